"""In what two readings of an event agree: dates, places, people, words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.model.entities import Person
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.refine.sides import side_of

_WORD = re.compile(r"[a-z0-9]+")
_LIGHT = frozenset(
    ["a", "an", "the", "of", "on", "for", "and", "in", "to", "with", "between", "by", "at", "from", "new"]
)


def dates_fit(one: Event, other: Event) -> bool:
    """Whether the dates of both, where both are told, overlap."""
    if one.when is None or other.when is None:
        return True
    a, b = one.when.value, other.when.value
    return a.start <= b.end and b.start <= a.end


def status_fit(one: Event, other: Event) -> bool:
    """Whether one may be the later state of the other."""
    if one.status == other.status:
        return True
    if {one.status, other.status} == {"occurred", "cancelled"}:  # what was called off is not what was held
        return False
    if {one.status, other.status} == {"occurred", "planned"}:
        return one.when is not None and other.when is not None
    return True


def places_fit(one: Event, other: Event) -> bool:
    """Whether both, where told, happened in one country."""
    if one.where is None or other.where is None:
        return True
    return side_of(one.where.value) == side_of(other.where.value)


def keys_of(mentions: Sequence[Mention[Any]]) -> set[tuple[str, str]]:
    """What a party is known by: a surname, else an office, else a code; with its side."""
    keys: set[tuple[str, str]] = set()
    for mention in mentions:
        value, side = mention.value, side_of(mention.value) or ""
        if isinstance(value, Person) and value.name:
            keys.add((value.name.casefold().split()[-1], side))
        elif isinstance(value, Person) and value.role:
            keys.add((f"role {value.role.casefold()}", side))
        else:
            keys.add(("", side))
    return keys


def covers(wide: set[tuple[str, str]], narrow: set[tuple[str, str]]) -> bool:
    """Whether everybody in *narrow* is in *wide*, a bare country counting as anybody of it."""
    for name, side in narrow:
        if (name, side) in wide:
            continue
        if any(side == s and (not name or not n) for n, s in wide):
            continue
        return False
    return True


def content_of(text: str) -> set[str]:
    """The words of *text* that carry its sense."""
    return {word.rstrip("s") for word in _WORD.findall(text.casefold()) if word not in _LIGHT}


def same_forum(one: str, other: str) -> bool:
    """Whether two names are of one forum: "the commission" is, another dialogue of the same states is not."""
    a, b = content_of(one), content_of(other)
    return bool(a and b) and (a <= b or b <= a or len(a & b) / len(a | b) >= 0.5)


def alike(one: str, other: str) -> bool:
    """Whether half of the words of the shorter stand in the longer."""
    a, b = content_of(one), content_of(other)
    if not a or not b:
        return False
    return len(a & b) / min(len(a), len(b)) >= 0.5
