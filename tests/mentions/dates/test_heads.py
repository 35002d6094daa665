from __future__ import annotations

from dipnews.mentions.dates.heads import heads


def test_a_head_stands_at_the_start_or_behind_a_separator() -> None:
    found = [(family, head.word) for family, head in heads("Monday (Tuesday), mid-May, holiday, 2021-31, payday")]
    assert found == [("weekday", "monday"), ("weekday", "tuesday"), ("month", "may"), ("number", "2021")]


def test_months_need_a_capital() -> None:
    assert list(heads("they may march on, in june or not")) == []


def test_offsets_are_those_of_the_word() -> None:
    text = "He left in July."
    ((_, head),) = heads(text)
    assert text[head.start : head.end] == "July"
