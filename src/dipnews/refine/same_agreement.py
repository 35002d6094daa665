"""Whether two readings are of one agreement, and what becomes of it when both are true."""

from __future__ import annotations

from dipnews.model.events import Agreement
from dipnews.refine.likeness import content_of, dates_fit
from dipnews.refine.sides import side_of

# An agreement comes into being in this order; of what the article tells of it the latest counts.
_ORDER = ("proposed", "negotiating", "rejected", "agreed", "signed", "in_force", "ended")
_CEASEFIRE = "ceasefire"


def same_agreement(one: Agreement, other: Agreement) -> bool:
    """Whether *one* and *other* are of one instrument.

    The extractor gives all readings of an instrument the same mention of it; what is left are
    descriptions that share their words, and ceasefires of the same war.
    """
    if one.instrument.span == other.instrument.span:
        # "the accords of 3 May and 6 June" are several.
        return dates_fit(one, other) or not (_is_dated(one) and _is_dated(other))
    a, b = one.instrument.value, other.instrument.value
    if a.type != b.type or a.count != b.count or not dates_fit(one, other):
        return False
    first, second = ({side_of(m.value) for m in event.parties} for event in (one, other))
    if not (first <= second or second <= first):
        return False
    if a.type == _CEASEFIRE:
        return True
    mine, yours = content_of(a.title), content_of(b.title)
    return len(mine) <= 1 or len(yours) <= 1 or len(mine & yours) / max(min(len(mine), len(yours)), 1) > 0.5


def _is_dated(event: Agreement) -> bool:
    return event.evidence.rule == "Agreement.dated"


def latest_status(one: Agreement, other: Agreement) -> str:
    """The later of the two statuses."""
    return max(one.status, other.status, key=_ORDER.index)
