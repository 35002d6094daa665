"""What the tables know about a country: its names, its codes, its capital, and the states that are gone."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date

import attrs

from dipnews.errors import LexiconError
from dipnews.lexicon.lexicon import Lexicon


@attrs.frozen(kw_only=True)
class CountryEntry:
    """One row of the table of countries."""

    code: str
    alpha2: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    compounds: tuple[str, ...]
    capitals: tuple[str, ...]
    cow: int | None
    gw: int | None
    status: str


@attrs.frozen(kw_only=True)
class FormerState:
    """A state that is gone: from *first* to *last* the cities of *successors* lay in it."""

    code: str
    first: date
    last: date
    capital: str
    successors: frozenset[str]
    cities: frozenset[str]

    def held(self, code: str, city: str, day: date) -> bool:
        """Whether *city*, which lies in the country *code* today, lay in this state on *day*."""
        return self.first <= day <= self.last and code in self.successors and (not self.cities or city in self.cities)


@functools.lru_cache(maxsize=8)
def countries(lexicon: Lexicon) -> Mapping[str, CountryEntry]:
    """All countries by code.

    >>> countries(Lexicon())["KOR"].names[0]
    'Republic of Korea'
    """
    table = lexicon.table("countries")
    found: dict[str, CountryEntry] = {}
    for row in table:
        code, alpha2, name, names, adjectives, people, compounds, capitals, cow, gw, status = row
        try:
            numbers = [int(cell) if cell else None for cell in (cow, gw)]
        except ValueError:
            raise LexiconError(f"countries: {code} has a cow or gw number that is no number") from None
        found[code] = CountryEntry(
            code=code,
            alpha2=alpha2,
            name=name,
            names=listed(names),
            adjectives=listed(adjectives),
            people=listed(people),
            compounds=listed(compounds),
            capitals=listed(capitals),
            cow=numbers[0],
            gw=numbers[1],
            status=status,
        )
    return found


@functools.lru_cache(maxsize=8)
def former_states(lexicon: Lexicon) -> tuple[FormerState, ...]:
    """The states that are gone, with the days of their end."""
    return tuple(
        FormerState(
            code=code,
            first=date.fromisoformat(first),
            last=date.fromisoformat(last),
            capital=capital,
            successors=frozenset(listed(successors)),
            cities=frozenset(listed(cities)),
        )
        for code, first, last, capital, successors, cities in lexicon.table("former_states")
    )


def listed(cell: str) -> tuple[str, ...]:
    """The spellings in one cell of a table."""
    return tuple(part for part in cell.split("|") if part)


def codes(lexicon: Lexicon) -> tuple[str, ...]:
    """The codes of all countries, sorted."""
    return tuple(sorted(countries(lexicon)))


def name_of(lexicon: Lexicon, code: str) -> str | None:
    """The usual English name of the country *code*.

    >>> name_of(Lexicon(), "PRK"), name_of(Lexicon(), "EU")
    ('North Korea', None)
    """
    entry = countries(lexicon).get(code)
    return entry.name if entry else None


def iso2(lexicon: Lexicon, code: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country *code*.

    >>> iso2(Lexicon(), "GBR")
    'GB'
    """
    entry = countries(lexicon).get(code)
    return entry.alpha2 if entry else None


def capital_of(lexicon: Lexicon, code: str) -> str | None:
    """The seat of government of the country *code*.

    >>> capital_of(Lexicon(), "MMR")
    'Naypyidaw'
    """
    entry = countries(lexicon).get(code)
    return entry.capitals[0] if entry and entry.capitals else None


def code_of(lexicon: Lexicon, name: str) -> str | None:
    """The code of the country that *name* names, in any spelling of the table; case does not matter.

    >>> code_of(Lexicon(), "Hellenic Republic"), code_of(Lexicon(), "soviet")
    ('GRC', 'SUN')
    """
    return _codes_by_name(lexicon).get(name.casefold())


def state_on(lexicon: Lexicon, code: str, city: str, day: date | None) -> tuple[str, bool]:
    """The state in which *city* of today's country *code* lay on *day*, and whether it was its capital then.

    >>> state_on(Lexicon(), "RUS", "Moscow", date(1985, 3, 1)), state_on(Lexicon(), "UKR", "Kiev", date(1985, 3, 1))
    (('SUN', True), ('SUN', False))
    """
    if day is not None:
        for state in former_states(lexicon):
            if state.held(code, city, day):
                return state.code, city == state.capital
    return code, False


@functools.lru_cache(maxsize=8)
def _codes_by_name(lexicon: Lexicon) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for entry in countries(lexicon).values():
        for name in (entry.code, *entry.people, *entry.adjectives, *entry.names, entry.name):
            found[name.casefold()] = entry.code
    return found
