"""Talks with a president, a premier and a minister are three meetings, one for each office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dipnews.model.document import Document
from dipnews.model.entities import Person
from dipnews.model.events import Event, Meeting
from dipnews.model.mention import Mention
from dipnews.refine.sides import side_of

# One room is told by these rules: everybody named sat in it.
_ONE_ROOM = ("talks_between", "met_each_other", "co_chaired", "occasion", "talks_of_two", "owned_talks_between")


def one_for_each_office(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Split a meeting whose counterparts hold different offices of one state."""
    split: list[Event] = []
    for event in events:
        if isinstance(event, Meeting) and event.session is None and not event.evidence.rule.endswith(_ONE_ROOM):
            split.extend(_split(event))
        else:
            split.append(event)
    return split


def _split(meeting: Meeting) -> Iterator[Event]:
    """The first party's side stays together; those of another side part by office.

    Several parties of several sides are a meeting of many, and stay one.
    """
    first = side_of(meeting.participants[0].value)
    hosts = [m for m in meeting.participants if side_of(m.value) == first]
    others = [m for m in meeting.participants if side_of(m.value) != first]
    sides = {side_of(m.value) for m in others}
    offices = {m.value.role for m in others if isinstance(m.value, Person)}
    apart = len(others) > 1 and len(sides) == 1 and len(offices) == len(others) and _follow(hosts, others)
    if not apart or any(not isinstance(m.value, Person) for m in others):
        yield meeting
        return
    for other in others:
        yield meeting.evolve(participants=(*hosts, other))


def _follow(hosts: Sequence[Mention[Any]], others: Sequence[Mention[Any]]) -> bool:
    """Whether the counterparts stand behind the first party: they are whom it met."""
    return max(m.span.start for m in hosts) < min(m.span.start for m in others)
