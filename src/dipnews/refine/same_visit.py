"""When two readings of a visit are of one trip."""

from __future__ import annotations

from dipnews.model.events import Visit
from dipnews.refine.itinerary import FORMER
from dipnews.refine.likeness import covers, dates_fit, keys_of, status_fit
from dipnews.refine.sides import side_of


def same_visit(one: Visit, other: Visit) -> bool:
    """Whether two visits have one destination and travellers, and neither days nor status speak against it."""
    if one.destination is None or other.destination is None:
        return False
    if side_of(one.destination.value) != side_of(other.destination.value):
        return False
    first, second = keys_of(one.visitors), keys_of(other.visitors)
    if not (covers(first, second) or covers(second, first)):
        return False
    # "His last visit in 2017" is another than the one that has no date.
    if (one.evidence.rule == FORMER) != (other.evidence.rule == FORMER) and (one.when is None or other.when is None):
        return False
    return dates_fit(one, other) and status_fit(one, other)
