"""Dates with a day: "December 10, 2024", "10th of December", "Nov. 4-5", "17 February - 3 March 2021"."""

from __future__ import annotations

import functools
import re
from datetime import date

import attrs

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.weekday_of_date import settled
from dipnews.mentions.dates.words import DAY, MONTH, MONTHS, ORDINAL_ENDING, UNTIL, WEEKDAY, YEAR, is_short
from dipnews.mentions.dates.year_of_date import dated, year_in_words

# "In May 20 people were killed": the number counts people, it is no day.
_COUNTED = (
    r"(?!\d|[:/]\d|[.,]\d|\s?%|\s(?:people|persons|soldiers|troops|men|women|children|civilians|countries|nations"
    r"|states|members|ministers|leaders|others|years?|months?|weeks?|days?|hours?|million|billion|thousand|hundred"
    r"|per\s?cent|percent|times|police|police|dead|more|km|miles)\b)"
)
_NUMBER = rf"{DAY}(?!\d){ORDINAL_ENDING}"
_YEAR = rf"(?:,\s?|\s|-|\sof\s|\sin\s|,\sin\s)(?P<year{{0}}>{YEAR})\b(?!\s?%|,\d|\s(?:people|troops|soldiers)\b)"
_YEAR_WORDS = r"(?:,?\s(?:of\s)?(?P<year_words>(?:this|last|next|the\ssame|that|the\sfollowing|the\sprevious)\syear))"
_TAIL = rf"(?:(?:,\s|\s?\()(?P<weekday_after>{WEEKDAY})(?!')\)?)?"
_SHORT_WEEKDAY = r"(?:\b(?P<weekday_before>(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?),?\s)"


@functools.cache
def _month_first() -> re.Pattern[str]:
    """ "December 10, 2024", "Feb. 17 to 19", "Dec. 30, 2023 - Jan. 2, 2024", from the end of the month's name."""
    second = (
        rf"(?P<until>{UNTIL}|\s(?P<and>and)\s(?:the\s)?)"
        rf"(?:(?P<month2>{MONTH})\.?\s)?(?P<day2>{_NUMBER}){_COUNTED}(?!\s{MONTH})(?:{_YEAR.format(2)})?"
    )
    return re.compile(
        rf"\.?\s?(?:,?\sthe\s)?(?P<day>{_NUMBER}){_COUNTED}(?:{_YEAR.format('')}|{_YEAR_WORDS})?(?:{second})?{_TAIL}"
    )


@functools.cache
def _day_first_left() -> re.Pattern[str]:
    """ "5 to 8" and "the 10th of" before the month's name."""
    return re.compile(
        rf"{_SHORT_WEEKDAY}?(?<![\w.,:/$%+-])(?:(?:the\s)?(?P<first>{_NUMBER})(?P<until>{UNTIL}|\s(?P<and>and)\s(?:the\s)?))?"
        rf"(?:the\s)?(?P<day>{_NUMBER})(?:\sday)?(?:\s|-|\sof\s|,\s)\Z"
    )


@functools.cache
def _day_first_right() -> re.Pattern[str]:
    """The year, and the second half of a range, behind "17 February"."""
    second = rf"{UNTIL}(?P<day2>{_NUMBER})\s(?:of\s)?(?P<month2>{MONTH})\.?(?:{_YEAR.format(2)})?"
    return re.compile(rf"\.?(?:{_YEAR.format('')}|{_YEAR_WORDS})?(?:{second})?{_TAIL}")


@functools.cache
def _at_once() -> re.Pattern[str]:
    """A date that starts right here with its day."""
    return re.compile(rf"(?:the\s)?(?P<day>{_NUMBER})(?:\s|-|\sof\s|,\s)(?P<month>{MONTH})")


@functools.cache
def _between() -> re.Pattern[str]:
    return re.compile(r"(?i:\bbetween\s(?:the\s)?)\Z")


def calendar_date(context: Context, head: Head) -> Reading | None:
    """The date around a month's name, with its day."""
    month = MONTHS[head.word]
    before = context.word_before(head)
    left = None
    if before[:1].isdecimal() or before in ("of", "day"):
        left = _day_first_left().search(context.folded, context.left(head), head.start)
    if left:
        right = _day_first_right().match(context.folded, head.end)
        if right and not (left["first"] and right["day2"]):
            reading = _day_first(context, month, left, right)
            if reading:
                return reading
    after = _month_first().match(context.folded, head.end)
    if after is None or _ends_a_sentence(context.folded, head.end):
        return None
    return _month_then_day(context, month, head.start, after)


