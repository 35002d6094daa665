"""Feasts with a date of their own: "Christmas Day", "New Year's Eve"."""

from __future__ import annotations

import functools
import re
from datetime import date

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.tense import Tense
from dipnews.mentions.dates.words import YEAR

_FEASTS = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("christmas", None): (12, 25),
    ("new year's", "day"): (1, 1),
    ("new year's", "eve"): (12, 31),
    ("halloween", None): (10, 31),
}
_CLOSE = 60


@functools.cache
def _right() -> re.Pattern[str]:
    return re.compile(rf"(?:\s(?P<day>Day|Eve|day|eve)\b)?(?:,?\s(?P<year>{YEAR})\b(?!,\d))?")


@functools.cache
def _left() -> re.Pattern[str]:
    return re.compile(r"\b(?i:(?P<deixis>last|this|next)|on|before|by|at|since|until|after|for)\s\Z")


def holiday(context: Context, head: Head) -> Reading | None:
    """A feast: with "Day" or "Eve", or behind a word that makes it a date ("by Christmas")."""
    right = _right().match(context.folded, head.end)
    if right is None:
        return None
    feast = _FEASTS.get((head.word, right["day"].lower() if right["day"] else None))
    left = _left().search(context.folded, max(context.floor, head.start - 8), head.start)
    after = context.folded[right.end() : right.end() + 2]
    # "For Christmas Island", "Christmas tree" are no days.
    if feast is None or (not right["day"] and not right["year"] and (left is None or after[1:].isalpha())):
        return None
    start = left.start() if left and left["deixis"] else head.start
    if right["year"]:
        return Reading(start, right.end(), grains.day(date(int(right["year"]), *feast), ("day", "year")))
    reference = context.reference
    if reference is None:
        return None
    near = [date(reference.year + shift, *feast) for shift in (-1, 0, 1)]
    nearest = min(near, key=lambda day: abs(day - reference))
    tense = Tense.PAST if left and left["deixis"] == "last" else context.tense(start, right.end())
    if tense is Tense.PAST and abs((nearest - reference).days) <= _CLOSE and nearest > reference:
        tense = None if not (left and left["deixis"]) else tense
    if tense is Tense.PAST and nearest > reference:
        nearest = max(day for day in near if day <= reference)
    elif tense is Tense.FUTURE and nearest < reference:
        nearest = min(day for day in near if day >= reference)
    return Reading(start, right.end(), grains.day(nearest, ("day",), ("year",)))
