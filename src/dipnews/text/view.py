"""A sentence as the patterns see it: lower case, with one symbol for each mention."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import attrs

from dipnews.model.mention import Mention
from dipnews.model.symbols import kind_of, symbol_of

_ODD_SPACE = re.compile(r'[\s"]{2,}|[^\S ]|"|``|\'\'')
_ARTICLE = re.compile(r"(?:^|(?<=[ (/-]))(?:the|an?) $")
_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})
# "Took her to Paris": here "her" owns nothing.
_OBJECT = re.compile(
    r"[.,;:)!?]| (?:to|in|into|on|at|for|with|and|from|that|as|during|after|before|by|about|when|if)\b"
)


@attrs.frozen
class View:
    """The words of a stretch of text, and where each of their characters stood."""

    text: str
    offsets: tuple[int, ...]
    mentions: tuple[Mention[Any], ...]
    positions: tuple[int, ...]


def view_of(folded: str, start: int, end: int, mentions: Sequence[Mention[Any]]) -> View:
    """The view of ``folded[start:end]`` with *mentions*, which lie in it in order and do not overlap.

    Quotation marks vanish, stretches of white space become one space, an article before a
    mention is dropped, and "his" standing for a person becomes that person's symbol and "'s".
    """
    parts: list[str] = []
    offsets: list[int] = []
    positions: list[int] = []
    length = 0
    place = start
    for mention in mentions:
        span = mention.span
        text, where = _plain(folded, place, span.start)
        article = _ARTICLE.search(text)
        if article:
            text = text[: article.start()]
            where = where[: len(text)]
        symbol = symbol_of(kind_of(mention.value))
        parts.append(text)
        offsets.extend(where)
        length += len(text)
        positions.append(length)
        # A symbol begins where its mention begins; the last character marks the end, so that
        # a stretch of the view always cuts whole mentions out of the article.
        parts.append(symbol)
        offsets.append(span.start)
        length += 1
        owner = mention.text.lower()
        if owner in _POSSESSIVES and not (owner == "her" and _OBJECT.match(folded, span.end)):
            parts.append("'s")
            offsets.extend((span.end - 1, span.end - 1))
            length += 2
        place = span.end
    text, where = _plain(folded, place, end)
    parts.append(text)
    offsets.extend(where)
    offsets.append(end)
    return View("".join(parts), tuple(offsets), tuple(mentions), tuple(positions))


def _plain(folded: str, start: int, end: int) -> tuple[str, Sequence[int]]:
    text = folded[start:end]
    lower = text.lower()
    if len(lower) != len(text):  # a few letters grow when lowered
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if _ODD_SPACE.search(lower) is None:
        return lower, range(start, end)
    pieces: list[str] = []
    where: list[int] = []
    last = 0
    for odd in _ODD_SPACE.finditer(lower):
        pieces.append(lower[last : odd.start()])
        where.extend(range(start + last, start + odd.start()))
        before = pieces[-1][-1:] if pieces[-1] else ""
        if any(c.isspace() for c in odd[0]) and before != " " and lower[odd.end() : odd.end() + 1] != " ":
            pieces.append(" ")
            where.append(start + odd.start())
        last = odd.end()
    pieces.append(lower[last:])
    where.extend(range(start + last, end))
    return "".join(pieces), where
