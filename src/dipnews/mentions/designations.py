"""Names of weapons, ships and makes: S-400 Triumf, F-16, Patriot, INS Tushil."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterable, Iterator

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.lexicon.tables import Row
from dipnews.mentions.words import PhraseIndex, flat_phrase, occurrences

# Letters, perhaps a hyphen, a number and a variant: F-16, MiG-29K, Su30MKI, T-72B3, S-400s.
_SHAPE = re.compile(r"([A-Z][A-Za-z/]{0,8})(-?)(\d{1,4})((?:-?[A-Z]{1,4}\d{0,2}[A-Z]?(?![a-z]))?)(s?)(?![\w/-])")
_FIGURES = bytes.maketrans(b"123456789", b"0" * 9)
_OTHER_THINGS = frozenset({"M-19", "M-23", "M-26", "T-20", "P-5", "S-21", "K-12", "H-1", "HB-1", "L-1"})
_MORE_NAME = re.compile(r"(?: [A-Z][a-z]{2,}(?: (?:II|III|IV|V))?(?![\w-]))?")
_MODEL = re.compile(r" \d[A-Z]?\d{0,3}[A-Z]?s?(?![\w,.]\w)")
_SHIP_NAME = re.compile(r" [A-Z][\w'-]+(?: (?:[A-Z]\.(?= )|[A-Z][\w'-]+)){0,2}(?: \([A-Z]{1,3} ?-?\d{1,4}\))?")


@attrs.frozen(kw_only=True)
class Designation:
    """A designation at ``start``..``end``; a *loose* one needs other goods words or a number beside it."""

    start: int
    end: int
    category: str
    role: str


class Designations:
    """The designations of a text in order, to be looked up by where they start."""

    def __init__(self, found: Iterable[Designation]) -> None:
        self._found = sorted(found, key=lambda designation: (designation.start, -designation.end))
        self._starts = [designation.start for designation in self._found]

    def __iter__(self) -> Iterator[Designation]:
        return iter(self._found)

    def starting(self, first: int, last: int) -> list[Designation]:
        """Those that start at *first* or later, but before *last*."""
        return self._found[bisect_left(self._starts, first) : bisect_left(self._starts, last)]


@attrs.define(slots=False, eq=False)
class DesignationReader:
    """Finds designations in a text.

    >>> from dipnews.mentions.words import flatten
    >>> text = "Two MiG-29K jets flew past."
    >>> [text[found.start:found.end] for found in DesignationReader(Lexicon()).read(text, flatten(text))]
    ['MiG-29K']
    """

    lexicon: Lexicon

    @functools.cached_property
    def _families(self) -> dict[str, str]:
        return {name: category for name, role, category in self.lexicon.table("designations") if role == "family"}

    @functools.cached_property
    def _numbered(self) -> frozenset[str]:
        """Names that a model number follows: Leopard 2."""
        return self._words("numbered")

    @functools.cached_property
    def _carriers(self) -> frozenset[str]:
        """Nouns that follow a designation in a headline, and are no part of it."""
        return self._words("carrier")

    def _words(self, role: str) -> frozenset[str]:
        rows = self.lexicon.table("noun_phrases")
        return frozenset(word for own, words in rows if own == role for word in words.split("|"))

    @functools.cached_property
    def _ships(self) -> dict[bytes, str]:
        rows = self.lexicon.table("designations")
        return {flat_phrase(name).strip(): name for name, role, _ in rows if role == "ship"}

    @functools.cached_property
    def _names(self) -> PhraseIndex[Row]:
        rows = [row for row in self.lexicon.table("designations") if row[1] in {"name", "loose"}]
        plurals = [(f"{row[0]}s", row) for row in rows if row[0][-1].isalpha() and row[0][-1] != "s"]
        return PhraseIndex([*((row[0], row) for row in rows), *plurals])

    def read(self, text: str, flat: bytes, words: frozenset[bytes] = frozenset()) -> Iterator[Designation]:
        """The designations of *text*; *flat* is the text flattened, *words* its distinct words."""
        for match in _shapes(text, flat):
            start = match.start()
            letters, gap = match[1], match[2]
            category = self._families.get(letters)
            if category is None or (start and (text[start - 1].isalnum() or text[start - 1] in "-/$")):
                continue
            if (not gap and len(letters) == 1 and (letters not in "FS" or len(match[3]) < 2)) or match[
                0
            ] in _OTHER_THINGS:
                continue
            more = _MORE_NAME.match(text, match.end())
            if more and more[0].strip().lower() in self._carriers:
                more = None
            yield Designation(start=start, end=more.end() if more else match.end(), category=category, role="name")
        for at, size, (name, role, category) in self._names.hits(flat, words):
            end = at + size
            if _same_case(text[at:end], name):
                model = _MODEL.match(text, end) if name.partition(" ")[0].lower() in self._numbered else None
                yield Designation(start=at, end=model.end() if model else end, category=category, role=role)
        for at, word in occurrences(flat, self._ships.keys() & words):
            prefix = self._ships[word]
            ship = _SHIP_NAME.match(text, at + len(word))
            if ship and text[at : at + len(prefix)] == prefix:
                yield Designation(start=at, end=ship.end(), category="arms", role="ship")


def _same_case(words: str, name: str) -> bool:
    return words[:1] == name[:1] and (not name[:2].isupper() or words[:2].isupper())


def _shapes(text: str, flat: bytes) -> Iterator[re.Match[str]]:
    """Words of letters and figures; figures are rare, so the scan is for them."""
    marked = flat.translate(_FIGURES)
    figure = marked.find(b"0")
    while figure >= 0:
        # The flattened text has one byte more at its start.
        at = figure - 2
        if at >= 0 and text[at] == "-":
            at -= 1
        low = max(-1, at - 10)
        while at > low and (text[at].isalpha() or text[at] == "/"):
            at -= 1
        match = _SHAPE.match(text, at + 1)
        if match is not None and match.start(3) == figure - 1:
            yield match
        while marked[figure] == 48:
            figure += 1
        figure = marked.find(b"0", figure)