def _ends_a_sentence(folded: str, month_end: int) -> bool:
    """Whether a full stop behind a month is no part of it: it is of "Dec.", not of "December."."""
    return folded[month_end : month_end + 1] == "." and not is_short(
        folded[max(0, month_end - 9) : month_end].split()[-1].lower()
    )


def _without_full_stop(folded: str, end: int) -> int:
    return end - 1 if folded[end - 1] == "." and _ends_a_sentence(folded, end - 1) else end


def calendar_date_at(context: Context, start: int, weekday: int) -> Reading | None:
    """The date that begins at *start*, behind a *weekday* that it is to agree with."""
    match = _at_once().match(context.folded, start)
    if match:
        right = _day_first_right().match(context.folded, match.end())
        if right:
            month = MONTHS[match["month"].lower()]
            return _day_first(context, month, match, right, weekday)
        return None
    match = _month_name().match(context.folded, start)
    after = _month_first().match(context.folded, match.end()) if match else None
    if match and after:
        return _month_then_day(context, MONTHS[match[0].lower()], start, after, weekday)
    return None


@functools.cache
def _month_name() -> re.Pattern[str]:
    return re.compile(MONTH)


def _day_first(
    context: Context, month: int, left: re.Match[str], right: re.Match[str], weekday: int | None = None
) -> Reading | None:
    groups = left.groupdict()
    named = groups.get("weekday_before") or right["weekday_after"]
    start, end = left.start(), _without_full_stop(context.folded, right.end())
    first_day, last_day = groups.get("first"), _number(left["day"])
    joined = groups.get("and")
    if first_day and joined and not _is_range(context, left.start("first"), _number(first_day), last_day):
        start, first_day = left.start("day"), None
    year = int(right["year"]) if right["year"] else year_in_words(context, right["year_words"])
    if right["day2"]:
        end_year = int(right["year2"]) if right["year2"] else year
        if year is None and end_year is not None:
            year = end_year - (MONTHS[right["month2"].lower()] < month)
        return _range(
            context, (start, end), (year, month, last_day), (end_year, right["month2"], _number(right["day2"]))
        )
    if first_day:
        return _range(context, (start, end), (year, month, _number(first_day)), (year, None, last_day))
    return settled(context, start, end, dated(context, start, end, year, month, last_day), named, weekday)


def _month_then_day(
    context: Context, month: int, start: int, after: re.Match[str], weekday: int | None = None
) -> Reading | None:
    year = int(after["year"]) if after["year"] else year_in_words(context, after["year_words"])
    first_day = _number(after["day"])
    end = after.end()
    named = after["weekday_after"]
    if after["day2"]:
        last_day = _number(after["day2"])
        if not after["and"] or after["month2"] or _is_range(context, start, first_day, last_day):
            end_year = int(after["year2"]) if after["year2"] else year
            if year is None and end_year is not None:
                crosses = after["month2"] and MONTHS[after["month2"].lower()] < month
                year = end_year - bool(crosses)
            if not (after["and"] and after["month2"]):
                return _range(
                    context, (start, end), (year, month, first_day), (end_year, after["month2"], last_day), named
                )
        elif after["year2"] and year is None:
            year = int(after["year2"])
        end, named = after.start("until"), None
    return settled(context, start, end, dated(context, start, end, year, month, first_day), named, weekday)


def _is_range(context: Context, start: int, first: int, last: int) -> bool:
    """Whether "3 and 5" is a stretch of days: only neighbours are, or what "between" stands before."""
    return last == first + 1 or bool(_between().search(context.folded, max(0, start - 14), start))


def _range(
    context: Context,
    offsets: tuple[int, int],
    first: tuple[int | None, int, int],
    last: tuple[int | None, str | None, int],
    named: str | None = None,
) -> Reading | None:
    start, end = offsets
    year, month, first_day = first
    opening = dated(context, start, end, year, month, first_day)
    if opening is None:
        return None
    end_month = MONTHS[last[1].lower()] if last[1] else month
    end_year = last[0]
    if end_year is None or (end_year, end_month) < (opening.start.year, opening.start.month):
        end_year = opening.start.year + (end_month < month)
    closing = _day(end_year, end_month, last[2])
    if closing is None or closing < opening.start:
        return settled(context, start, end, opening, named, None) if closing is None else None
    return Reading(start, end, attrs.evolve(opening, end=closing, is_range=True))


def _day(year: int, month: int, day: int) -> date | None:
    if not 1 <= day <= grains.last_of_month(year, month).day:
        return None
    return date(year, month, day)


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))
