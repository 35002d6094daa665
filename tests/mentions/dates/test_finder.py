from __future__ import annotations

import itertools
import time
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dipnews.mentions.dates import DateFinder
from dipnews.model.page import Dateline, Page
from dipnews.model.span import Span
from dipnews.model.when import GRAINS, When

WORDS = (
    "on in by from to between the a of last next this past early late mid- end Monday Tuesday Sunday May March Dec. "
    "December 1 31 30th 2024 1999 2021-31 '80s 12/10/2024 2024-02-30 week weeks year day days ago later three-day "
    "quarter first second Q3 spring Christmas Eve today night morning weekend decade century 21st , ( ) . \n - will met"
).split(" ")


def test_mentions_come_in_order_and_do_not_overlap(read: Any) -> None:
    text = "On Monday, Dec. 9, he spoke of the end of 1996, of late last month and of a three-day visit next week."
    mentions = read(text)
    spans = [mention.span for mention in mentions]
    assert [m.text for m in mentions] == [
        "Monday, Dec. 9",
        "the end of 1996",
        "late last month",
        "three-day",
        "next week",
    ]
    assert spans == sorted(spans)
    assert not any(a.overlaps(b) for a, b in itertools.pairwise(spans))


def test_the_dateline_stands_in_for_the_day_of_publication() -> None:
    text = "OSLO, Dec. 10 -- The envoys met on Monday."
    dateline = Dateline(span=Span(0, 16), date=date(2024, 12, 10))
    mentions = list(DateFinder()(Page(text=text, folded=text, dateline=dateline)))
    assert [(m.text, m.value.iso) for m in mentions if isinstance(m.value, When)] == [
        ("Dec. 10", "2024-12-10"),
        ("Monday", "2024-12-09"),
    ]


def test_a_full_date_at_the_top_stands_in_for_both(read: Any) -> None:
    mentions = read(
        "They met on Tuesday (December 10, 2024). On Monday she had flown in. He will come next year.", None
    )
    assert [mention.value.iso for mention in mentions] == ["2024-12-10", "2024-12-09", "2025"]


def test_without_any_reference_only_full_expressions_resolve(read: Any) -> None:
    mentions = read("On Tuesday, last week and in July they met, as in 2019 and in May 2020.", None)
    assert [mention.value.iso for mention in mentions] == ["2019", "2020-05"]


def test_what_was_said_is_kept_apart_from_what_was_inferred(read: Any) -> None:
    full, day, weekday = (m.value for m in read("After 5 May 2021 and December 3, he left on Monday."))
    assert (full.said, full.inferred) == (("day", "month", "year"), ())
    assert (day.said, day.inferred) == (("day", "month"), ("year",))
    assert (weekday.said, weekday.inferred) == (("weekday",), ("day", "month", "year"))


def test_a_part_of_a_unit_is_named_but_not_made_up(read: Any) -> None:
    (when,) = (m.value for m in read("It will open in early 2025."))
    assert (when.part, when.start, when.end) == ("early", date(2025, 1, 1), date(2025, 12, 31))


def test_curly_quotes_and_dashes_do_not_move_offsets(read: Any) -> None:
    text = "“Two visits” — in the ’80s and on 3–5 May 2023"  # noqa: RUF001
    mentions = read(text)
    assert [mention.text for mention in mentions] == ["the ’80s", "3–5 May 2023"]  # noqa: RUF001
    assert all(mention.span.cut(text) == mention.text for mention in mentions)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from((None, date.min, date(2024, 2, 29), date.max)))
def test_any_words_in_any_order_are_read_without_an_error(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    for mention in DateFinder()(Page(text=text, folded=text, published=published)):
        assert mention.span.cut(text) == mention.text
        if isinstance(mention.value, When):
            assert mention.value.start <= mention.value.end
            assert mention.value.grain in GRAINS
            assert mention.value.iso
            assert mention.value.timex


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    list(DateFinder()(Page(text=text, folded=text, published=date(2024, 12, 10))))


def test_time_grows_with_the_length_of_the_text_and_no_faster() -> None:
    def seconds(times: int) -> float:
        text = "the early last May 1 - 2 to the 3rd of the " * times + "May 20 2024 " * times
        page = Page(text=text, folded=text, published=date(2024, 12, 10))
        start = time.process_time()
        list(DateFinder()(page))
        return time.process_time() - start

    seconds(50)
    assert seconds(3200) < 12 * max(seconds(800), 0.005)
