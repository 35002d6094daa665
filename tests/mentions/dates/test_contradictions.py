from __future__ import annotations

from datetime import date
from typing import Any

from dipnews.mentions.dates import contradiction_notes


def test_the_weekday_wins_over_the_printed_date(read: Any) -> None:
    (mention,) = read("They met on Tuesday (December 12, 2024) in Kyoto.")
    assert mention.text == "Tuesday (December 12, 2024)"
    assert mention.value.start == date(2024, 12, 10)
    assert mention.value.printed == date(2024, 12, 12)


def test_without_a_reference_the_day_nearest_to_the_printed_one_wins(read: Any) -> None:
    (mention,) = read("They met on Tuesday (December 12, 2024) in Kyoto.", None)
    assert mention.value.start == date(2024, 12, 10)


def test_a_date_far_from_the_report_stays_near_what_is_printed(read: Any) -> None:
    (mention,) = read("They had met on Monday, June 4, 2019, in Kyoto.")
    assert mention.value.start == date(2019, 6, 3)


def test_a_contradiction_is_told_with_both_readings(read: Any) -> None:
    mentions = read("They met on Tuesday (December 12, 2024) in Kyoto.")
    (note,) = contradiction_notes(mentions)
    assert note.code == "date-contradiction"
    assert "12 December 2024 is a Thursday, not a Tuesday" in note.message
    assert "2024-12-10" in note.message
    assert note.span == mentions[0].span


def test_agreement_is_no_contradiction(read: Any) -> None:
    mentions = read("They met on Tuesday (December 10, 2024) and on Monday, Dec. 9, in Kyoto.")
    assert len(mentions) == 2
    assert list(contradiction_notes(mentions)) == []
