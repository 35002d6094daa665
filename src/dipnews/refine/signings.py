"""What is signed at a meeting is signed where and when the meeting is held."""

from __future__ import annotations

from collections.abc import Sequence

from dipnews.model.document import Document
from dipnews.model.entities import Person
from dipnews.model.events import Agreement, Event, Meeting

# How far before its signing a meeting may be told, in characters: the paragraph before.
_REACH = 700


def sign_at_meetings(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give a signed agreement without a date or place those of the meeting of its signatories."""
    meetings = [event for event in events if isinstance(event, Meeting) and event.status == "occurred"]
    return [_at_meeting(event, meetings) if isinstance(event, Agreement) else event for event in events]


def _at_meeting(agreement: Agreement, meetings: Sequence[Meeting]) -> Agreement:
    if agreement.status != "signed" or not agreement.signatories or agreement.when is not None:
        return agreement
    signers = {m.value.name for m in agreement.signatories}
    best: tuple[int, Meeting] | None = None
    for meeting in meetings:
        distance = agreement.evidence.span.start - meeting.evidence.span.start
        people = {m.value.name for m in meeting.participants if isinstance(m.value, Person)}
        if 0 <= distance < _REACH and signers <= people and (best is None or distance < best[0]):
            best = (distance, meeting)
    if best is None:
        return agreement
    held = best[1]
    where = agreement.where if agreement.where is not None else held.where
    return agreement.evolve(when=held.when, where=where)  # type: ignore[no-any-return]
