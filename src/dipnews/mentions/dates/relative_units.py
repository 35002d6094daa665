"""Units that point from the day of the report: "last week", "earlier this month", "the end of next year".

"The past week" and "the last year" with their article are the stretch that ends on the day
of the report; "last week" and "last year" are the calendar's.
"""

from __future__ import annotations

import functools
import re
from datetime import date, timedelta

import attrs

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.shifting import shifted
from dipnews.mentions.dates.tense import Tense
from dipnews.mentions.dates.words import DEIXIS, LAST_OF_DEIXIS, LAST_OF_PART, MONTH, PART, part_of
from dipnews.model.when import When

_UNITS = frozenset(("day", "week", "weekend", "month", "quarter", "year", "decade", "century"))
_BEFORE = LAST_OF_DEIXIS | LAST_OF_PART | {"fiscal", "calendar", "financial"}
_SHIFTS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


@functools.cache
def _left() -> re.Pattern[str]:
    # "The end of the year" has a part and no more than an article; a bare "the year" is no date.
    fiscal = r"(?:(?:fiscal|calendar|financial)\s)?"
    return re.compile(rf"(?:\b{PART})?(?:(?P<the>\bthe\s)|\b{DEIXIS}){fiscal}\Z")


@functools.cache
def _left_of_day() -> re.Pattern[str]:
    return re.compile(r"\b(?P<deixis>(?i:the\s(?:same|following|next|previous)|that(?:\s(?:same|very))?))\s\Z")


@functools.cache
def _more() -> re.Pattern[str]:
    # "The last week of May" and "last year's" belong to other rules, or to none.
    return re.compile(rf"\sof\s(?:{MONTH}|\d{{4}}|last|this|next)|\w|-(?:old|long|on)\b")


def relative_unit(context: Context, head: Head) -> Reading | None:
    """A week, weekend, month, year, decade or century that a word points at."""
    folded = context.folded
    before = context.word_before(head)
    if head.word not in _UNITS or before not in _BEFORE or _more().match(folded, head.end):
        return None
    if head.word == "day":
        return _relative_day(context, head)
    if head.word == "weekend" and before == "the":
        return _the_weekend(context, head)
    left = _left().search(folded, context.left(head), head.start)
    if left is None:
        return None
    word = left["part"] or left["stretch"]
    if left["deixis"] is None:
        if word is None or context.reference is None:
            return None
        when: When | None = grains.covering(head.word, context.reference, ("relative",), (head.word,))
    else:
        when = _pointed(context, head.word, left["deixis"].lower(), word is not None)
    if when is None:
        return None
    part = part_of(word)
    return Reading(left.start(), head.end, attrs.evolve(when, part=part) if part else when)


def _pointed(context: Context, unit: str, deixis: str, has_part: bool) -> When | None:
    words = deixis.split()
    word = words[-1]
    if word in ("same", "that", "following", "previous") or words[0] == "that":
        anchor = context.anchor
        # A unit that is finer than what was said before cannot be counted from it.
        if anchor is None or (unit in ("week", "weekend", "month") and anchor.grain in ("year", "decade", "century")):
            return None
        origin = anchor.end
    elif context.reference is None:
        return None
    else:
        origin = context.reference
    if (word == "past" or words[:2] == ["the", "last"]) and not has_part and unit != "weekend":
        return _ending(origin, unit)
    return grains.covering(unit, shifted(origin, unit, _SHIFTS.get(word, 0)), ("relative",), (unit,))


def _ending(last: date, unit: str) -> When:
    """The stretch of one unit that ends on a day."""
    first = shifted(last, unit, -1) + timedelta(days=1)
    return When(start=first, end=last, grain=unit, said=("relative",), inferred=(unit,))


def _the_weekend(context: Context, head: Head) -> Reading | None:
    """ "Over the weekend": the one behind, or the one ahead."""
    if context.reference is None or context.folded[head.start - 4 : head.start].lower() != "the ":
        return None
    ahead = context.tense(head.start - 4, head.end) is Tense.FUTURE
    # A weekend is behind from its Saturday on.
    origin = context.reference if ahead or context.reference.weekday() >= 5 else shifted(context.reference, "week", -1)
    return Reading(head.start - 4, head.end, grains.weekend(origin, ("relative",), ("weekend",)))


def _relative_day(context: Context, head: Head) -> Reading | None:
    left = _left_of_day().search(context.folded, context.left(head), head.start)
    if left is None or context.anchor_day is None:
        return None
    words = left["deixis"].lower().split()
    shift = 1 if {"following", "next"} & set(words) else -1 if "previous" in words else 0
    day = shifted(context.anchor_day.end if shift > 0 else context.anchor_day.start, "day", shift)
    return Reading(left.start(), head.end, grains.day(day, ("relative",), ("day", "month", "year")))
