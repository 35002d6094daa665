"""Countries and nationalities: "Russia", "the Soviets", "U.S. officials", "Sino-Indian"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from dipnews.lexicon.countries import name_of
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.geography import CountrySense, Hit, Surroundings, scan, surroundings
from dipnews.model.entities import Country, Nationality
from dipnews.model.mention import Mention
from dipnews.model.page import Page

# Words that follow a noun: behind "the U.S." or "the French" they show that it is the party itself.
_FOLLOWERS = frozenset(
    "a about across after against agree agreed ahead all along alongside also although amid among an and announced are "
    "around as at be became because been before began behind being believe believes between both but by came can "
    "cannot caught could despite did do does doing during each earlier either even ever except failed fear finally "
    "first following for from further gave gives goes got had has have having he her here his how however if imposed "
    "in including inside instead into is it its itself joined just last later launched least led left like made make "
    "makes may meanwhile met might more most much must nearly need needs neither never next nor not now of off on once "
    "one only onto or other our out outside over past pledged proper rather remains said same saw say saying says seek "
    "seeks sends sent she should showed shows signed since so some soon still stood such take takes than that the "
    "their them then there these they this those though through throughout till to today together told tomorrow "
    "tonight too took toward towards tries twice under unless until up upon urged urges us want wanted wants warned "
    "warns was we went were what when where whereas whether which while who whom whose why will with within without "
    "won would yesterday yet you accuses accused agrees asks asked denies denied insists insisted hopes hoped vows "
    "vowed knows knew thinks thought refuses refused rejects rejected refuse lifts lifted condemns condemned believed "
    "considers considered expects expected sees seen did didn wouldn isn wasn hasn doesn aren weren won't supplied "
    "supplies provided provides welcomed welcomes called calls withdrew withdraws entered enters agreed-upon".split()
)
# Words with a capital that open the next sentence or tell the day: "in the U.S. The visit ...".
_OPENERS = frozenset(
    "The A An In On At He She It They We I But And However Meanwhile This That These Those His Her Its Their After "
    "Before Since When While As For From With To By If Both Earlier Later Last Next Under During According Asked Also "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Mr Mrs Ms There Then Now So Yet No "
    "Not Some Many Most Such Until Despite Although Though Because Who What Why How Where Which Here One Two".split()
)
# Offices and bodies that follow the bare name of a country: "Iran Foreign Minister", "Ukraine government".
_HEADS = frozenset(
    "president prime premier foreign defence defense minister ministry ambassador ambassadors envoy embassy consulate "
    "king queen emir sultan vice deputy secretary chancellor army navy police parliament government delegation "
    "officials official officers leader leaders troops forces spokesman spokeswoman fm pm coach".split()
)
# Words with the ending of a verb or adverb that stand before a noun: "U.S. armed forces".
_LIKE_VERBS = frozenset("armed aided daily early family monthly quarterly weekly yearly".split())
_NEXT = re.compile(r"[ \n](\w[\w&']*)")
_PREVIOUS = re.compile(r"(?:^|[\s(\"'-])([A-Z][\w'-]*\.?|the|The)[ \n]$")
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2212"


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
            if senses.place is not None and _is_rather_a_place(text, hits, number, following):
                continue
            if sense.use == "compound" and text[end : end + 1] != "-":
                continue
            code = self._settled_code(text, hit, hits)
            name = sense.name if code == sense.code else name_of(self.lexicon, code) or sense.name
            if _is_adjective(page, start, end, sense, following):
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

    def _settled_code(self, text: str, hit: Hit, hits: tuple[Hit, ...]) -> str:
        """The code, where one name is used for two countries and only the rest of the text tells."""
        start, end, senses = hit
        assert senses.country is not None
        code = senses.country.code
        rival, names = _RIVALS.get(code, ("", ""))
        if not rival or text[start:end].casefold() not in names:
            return code
        # Codes that the text names unmistakably.
        sure = set()
        for at, until, other in hits:
            if other.place is not None:
                sure.add(other.place.code)
            if other.country is not None and text[at:until].casefold() not in names:
                sure.add(other.country.code)
        return rival if rival in sure and code not in sure else code


# A bare name, the country it means by itself, and the one it means where only that is spoken of.
_RIVALS = {
    "KOR": ("PRK", ("korea", "korean", "koreans")),
    "COD": ("COG", ("congo", "congolese")),
    "DOM": ("DMA", ("dominican", "dominicans")),
}


def _is_rather_a_place(text: str, hits: tuple[Hit, ...], number: int, following: str) -> bool:
    """Whether a name that is a country's and a place's means the place here."""
    start, _end, senses = hits[number]
    place = senses.place
    assert place is not None
    assert senses.country is not None
    if place.kind == "state":
        # "in Singapore" gives a city; "Singapore and Malaysia" are parties.
        return text.endswith((" in ", "\nin ", "In "), max(0, start - 4), start) and following.lower() not in _HEADS
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


def _is_adjective(page: Page, start: int, end: int, sense: CountrySense, following: str) -> bool:
    use = sense.use
    text = page.folded
    if use in ("adjective", "plural", "compound"):
        if use == "plural" and text.endswith(("the ", "The ", "the\n"), max(0, start - 4), start):
            # "the French agreed", "talks with the British."
            if not following:
                return text[end : end + 1] in ("-", "'")
            return following not in _FOLLOWERS
        return True
    if use in ("people", "seat"):
        return False
    gap = page.text[end : end + 1]
    if gap and gap in _HYPHENS and text[end + 1 : end + 2].isalpha():
        return True
    if start > 1 and page.text[start - 1] in _HYPHENS and (text[start - 2].isalpha() or text[start - 2] == "."):
        return True
    if not following:
        return False
    if use == "noun":
        return following.lower() in _HEADS and (following[0].isupper() or following not in ("foreign", "vice"))
    if following[0].isdigit():
        return False
    if following[0].isupper():
        return following not in _OPENERS
    if following.endswith(("ed", "ly")):
        return following in _LIKE_VERBS
    return following not in _FOLLOWERS
