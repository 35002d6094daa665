"""A sentence as the patterns see it: lower case, with one symbol for each mention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.model.mention import Mention
from dipnews.model.offsets import Offsets
from dipnews.model.symbols import kind_of, symbol_of

_ODD_SPACE = re.compile(r'[\s"]{2,}|[^\S ]|"|``|\'\'')
# "The country's president" is the president: what stands before tells no more than an article.
_ARTICLE = re.compile(r"(?:^|(?<=[ (/-]))(?:(?:the|an?)|(?:the|that) (?:country|nation|kingdom|island|republic)'s) $")
_ARTICLES = ("the ", "an ", "a ", "y's ", "n's ", "m's ", "d's ", "c's ")
_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})
# "Took her to Paris": here "her" owns nothing.
_OBJECT = re.compile(
    r"[.,;:)!?]| (?:to|in|into|on|at|for|with|and|from|that|as|during|after|before|by|about|when|if)\b"
)


@attrs.frozen
class View:
    """The words of a stretch of text, and where each of their characters stood."""

    text: str
    offsets: Offsets
    mentions: tuple[Mention[Any], ...]
    positions: tuple[int, ...]


def lowered(folded: str) -> str:
    """*folded* in small letters, of the same length: a few letters would grow when lowered.

    >>> lowered("\u0130zmir")
    '\u0130zmir'
    """
    lower = folded.lower()
    if len(lower) != len(folded):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
    return lower


def view_of(folded: str, lower: str, start: int, end: int, mentions: Sequence[Mention[Any]]) -> View:
    """The view of ``folded[start:end]`` with *mentions*, which lie in it in order and do not overlap.

    *lower* is `lowered` of all of *folded*.

    Quotation marks vanish, stretches of white space become one space, an article before a
    mention is dropped, and "his" standing for a person becomes that person's symbol and "'s".
    """
    parts: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    positions: list[int] = []
    odd = _ODD_SPACE.search(lower, start, end) is not None
    length = 0
    place = start
    for mention in mentions:
        first, last = mention.span.start, mention.span.end
        if odd:
            text = _plain(lower, place, first, length, starts, places)
        else:
            text = lower[place:first]
            starts.append(length)
            places.append(place)
        if text.endswith(_ARTICLES):
            article = _ARTICLE.search(text)
            if article:
                text = text[: article.start()]
        length += len(text)
        positions.append(length)
        while starts and starts[-1] >= length:
            del starts[-1], places[-1]
        # A symbol begins where its mention begins; the last character marks the end, so that
        # a stretch of the view always cuts whole mentions out of the article.
        parts += (text, symbol_of(kind_of(mention.value)))
        starts.append(length)
        places.append(first)
        length += 1
        owner = lower[first:last]
        if owner in _POSSESSIVES and not (owner == "her" and _OBJECT.match(folded, last)):
            parts.append("'s")
            starts += (length, length + 1)
            places += (last - 1, last - 1)
            length += 2
        place = last
    parts.append(_plain(lower, place, end, length, starts, places))
    text = "".join(parts)
    starts.append(len(text))
    places.append(end)
    return View(text, Offsets(tuple(starts), tuple(places), len(text) + 1), tuple(mentions), tuple(positions))


def _plain(lower: str, start: int, end: int, length: int, starts: list[int], places: list[int]) -> str:
    """``lower[start:end]`` with odd spaces made plain, which stands at *length* of the view."""
    starts.append(length)
    places.append(start)
    text = lower[start:end]
    if _ODD_SPACE.search(text) is None:
        return text
    pieces: list[str] = []
    last = 0
    for odd in _ODD_SPACE.finditer(text):
        pieces.append(text[last : odd.start()])
        length += odd.start() - last
        if any(c.isspace() for c in odd[0]) and pieces[-1][-1:] != " " and text[odd.end() : odd.end() + 1] != " ":
            pieces.append(" ")
            starts.append(length)
            places.append(start + odd.start())
            length += 1
        last = odd.end()
        starts.append(length)
        places.append(start + last)
    pieces.append(text[last:])
    return "".join(pieces)
