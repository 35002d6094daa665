from __future__ import annotations

from datetime import date

import pytest

from dipnews.model.when import When


@pytest.mark.parametrize(
    ("start", "end", "grain", "is_range", "iso"),
    [
        ("2024-12-10", "2024-12-10", "day", False, "2024-12-10"),
        ("2024-12-08", "2024-12-10", "day", True, "2024-12-08/2024-12-10"),
        ("2024-12-02", "2024-12-08", "week", False, "2024-12"),
        ("2024-12-30", "2025-01-05", "week", False, "2024"),
        ("2024-07-01", "2024-07-31", "month", False, "2024-07"),
        ("2024-07-01", "2024-08-31", "month", True, "2024-07/2024-08"),
        ("2024-07-01", "2024-09-30", "quarter", False, "2024"),
        ("2021-01-01", "2031-12-31", "year", True, "2021/2031"),
        ("1990-01-01", "1999-12-31", "decade", False, "1990/1999"),
    ],
)
def test_iso_is_as_precise_as_the_words(start: str, end: str, grain: str, is_range: bool, iso: str) -> None:
    when = When(start=date.fromisoformat(start), end=date.fromisoformat(end), grain=grain, is_range=is_range)
    assert when.iso == iso


def test_a_range_has_the_timex_value_of_both_ends() -> None:
    when = When(start=date(2024, 2, 17), end=date(2024, 2, 19), grain="day", is_range=True)
    assert when.timex == "2024-02-17/2024-02-19"
