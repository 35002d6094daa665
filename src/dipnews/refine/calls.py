"""What the meetings of a visitor tell of the visit: cities, and the day of arrival where nothing else tells it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dipnews.model.document import Document
from dipnews.model.entities import Person, Place
from dipnews.model.events import Event, Meeting, Visit
from dipnews.refine.sides import side_of

# A meeting so long after the arrival belongs to another trip.
_STAY = timedelta(days=10)


def calls(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give each visit the cities where its visitors meet their hosts, and a visit without a date their day."""
    meetings = [e for e in events if isinstance(e, Meeting) and e.where is not None and e.medium == "in_person"]
    return [_with_calls(event, meetings) if isinstance(event, Visit) else event for event in events]


def _with_calls(visit: Visit, meetings: Sequence[Meeting]) -> Visit:
    if visit.destination is None:
        return visit
    country = side_of(visit.destination.value)
    people = {m.value.name for m in visit.visitors if isinstance(m.value, Person) and m.value.name}
    own = [
        meeting
        for meeting in meetings
        if meeting.where is not None
        and side_of(meeting.where.value) == country
        and meeting.status == visit.status
        and any(isinstance(m.value, Person) and m.value.name in people for m in meeting.participants)
        and _during(visit, meeting)
    ]
    when = visit.when
    if when is None:
        days = [m.when for m in own if m.when is not None and m.when.value.grain == "day" and not m.when.value.is_range]
        when = min(days, key=lambda day: day.value.start, default=None)
    places = list(visit.places)
    names = {place.value.name for place in places}
    for meeting in own:
        where = meeting.where
        if where is not None and isinstance(where.value, Place) and where.value.name not in names:
            names.add(where.value.name)
            places.append(where)
    return visit.evolve(when=when, places=tuple(places))  # type: ignore[no-any-return]


def _during(visit: Visit, meeting: Meeting) -> bool:
    if visit.when is None or meeting.when is None:
        return visit.when is None or visit.evidence.span == meeting.evidence.span
    a, b = visit.when.value, meeting.when.value
    return a.start <= b.end and b.start <= max(a.end, a.start + _STAY)
