"""Who counts: an event needs two sides on the international stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.lexicon.roles import is_voice
from dipnews.model.document import Document
from dipnews.model.entities import Country, Organisation, Person, Place
from dipnews.model.events import Delivery, Event, Meeting, Visit
from dipnews.model.mention import Mention

# Organisations of states whose "leaders" and "ministers" come from several of them.
_OF_MANY = frozenset(
    {"EU", "NATO", "ASEAN", "AU", "GCC", "G7", "G8", "G20", "OPEC", "SCO", "BRICS", "OSCE", "OIC", "CIS"}
)
# "Russian-Ukrainian talks" go on for years: only a day or a place makes one meeting of them.
_LOOSE = ("untold", "joint_nations", "their_talks", "whose_talks")
# Who acts for a territory is no other side than it.
_SAME_SIDE = {"PLO": "PSE"}
_COMPANY = re.compile(r" (?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Co|AG|SA|SE|NV|GmbH|Holdings|Group|Bank)\.?$")


def side_of(value: Any) -> str | None:
    """The code of the state or organisation that a party is or acts for.

    >>> side_of(Person(name="Rajnath Singh", of="IND"))
    'IND'
    """
    if isinstance(value, Person):
        return value.of
    if isinstance(value, Country | Organisation):
        return value.code
    if isinstance(value, Place):
        return value.country
    return None


def with_two_sides(document: Document, events: Sequence[Event], /, lexicon: Lexicon | None = None) -> Sequence[Event]:
    """Drop spokesmen from the parties, and events that stay inside one state."""
    kept: list[Event] = []
    for event in events:
        if isinstance(event, Meeting):
            event = event.evolve(participants=_without_voices(event.participants, lexicon))
            if _is_meeting(event):
                kept.append(event)
        elif isinstance(event, Visit):
            visitors = tuple(m for m in _without_voices(event.visitors, lexicon) if isinstance(m.value, Person))
            destination = side_of(event.destination.value) if event.destination else None
            visitors = tuple(m for m in visitors if side_of(m.value) != destination)
            if visitors and destination:
                kept.append(event.evolve(visitors=visitors))
        elif isinstance(event, Delivery):
            suppliers = {side_of(m.value) for m in event.supplier}
            recipients = {side_of(m.value) for m in event.recipient}
            if (suppliers | recipients) - {None} and not suppliers & recipients:
                kept.append(event)
        else:
            kept.append(event)
    return kept


def _without_voices(mentions: tuple[Mention[Any], ...], lexicon: Lexicon | None) -> tuple[Mention[Any], ...]:
    return tuple(
        m for m in mentions if not (isinstance(m.value, Person) and m.value.role and is_voice(m.value.role, lexicon))
    )


def _is_meeting(event: Meeting) -> bool:
    if event.session is not None:
        return bool(event.participants) or (event.when is not None and event.where is not None)
    if not event.participants:
        return False
    if event.evidence.rule.endswith("talks_of_many"):
        return all(_is_many(m.value) for m in event.participants)
    if len(event.participants) == 1:
        rule = event.evidence.rule.rpartition(".")[2]
        return rule in ("met_each_other", "meeting_of") and _is_many(event.participants[0].value)
    if event.evidence.rule.endswith(_LOOSE) and event.when is None and event.where is None:
        return False
    sides = [side_of(m.value) for m in event.participants]
    known = {_SAME_SIDE.get(side, side) for side in sides if side}
    if all(isinstance(m.value, Organisation) and is_company(m.value.code) for m in event.participants):
        return False
    # Somebody whose side the article does not tell may well be of another one.
    return len(known) > 1 or (len(known) == 1 and None in sides)


def is_company(code: str) -> bool:
    """Whether the code of an organisation is the name of a company.

    >>> is_company("Apple Inc"), is_company("NATO")
    (True, False)
    """
    return _COMPANY.search(code) is not None


def _is_many(value: Any) -> bool:
    """Whether one expression names people of many states: "EU leaders", "ASEAN foreign ministers"."""
    return isinstance(value, Person) and value.name is None and value.of in _OF_MANY
