from __future__ import annotations

from datetime import date

import pytest

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.shifting import shifted


@pytest.mark.parametrize(
    ("grain", "start", "end", "timex"),
    [
        ("day", "2024-02-29", "2024-02-29", "2024-02-29"),
        ("week", "2024-02-26", "2024-03-03", "2024-W09"),
        ("weekend", "2024-03-02", "2024-03-03", "2024-W09-WE"),
        ("month", "2024-02-01", "2024-02-29", "2024-02"),
        ("quarter", "2024-01-01", "2024-03-31", "2024-Q1"),
        ("year", "2024-01-01", "2024-12-31", "2024"),
        ("decade", "2020-01-01", "2029-12-31", "202"),
        ("century", "2000-01-01", "2099-12-31", "20"),
    ],
)
def test_a_unit_covers_all_its_days(grain: str, start: str, end: str, timex: str) -> None:
    when = grains.covering(grain, date(2024, 2, 29))
    assert (when.start.isoformat(), when.end.isoformat(), when.grain) == (start, end, grain)
    assert when.timex == timex


def test_the_winter_of_a_year_begins_in_its_december() -> None:
    winter = grains.season(2023, 12)
    assert (winter.start, winter.end) == (date(2023, 12, 1), date(2024, 2, 29))
    assert winter.timex == "2023-WI"


def test_a_shift_keeps_to_the_calendar() -> None:
    assert shifted(date(2024, 2, 29), "year", -1) == date(2023, 2, 28)
    assert shifted(date(2024, 1, 31), "month", 1) == date(2024, 2, 29)
    assert shifted(date(2024, 1, 31), "quarter", -1) == date(2023, 10, 31)
    assert shifted(date(2024, 12, 31), "week", 1) == date(2025, 1, 7)
