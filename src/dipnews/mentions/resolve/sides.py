"""Whose side the people are on whose office is told without a country ("Defence Minister Ann Droe")."""

from __future__ import annotations

from collections import Counter
from typing import Any

from dipnews.mentions.people.codes import code_of
from dipnews.mentions.resolve.cast import Cast
from dipnews.mentions.resolve.spots import Identity, Reading
from dipnews.model.entities import Country, Nationality, Organisation, Person, Place

# Offices that every state has: without a word on whose, it is the country that the article speaks from or of.
_OF_STATES = frozenset({"state", "minister", "deputy", "military", "legislator"})
_ONE_HOLDER = frozenset({"state", "minister"})


def tell_sides(cast: Cast, reading: Reading) -> None:
    """Fill ``of`` where the article or the office itself tells it; what stays doubtful stays None."""
    waiting = [who for who in cast.people if who.of is None and who.office is not None]
    if not waiting:
        return
    held = {(office.office, who.of) for who in cast.people for office in who.offices if who.of}
    untold = {
        (spot.who.office.office, spot.who.of)
        for spot in reading.spots
        if spot.who and spot.who.name is None and spot.who.office and spot.who.of
    }
    neighbours = _neighbours(reading)
    dateline = _dateline(reading)
    weights = _weights(reading)
    for who in waiting:
        office = who.office
        if office is None:
            continue
        offices = {known.office for known in who.offices}
        told = sorted({code for name, code in untold if name in offices and (name, code) not in held})
        code: str | None = None
        if len(told) == 1:
            code = told[0]
        if code is None:
            code = office.of or neighbours.get(id(who))
        if code is None and office.rank in _OF_STATES and not office.plural:
            free = [c for c in (dateline, *weights) if c and (office.office, c) not in held]
            one = office.rank in _ONE_HOLDER
            choices = free if one else [c for c in (dateline, *weights) if c]
            code = office.hint if office.hint in choices or not choices else choices[0]
        if code:
            who.of = code
            held |= {(name, code) for name in offices}


def _neighbours(reading: Reading) -> dict[int, str]:
    """The side of the person named just before in one list: "Ruritanian King A and Foreign Minister B"."""
    beside: dict[int, str] = {}
    for left, right in zip(reading.spots, reading.spots[1:], strict=False):
        if right.who is None or right.who.of is not None or right.who.office is None or left.who is None:
            continue
        if reading.between(left, right) in {" and ", ", ", ", and ", " and his ", ", his ", " and its "}:
            code = left.who.of or beside.get(id(left.who))
            if code and left.who.office is not None and left.who.office.office != right.who.office.office:
                beside.setdefault(id(right.who), code)
    return beside


def _dateline(reading: Reading) -> str | None:
    line = reading.page.dateline
    if line is None:
        return None
    for spot in reading.spots:
        if spot.start >= line.span.end:
            break
        if isinstance(spot.value, (Country, Place)) and spot.start >= line.span.start:
            return spot.value.country if isinstance(spot.value, Place) else spot.value.code
    return None


def _weights(reading: Reading) -> list[str]:
    """The codes of states in the article, the most spoken of first."""
    counts: Counter[str] = Counter()
    for spot in reading.spots:
        value: Any = spot.value
        code = value.of if isinstance(value, Person) else None if isinstance(value, Organisation) else code_of(value)
        if code and len(code) == 3:
            counts[code] += 2 if isinstance(value, (Country, Nationality, Person)) else 1
    return [code for code, _ in counts.most_common()]


def side_of(who: Identity | None) -> str | None:
    """The code that *who* acts for."""
    return who.of if who else None
