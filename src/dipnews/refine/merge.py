"""One event told many times becomes one event; two events of one day stay two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dipnews.model.document import Document
from dipnews.model.entities import Country, Person
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.when import When
from dipnews.refine.sides import side_of

_RANK = {"cancelled": 4, "occurred": 3, "planned": 2, "proposed": 1}
_WORD = re.compile(r"[a-z0-9]+")
_LIGHT = frozenset(
    ["a", "an", "the", "of", "on", "for", "and", "in", "to", "with", "between", "by", "at", "from", "new"]
)


def merge_events(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Merge readings of the same event, the fuller one first."""
    merged: list[Event] = []
    for event in events:
        for number, known in enumerate(merged):
            if type(known) is type(event) and _same(known, event):
                merged[number] = _joined(known, event)
                break
        else:
            merged.append(event)
    return merged


# --- whether two readings are of one event ------------------------------------
def _same(one: Event, other: Event) -> bool:
    if isinstance(one, Meeting) and isinstance(other, Meeting):
        return _same_meeting(one, other)
    if isinstance(one, Visit) and isinstance(other, Visit):
        return _same_visit(one, other)
    if isinstance(one, Agreement) and isinstance(other, Agreement):
        return _same_agreement(one, other)
    if isinstance(one, Delivery) and isinstance(other, Delivery):
        return _same_delivery(one, other)
    return False


def _same_meeting(one: Meeting, other: Meeting) -> bool:
    if one.evidence.trigger == other.evidence.trigger and _share_all_but_offices(one, other):
        return True
    if one.medium != other.medium and "in_person" not in (one.medium, other.medium):
        return False
    first, second = _keys(one.participants), _keys(other.participants)
    if one.session is not None and other.session is not None:
        a, b = one.session.value, other.session.value
        if a.edition is not None and b.edition is not None and a.edition != b.edition:
            return False
        if a.forum and b.forum and _same_forum(a.forum, b.forum):
            return _dates_fit(one, other) and _status_fit(one, other)
        if a.forum and b.forum:
            return False
    elif (one.session is None) != (other.session is None):
        return False
    if not (_covers(first, second) or _covers(second, first)):
        return False
    return _dates_fit(one, other) and _status_fit(one, other) and _places_fit(one, other)


def _share_all_but_offices(one: Meeting, other: Meeting) -> bool:
    """Two readings of one word are one meeting, unless each has a named party that the other lacks."""
    first, second = _keys(one.participants), _keys(other.participants)
    return not (_named(first) - _named(second) and _named(second) - _named(first))


