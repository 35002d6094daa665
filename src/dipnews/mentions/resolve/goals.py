"""Whom a traveller sees: what "will visit Ruritania for talks with President Ann Droe" tells of both sides."""

from __future__ import annotations

import re

from dipnews.mentions.people.codes import code_of
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Country, Place

# "I will visit Ruritania for talks with President Ann Droe": she is the host.
_GOING = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|(?:visit|trip|tour|travel|travels|travell?ed|travell?ing|fly|flies|flew|flying|go|going"
    r"|went|return|returned|mission) to|arriv(?:es?|ed|ing|al) in|leav(?:es?|ing) for|left for) (?:the )?$"
)
_RECEIVED = re.compile(
    r"\b(?:talks|discussions|meetings?|consultations|negotiations|audience|hold talks) with (?:his host,? |the )?$"
    r"|\b(?:meet|meets|met|meeting|see|call on|calls on|called on|received by|welcomed by|greeted by)(?: with)? $"
)
# "Held talks with the Ruritanian delegation": who did so is of another side.
_AGAINST = re.compile(
    r"\b(?:meet|meets|met|meetings?|talks|discussions|negotiations|consultations|call|spoke) with (?:the )?$"
)
_LISTED = frozenset({" and ", ", ", ", and ", ", mr. ", ", ms. ", " and mr. "})


def abroad_of(reading: Reading) -> dict[int, set[str]]:
    """The countries that somebody visits: "President Ann Droe left for a visit to Ruritania" is none of its own."""
    abroad: dict[int, set[str]] = {}
    last: Spot | None = None
    before: Spot | None = None
    here: list[Identity] = []
    for spot in reading.spots:
        if before is not None and reading.sentence(spot.start) != reading.sentence(before.start):
            before, here = None, []
        code = spot.who.of if spot.who is not None else code_of(spot.value)
        if code and here and _AGAINST.search(reading.small, max(0, spot.start - 28), spot.start):
            for other in here:
                abroad.setdefault(id(other), set()).add(code)
        if spot.who is not None:
            here = [*here, spot.who] if before and reading.between(before, spot) in _LISTED else [spot.who]
            last = spot if spot.who.name is not None else last
            before = spot
        elif (
            last is not None
            and last.who is not None
            and isinstance(spot.value, (Country, Place))
            and is_goal(reading, spot)
            and reading.sentence(last.start) == reading.sentence(spot.start)
        ):
            abroad.setdefault(id(last.who), set()).add(code_of(spot.value) or "")
    return abroad


def is_goal(reading: Reading, spot: Spot) -> bool:
    return _GOING.search(reading.small, max(0, spot.start - 24), spot.start) is not None


def hosts_of(reading: Reading) -> dict[int, str]:
    """The country of whom a visitor sees there: "will visit Ruritania for talks with President Ann Droe"."""
    hosts: dict[int, str] = {}
    there: str | None = None
    sentence = -1
    before: Spot | None = None
    for spot in reading.spots:
        if reading.sentence(spot.start) != sentence:
            sentence, there, before = reading.sentence(spot.start), None, None
        if isinstance(spot.value, (Country, Place)):
            if is_goal(reading, spot):
                there = code_of(spot.value)
        elif there is not None and spot.who is not None and spot.who.office is not None:
            listed = (
                before is not None
                and before.who is not None
                and id(before.who) in hosts
                and reading.between(before, spot) in _LISTED
            )
            if listed or _RECEIVED.search(reading.small, max(0, spot.start - 40), spot.start):
                hosts.setdefault(id(spot.who), there)
        before = spot
    return hosts
