"""Calendar days as datelines and header lines print them: nothing but a full day counts."""

from __future__ import annotations

import functools
import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )"
_YEAR = r"(?:1[89]|20)\d\d"

DAY = (
    rf"{_WEEKDAY}?(?:{_YEAR}-\d\d-\d\d"
    rf"|{_MONTH}(?: |(?<=\.))\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? {_YEAR})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?![a-z])(?:,? {_YEAR})?)"
)
"""The pattern of a printed day, with or without its year; to be compiled ignoring case."""


def read_day(words: str, near: date | None = None) -> date | None:
    """The day that *words* print; a year that is not printed is the one nearest to *near*.

    >>> read_day("Nov. 1", date(2024, 12, 10))
    datetime.date(2024, 11, 1)
    >>> read_day("Dec. 30", date(2025, 1, 2))
    datetime.date(2024, 12, 30)
    >>> read_day("Nov. 1") is None
    True
    """
    numbers = [int(number) for number in _numbers().findall(words)]
    if len(numbers) == 3:
        return _date(*numbers)
    name = _month_name().search(words)
    if name is None or not numbers:
        return None
    month = _MONTHS.index(name[1].lower()) + 1
    years = [number for number in numbers if number > 99]
    days = [number for number in numbers if number <= 99]
    if not days:
        return None
    if years:
        return _date(years[0], month, days[0])
    if near is None:
        return None
    nearest = (_date(year, month, days[0]) for year in (near.year, near.year - 1, near.year + 1))
    return min((day for day in nearest if day), key=lambda day: abs(day - near), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@functools.cache
def _numbers() -> re.Pattern[str]:
    return re.compile(r"[0-9]+")


@functools.cache
def _month_name() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(_MONTHS)})", re.IGNORECASE)
