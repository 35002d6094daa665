"""The other side of a delivery that names one: the counterpart of the talks it is told with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Country, Organisation, Person
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.refine.sides import side_of

# Whoever lets goods in, or holds them up, is neither giver nor taker.
_NEAR = 700
_PLAIN_GIVING = ("Delivery.give", "Delivery.promise")
_AID = re.compile(r"\b(?:aid|relief|humanitarian|assistance|loans?|grants?|packages?|support|funding)\b", re.IGNORECASE)
_ONLY_LETS_PASS = ("Delivery.allow", "Delivery.arrive", "Delivery.halt", "Delivery.lapse")


def delivery_counterparts(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Complete a delivery by the other of the two sides that meet, visit or sign in the same article."""
    pairs = [(event.evidence.trigger.start, pair) for event in events if (pair := _pair(event)) is not None]
    completed = [_completed(event, pairs) if isinstance(event, Delivery) else event for event in events]
    return [event for event in completed if not isinstance(event, Delivery) or _is_to_others(event)]


def _is_to_others(event: Delivery) -> bool:
    """Who only gives may well give at home; a quantity, arms or the word aid tell of a delivery to others."""
    goods = event.goods.value
    if event.recipient or goods.quantity is not None or event.status == "cancelled" or goods.category == "arms":
        return True
    return event.evidence.rule.startswith(_PLAIN_GIVING) and _AID.search(goods.item) is not None


def _pair(event: Event) -> tuple[Mention[Any], Mention[Any]] | None:
    """The two sides of a bilateral event."""
    parties: list[Mention[Any]] = []
    if isinstance(event, Meeting):
        parties = list(event.participants)
    elif isinstance(event, Agreement):
        parties = list(event.parties)
    elif isinstance(event, Visit) and event.destination is not None:
        parties = [*event.visitors, event.destination]
    sides = {code: party for party in reversed(parties) if (code := side_of(party.value)) is not None}
    if len(sides) != 2:
        return None
    first, second = sides.values()
    return first, second


def _completed(event: Delivery, pairs: Sequence[tuple[int, tuple[Mention[Any], Mention[Any]]]]) -> Delivery:
    rule = event.evidence.rule
    if not pairs:
        return event
    if bool(event.supplier) == bool(event.recipient) or rule.startswith(_ONLY_LETS_PASS) or rule.endswith("_let"):
        return event
    known = {side_of(m.value) for m in event.supplier or event.recipient}
    place = event.evidence.trigger.start
    fitting = [(start, pair) for start, pair in pairs if known <= {side_of(m.value) for m in pair}]
    if len(known) != 1 or not fitting:
        return event
    before = [(start, pair) for start, pair in fitting if start <= place]
    start, pair = before[-1] if before else fitting[0]
    if abs(place - start) > _NEAR and _codes(pair) != _commonest(pairs):
        return event
    other = next((_side(m) for m in pair if side_of(m.value) not in known), None)
    if other is None:
        return event
    return event.evolve(recipient=(other,)) if event.supplier else event.evolve(supplier=(other,))  # type: ignore[no-any-return]


def _commonest(pairs: Sequence[tuple[int, tuple[Mention[Any], Mention[Any]]]]) -> frozenset[str | None]:
    """The two sides that most of the article's events are between."""
    return Counter(_codes(pair) for _, pair in pairs).most_common(1)[0][0]


def _codes(pair: tuple[Mention[Any], Mention[Any]]) -> frozenset[str | None]:
    return frozenset(side_of(m.value) for m in pair)


def _side(mention: Mention[Any]) -> Mention[Any]:
    """A city that was visited stands for its country."""
    if isinstance(mention.value, Person | Country | Organisation):
        return mention
    code = side_of(mention.value) or ""
    return Mention(Country(code=code, name=code), mention.span, mention.text)
