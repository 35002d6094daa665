"""Going back and forth by whole units of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from dipnews.mentions.dates import grains


def shifted(origin: date, unit: str, count: int) -> date:
    """The day *count* units from *origin*; the end of a shorter month stands for its missing days.

    >>> shifted(date(2024, 3, 31), "month", -1)
    datetime.date(2024, 2, 29)
    """
    if unit == "day":
        return origin + timedelta(days=count)
    if unit in ("week", "weekend"):
        return origin + timedelta(weeks=count)
    if unit in ("month", "quarter"):
        months = origin.year * 12 + origin.month - 1 + count * (3 if unit == "quarter" else 1)
    else:
        years = {"year": 1, "decade": 10, "century": 100}[unit]
        months = (origin.year + years * count) * 12 + origin.month - 1
    year, month = divmod(months, 12)
    return date(year, month + 1, min(origin.day, grains.last_of_month(year, month + 1).day))