def _named(keys: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {key for key in keys if key[0]}


def _same_visit(one: Visit, other: Visit) -> bool:
    if one.destination is None or other.destination is None:
        return False
    if side_of(one.destination.value) != side_of(other.destination.value):
        return False
    first, second = _keys(one.visitors), _keys(other.visitors)
    if not (_covers(first, second) or _covers(second, first)):
        return False
    return _dates_fit(one, other) and _status_fit(one, other)


def _same_agreement(one: Agreement, other: Agreement) -> bool:
    if one.instrument.span == other.instrument.span:
        return True
    a, b = one.instrument.value, other.instrument.value
    first, second = ({side_of(m.value) for m in e.parties} for e in (one, other))
    if first and second and not (first <= second or second <= first or len(first & second) > 1):
        return False
    if not _dates_fit(one, other):
        return False
    if a.type == b.type and (len(_content(a.title)) <= 1 or len(_content(b.title)) <= 1):
        return True
    return _alike(a.title, b.title)


def _same_delivery(one: Delivery, other: Delivery) -> bool:
    if one.goods.span == other.goods.span:
        return True
    a, b = one.goods.value, other.goods.value
    if a.quantity is not None and b.quantity is not None and a.quantity != b.quantity:
        return False
    for mine, yours in ((one.supplier, other.supplier), (one.recipient, other.recipient)):
        first, second = ({side_of(m.value) for m in side} for side in (mine, yours))
        if first and second and not first & second:
            return False
    return _alike(a.item, b.item) and _dates_fit(one, other)


def _dates_fit(one: Event, other: Event) -> bool:
    if one.when is None or other.when is None:
        return True
    a, b = one.when.value, other.when.value
    return a.start <= b.end and b.start <= a.end


def _status_fit(one: Event, other: Event) -> bool:
    if one.status == other.status:
        return True
    if {one.status, other.status} == {"occurred", "planned"}:
        return one.when is not None and other.when is not None
    return True


def _places_fit(one: Event, other: Event) -> bool:
    if one.where is None or other.where is None:
        return True
    return side_of(one.where.value) == side_of(other.where.value)


def _keys(mentions: Sequence[Mention[Any]]) -> set[tuple[str, str]]:
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


def _covers(wide: set[tuple[str, str]], narrow: set[tuple[str, str]]) -> bool:
    """Whether everybody in *narrow* is in *wide*, a bare country counting as anybody of it."""
    for name, side in narrow:
        if (name, side) in wide:
            continue
        if any(side == s and (not name or not n) for n, s in wide):
            continue
        return False
    return True


def _content(text: str) -> set[str]:
    return {word.rstrip("s") for word in _WORD.findall(text.casefold()) if word not in _LIGHT}


def _same_forum(one: str, other: str) -> bool:
    """Whether two names are of one forum: "the commission" is, another dialogue of the same states is not."""
    a, b = _content(one), _content(other)
    return bool(a and b) and (a <= b or b <= a or len(a & b) / len(a | b) >= 0.5)


def _alike(one: str, other: str) -> bool:
    a, b = _content(one), _content(other)
    if not a or not b:
        return False
    return len(a & b) / min(len(a), len(b)) >= 0.5


# --- joining ------------------------------------------------------------------
def _joined(known: Event, event: Event) -> Event:
    changes: dict[str, Any] = {
        "when": _finer(known.when, event.when),
        "where": _narrower(known.where, event.where),
        "status": _later(known, event),
    }
    if isinstance(known, Meeting) and isinstance(event, Meeting):
        changes["participants"] = _all_parties(known.participants, event.participants)
        changes["session"] = known.session or event.session
        changes["medium"] = known.medium if known.medium != "in_person" else event.medium
    elif isinstance(known, Visit) and isinstance(event, Visit):
        changes["visitors"] = _all_parties(known.visitors, event.visitors)
        names = {m.value.name.casefold() for m in known.places}
        changes["places"] = known.places + tuple(m for m in event.places if m.value.name.casefold() not in names)
        changes["nature"] = known.nature or event.nature
    elif isinstance(known, Agreement) and isinstance(event, Agreement):
        changes["parties"] = _all_parties(known.parties, event.parties)
        changes["signatories"] = known.signatories or event.signatories
        if len(event.instrument.value.title) > len(known.instrument.value.title):
            changes["instrument"] = event.instrument
    elif isinstance(known, Delivery) and isinstance(event, Delivery):
        changes["supplier"] = known.supplier or event.supplier
        changes["recipient"] = known.recipient or event.recipient
        if known.goods.value.quantity is None and event.goods.value.quantity is not None:
            changes["goods"] = event.goods
    return known.evolve(**changes)  # type: ignore[no-any-return]


def _later(known: Event, event: Event) -> str:
    if isinstance(known, Agreement | Delivery):
        # "rice to Chad" alone tells least of what became of it.
        return event.status if known.evidence.rule == "Delivery.goods_to" else known.status
    return max(known.status, event.status, key=lambda status: _RANK.get(status, 0))


def _finer(one: Mention[When] | None, other: Mention[When] | None) -> Mention[When] | None:
    if one is None or other is None:
        return one or other
    a, b = one.value, other.value
    if a.is_range != b.is_range and a.grain == b.grain:
        return one if a.is_range else other
    return one if (a.end - a.start) <= (b.end - b.start) else other


def _narrower(one: Any, other: Any) -> Any:
    if one is None or other is None:
        return one or other
    return other if isinstance(one.value, Country) and not isinstance(other.value, Country) else one


def _all_parties(known: tuple[Mention[Any], ...], more: tuple[Mention[Any], ...]) -> tuple[Mention[Any], ...]:
    """Both lists, a named person standing for the bare country or office of the same side."""
    joined = list(known)
    for mention in more:
        keys = _keys((mention,))
        if _covers(_keys(joined), keys):
            if isinstance(mention.value, Person) and mention.value.name:
                for number, old in enumerate(joined):
                    unnamed = not (isinstance(old.value, Person) and old.value.name)
                    if unnamed and side_of(old.value) == side_of(mention.value):
                        joined[number] = mention
                        break
            continue
        joined.append(mention)
    return tuple(joined)
