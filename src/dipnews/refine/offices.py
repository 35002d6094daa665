"""Talks with a president, a premier and a minister are three meetings, one for each office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Person
from dipnews.model.events import Event, Meeting
from dipnews.model.mention import Mention
from dipnews.refine.sides import side_of

_COURT = re.compile(r"\b(?:king|queen|emperor|empress|first lady|prince|princess)\b")
_RANKS = {
    "deputy": ("deputy", "vice", "under"),
    "minister": ("foreign minister", "secretary of state", "foreign secretary", "external affairs"),
    "defence": ("defence", "defense"),
    "head": ("president", "prime minister", "premier", "chancellor", "king", "leader", "emir", "sultan"),
}
_PLURAL = re.compile(r"(?:meetings|discussions|conversations|calls)$")
_APART = re.compile(r"\b(?:separate|separately|respectively|in turn|bilateral meetings|by (?:tele)?phone)\b")
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
    """The first party's side stays together; the others stay apart by office and by side.

    Peers of other sides may well have sat in one room, unless the words say otherwise, a
    couple surely did; and delegations meet as a whole.
    """
    if not meeting.participants:
        return
    first = side_of(meeting.participants[0].value)
    hosts = [m for m in meeting.participants if side_of(m.value) == first]
    others = [m for m in meeting.participants if side_of(m.value) != first]
    rooms: dict[Any, list[Mention[Any]]] = {}
    if len(hosts) == 1 and _follow(hosts, others) and all(isinstance(m.value, Person) for m in others):
        for other in others:
            rooms.setdefault(_room(other.value), []).append(other)
    if len(rooms) < 2 or _are_peers(meeting, others):
        yield meeting
        return
    for room in rooms.values():
        yield meeting.evolve(participants=(*hosts, *room))


def _are_peers(meeting: Meeting, others: Sequence[Mention[Any]]) -> bool:
    """Whether *others* are of one rank, each of a side of its own, and nothing tells of several meetings."""
    if len({side_of(m.value) for m in others}) < len(others) or len({_rank(m.value) for m in others}) > 1:
        return False
    trigger, span = meeting.evidence.trigger, meeting.evidence.span
    word = meeting.evidence.text[trigger.start - span.start : trigger.end - span.start]
    apart = meeting.medium != "in_person" or _PLURAL.search(word) or _APART.search(meeting.evidence.text)
    return not apart and (len(others) == 2 or all(m.value.name for m in others))


def _room(value: Any) -> tuple[Any, ...]:
    """Whoever has the same key sits in one room: people of one office, a couple."""
    role = (value.role or "").casefold()
    return (side_of(value), "court" if _COURT.search(role) else role)


def _rank(value: Any) -> str:
    """The office without its field: all ministers are peers, and so are all heads."""
    role = (value.role or "").casefold()
    for rank, words in _RANKS.items():
        if any(word in role for word in words):
            return rank
    return role


def _follow(hosts: Sequence[Mention[Any]], others: Sequence[Mention[Any]]) -> bool:
    """Whether the counterparts stand behind the first party: they are whom it met."""
    return bool(others) and max(m.span.start for m in hosts) < min(m.span.start for m in others)
