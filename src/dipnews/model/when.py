"""Time as the text tells it: never more precise than its words."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

GRAINS = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")

SEASON_CODES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@attrs.frozen(kw_only=True)
class When:
    """The first and the last day that an expression covers, both inclusive.

    ``grain`` is the precision of the words (one of `GRAINS`). A span of several units
    ("from 17 to 19 February", "2021-31") has ``is_range`` set. ``said`` names the parts
    that stand in the text ("year", "month", "day", "weekday", ...), ``inferred`` those
    that were taken from the publication date or from the neighbourhood. ``part`` is the
    stretch of the unit that the words point at without saying where it ends ("early",
    "mid", "late"). ``printed`` is the calendar date that stands in the text where the
    weekday beside it contradicts it and has overruled it.

    >>> When(start=date(2024, 7, 1), end=date(2024, 7, 31), grain="month").iso
    '2024-07'
    """

    kind: ClassVar[str] = "date"
    start: date
    end: date
    grain: str
    is_range: bool = False
    said: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    part: str | None = None
    printed: date | None = None

    @property
    def iso(self) -> str:
        """ISO text as precise as the words; a range is ``first/last``.

        >>> When(start=date(1990, 1, 1), end=date(1999, 12, 31), grain="decade").iso
        '1990/1999'
        """
        last = self.iso_end
        return f"{self.iso_start}/{last}" if last else self.iso_start

    @property
    def iso_start(self) -> str:
        """The record's ``start``: a day, a month or a year, never filled up."""
        if self.is_range:
            return _iso(self.start, self.start, self.grain)
        return _iso(self.start, self.end, self.grain)

    @property
    def iso_end(self) -> str | None:
        """The record's ``end``: only for a range, and for what is longer than a year."""
        if self.is_range or self.grain in {"decade", "century"}:
            return _iso(self.end, self.end, self.grain)
        return None

    @property
    def timex(self) -> str:
        """The value as TimeML writes it, which has weeks, quarters and seasons too.

        >>> When(start=date(2020, 7, 1), end=date(2020, 9, 30), grain="quarter").timex
        '2020-Q3'
        """
        if self.is_range:
            first, last = _timex(self.start, self.grain), _timex(self.end, self.grain)
            return first if first == last else f"{first}/{last}"
        return _timex(self.start, self.grain)


def _iso(first: date, last: date, grain: str) -> str:
    if grain == "day":
        return first.isoformat()
    # Weeks, quarters and seasons have no ISO date of their own: they are
    # written as the month they lie in, else the year.
    if (first.year, first.month) == (last.year, last.month) and grain in {"month", "week", "weekend"}:
        return f"{first.year:04d}-{first.month:02d}"
    return f"{first.year:04d}"


def _timex(day: date, grain: str) -> str:
    if grain == "day":
        return day.isoformat()
    if grain in {"week", "weekend"}:
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if grain == "weekend" else "")
    year = day.year
    if grain == "month":
        return f"{year:04d}-{day.month:02d}"
    if grain == "quarter":
        return f"{year:04d}-Q{(day.month + 2) // 3}"
    if grain == "half":
        return f"{year:04d}-H{(day.month + 5) // 6}"
    if grain == "season":
        # January and February belong to the winter that began the year before.
        month = day.month // 3 * 3 or 12
        return f"{year if day.month > 2 else year - 1:04d}-{SEASON_CODES[month]}"
    if grain == "decade":
        return f"{year // 10:03d}"
    if grain == "century":
        return f"{year // 100:02d}"
    return f"{year:04d}"


@attrs.frozen
class Duration:
    """A length of time in days ("three-day visit" is 3), not a point in it."""

    kind: ClassVar[str] = "duration"
    days: int
