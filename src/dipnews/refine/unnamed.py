"""Officials whom the article leaves without a side: they are the host's, or of the side of those named with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Person
from dipnews.model.events import Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.refine.sides import side_of

_AND = re.compile(r",? (?:and |as well as |along with )?(?:the |his |her |its |their )?")


def unnamed_officials(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give "officials" met abroad the side of the country, and drop those of no country at all."""
    visits = [event for event in events if isinstance(event, Visit)]
    settled: list[Event] = []
    for event in events:
        if isinstance(event, Meeting) and any(side_of(m.value) is None for m in event.participants):
            event = event.evolve(participants=_listed(document, event.participants))
            event = event.evolve(participants=_settled(event, visits))
        settled.append(event)
    return settled


def _listed(document: Document, participants: tuple[Mention[Any], ...]) -> tuple[Mention[Any], ...]:
    """Give somebody of no known side that of the one named right before: "President X and Prime Minister Y"."""
    settled: list[Mention[Any]] = []
    for mention in participants:
        value = mention.value
        if settled and isinstance(value, Person) and value.of is None and value.role:
            last = settled[-1]
            between = document.page.folded[last.span.end : mention.span.start]
            if isinstance(last.value, Person) and last.value.of and _AND.fullmatch(between):
                mention = Mention(attrs.evolve(value, of=last.value.of), mention.span, mention.text)
        settled.append(mention)
    return tuple(settled)


def _is_nobody(mention: Mention[Any]) -> bool:
    value = mention.value
    return isinstance(value, Person) and value.name is None and value.of is None


def _settled(meeting: Meeting, visits: Sequence[Visit]) -> tuple[Mention[Any], ...]:
    known = {side_of(m.value) for m in meeting.participants} - {None}
    host = side_of(meeting.where.value) if meeting.where is not None else _visited(meeting, visits)
    kept: list[Mention[Any]] = []
    for mention in meeting.participants:
        value = mention.value
        if not (isinstance(value, Person) and _is_nobody(mention)):
            kept.append(mention)
        elif host is not None and host not in known:
            kept.append(Mention(Person(role=value.role, of=host), mention.span, mention.text))
    return tuple(kept)


def _visited(meeting: Meeting, visits: Sequence[Visit]) -> str | None:
    """The country that one of the participants visits in the same sentence."""
    names = {m.value.name for m in meeting.participants if isinstance(m.value, Person)} - {None}
    for visit in visits:
        if visit.evidence.span == meeting.evidence.span and visit.destination is not None:
            visitors = {m.value.name for m in visit.visitors if isinstance(m.value, Person)}
            if names & visitors:
                return side_of(visit.destination.value)
    return None
