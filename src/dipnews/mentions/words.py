"""Where given words stand in a text, without tokenising it.

The text is flattened to one byte for each character: lower case, one space for every
mark of punctuation. Offsets never move, and a word is found by a plain byte search.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

_KEPT = "-&"


def _folding() -> bytes:
    table = bytearray(b" " * 256)
    for code in range(128):
        char = chr(code)
        if char.isalnum() or char in _KEPT:
            table[code] = ord(char.lower())
    for code in range(0xC0, 0x100):
        if chr(code).isalpha():
            table[code] = ord(chr(code).lower()) if chr(code) != "\xdf" else code
    return bytes(table)


_FOLDING = _folding()


def flatten(text: str) -> bytes:
    """*text* as padded lower-case bytes: character ``i`` of the text is byte ``i + 1``.

    >>> flatten("Arms, aid")
    b' arms  aid '
    """
    return b" " + text.encode("latin-1", "replace").translate(_FOLDING) + b" "


@functools.lru_cache(maxsize=2)
def read_words(text: str) -> tuple[bytes, frozenset[bytes]]:
    """*text* flattened, and its distinct words; kept for the next finder of the same page."""
    flat = flatten(text)
    return flat, frozenset(flat.split())


def flat_phrase(phrase: str) -> bytes:
    """A phrase of a table as it looks in a flattened text, with the spaces around it."""
    return b" " + b" ".join(flatten(phrase).split()) + b" "


def occurrences(
    flat: bytes, words: Iterable[bytes], begin: int = 0, end: int | None = None
) -> Iterator[tuple[int, bytes]]:
    """Offset in the text and word, for every place from *begin* to *end* where one of *words* stands by itself.

    >>> list(occurrences(flatten("Arms, and arms."), [b"arms"]))
    [(0, b'arms'), (10, b'arms')]
    """
    for word in words:
        needle = b" " + word + b" "
        last = len(flat) if end is None else end + len(needle) - 1
        at = flat.find(needle, begin, last)
        while at >= 0:
            yield at, word
            at = flat.find(needle, at + 1, last)


# Texts up to this length are searched in one go.
_WINDOW = 65_536


class PhraseIndex(Generic[T]):
    """Phrases with a value each, found by their last word; the longest phrase wins.

    >>> index = PhraseIndex([("aid", 1), ("food aid", 2)])
    >>> flat = flatten("Food aid, aid.")
    >>> [(start, size, value) for start, size, value in index.hits(flat, frozenset(flat.split()))]
    [(0, 8, 2), (10, 3, 1)]
    """

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        # Last word, then the word before it (b"" for phrases of one word): the candidates, longest first.
        self._by_last: dict[bytes, dict[bytes, list[tuple[bytes, T]]]] = {}
        seen: set[bytes] = set()
        for phrase, value in phrases:
            flat = flat_phrase(phrase)
            parts = flat.split()
            if parts and flat not in seen:
                seen.add(flat)
                before = parts[-2] if len(parts) > 1 else b""
                self._by_last.setdefault(parts[-1], {}).setdefault(before, []).append((flat, value))
        for tails in self._by_last.values():
            for candidates in tails.values():
                candidates.sort(key=lambda candidate: -len(candidate[0]))

        self._last = frozenset(self._by_last)

    def hits(self, flat: bytes, words: frozenset[bytes]) -> list[tuple[int, int, T]]:
        """Offset, length and value of every phrase in the flattened text, in order."""
        found: list[tuple[int, int, T]] = []
        if len(flat) <= _WINDOW:
            found.extend(self._hits(flat, words, 0, len(flat)))
        else:
            # A long text has many different words, and each search runs over all that it is given.
            for begin in range(0, len(flat), _WINDOW):
                near = frozenset(flat[max(0, begin - 100) : begin + _WINDOW + 100].split())
                found.extend(self._hits(flat, near, begin, begin + _WINDOW))
        found.sort(key=lambda hit: (hit[0], -hit[1]))
        return found

    def _hits(self, flat: bytes, words: frozenset[bytes], begin: int, end: int) -> Iterator[tuple[int, int, T]]:
        """The hits whose last word begins between *begin* and *end*."""
        # A word that only ends longer phrases matters where the word before it stands somewhere, too.
        heads = [
            word
            for word in words & self._last
            if b"" in self._by_last[word] or not words.isdisjoint(self._by_last[word])
        ]
        for at, word in occurrences(flat, heads, begin, end):
            tails = self._by_last[word]
            stop = at + len(word) + 2
            candidates = tails.get(flat[flat.rfind(b" ", 0, at) + 1 : at], ()) if at else ()
            for candidate in (*candidates, *tails.get(b"", ())):
                start = stop - len(candidate[0])
                if start >= 0 and flat.startswith(candidate[0], start):
                    yield start, len(candidate[0]) - 2, candidate[1]
                    break
