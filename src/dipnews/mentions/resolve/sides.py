"""Whose side the people are on whose office is told without a country ("Defence Minister Ann Droe")."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.mentions.people.codes import code_of
from dipnews.mentions.resolve.cast import Cast
from dipnews.mentions.resolve.goals import abroad_of, hosts_of, is_goal
from dipnews.mentions.resolve.heads_of_state import match_heads_of_state
from dipnews.mentions.resolve.origins import Origins
from dipnews.mentions.resolve.relations import neighbours, served
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Country, Nationality, Organisation, Person, Place

# Offices that every state has: without a word on whose, it is the country that the article speaks from or of.
_OF_STATES = frozenset({"state", "minister", "deputy", "military", "legislator"})
_OF_BODIES = frozenset({"secretary-general", "director", "commissioner"})
_BODIES = frozenset(
    {"UN", "NATO", "EU", "ASEAN", "AU", "OAS", "OPEC", "GCC", "WHO", "IAEA", "WTO", "OSCE", "SCO", "IMF"}
)
_SPOKEN_OF = 4
_TAKEN = 3.0
# Who is named without a country is of the country that the report comes from, unless much speaks for another.
_HOST = 3.5
_HOME = 1.5
# What a seat of power told by its own name ("the Kremlin") says of the country that is spoken of,
# and how little speaks for a country that somebody visits.
_SEAT = 1.0
_AWAY = 5.0
_ODD_NAME = 3.0
# English-language reports that say neither whence they come nor whose president they mean, mean the one of
# the United States, where these are spoken of at all.
_WORLD_PRESS = "USA"
_UNTOLD = 4.0
_HEADS = frozenset({"president", "vice president", "first lady"})
# What has to speak for a country at least, where no place tells whence a text comes.
_LEAST = 0.0
_OWN = re.compile(r"\b(?:i|my)\b")
_I_MET = re.compile(
    r"\bi (?:[a-z]+ )?(?:met|spoke|talked|welcomed|hosted|received|thank|congratulated?)(?: with| to)?(?: the)? $"
)
_OWN_WAY = 90
_GUEST_OF = 6.0
_KOREAS = frozenset({"KOR", "PRK"})
_ONE_HOLDER = frozenset({"state", "minister"})
# These many hold at once.
_MANY_HOLDERS = frozenset({"secretary", "minister"})


def tell_sides(cast: Cast, reading: Reading, origins: Origins) -> None:
    """Fill ``of`` where the article or the office itself tells it; what stays doubtful stays None."""
    if any(who.of is None for who in cast.people):
        match_heads_of_state(cast.people, reading, origins)
    waiting = [who for who in cast.people if who.of is None]
    if not waiting:
        return
    held: set[tuple[str, str | None]] = {
        (office.office, who.of) for who in cast.people for office in who.offices if who.of
    }
    untold: dict[str, set[str]] = {}
    for spot in reading.spots:
        if spot.who and spot.who.name is None and spot.who.office and spot.who.of:
            untold.setdefault(spot.who.office.office, set()).add(spot.who.of)
    beside_whom = neighbours(reading)
    visiting = abroad_of(reading)
    hosts = hosts_of(reading)
    serving = served(reading)
    weights = _weights(reading)
    for seat in cast.roles.seats_in(reading.small):
        weights[seat] = weights.get(seat, 0.0) + _SEAT
    open_: list[Identity] = []
    for who in waiting:
        offices = {known.office for known in who.offices}
        told = sorted({code for name in offices for code in untold.get(name, ()) if (name, code) not in held})
        code = told[0] if len(told) == 1 else None
        home = origins.weights(who.words)
        rivals = any(offices & {known.office for known in other.offices} for other in waiting if other is not who)
        if code is not None and home and code not in home and rivals:
            # "the U.S. president" is none whose name is at home elsewhere, where another may be.
            code = None
        code = code or serving.get(id(who))
        if code is None and who.office is not None:
            code = who.office.of
        if code is None:
            open_.append(who)
        else:
            _settle(who, code, held)
    at_home = _dateline(reading) is None
    if at_home:
        weights = _from_home(weights, open_, cast, reading, origins)
    claims: list[tuple[float, int, str, bool]] = []
    for number, who in enumerate(open_):
        origin = origins.weights(who.words)
        beside = beside_whom.get(id(who))
        visited = visiting.get(id(who), ())
        host = hosts.get(id(who))
        # Where no place tells whence a text comes, a name at home elsewhere speaks against a country.
        odd = _ODD_NAME if at_home and origin else 0.0
        claims += [
            (
                -score
                + (_AWAY if code in visited else 0.0)
                - (_GUEST_OF if code == host else 0.0)
                + (odd if code not in origin else 0.0)
                - (_UNTOLD if code == _WORLD_PRESS and at_home and _is_head(who, origin) else 0.0),
                number,
                code,
                False,
            )
            for code, score in _claims(who, weights, origin, beside)
        ]
    heapq.heapify(claims)
    done: set[int] = set()
    while claims:
        score, number, code, weighed = heapq.heappop(claims)
        who = open_[number]
        if number in done or (at_home and score > -_LEAST):
            continue
        one = who.office is not None and who.office.rank in _ONE_HOLDER and not who.office.former
        one = one and who.office is not None and who.office.office not in _MANY_HOLDERS
        if one and not weighed and any((office.office, code) in held for office in who.offices):
            # A state has one president at a time, but an article may speak of the last one too.
            heapq.heappush(claims, (score + _TAKEN, number, code, True))
            continue
        done.add(number)
        _settle(who, code, held)


def _from_home(
    weights: dict[str, float], open_: Sequence[Identity], cast: Cast, reading: Reading, origins: Origins
) -> dict[str, float]:
    """Weights where no dateline tells where a text is written.

    Whoever is told with a country is a foreigner to the writer, and so is a country that is visited; those
    told without one are mostly of one country, the writer's.
    """
    told = {code for who in cast.people for code in who.votes}
    visited = {
        code_of(spot.value)
        for spot in reading.spots
        if isinstance(spot.value, (Country, Place)) and is_goal(reading, spot)
    }
    plain = {
        code: weight - (1.0 if code in told else 0.0) - (1.0 if code in visited else 0.0)
        for code, weight in weights.items()
    }
    total = dict(plain)
    for who in open_:
        if who.office is not None and (who.office.rank in _OF_STATES or who.office.body):
            for code, weight in origins.weights(who.words).items():
                if code in total:
                    total[code] += weight
    home = max(total, key=lambda code: total[code], default=None)
    if home is not None:
        plain[home] += _HOME
    return plain


def home_of(cast: Cast, reading: Reading, origins: Origins) -> str | None:
    """The country that a text without a dateline is written in, once sides are told."""
    weights = _from_home(_weights(reading), (), cast, reading, origins)
    for who in cast.people:
        if who.of in weights and not who.votes:
            weights[who.of] += 1.0
    for spot in reading.spots:
        if spot.who is not None and spot.who.of in weights and _is_told(spot):
            # "Today I met the Prime Minister of Ruritania", "the Ruritanian President and I"
            met = _I_MET.search(reading.small, max(0, spot.start - 40), spot.start)
            if met is not None or reading.small.startswith((" and i ", " and myself "), spot.end):
                weights[spot.who.of or ""] = -_AWAY
        elif isinstance(spot.value, (Country, Place)):
            opening = reading.openings[max(0, reading.sentence(spot.start))]
            if is_goal(reading, spot) and _OWN.search(reading.small, max(opening, spot.start - _OWN_WAY), spot.start):
                # "I will visit Ruritania"
                weights[code_of(spot.value) or ""] = -_AWAY
    return max(weights, key=lambda code: weights[code], default=None)


def _is_told(spot: Spot) -> bool:
    """Whether the words on somebody tell the side."""
    return bool(spot.who and spot.who.votes) or (isinstance(spot.value, Person) and spot.value.of is not None)


def _is_head(who: Identity, origin: dict[str, float]) -> bool:
    """Whether somebody leads a state, with a name that may be at home in the United States."""
    return who.office is not None and who.office.office in _HEADS and (not origin or _WORLD_PRESS in origin)


def _settle(who: Identity, code: str, held: set[tuple[str, str | None]]) -> None:
    who.of = code
    held |= {(office.office, code) for office in who.offices}


def _claims(
    who: Identity, weights: dict[str, float], origin: dict[str, float], beside: str | None
) -> Iterator[tuple[str, float]]:
    """How much speaks for each country that the article is about."""
    office = who.office
    if office is not None and (office.rank == "voice" or office.plural):
        return
    of_state = office is not None and (office.rank in _OF_STATES or office.body)
    top = list(weights)[:_SPOKEN_OF]
    if office is not None and office.office in _OF_BODIES and not of_state:
        yield from ((code, weight) for code, weight in weights.items() if code in _BODIES)
        return
    if of_state:
        for code in weights:
            if code in _BODIES and code != "EU":
                continue
            hint = 4.0 if office is not None and office.hint == code else 0.0
            yield code, weights[code] + origin.get(code, 0.0) + hint + (3.0 if code == beside else 0.0)
        if beside is not None and beside not in weights:
            yield beside, 3.0
        if not weights and office is not None and office.hint:
            yield office.hint, 1.0
        return
    # Without an office only a name at home in just one of the countries tells.
    if beside is not None and office is not None:
        yield beside, 2.0
        return
    homes = {code: origin[code] + weights[code] / 3 for code in top if origin.get(code, 0.0) >= 1.0}
    # Names do not tell the two Koreas apart.
    if homes and not homes.keys() >= _KOREAS:
        yield max(homes, key=lambda code: homes[code]), 1.0


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


def _weights(reading: Reading) -> dict[str, float]:
    """The codes in the article with how much it speaks of each, from 3 down; the dateline's weighs more."""
    counts: Counter[str] = Counter()
    for spot in reading.spots:
        value: Any = spot.value
        code = code_of(value)
        if isinstance(value, (Country, Nationality, Place)) or (isinstance(value, Organisation) and code in _BODIES):
            counts[code or ""] += 1 if isinstance(value, (Place, Organisation)) else 2
        elif spot.who is not None and spot.who.of:
            counts[spot.who.of] += 1
    del counts[""]
    most = max(counts.values(), default=1)
    dateline = _dateline(reading)
    if dateline:
        counts.setdefault(dateline, 0)
    weights = {
        code: 3.0 * count / most + (_HOST if code == dateline else 0.0)
        for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    }
    return weights
