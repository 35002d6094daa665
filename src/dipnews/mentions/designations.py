"""Names of weapons, ships and makes: S-400 Triumf, F-16, Patriot, INS Tushil."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.words import flat_phrase, occurrences

# Letters, perhaps a hyphen, a number and a variant: F-16, MiG-29K, Su30MKI, T-72B3, S-400s.
_SHAPE = re.compile(r"([A-Z][A-Za-z/]{0,8})([- ]?)(\d{1,4})((?:-?[A-Z]{1,4}\d{0,2}[A-Z]?(?![a-z]))?)(s?)(?![\w-])")
_OTHER_THINGS = frozenset({"M-19", "M-23", "M-26", "T-20", "P-5", "S-21", "K-12", "H-1", "HB-1", "L-1"})
_MORE_NAME = re.compile(r"(?: [A-Z][a-z]{2,}(?: (?:II|III|IV|V))?(?![\w-]))?")
_MODEL = re.compile(r" \d[A-Z]?\d{0,3}[A-Z]?s?(?![\w,.]\w)")
_SHIP_NAME = re.compile(r" [A-Z][\w'-]+(?: [A-Z][a-z]\w+){0,2}(?: \([A-Z]{1,3} ?-?\d{1,4}\))?")


@attrs.frozen(kw_only=True)
class Designation:
    """A designation at ``start``..``end``; a *loose* one needs other goods words or a number beside it."""

    start: int
    end: int
    category: str
    role: str


@attrs.define(slots=False, eq=False)
class DesignationReader:
    """Finds designations in a text.

    >>> text = "Two MiG-29K jets flew past."
    >>> [text[found.start:found.end] for found in DesignationReader(Lexicon()).read(text, b"")]
    ['MiG-29K']
    """

    lexicon: Lexicon

    @functools.cached_property
    def _families(self) -> dict[str, str]:
        return {name: category for name, role, category in self.lexicon.table("designations") if role == "family"}

    @functools.cached_property
    def _numbered(self) -> frozenset[str]:
        """Names that a model number follows: Leopard 2."""
        rows = self.lexicon.table("noun_phrases")
        return frozenset(word for role, words in rows if role == "numbered" for word in words.split("|"))

    @functools.cached_property
    def _ships(self) -> dict[bytes, str]:
        rows = self.lexicon.table("designations")
        return {flat_phrase(name).strip(): name for name, role, _ in rows if role == "ship"}

    @functools.cached_property
    def _names(self) -> dict[bytes, tuple[tuple[bytes, str, str, str], ...]]:
        """Spellings by their first word, longest first."""
        found: dict[bytes, list[tuple[bytes, str, str, str]]] = {}
        for name, role, category in self.lexicon.table("designations"):
            if role in {"name", "loose"}:
                spellings = (name, f"{name}s") if name[-1].isalpha() and name[-1] != "s" else (name,)
                for spelling in spellings:
                    flat = flat_phrase(spelling)
                    found.setdefault(flat.split()[0], []).append((flat, name, role, category))
        return {word: tuple(sorted(names, key=lambda name: (-len(name[0]), name))) for word, names in found.items()}

    def read(self, text: str, flat: bytes, words: frozenset[bytes] = frozenset()) -> Iterator[Designation]:
        """The designations of *text*; *flat* is the text flattened, *words* its distinct words."""
        for match in _SHAPE.finditer(text):
            start = match.start()
            letters, gap = match[1], match[2]
            category = self._families.get(letters)
            if category is None or gap == " " or (start and (text[start - 1].isalnum() or text[start - 1] in "-/$")):
                continue
            if (not gap and len(letters) == 1 and (letters not in "FS" or len(match[3]) < 2)) or match[
                0
            ] in _OTHER_THINGS:
                continue
            more = _MORE_NAME.match(text, match.end())
            yield Designation(start=start, end=more.end() if more else match.end(), category=category, role="name")
        for at, word in occurrences(flat, words & self._names.keys()):
            for phrase, name, role, category in self._names[word]:
                end = at + len(phrase) - 2
                model = _MODEL.match(text, end) if word.decode("latin-1") in self._numbered else None
                end = model.end() if model else end
                if flat.startswith(phrase, at) and _same_case(text[at:end], name):
                    yield Designation(start=at, end=end, category=category, role=role)
                    break
        for at, word in occurrences(flat, words & self._ships.keys()):
            prefix = self._ships[word]
            ship = _SHIP_NAME.match(text, at + len(word))
            if ship and text[at : at + len(prefix)] == prefix:
                yield Designation(start=at, end=ship.end(), category="arms", role="ship")


def _same_case(words: str, name: str) -> bool:
    return words[:1] == name[:1] and (not name[:2].isupper() or words[:2].isupper())
