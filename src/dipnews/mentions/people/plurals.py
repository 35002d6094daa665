"""Plurals of offices: the one that each side has, and the several that one plural names."""

from __future__ import annotations

import attrs

from dipnews import regexes as re
from dipnews.lexicon.roles import Office
from dipnews.model.entities import Group, Person
from dipnews.model.mention import Mention

_SEVERAL = re.compile(
    r"([A-Za-z]+ )?((?:[A-Za-z]+, ){0,3}[A-Za-z]+,? and [A-Za-z]+) (ministers|secretaries|chiefs)",
    re.IGNORECASE,
)
# Portfolios that ministers of their own have nearly everywhere; others are joined in one ministry.
_APART = frozenset({"foreign", "defence", "defense", "interior", "intelligence", "prime", "finance", "oil"})
_JOINED = frozenset({("economy", "finance"), ("finance", "economy"), ("planning", "finance"), ("finance", "planning")})


def singular(role: str | None) -> str | None:
    """The office of one of those whose office is told in the plural.

    >>> singular("Foreign Secretaries")
    'Foreign Secretary'
    """
    if role is None:
        return None
    for many, one in (("Secretaries", "Secretary"), ("secretaries", "secretary"), ("men", "man")):
        if many in role:
            return role.replace(many, one)
    return role[:-1] if role.endswith("s") else role


def each(role: str | None, office: Office) -> str | None:
    """The office of each side, where every side has one ("the presidents of Ruritania and Syldavia")."""
    one = office.rank in {"state", "minister", "counterpart"} or office.office == "delegation"
    return singular(role) if one and office.plural and not offices_in(role) else role


def offices_in(role: str | None) -> tuple[str, ...]:
    """The offices that one plural names; none where it is only one.

    >>> offices_in("foreign and energy ministers"), offices_in("trade and industry ministers")
    (('foreign minister', 'energy minister'), ())
    """
    found = _SEVERAL.fullmatch(role) if role and " and " in role else None
    if found is None or found[1]:
        return ()
    portfolios = tuple(re.split(r",? and |, ", found[2]))
    plain = tuple(word.lower() for word in portfolios)
    if plain[:2] in _JOINED or _APART.isdisjoint(plain):
        return ()
    noun = singular(found[3])
    return tuple(f"{portfolio} {noun}" for portfolio in portfolios)


def apart(mention: Mention[Person]) -> Mention[Person | Group]:
    """ "The Ruritanian foreign and energy ministers" are two people; others stay who they are."""
    person = mention.value
    roles = offices_in(person.role) if person.name is None and person.of is not None else ()
    if not roles:
        return Mention(person, mention.span, mention.text)
    members = tuple(attrs.evolve(person, role=role) for role in roles)
    return Mention(Group(members=members), mention.span, mention.text)
