"""Counted units: "two weeks ago", "three days later", "in three months", "a decade ago".

"Ago" and "from now" count from the day of the report, "later", "earlier", "before" and
"after" from the date that was told last. The result is as precise as the unit.
"""

from __future__ import annotations

import functools
import re

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.shifting import shifted
from dipnews.mentions.dates.tense import Tense
from dipnews.mentions.dates.words import COUNT, COUNTS, number_of
from dipnews.model.when import When

_UNITS = {
    "day": ("day", 1),
    "days": ("day", 1),
    "week": ("week", 1),
    "weeks": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "months": ("month", 1),
    "year": ("year", 1),
    "years": ("year", 1),
    "decade": ("year", 10),
    "decades": ("year", 10),
    "century": ("year", 100),
    "centuries": ("year", 100),
}


@functools.cache
def _left() -> re.Pattern[str]:
    words = r"about|nearly|almost|some|over|more\sthan|less\sthan|around|roughly|just|only|at\sleast|exactly|barely"
    about = rf"(?:\b(?i:{words})\s)?"
    return re.compile(rf"(?P<within>\b(?i:in|within)\s)?(?P<about>{about})\b(?P<count>(?i:{COUNT}))[\s-]\Z")


@functools.cache
def _right() -> re.Pattern[str]:
    return re.compile(
        r"\s(?P<way>ago|earlier|later|from\snow|hence|previously|before(?=\s?[.,;)]|$)|after(?=\s?[.,;)]|$)|afterwards?)\b"
        r"(?P<today>\s(?:today|tomorrow|yesterday))?"
    )


@functools.cache
def _ranked() -> re.Pattern[str]:
    ranks = r"first|second|third|fourth|fifth|times?|only|worst|biggest|highest|lowest|most|latest"
    return re.compile(rf"\b(?:{ranks})\b[^.;]*\Z")


def counted_unit(context: Context, head: Head) -> Reading | None:
    """A number of units, and the way to go."""
    folded = context.folded
    if head.word not in _UNITS:
        return None
    if not _is_count(context.word_before(head)):
        return None
    left = _left().search(folded, context.left(head), head.start)
    if left is None:
        return None
    count = number_of(left["count"])
    if count is None:
        return None
    unit, times = _UNITS[head.word]
    right = _right().match(folded, head.end)
    if right is None:
        return _ahead(context, head, left, unit, count * times)
    way = right["way"]
    if right["today"] and (unit != "year" or way != "ago" or not right["today"].endswith("today")):
        return None
    origin = context.reference
    back = way in ("ago", "earlier", "previously", "before")
    anchor: When | None = context.anchor
    if way not in ("ago", "from now", "hence"):
        anchor = context.anchor_day if unit in ("day", "week") else context.anchor
        if anchor is None:
            return None
        origin = anchor.start if back else anchor.end
    if origin is None:
        return None
    day = shifted(origin, unit, -count * times if back else count * times)
    # "Thirty years ago today" tells the day.
    when = grains.covering("day" if right["today"] else unit, day, ("relative",), (unit,))
    return Reading(left.start("about"), right.end(), when)


def _is_count(word: str) -> bool:
    return word in COUNTS or word.isdecimal()


def _ahead(context: Context, head: Head, left: re.Match[str], unit: str, count: int) -> Reading | None:
    """ "In three months", which is a date only where the clause looks ahead."""
    start = left.start("count")
    if not left["within"] or context.reference is None or left["within"].lower() != "in ":
        return None
    if context.folded[head.end : head.end + 1] in ("-", "'") or context.folded[head.end : head.end + 4] == " of ":
        return None
    # "The first visit in nine years" looks back.
    if _ranked().search(context.folded, max(0, left.start() - 90), left.start()):
        return None
    if context.tense(left.start(), head.end) is not Tense.FUTURE:
        return None
    when = grains.covering(unit, shifted(context.reference, unit, count), ("relative",), (unit,))
    return Reading(start, head.end, when)
