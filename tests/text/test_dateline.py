import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dipnews.text.dateline import read_dateline
from dipnews.text.normalise import fold

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "datelines.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2011, 11, 5)


@pytest.mark.parametrize(
    ("text", "case"),
    [(text, case) for case in CORPUS["dateline"] for text in case["texts"]],
    ids=lambda value: str(value)[:40],
)
def test_a_dateline_is_read_in_all_its_spellings(text: str, case: dict[str, Any]) -> None:
    dateline = read_dateline(fold(text), PUBLISHED)
    assert dateline is not None
    assert [span.cut(text) for span in dateline.places] == case["places"]
    assert (dateline.date.isoformat() if dateline.date else None) == case.get("date")
    assert dateline.agency == case.get("agency")
    assert text[dateline.span.end :].lstrip()[:1].isupper()


@pytest.mark.parametrize("text", CORPUS["none"]["texts"])
def test_an_ordinary_opening_is_no_dateline(text: str) -> None:
    assert read_dateline(fold(text), PUBLISHED) is None


def test_a_day_without_a_year_needs_the_day_of_publication() -> None:
    dateline = read_dateline("OSLO, Nov. 1 (AFP) -- Talks began here.")
    assert dateline is not None
    assert dateline.date is None


def test_a_day_of_last_december_is_last_years() -> None:
    dateline = read_dateline("OSLO, Dec. 31 (AFP) -- Talks began here.", date(2011, 1, 1))
    assert dateline is not None
    assert dateline.date == date(2010, 12, 31)


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    dateline = read_dateline("OSLO, Feb. 31 (AFP) -- Talks began here.", PUBLISHED)
    assert dateline is not None
    assert dateline.date is None
