"""Counterparts: "his Ruritanian counterpart" holds the office of whoever "he" is."""

from __future__ import annotations

from dipnews.lexicon.roles import Office
from dipnews.mentions.resolve.cast import Cast
from dipnews.mentions.resolve.spots import Identity, Reading

import attrs


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
        number = reading.sentence(spot.start)
        if number != sentence and not who.voice and not who.several:
            subject, sentence = who, number


def _counterpart(subject: Identity, office: Office, who: Identity, cast: Cast) -> Identity:
    """Who holds the same office on the other side."""
    if who.of is None:
        return who
    for known in cast.people:
        if known.of == who.of and any(held.office == office.office for held in known.offices):
            return known
    plain = attrs.evolve(office, of=None)
    return Identity(None, subject.role, who.of, plain, first=who.first)
