"""Officials of a group of states: "ministers from the two countries", "the two countries' defence chiefs"."""

from __future__ import annotations

import itertools

from dipnews import regexes as re
from dipnews.lexicon.roles import Office
from dipnews.mentions.people.plurals import each
from dipnews.mentions.resolve.cast import Cast
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Country, Group, Organisation, Person

_OF = re.compile(r" (?:of|from|representing) ")
# How many people back a holder is looked for, so that a long text costs no more than its length.
_LATEST = 120
_OWNED = re.compile(r"'s? (?:[a-z]+ )?")


def name_officials_of_groups(cast: Cast, reading: Reading) -> None:
    """Put one holder for each state, named if the article does, in place of a plural office of a group of states."""
    new: list[Spot] = []
    for left, right in itertools.pairwise(reading.spots):
        between = reading.between(left, right)
        if _is_open(left.who) and _is_of_states(right.value) and _OF.fullmatch(between):
            new.append(Spot(left.start, right.end, _holders(cast, left.who, right.value)))
        elif _is_of_states(left.value) and _is_open(right.who) and _OWNED.fullmatch(between):
            new.append(Spot(left.start, right.end, _holders(cast, right.who, left.value)))
    reading.add(new)


def _is_open(who: Identity | None) -> bool:
    return who is not None and who.several and who.of is None and not who.voice


def _is_of_states(value: object) -> bool:
    return isinstance(value, Group) and all(isinstance(member, Country | Organisation) for member in value.members)


def _holders(cast: Cast, who: Identity | None, states: Group) -> Group:
    assert who is not None
    assert who.office is not None
    role = each(who.role, who.office)
    codes = [member.code for member in states.members if isinstance(member, Country | Organisation)]
    named = [_named(cast, who.office, code) for code in codes]
    if all(named):
        return Group(members=tuple(holder.value for holder in named if holder))
    return Group(members=tuple(Person(role=role, of=code) for code in codes))


def _named(cast: Cast, office: Office, code: str) -> Identity | None:
    """The only one of the article's people who holds *office* of *code*; a "leader" is the head of a state."""
    if office.rank not in {"state", "minister"} or office.office == "minister":
        return None
    rank = "state" if office.office == "leader" else None
    found = [
        who
        for who in cast.people[-_LATEST:]
        if who.of == code and any(held.office == office.office or held.rank == rank for held in who.offices)
    ]
    return found[0] if len(found) == 1 else None
