"""Weekdays: "Tuesday", "last Friday", "Monday night", "Tuesday (December 12, 2024)", "Friday to Sunday"."""

from __future__ import annotations

import functools
import re
from datetime import date, timedelta

import attrs

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.calendar_dates import calendar_date_at
from dipnews.mentions.dates.numeric_dates import numeric_date_at
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.tense import Tense
from dipnews.mentions.dates.words import DAYTIME, DEIXIS, LAST_OF_DEIXIS, WEEKDAY, WEEKDAYS, part_of
from dipnews.model.when import When

# "Bloody Sunday", "the Mail on Sunday": names of days that were, and of newspapers.
_NAMES_BEFORE = frozenset(
    "bloody black good ash palm super holy maundy shrove cyber ruby every each one any most many".split()
)
_BEFORE = LAST_OF_DEIXIS | {"early", "late", "on"}
_NAMES_AFTER = (
    r"(?:s\b|\s(?:Times|Telegraph|Mail|Express|Mirror|Post|Herald|Star|Tribune|Independent|World|Observer|Review|Night"
    r"|School|school|[Pp]rayers?|[Mm]ass|[Ss]ermons?|[Bb]est|Group|Club)\b)"
)


@functools.cache
def _left() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?P<part>early|late|Early|Late)\s(?:on\s)?)?(?:\b{DEIXIS})?\Z")


@functools.cache
def _describes() -> re.Pattern[str]:
    # "A Saturday deadline" is a certain Saturday, "on a Saturday in May" is none.
    return re.compile(
        rf"(?:\s{DAYTIME})?\s(?!(?:in|and|or|when|that|of|to|for|by|at|with|as|is|after|before)\b)[a-z]{{3}}"
    )


@functools.cache
def _right() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{_NAMES_AFTER})|(?:\s(?P<daytime>{DAYTIME})\b)?"
        rf"(?:(?:-|\s(?:to|through|until|till)\s)(?P<until>{WEEKDAY})"
        rf"|,?\s(?:of\s)?(?P<week>last|next|this)\sweek\b|\s(?P<last>last)\b(?!\s))?"
    )


@functools.cache
def _gap() -> re.Pattern[str]:
    return re.compile(r",?\s?\(|,\s|\s")


def weekday(context: Context, head: Head) -> Reading | None:
    """A weekday, with the date that may stand beside it."""
    folded, number = context.folded, WEEKDAYS[head.word]
    before = context.word_before(head)
    right = _right().match(folded, head.end)
    if right is None or right["name"] or _is_a_name(folded, head, before):
        return None
    start, end, deixis, part = head.start, right.end(), None, None
    if before in _BEFORE:
        left = _left().search(folded, context.left(head), head.start)
        if left:
            start, deixis, part = left.start(), left["deixis"], part_of(left["part"])
    if end == head.end:
        printed = _printed_date(context, head, number)
        if printed:
            return printed
    day = _resolve(context, number, deixis, right["week"] or right["last"], start, end)
    if day is None:
        return None
    when = grains.day(day, ("weekday",), ("day", "month", "year"))
    if right["until"]:
        when = _until(when, WEEKDAYS[right["until"].lower()], context.reference)
    return Reading(start, end, attrs.evolve(when, part=part) if part else when)


def _is_a_name(folded: str, head: Head, before: str) -> bool:
    if before in _NAMES_BEFORE or (before == "a" and not _describes().match(folded, head.end)):
        return True
    return before == "on" and folded[max(0, head.start - 8) : head.start] == "Mail on "


def _printed_date(context: Context, head: Head, number: int) -> Reading | None:
    """The date in "Tuesday, December 10" or "Tuesday (12/10/2024)"."""
    gap = _gap().match(context.folded, head.end)
    if gap is None:
        return None
    reading = calendar_date_at(context, gap.end(), number) or numeric_date_at(context, gap.end(), number)
    if reading is None:
        return None
    end = reading.end
    if gap[0][-1] == "(" and context.folded[end : end + 1] == ")":
        end += 1
    return Reading(head.start, end, reading.value)


def _resolve(context: Context, number: int, deixis: str | None, week: str | None, start: int, end: int) -> date | None:
    reference = context.reference
    if reference is None:
        return None
    back = (reference.weekday() - number) % 7
    ahead = (number - reference.weekday()) % 7
    if week:
        if week == "last" and "week" not in context.folded[end - 5 : end]:
            return reference - timedelta(days=back or 7)
        shift = {"last": -7, "this": 0, "next": 7}[week]
        return reference + timedelta(days=number - reference.weekday() + shift)
    words = deixis.lower().split() if deixis else []
    if words:
        word = words[-1]
        if word in ("following", "same", "previous") or words[0] == "that":
            return _near_anchor(context, number, word)
        if word in ("last", "past"):
            return reference - timedelta(days=back or 7)
        if word == "next":
            # Said on a Wednesday, "next Friday" is not the day after tomorrow.
            same_week = number > reference.weekday() and ahead <= 3
            return reference + timedelta(days=(ahead or 7) + 7 * same_week)
        if word == "coming":
            return reference + timedelta(days=ahead or 7)
    tense = context.tense(start, end)
    if tense is Tense.FUTURE or (words and tense is None):
        return reference + timedelta(days=ahead)
    return reference - timedelta(days=back)


def _near_anchor(context: Context, number: int, word: str) -> date | None:
    if context.anchor_day is None:
        return None
    day = context.anchor_day.end
    if word == "following":
        return day + timedelta(days=(number - day.weekday()) % 7 or 7)
    if word == "previous":
        return day - timedelta(days=(day.weekday() - number) % 7 or 7)
    return day + timedelta(days=(number - day.weekday() + 3) % 7 - 3)


def _until(first: When, number: int, reference: date | None) -> When:
    last = first.start + timedelta(days=(number - first.start.weekday()) % 7)
    if reference and first.start < reference < last and first.start.weekday() > number:
        # "Opened on Sunday and runs to Tuesday": the end may lie ahead of a past beginning.
        return attrs.evolve(first, end=last, is_range=True)
    return attrs.evolve(first, end=last, is_range=last > first.start)
