"""Counterparts: "his Ruritanian counterpart" holds the office of whoever "he" is."""

from __future__ import annotations

import attrs

from dipnews import regexes as re
from dipnews.lexicon.roles import Office
from dipnews.mentions.resolve.cast import Cast
from dipnews.mentions.resolve.spots import Identity, Reading, Spot

_COUNTERPART = re.compile(r"\b(?:counterpart|opposite number|colleague)\b")


def resolve_counterparts(cast: Cast, reading: Reading) -> None:
    """Give counterparts the office of the person whose counterpart they are, and the name if it is told."""
    subject: Identity | None = None
    sentence = -1
    for spot in reading.spots:
        who = spot.who
        if who is None:
            continue
        office = who.office
        if who.name is None and office is not None and office.rank == "counterpart" and not office.plural:
            if subject is not None and subject.office is not None and not subject.several:
                spot.who = _counterpart(subject, subject.office, who, cast)
            continue
        told = who.name is None or who.role is not None
        if not told and subject and subject.office and subject.of != who.of and _is_counterpart(reading, spot):
            # "her Ruritanian colleague, Ann Droe" holds the same office, told or not.
            who.role, who.office = subject.role, attrs.evolve(subject.office, of=None)
            who.offices.append(who.office)
        number = reading.sentence(spot.start)
        if number != sentence and not who.voice and not who.several:
            subject, sentence = who, number


def _is_counterpart(reading: Reading, spot: Spot) -> bool:
    return _COUNTERPART.search(reading.small, spot.start, spot.end) is not None


def _counterpart(subject: Identity, office: Office, who: Identity, cast: Cast) -> Identity:
    """Who holds the same office on the other side."""
    if who.of is None:
        return who
    for known in cast.people:
        if known.of == who.of and any(held.office == office.office for held in known.offices):
            return known
    plain = attrs.evolve(office, of=None)
    return Identity(None, subject.role, who.of, plain, first=who.first)
