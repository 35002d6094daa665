"""The finder of dates: one scan for heads, and at each head the rules of its family in order."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dipnews.mentions.dates.calendar_dates import calendar_date
from dipnews.mentions.dates.centuries import numbered_century
from dipnews.mentions.dates.counted_units import counted_unit
from dipnews.mentions.dates.deictics import daytime, named_day
from dipnews.mentions.dates.durations import duration
from dipnews.mentions.dates.heads import heads
from dipnews.mentions.dates.holidays import holiday
from dipnews.mentions.dates.months import bare_month
from dipnews.mentions.dates.numeric_dates import numeric_date
from dipnews.mentions.dates.quarters import quarter
from dipnews.mentions.dates.reading import Context, Head, Reading, Rule
from dipnews.mentions.dates.relative_units import relative_unit
from dipnews.mentions.dates.seasons import season
from dipnews.mentions.dates.weekdays import weekday
from dipnews.mentions.dates.years import year
from dipnews.model.mention import Mention
from dipnews.model.page import Page
from dipnews.model.when import Duration, When

RULES: dict[str, tuple[Rule, ...]] = {
    "month": (calendar_date, bare_month),
    "weekday": (weekday,),
    "number": (numeric_date, year),
    "deictic": (named_day,),
    "daytime": (daytime,),
    "unit": (numbered_century, counted_unit, duration, relative_unit),
    "quarter": (quarter, relative_unit),
    "season": (season,),
    "holiday": (holiday,),
}

# A full date this near the top of a text that has no other stands for the day of the report.
TOP = 400


@attrs.frozen(eq=False)
class DateFinder:
    """Finds the dates and the durations of a page, in the order of the text.

    Expressions resolve against the day of publication, else the day of the dateline, else
    against a full date at the top of the text. What cannot be resolved yields nothing.
    """

    def __call__(self, page: Page) -> Iterator[Mention[When] | Mention[Duration]]:
        context = Context.of(page)
        unreferenced = context.reference is None
        for family, head in heads(page.folded):
            if head.start < context.floor:
                continue
            reading = _read(context, RULES[family], head)
            if reading is None:
                continue
            context.advance(reading)
            if unreferenced and context.reference is None:
                _refer(context, reading)
            yield _mention(page.text, reading)


def _mention(text: str, reading: Reading) -> Mention[When] | Mention[Duration]:
    if isinstance(reading.value, When):
        return Mention.read(text, reading.start, reading.end, reading.value)
    return Mention.read(text, reading.start, reading.end, reading.value)


def _read(context: Context, rules: tuple[Rule, ...], head: Head) -> Reading | None:
    for rule in rules:
        try:
            reading = rule(context, head)
        except (ValueError, OverflowError):
            # A date outside the calendar ("a century ago" in a report of the year 50) has no value.
            continue
        if reading is not None:
            return reading
    return None


def _refer(context: Context, reading: Reading) -> None:
    when = reading.value
    if isinstance(when, When) and when.grain == "day" and {"day", "year"} <= set(when.said) and reading.start <= TOP:
        context.reference = when.start
