"""What two sides sign when they meet is signed where they meet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dipnews.model.document import Document
from dipnews.model.events import Agreement, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.refine.likeness import dates_fit
from dipnews.refine.sides import side_of

# How far apart the agreement and the occasion may be told, in characters.
_REACH = 500
_MADE = frozenset({"signed", "adopted", "stated", "reached", "agreed", "initialled"})
# The occasion of what was signed is over, and that of what is to be signed to come.
_TIMES = {"signed": "occurred", "agreed": "planned"}


def agreement_places(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give agreements without a place that of the meeting or visit, told beside them, at which they are made."""
    occasions = [event for event in events if isinstance(event, Meeting | Visit)]
    return [_placed(event, occasions) if isinstance(event, Agreement) else event for event in events]


def _placed(agreement: Agreement, occasions: Sequence[Meeting | Visit]) -> Agreement:
    rule = agreement.evidence.rule.partition(".")[2]
    if agreement.where is not None or rule not in _MADE or agreement.status not in _TIMES:
        return agreement
    sides = {side_of(m.value) for m in agreement.parties}
    place = agreement.evidence.trigger.start
    best: tuple[int, Any] | None = None
    for occasion in occasions:
        where = occasion.where if isinstance(occasion, Meeting) else _destination(occasion)
        distance = abs(place - occasion.evidence.trigger.start)
        if where is None or distance > _REACH or (best is not None and best[0] <= distance):
            continue
        if occasion.status not in (_TIMES[agreement.status], "occurred") or not dates_fit(agreement, occasion):
            continue
        if len(sides) > 1 and sides <= _sides(occasion):
            best = (distance, where)
    return agreement if best is None else agreement.evolve(where=best[1])


def _destination(visit: Visit) -> Mention[Any] | None:
    return visit.places[0] if len(visit.places) == 1 else visit.destination


def _sides(occasion: Meeting | Visit) -> set[str | None]:
    if isinstance(occasion, Meeting):
        return {side_of(m.value) for m in occasion.participants}
    visitors = {side_of(m.value) for m in occasion.visitors}
    return visitors | ({side_of(occasion.destination.value)} if occasion.destination is not None else set())
