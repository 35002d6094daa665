"""The year of a month that prints none.

The rule: what stands beside the month ("last", "of last year") tells; else the year that was
told just before ("in 2024, in July and in October"); else the tense of the clause, which looks
back to the last month that has begun or ahead to the next that has not ended. A month just
gone, or just ahead, is taken where it lies, whatever the tense.
"""

from __future__ import annotations

import re

from dipnews.mentions.dates.reading import Context
from dipnews.mentions.dates.tense import Tense
from dipnews.mentions.dates.year_of_date import year_in_words

_NAMING = frozenset("the a an its their his her our for".split())
# So many months make "just gone" and "just ahead".
JUST = 2


def year_of_month(
    context: Context, right: re.Match[str], deixis: str | None, month: int, start: int, end: int
) -> int | None:
    if right["year"]:
        return int(right["year"])
    if right["short"]:
        short = int(right["short"])
        return short + (2000 if short < 50 else 1900)
    if right["year_words"]:
        return year_in_words(context, right["year_words"])
    narrated = _narrated_year(context, start)
    reference = context.reference
    if deixis is None and narrated is not None and context.tense(start, end) is not Tense.FUTURE:
        return narrated
    if reference is None:
        return None
    this_year, passed = reference.year, month < reference.month
    word = deixis.lower().split()[-1] if deixis else None
    if word in ("last", "past", "previous"):
        return this_year if passed else this_year - 1
    if word in ("next", "coming", "following"):
        return this_year + 1 if month <= reference.month else this_year
    if deixis:
        return _nearest(this_year, month, reference.month) if word == "this" else this_year
    nearest = _nearest(this_year, month, reference.month)
    tense = None if _names_a_thing(context.folded, start) else context.tense(start, end)
    if tense is None:
        return nearest
    if tense is Tense.FUTURE:
        # Of a month just gone even a future clause tells: "It will be their second since May".
        return this_year + (passed and reference.month - month > JUST)
    # And a past one of a month just ahead: "He spoke of his visit in November". The turn of
    # the year is the exception, when all the months of the old year are still near.
    if 0 < month - reference.month <= JUST < reference.month:
        return this_year
    return this_year - (month > reference.month)


def _names_a_thing(folded: str, start: int) -> bool:
    """ "The September meeting", "for June delivery": the month is no time of the clause."""
    words = folded[max(0, start - 8) : start].split()
    return bool(words) and words[-1] in _NAMING


def _nearest(year: int, month: int, now: int) -> int:
    """The year in which a month lies nearest to the month *now*: "this January", said in December."""
    if month - now > 6:
        return year - 1
    return year + 1 if now - month > 6 else year


def _narrated_year(context: Context, start: int) -> int | None:
    """The year of "two visits in 2024 - in July and in October": it was said just before."""
    told, end = context.told_year, context.told_year_end
    if told is None or told.is_range or told.grain not in ("year", "month"):
        return None
    # The second month of the list stands further off than the first.
    listed = context.anchor is not told and context.anchor is not None and context.anchor.grain == "month"
    if start - end > (90 if listed else 30):
        return None
    between = context.folded[end:start]
    return told.start.year if ". " not in between and "\n" not in between else None
