"""Lengths of time in days: "three-day visit", "a week-long tour", "for four days"."""

from __future__ import annotations

import functools
import re

from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.words import COUNT, COUNTS, number_of
from dipnews.model.when import Duration

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14, "daylong": 1, "weeklong": 7}


@functools.cache
def _left() -> re.Pattern[str]:
    lasting = r"(?P<lasting>\b(?:for|lasts?|lasted|lasting|spends?|spent|spending|over|during)\s)?(?:the\s)?"
    return re.compile(rf"{lasting}\b(?P<count>(?i:{COUNT}))(?P<join>[\s-])\Z")


@functools.cache
def _right() -> re.Pattern[str]:
    return re.compile(r"(?P<long>[\s-]?long\b)|(?![\w-]|\s(?:old|ago|earlier|later|from|before|after)\b)")


def duration(context: Context, head: Head) -> Reading | None:
    """A number of days or weeks that something lasts."""
    unit = _DAYS.get(head.word)
    right = _right().match(context.folded, head.end)
    if unit is None or right is None:
        return None
    if head.word.endswith("long"):
        return Reading(head.start, head.end, Duration(unit))
    before = context.word_before(head)
    left = None
    if before in COUNTS or before.isdecimal():
        left = _left().search(context.folded, context.left(head), head.start)
    if left is None:
        # "A weeklong tour", "the daylong talks".
        return Reading(head.start, right.end(), Duration(unit)) if right["long"] else None
    count = number_of(left["count"])
    if not count or count > 400:
        return None
    start = left.start("count")
    if left["join"] == "-" or right["long"]:
        # "A week-long" counts by its article, which is no part of the length.
        if left["join"] == " " and left["count"].lower() in ("a", "an"):
            start = head.start
        return Reading(start, right.end(), Duration(count * unit))
    if left["lasting"]:
        return Reading(start, head.end, Duration(count * unit))
    return None
