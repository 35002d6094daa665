"""Places: cities, venues and regions, with the country that each lies in."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from dipnews import regexes as re
from dipnews.lexicon.countries import state_on
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.geography import Hit, PlaceSense, Surroundings, scan, surroundings
from dipnews.mentions.unlisted_places import closes, dateline_places, places_before_countries
from dipnews.model.entities import Country, Nationality, Place
from dipnews.model.mention import Mention
from dipnews.model.page import Page

_SUPPORT = tuple(
    f"{space}{word} "
    for word in ("in", "at", "to", "from", "near", "outside", "via", "into", "In", "At", "From", "Near")
    for space in (" ", "\n", '"', "(")
)
_INSIDE = tuple(f" {word} " for word in ("in", "at", "near", "outside"))
_PREVIOUS = re.compile(r"(?:^|[\s(\"-])([A-Z][\w'-]*\.?)[ \n]$")
_NEXT = re.compile(r"[ \n]([A-Z][\w'-]+)")
# What else a word may be, so that it is a place only behind "in" and the like.
_DOUBTS = frozenset(("surname", "given", "word"))
# Capitalised words that stand before a city and are no given name.
_NO_GIVEN_NAME = frozenset(
    "The In At To From Near For And But Or Of By With On As While When After Before North South East West Northern "
    "Southern Eastern Western Central Downtown Greater Upper Lower New Old Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday January February March April May June July August September October November December".split()
)
_NO_SURNAME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Airport International University Summit Declaration Talks Conference City "
    "Province Agreement Peace Process Communique Club Treaty Accord Accords The On In Mayor Police".split()
)


@attrs.define(slots=False, eq=False)
class PlaceFinder:
    """Finds cities and venues, and regions as the places of lowest rank.

    A capital, and a seat such as the Kremlin, carries the code of the government that it
    may stand for. Names in the dateline, and names that are followed by their country
    ("in Taif, Saudi Arabia"), are places even if no table lists them.
    """

    lexicon: Lexicon

    def __call__(self, page: Page, /) -> Iterator[Mention[Place]]:
        text = page.folded
        hits = scan(self.lexicon, text)
        taken = {m.span.start for m in page.found if isinstance(m.value, Country | Nationality)}
        dateline = page.dateline.span if page.dateline is not None else None
        named = _countries_named(hits)
        persons: set[str] = set()
        unsure: list[tuple[int, int, Place]] = []
        for number, (start, end, senses) in enumerate(hits):
            sense = senses.place
            if sense is None or start in taken:
                continue
            headed = dateline is not None and dateline.start <= start < dateline.end
            behind_comma = text.endswith(", ", 0, start)
            if not headed and self._is_something_else(text, start, end):
                continue
            # "Mass." and "Ill." are states only behind a city.
            if sense.kind == "region" and sense.spelling.endswith(".") and not behind_comma:
                continue
            doubtful = not sense.also.isdisjoint(_DOUBTS)
            if doubtful and not headed and self._is_person(text, start, end, sense):
                persons.add(sense.spelling)
                continue
            sense, country = _settled(text, hits, number, sense, named)
            place = self._place(page, text[start:end], sense, country)
            if not doubtful or headed or country:
                yield Mention.read(page.text, start, end, place)
            else:
                unsure.append((start, end, place))
        for start, end, place in unsure:
            if text.endswith(_INSIDE if place.name in persons else _SUPPORT, max(0, start - 10), start):
                yield Mention.read(page.text, start, end, place)
        for start, end, place in (*places_before_countries(text, hits), *dateline_places(page, hits)):
            yield Mention.read(page.text, start, end, place)

    @functools.cached_property
    def _words(self) -> Surroundings:
        return surroundings(self.lexicon)

    def _is_something_else(self, text: str, start: int, end: int) -> bool:
        """Whether the words beside the name make another proper name of it, or a surname."""
        words = self._words
        following = _NEXT.match(text, end)
        if following is not None and following[1] in words.after_place:
            return True
        if text.endswith(words.before, max(0, start - 24), start) or text.endswith(words.particles, 0, start):
            return True
        previous = _PREVIOUS.search(text, max(0, start - 24), start)
        return previous is not None and previous[1] in words.titles

    def _is_person(self, text: str, start: int, end: int, sense: PlaceSense) -> bool:
        """Whether a word that is also a name belongs to somebody here: "Lloyd Austin", "Milan Kovac"."""
        if "surname" in sense.also:
            previous = _PREVIOUS.search(text, max(0, start - 24), start)
            if previous is not None:
                word = previous[1]
                if word in self._words.given_names or (len(word) == 2 and word.endswith(".")):
                    return True
                # A capital at the start of a sentence tells nothing.
                before = text[max(0, previous.start(1) - 2) : previous.start(1)]
                if word not in _NO_GIVEN_NAME and not word.isupper() and before[-1:] == " ":
                    return before[0].isalnum() or before[0] == ","
        if "given" in sense.also:
            following = _NEXT.match(text, end)
            if following is not None and following[1] not in _NO_SURNAME and not following[1].isupper():
                return True
        return False

    def _place(self, page: Page, written: str, sense: PlaceSense, country: str) -> Place:
        # A dateline writes MOSCOW, a wire may break a line inside "New\nDelhi".
        name = sense.spelling if written.isupper() else written.replace("\n", " ")
        if name.startswith("the "):
            name = "The " + name[4:]
        if country and country != sense.code:
            return Place(name=name, country=country)
        state, was_capital = state_on(self.lexicon, sense.code, sense.city, page.published)
        if state != sense.code and sense.kind == "venue":
            return Place(name=name, country=state, capital_of=state if sense.capital else None)
        if state != sense.code:
            return Place(name=name, country=state, capital_of=state if was_capital else None)
        return Place(name=name, country=sense.code, capital_of=sense.code if sense.capital else None)


def _countries_named(hits: tuple[Hit, ...]) -> frozenset[str]:
    """The codes of all countries that the text names, itself or by a city that has no namesake."""
    named = {senses.country.code for _start, _end, senses in hits if senses.country is not None}
    for _start, _end, senses in hits:
        if senses.place is not None and not senses.place.twins:
            named.add(senses.place.code)
    return frozenset(named)


def _settled(
    text: str, hits: tuple[Hit, ...], number: int, sense: PlaceSense, named: frozenset[str]
) -> tuple[PlaceSense, str]:
    """Which of the places of one name is meant, and the country's code where the text says it right behind."""
    country = _country_behind(text, hits, number)
    for twin in (sense, *sense.twins):
        if twin.code == country:
            return twin, country
    small = "small" in sense.also
    if sense.twins and not country and sense.code not in named and (small or not sense.capital):
        # America is named nearly everywhere: that alone makes no place American.
        near = [twin for twin in sense.twins if twin.code in named and (small or twin.code != "USA")]
        if len({twin.code for twin in near}) == 1:
            return near[0], ""
    return sense, country


def _country_behind(text: str, hits: tuple[Hit, ...], number: int) -> str:
    """The code of the country or region right behind the name and a comma: "Paris, Texas"."""
    before, end, senses = hits[number]
    place = senses.place
    if place is None or place.kind in ("region", "state") or number + 1 == len(hits):
        return ""
    start, until, behind = hits[number + 1]
    if text[end:start] != ", ":
        return ""
    possible = {place.code, *(twin.code for twin in place.twins)}
    if behind.place is not None and behind.place.kind == "region":
        return behind.place.code if not place.capital or behind.place.code in possible else ""
    if behind.country is None or behind.country.use not in ("noun", "both"):
        return ""
    code = behind.country.code
    if code in possible:
        return code
    # "Moscow, Britain and France" is a list of parties; "in Salto, Italy, on Monday" is one place.
    lone = not place.capital and text.endswith(_SUPPORT, max(0, before - 10), before)
    return code if lone and closes(text, until) else ""
