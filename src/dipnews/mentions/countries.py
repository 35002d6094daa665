"""Countries and nationalities: "Russia", "the Soviets", "U.S. officials", "Sino-Indian"."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from dipnews import regexes as re
from dipnews.lexicon.countries import name_of
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.attributive import is_attributive
from dipnews.mentions.geography import Hit, Surroundings, scan, surroundings
from dipnews.model.entities import Country, Nationality
from dipnews.model.mention import Mention
from dipnews.model.page import Page

_NEXT = re.compile(r"[ \n](\w[\w&']*)")
_OFFICE = re.compile(
    r" (?:President|Prime|Foreign|Defence|Defense|Minister|Deputy|Government|government|officials|\w+ Minister)\b"
)
_PREVIOUS = re.compile(r"(?:^|[\s(\"'-])([A-Z][\w'-]*\.?|the|The)[ \n]$")


@attrs.define(slots=False, eq=False)
class CountryFinder:
    """Finds countries (parties and lands) and nationalities (adjectives before a noun).

    A name that may be either ("U.S.", "UAE") is a nationality right before a noun and in
    a compound ("U.S.-led", "India-Russia"), else a country; so is the bare name of a
    country before an office ("Iran Foreign Minister").
    """

    lexicon: Lexicon

    def __call__(self, page: Page, /) -> Iterator[Mention[Country] | Mention[Nationality]]:
        text = page.folded
        hits = scan(self.lexicon, text)
        words = self._words
        settled: dict[str, str] = {}
        for number, hit in enumerate(hits):
            start, end, senses = hit
            sense = senses.country
            if sense is None:
                continue
            if text.endswith(words.before, max(0, start - 24), start):
                continue
            match = _NEXT.match(text, end)
            following = match[1] if match else ""
            if following in words.after or (sense.surname and self._is_surname(text, start)):
                continue
            if senses.place is not None and _is_rather_a_place(text, hits, number):
                continue
            if sense.use == "compound" and text[end : end + 1] != "-":
                continue
            # "US$" is money.
            if text[end : end + 1] == "$":
                continue
            code = self._settled_code(text, hit, hits, settled)
            name = sense.name if code == sense.code else name_of(self.lexicon, code) or sense.name
            if is_attributive(self.lexicon, page, hits, number):
                yield Mention.read(page.text, start, end, Nationality(code=code, name=name))
            else:
                yield Mention.read(page.text, start, end, Country(code=code, name=name))

    @functools.cached_property
    def _words(self) -> Surroundings:
        return surroundings(self.lexicon)

    def _is_surname(self, text: str, start: int) -> bool:
        """Whether the country's name before *start* follows a title or given name: "Michael Jordan"."""
        previous = _PREVIOUS.search(text, max(0, start - 24), start)
        if previous is None:
            return False
        word = previous[1]
        return word in self._words.titles or word in self._words.given_names or (len(word) == 2 and word[1] == ".")

    def _settled_code(self, text: str, hit: Hit, hits: tuple[Hit, ...], settled: dict[str, str]) -> str:
        """The code, where one name is used for two countries and only the rest of the text tells."""
        start, end, senses = hit
        assert senses.country is not None
        code = senses.country.code
        rival, names = _RIVALS.get(code, ("", ""))
        if not rival or text[start:end].casefold() not in names:
            return code
        if code in settled:
            return settled[code]
        # Codes that the text names unmistakably.
        sure = set()
        for at, until, other in hits:
            if other.place is not None:
                sure.add(other.place.code)
            if other.country is not None and text[at:until].casefold() not in names:
                sure.add(other.country.code)
        settled[code] = rival if rival in sure and code not in sure else code
        return settled[code]


# A bare name, the country it means by itself, and the one it means where only that is spoken of.
_RIVALS = {
    "KOR": ("PRK", ("korea", "korean", "koreans")),
    "COD": ("COG", ("congo", "congolese")),
    "DOM": ("DMA", ("dominican", "dominicans")),
}


def _is_rather_a_place(text: str, hits: tuple[Hit, ...], number: int) -> bool:
    """Whether a name that is a country's and a place's means the place here."""
    start, end, senses = hits[number]
    place = senses.place
    assert place is not None
    assert senses.country is not None
    if place.kind == "state":
        # "in Singapore" gives a city; "Singapore and Malaysia" are parties.
        return not _OFFICE.match(text, end) and text.endswith((" in ", "\nin ", "In "), max(0, start - 4), start)
    if number and text[hits[number - 1][1] : start] == ", ":
        city = hits[number - 1][2].place
        if city is not None and city.code == place.code != senses.country.code:
            return True
    if senses.country.use in ("noun", "both") and place.kind == "region" and place.code != senses.country.code:
        # Georgia lies in America where the text speaks of American states and never of Tbilisi.
        others = [other.place for other in (hit[2] for hit in hits) if other.place is not None and other != senses]
        land = senses.country.code
        if any(hit[2].country is not None and hit[2].country.code == land and hit[2] != senses for hit in hits):
            return False
        return any(other.kind == "region" and other.code == place.code for other in others) and not any(
            other.code == land for other in others
        )
    return place.kind in ("city", "venue") and senses.country.use == "noun" and place.code != senses.country.code
