"""Many names, found in one scan of a text: the longest name at each capitalised word.

A `Gazetteer` knows names and what each stands for. It walks once over the capitalised
words of a text, looks each up in a dictionary of first words and takes the longest name
that stands there, so its cost hardly depends on how many names it knows.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Generic, TypeAlias, TypeVar

from dipnews import regexes as re

P = TypeVar("P")

# How far a name stands before the word that it is found by, the name, and its payload.
_Name: TypeAlias = tuple[int, str, P | None]

# Latin Extended-A holds both cases; a small letter is harmless here, for every hit is looked up.
_CAPITALISED = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f]\w*"
# "New", "Republic", "U." begin dozens of names: the next characters tell which are worth a look.
_TAIL = 3
_WORD = re.compile(r"\w+")


class _Shelf(Generic[P]):
    """The names found by one word, longest first, sorted by the characters behind that word."""

    __slots__ = ("by_tail", "short", "size")

    def __init__(self, key: str, names: list[_Name[P]]) -> None:
        tails: dict[str, list[_Name[P]]] = {}
        short: list[_Name[P]] = []
        for name in sorted(names, key=lambda name: (-len(name[1]), name[1])):
            tail = name[1][name[0] + len(key) :]
            if len(tail) < _TAIL:
                short.append(name)
            else:
                tails.setdefault(tail[:_TAIL], []).append(name)
        # Each list of long names comes before the short ones, so the longest match is met first.
        self.by_tail = {tail: (*long, *short) for tail, long in tails.items()}
        self.short = tuple(short)
        self.size = len(names)

    def __len__(self) -> int:
        return self.size


class Gazetteer(Generic[P]):
    """Finds the names of *entries*, pairs of a spelling and its payload.

    - The longest name wins; what is inside it is not reported: "South China Sea" hides "China".
    - A name whose payload is None is a blocker: it is matched, hides what is inside it, and
      is not reported.
    - Where a spelling repeats, the later entry wins.
    - Each spelling of at least *capitals* letters is also found in capitals ("MOSCOW"), and each
      accented one without its accents; a spelling that is given outranks such a twin.
    - Names end at word ends, so the possessive of "Russia's" and the rest of "China-led" stay
      outside, and both halves of "U.S.-China" are found.
    - A name may begin with small words or digits ("the Hague", "10 Downing Street").
    - A line break inside a name counts as the space it stands for.

    >>> names = Gazetteer([("China", "CHN"), ("U.S.", "USA"), ("New Delhi", "IND"), ("South China Sea", None)])
    >>> names.scan("U.S.-China talks on the South China Sea; CHINA's view from New Delhi")
    [(0, 4, 'USA'), (5, 10, 'CHN'), (41, 46, 'CHN'), (59, 68, 'IND')]
    """

    __slots__ = ("_index", "_small")

    def __init__(self, entries: Iterable[tuple[str, P | None]], *, capitals: int = 4) -> None:
        given = {spelling: payload for spelling, payload in entries if spelling}
        twins: dict[str, P | None] = {}
        for spelling, payload in given.items():
            for twin in _twins(spelling, capitals):
                if twin not in given:
                    twins[twin] = payload
        index: dict[str, list[_Name[P]]] = {}
        small: set[str] = set()
        for spelling, payload in (given | twins).items():
            key, lead = _first_word(spelling)
            if key:
                index.setdefault(key, []).append((lead, spelling, payload))
                if not key[0].isupper():
                    small.add(key)
        # A shelf is put in order when its word is first met: most never are.
        self._index: dict[str, list[_Name[P]] | _Shelf[P]] = {**index}
        # Names without a capital are rare: they get a scan of their own, and only if there are any.
        self._small = re.compile(rf"\b(?:{'|'.join(sorted(small, key=lambda w: (-len(w), w)))})\b") if small else None

    def __len__(self) -> int:
        return sum(len(shelf) for shelf in self._index.values())

    def scan(self, text: str) -> list[tuple[int, int, P]]:
        """``(start, end, payload)`` of every name in *text*, in order and without overlaps."""
        # Three searches and one replacement cost a tenth of `str.translate`.
        for space in "\n\t\u00a0":
            text = text.replace(space, " ") if space in text else text
        index = self._index
        found: list[tuple[int, int, P]] = []
        last = 0
        words: Sequence[tuple[int, int, str]] = _capitalised(text)
        if self._small is not None:
            words = sorted((*words, *(_placed(word) for word in self._small.finditer(text))))
        for at, tail, key in words:
            shelf = index.get(key)
            if shelf is None:
                continue
            if isinstance(shelf, list):
                shelf = index[key] = _Shelf(key, shelf)
            if at < last:
                continue
            for lead, spelling, payload in shelf.by_tail.get(text[tail : tail + _TAIL], shelf.short):
                start = at - lead
                end = start + len(spelling)
                if (
                    text.startswith(spelling, start)
                    and not text[end : end + 1].isalnum()
                    and start >= last
                    and not (start and text[start - 1].isalnum())
                ):
                    if payload is not None:
                        found.append((start, end, payload))
                    last = end
                    break
        return found


@functools.lru_cache(maxsize=8)
def _capitalised(text: str) -> tuple[tuple[int, int, str], ...]:
    """Start, end and letters of the capitalised words of *text*; one gazetteer after the other asks for them."""
    return tuple([_placed(word) for word in re.finditer(_CAPITALISED, text)])


def _placed(word: re.Match[str]) -> tuple[int, int, str]:
    return *word.span(), word[0]


def unaccented(text: str) -> str:
    """*text* without the accents on its letters.

    >>> unaccented("São Tomé")
    'Sao Tome'
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).translate(_STROKED)


_STROKED = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "\u0131": "i", "ß": "ss"})


def _first_word(spelling: str) -> tuple[str, int]:
    """The first capitalised word of *spelling*, else its first word, and its place; an empty one if it has none."""
    if "A" <= spelling[0] <= "Z":
        word = _WORD.match(spelling)
        assert word is not None
        return word[0], 0
    for word in re.finditer(_CAPITALISED, spelling):
        if word[0][0].isupper() and not (word.start() and spelling[word.start() - 1].isalnum()):
            return word[0], word.start()
    word = _WORD.search(spelling)
    return (word[0], word.start()) if word else ("", 0)


def _twins(spelling: str, capitals: int) -> list[str]:
    plain = unaccented(spelling)
    twins = [] if plain is spelling or plain == spelling else [plain]
    for form in (spelling, *twins):
        upper = form.upper()
        if upper != form and (
            (len(form) >= capitals and form.isalpha()) or sum(letter.isalpha() for letter in form) >= capitals
        ):
            twins.append(upper)
    return twins
