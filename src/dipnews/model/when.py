"""Time as the text tells it: never more precise than its words."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

GRAINS = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")


@attrs.frozen(kw_only=True)
class When:
    """The first and the last day that an expression covers, both inclusive.

    ``grain`` is the precision of the words (one of `GRAINS`). A span of several units
    ("from 17 to 19 February", "2021-31") has ``is_range`` set. ``said`` names the parts
    that stand in the text ("year", "month", "day", "weekday", ...), ``inferred`` those
    that were taken from the publication date or from the neighbourhood.

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

    @property
    def iso(self) -> str:
        """ISO text as precise as the words; a range is ``first/last``."""
        if self.is_range:
            return f"{self.iso_start}/{self.iso_end}"
        return self.iso_start

    @property
    def iso_start(self) -> str:
        """The record's ``start``: a day, a month or a year, never filled up."""
        if self.is_range:
            return _iso(self.start, self.start, self.grain)
        return _iso(self.start, self.end, self.grain)

    @property
    def iso_end(self) -> str | None:
        """The record's ``end``: only for a range."""
        return _iso(self.end, self.end, self.grain) if self.is_range else None


def _iso(first: date, last: date, grain: str) -> str:
    if grain == "day":
        return first.isoformat()
    # Weeks, quarters and seasons have no ISO date of their own: they are
    # written as the month they lie in, else the year.
    if (first.year, first.month) == (last.year, last.month) and grain in {"month", "week", "weekend"}:
        return f"{first.year:04d}-{first.month:02d}"
    return f"{first.year:04d}"


@attrs.frozen
class Duration:
    """A length of time in days ("three-day visit" is 3), not a point in it."""

    kind: ClassVar[str] = "duration"
    days: int
