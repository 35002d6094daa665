"""Dates in digits alone: "2024-12-10", "12/10/2024", "10.12.2024".

A dotted date has its day first; a slashed one is American (month first) unless its first
number cannot be a month.
"""

from __future__ import annotations

import functools
import re
from datetime import date

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.weekday_of_date import settled


@functools.cache
def _iso() -> re.Pattern[str]:
    return re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])")


@functools.cache
def _marked() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d(?=\b))(?![\d/]|[.-]\d)")


def numeric_date(context: Context, head: Head) -> Reading | None:
    """A date that is written in digits."""
    before = context.folded[head.start - 1 : head.start]
    if before in "-/.:+," and before and context.folded[max(0, head.start - 2)].isalnum():
        return None
    return numeric_date_at(context, head.start, None)


def numeric_date_at(context: Context, start: int, weekday: int | None) -> Reading | None:
    """The date in digits that begins at *start*, behind a *weekday* that it is to agree with."""
    match = _iso().match(context.folded, start)
    if match:
        day = _day(int(match[1]), int(match[2]), int(match[3]))
    else:
        match = _marked().match(context.folded, start)
        if match is None:
            return None
        day = _marked_day(context, match)
    if day is None:
        return None
    return settled(context, start, match.end(), grains.day(day, ("day", "month", "year")), None, weekday)


def _marked_day(context: Context, match: re.Match[str]) -> date | None:
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    if len(match[4]) == 2:
        # "19/1/88" only with slashes: "1.5.99" may be a version, "12-10-24" a score.
        if mark != "/" or context.reference is None:
            return None
        century = context.reference.year // 100 * 100
        year += century if year <= context.reference.year % 100 + 10 else century - 100
    if mark == "/" and first <= 12:
        return _day(year, first, second)
    return _day(year, second, first)


def _day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= grains.last_of_month(year, month).day:
        return None
    return date(year, month, day)
