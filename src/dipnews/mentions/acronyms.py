"""Acronyms that a text introduces itself: "the Food and Agriculture Organization (FAO)".

The letters are matched from the right, as in the algorithm of Schwartz and Hearst: each
letter of the acronym stands in the name in order, the first one at the beginning of the
name's first word. So "Association of Southeast Asian Nations (ASEAN)" is understood, and
so is a name from which a word was dropped.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dipnews import regexes as re

_PARENTHESIS = re.compile(r"\(([A-Z][A-Za-z0-9&/+.-]{1,15})\)")
_WORD = re.compile(r"[\w&'.-]+")
_SMALL = frozenset(
    ("a", "an", "the", "of", "on", "for", "and", "in", "to", "against", "with", "de", "del", "la", "las", "y")
)


@attrs.frozen
class Introduction:
    """A name and the acronym that follows it in parentheses, each with its offsets."""

    name: str
    acronym: str
    start: int
    end: int
    acronym_start: int


def introductions(folded: str) -> Iterator[Introduction]:
    """Every name in *folded* with an acronym in parentheses behind it, in order.

    >>> [(each.name, each.acronym) for each in introductions("the World Meteorological Organization (WMO) says")]
    [('World Meteorological Organization', 'WMO')]
    """
    if "(" not in folded:
        return
    for found in _PARENTHESIS.finditer(folded):
        acronym = found[1]
        capitals = sum(letter.isupper() for letter in acronym)
        end = found.start() - 1
        if capitals < 2 or 2 * capitals < len(acronym) or end < 1 or not folded[end].isspace():
            continue
        start = _name_start(folded, end, acronym)
        if start is not None and not folded.endswith("'s", start, end):
            yield Introduction(" ".join(folded[start:end].split()), acronym, start, end, found.start(1))


def _name_start(folded: str, end: int, acronym: str) -> int | None:
    """Where the name begins that ends at *end* and is written *acronym* for short."""
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    window_start = max(0, end - 140)
    # A name does not run over the end of a paragraph, a bracket or a comma.
    for mark in ("\n", "(", ")", '"', ";", ":"):
        window_start = max(window_start, folded.rfind(mark, window_start, end) + 1)
    window = folded[window_start:end]
    words = list(_WORD.finditer(window))[-(2 * len(letters) + 4) :]
    # Only the words of a name: capitalised, or small words between two capitalised ones.
    first = len(words)
    for index in range(len(words) - 1, -1, -1):
        spelling = words[index][0]
        if spelling[0].isupper() or spelling[0].isdigit():
            first = index
        elif spelling not in _SMALL:
            break
    words = words[first:]
    if len(words) < 2:
        return None
    small = window.lower()
    if len(small) != len(window):  # a letter such as the dotted capital I has two small ones
        return None
    at = len(window)
    for letter in reversed(letters[1:]):
        at = small.rfind(letter, words[0].start(), at)
        if at < 0:
            return None
    for word in reversed(words):
        if word.start() < at and word[0][0].lower() == letters[0] and word[0][0].isupper():
            if len(_capitalised(words, word.start())) * 3 < len(letters):
                return None
            return window_start + word.start()
    return None


def _capitalised(words: list[re.Match[str]], start: int) -> list[str]:
    return [word[0] for word in words if word.start() >= start and word[0][0].isupper()]
