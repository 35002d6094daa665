"""Quarters and halves of a year: "the second quarter of 2023", "Q3 2020", "first half of 1997"."""

from __future__ import annotations

import functools
import re

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.tense import Tense
from dipnews.mentions.dates.words import ORDINALS, YEAR
from dipnews.model.when import When

_NTH = ORDINALS.keys() | {"fiscal"}


@functools.cache
def _left() -> re.Pattern[str]:
    nth = r"(?P<nth>(?i:first|second|third|fourth|final|last|1st|2nd|3rd|4th))"
    return re.compile(rf"(?:\b(?i:the)\s)?\b{nth}[\s-](?:fiscal\s)?\Z")


@functools.cache
def _right() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,?\s(?:of\s|in\s)?(?:fiscal\s(?:year\s)?)?(?:(?P<year>{YEAR})\b(?![,.]\d|s\b)"
        rf"|(?P<words>last|this|next|the|the\ssame|the\scurrent)\s(?:fiscal\s)?year\b))?"
    )


@functools.cache
def _of_else() -> re.Pattern[str]:
    # "The first half of May", "a quarter of the votes", "the second half of the game".
    return re.compile(r"\sof\s|-(?:hour|century|mile|brother|time)|s\b|\w")


def quarter(context: Context, head: Head) -> Reading | None:
    """A quarter or a half, of the year that is told or that the tense chooses."""
    folded = context.folded
    right = _right().match(folded, head.end)
    if right is None or _of_else().match(folded, right.end()):
        return None
    if head.word[1].isdecimal():
        start, number = head.start, int(head.word[1])
    else:
        if context.word_before(head) not in _NTH:
            return None
        left = _left().search(folded, context.left(head), head.start)
        if left is None:
            return None
        start, number = left.start(), ORDINALS[left["nth"].lower()]
    # "The last quarter" alone is the one before this; the first half of what, if no year stands there?
    count = 2 if head.word == "half" else 4
    year_told = bool(right["year"] or right["words"])
    if head.word == "half" and not year_told:
        return None
    if number < 0:
        if not year_told:
            return None
        number = count
    if number > count:
        return None
    year = _year(context, right, number, start)
    if year is None:
        return None
    said = ((head.word[0] == "h" and "half") or "quarter", *(("year",) if right["year"] else ()))
    return Reading(start, right.end(), _unit(count, year, number, said, () if right["year"] else ("year",)))


def _unit(count: int, year: int, number: int, said: tuple[str, ...], inferred: tuple[str, ...]) -> When:
    make = grains.half if count == 2 else grains.quarter
    return make(year, number, said, inferred)


def _year(context: Context, right: re.Match[str], number: int, start: int) -> int | None:
    if right["year"]:
        return int(right["year"])
    reference = context.reference
    words = right["words"]
    if words == "the same":
        return context.anchor.start.year if context.anchor else None
    if reference is None:
        return None
    if words:
        return reference.year + {"last": -1, "next": 1}.get(words, 0)
    current = (reference.month + 2) // 3
    if context.tense(start, right.end()) is Tense.FUTURE:
        return reference.year + (number < current)
    # Results are told after the quarter has ended, or at its end.
    return reference.year - (number > current)
