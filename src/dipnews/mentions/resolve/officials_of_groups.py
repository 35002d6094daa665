"""Officials of a group of states: "ministers from the two countries", "the two countries' defence chiefs"."""

from __future__ import annotations

import itertools

from dipnews import regexes as re
from dipnews.mentions.people.plurals import each
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Country, Group, Organisation, Person

_OF = re.compile(r" (?:of|from|representing) ")
_OWNED = re.compile(r"'s? (?:[a-z]+ )?")


def name_officials_of_groups(reading: Reading) -> None:
    """Put one holder for each state in place of a plural office whose states are a group."""
    new: list[Spot] = []
    for left, right in itertools.pairwise(reading.spots):
        between = reading.between(left, right)
        if _is_open(left.who) and _is_of_states(right.value) and _OF.fullmatch(between):
            new.append(Spot(left.start, right.end, _holders(left.who, right.value)))
        elif _is_of_states(left.value) and _is_open(right.who) and _OWNED.fullmatch(between):
            new.append(Spot(left.start, right.end, _holders(right.who, left.value)))
    reading.add(new)


def _is_open(who: Identity | None) -> bool:
    return who is not None and who.several and who.of is None and not who.voice


def _is_of_states(value: object) -> bool:
    return isinstance(value, Group) and all(isinstance(member, Country | Organisation) for member in value.members)


def _holders(who: Identity | None, states: Group) -> Group:
    assert who is not None
    assert who.office is not None
    role = each(who.role, who.office)
    codes = [member.code for member in states.members if isinstance(member, Country | Organisation)]
    return Group(members=tuple(Person(role=role, of=code) for code in codes))
