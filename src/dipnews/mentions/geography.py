"""The names of countries and places, scanned once for both of their finders."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import attrs

from dipnews.lexicon.countries import countries, listed
from dipnews.lexicon.gazetteer import Gazetteer
from dipnews.lexicon.lexicon import Lexicon


@attrs.frozen
class CountrySense:
    """A name that means a country.

    ``use`` is ``noun`` ("France"), ``both`` (noun and adjective: "US"), ``adjective``
    ("Russian"), ``plural`` (adjective and people: "the French"), ``people`` ("Russians"),
    ``compound`` (first half of one: "Sino-") or ``seat`` (a government by its seat).
    """

    code: str
    name: str
    use: str
    surname: bool = False


@attrs.frozen
class PlaceSense:
    """A name that means a place: ``kind`` is ``city``, ``venue`` or ``region``.

    ``city`` is the first name of the place in its table, ``spelling`` the one that was
    met, ``also`` what else the word may be; ``twins`` are places of the same name elsewhere.
    """

    code: str
    city: str
    spelling: str
    kind: str
    capital: bool = False
    also: frozenset[str] = frozenset()
    twins: tuple[PlaceSense, ...] = ()


@attrs.frozen
class Senses:
    """All that one spelling may mean."""

    country: CountrySense | None = None
    place: PlaceSense | None = None


@attrs.frozen
class Surroundings:
    """Words beside a name that tell it is not the country or place."""

    before: tuple[str, ...]
    after: frozenset[str]
    after_place: frozenset[str]
    particles: tuple[str, ...]
    titles: frozenset[str]
    given_names: frozenset[str]


_NOTHING_ELSE: frozenset[str] = frozenset()
Hit = tuple[int, int, Senses]


@functools.lru_cache(maxsize=2)
def scan(lexicon: Lexicon, text: str) -> tuple[Hit, ...]:
    """Every name of a country or place in *text*; both finders ask for the same text in turn."""
    return tuple(_names(lexicon).scan(text))


@functools.lru_cache(maxsize=8)
def surroundings(lexicon: Lexicon) -> Surroundings:
    """The words of the tables that rule a name out."""
    why: dict[str, list[str]] = {}
    for words, reason in lexicon.table("not_countries"):
        why.setdefault(reason, []).append(words)
    given = (name for row in lexicon.table("given_names") for name in listed(row[1]))
    return Surroundings(
        before=tuple(f"{words} " for words in why.get("before", ())),
        after=frozenset(why.get("after", ())),
        after_place=frozenset((*why.get("after", ()), *why.get("afterplace", ()))),
        particles=tuple(f" {words} " for words in why.get("particle", ())),
        titles=frozenset(why.get("title", ())),
        given_names=frozenset(given),
    )


@functools.lru_cache(maxsize=8)
def _names(lexicon: Lexicon) -> Gazetteer[Senses]:
    places = _places(lexicon)
    lands = _countries(lexicon)
    entries: list[tuple[str, Senses | None]] = [
        (words, None) for words, reason in lexicon.table("not_countries") if reason == "phrase"
    ]
    # The dictionary keeps one order of spellings, whatever the order of the two tables.
    for spelling in {**lands, **places}:
        entries.append((spelling, Senses(lands.get(spelling), places.get(spelling))))
    return Gazetteer(entries)


def _countries(lexicon: Lexicon) -> Mapping[str, CountrySense]:
    surnames = {words for words, reason in lexicon.table("not_countries") if reason == "surname"}
    found: dict[str, CountrySense] = {}
    for entry in countries(lexicon).values():
        nouns = {entry.name, *entry.names}
        adjectives = set(entry.adjectives)
        people = set(entry.people)
        for spelling in (entry.name, *entry.names, *entry.adjectives, *entry.people, *entry.compounds):
            if spelling in nouns:
                use = "both" if spelling in adjectives else "noun"
            elif spelling in adjectives:
                use = "plural" if spelling in people else "adjective"
            else:
                use = "people" if spelling in people else "compound"
            found.setdefault(spelling, CountrySense(entry.code, entry.name, use, spelling in surnames))
    for name, code, names, use, _city in lexicon.table("seats"):
        if use == "government" and code in countries(lexicon):
            for spelling in (name, *listed(names)):
                found.setdefault(spelling, CountrySense(code, countries(lexicon)[code].name, "seat"))
    return found


def _places(lexicon: Lexicon) -> Mapping[str, PlaceSense]:
    found: dict[str, list[PlaceSense]] = {}

    def add(spelling: str, code: str, name: str, kind: str, capital: bool = False, also: str = "") -> None:
        sense = PlaceSense(code, name, spelling, kind, capital, frozenset(listed(also)) if also else _NOTHING_ELSE)
        found.setdefault(spelling, []).append(sense)

    for name, code, names, use, _city in lexicon.table("seats"):
        if use != "government":
            for spelling in (name, *listed(names)):
                add(spelling, code, name, "venue", use == "both")
    # Of places with one name a capital comes first, and a namesake that needs support last.
    cities = sorted(lexicon.table("cities"), key=lambda row: (row[3] != "capital", "twin" in row[5]))
    for name, code, names, seat, kind, also in cities:
        for spelling in (name, *listed(names)) if names else (name,):
            add(spelling, code, name, kind or "city", seat != "", also)
    for name, code, names, also in lexicon.table("regions"):
        for spelling in (name, *listed(names)):
            add(spelling, code, name, "region", False, also)
    for entry in countries(lexicon).values():
        # Singapore is a city too, and so is Luxembourg.
        if entry.capitals[:1] == (entry.name,):
            add(entry.name, entry.code, entry.name, "state", True)
    return {
        spelling: attrs.evolve(senses[0], twins=tuple(senses[1:])) if len(senses) > 1 else senses[0]
        for spelling, senses in found.items()
    }
