"""Where given words stand in a text, without tokenising it.

The text is flattened to one byte for each character: lower case, one space for every
mark of punctuation. Offsets never move, and a word is found by a plain byte search.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


def flat_phrase(phrase: str) -> bytes:
    """A phrase of a table as it looks in a flattened text, with the spaces around it."""
    return b" " + b" ".join(flatten(phrase).split()) + b" "


def occurrences(flat: bytes, words: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Offset in the text and word, for every place where one of *words* stands by itself.

    >>> list(occurrences(flatten("Arms, and arms."), [b"arms"]))
    [(0, b'arms'), (10, b'arms')]
    """
    for word in words:
        needle = b" " + word + b" "
        at = flat.find(needle)
        while at >= 0:
            yield at, word
            at = flat.find(needle, at + 1)
