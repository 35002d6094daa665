"""A weekday beside a calendar date: where the two contradict each other the weekday wins.

Reporters know which day of the week it is and mistype the number. So the day is the one
with that weekday that lies nearest to the reference, or to the printed date where there is
no reference or the printed date is far from it. What was printed stays with the value as
`When.printed`, so that the contradiction can be told.
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from dipnews.mentions.dates.reading import Context, Reading
from dipnews.mentions.dates.words import WEEKDAYS_BY_THREE
from dipnews.model.when import When

# A date printed this far from the reference is no slip of the day of the report.
_NEWS = timedelta(days=14)


def settled(
    context: Context, start: int, end: int, when: When | None, named: str | None, weekday: int | None
) -> Reading | None:
    """The reading of a day, made to agree with the weekday that stands beside it."""
    if when is None:
        return None
    if weekday is None and named:
        weekday = WEEKDAYS_BY_THREE[named[:3].lower()]
    if weekday is None or when.is_range:
        return Reading(start, end, when)
    said = ("weekday", *when.said)
    if when.start.weekday() == weekday:
        return Reading(start, end, attrs.evolve(when, said=said))
    day = agreeing(when.start, weekday, context.reference)
    return Reading(start, end, attrs.evolve(when, start=day, end=day, said=said, printed=when.start))


def agreeing(printed: date, weekday: int, reference: date | None) -> date:
    """The day with *weekday* nearest to the reference, or to the printed date.

    >>> agreeing(date(2024, 12, 12), 1, date(2024, 12, 10))
    datetime.date(2024, 12, 10)
    """
    centre = reference if reference and abs(reference - printed) <= _NEWS else printed
    return centre + timedelta(days=(weekday - centre.weekday() + 3) % 7 - 3)
