from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dipnews.export.table import events_table, printable, row
from dipnews.model.result import Result


def test_every_type_tells_who_and_what(result: Result) -> None:
    assert [row(record) for record in result.to_records()] == [
        (
            "Meeting",
            "occurred",
            "2024-05-06",
            "Bergen, NOR",
            "Kari Lunde (NOR), Idriss Mahala (TCD), AU; Norway-Chad Commission no. 3",
        ),
        ("Visit", "planned", "2024-05-09 to 2024-05-11", "Bergen, TCD", "Kari Lunde (NOR); official"),
        ("Agreement", "signed", "", "NOR", "fisheries treaty for 2024-2030: NOR, TCD"),
        ("Delivery", "pending", "", "", "40 tonnes rice: NOR → TCD, AU"),
    ]


def test_a_type_of_ones_own_tells_its_fields() -> None:
    caller = {"name": "Kari Lunde", "role": None, "of": "NOR"}
    record = {"type": "PhoneCall", "status": "occurred", "caller": caller, "about": ["fish", "ice"], "evidence": "x"}
    assert row(record)[-1] == "caller: Kari Lunde (NOR); about: fish, ice"


def test_a_call_says_by_what_means(result: Result) -> None:
    record: dict[str, Any] = {**result.to_records()[0], "medium": "phone"}
    assert row(record)[-1].endswith("; by phone")


def test_a_table_keeps_to_the_width_of_the_terminal(result: Result) -> None:
    lines = list(events_table(result.to_records(), width=80))
    assert len(lines) == 5
    assert max(map(len, lines)) <= 80
    assert any(line.endswith("…") for line in lines)


def test_a_table_without_a_terminal_cuts_nothing(result: Result) -> None:
    assert not any("…" in line for line in events_table(result.to_records()))


def test_colour_adds_nothing_but_colour(result: Result) -> None:
    plain = "\n".join(events_table(result.to_records()))
    painted = "\n".join(events_table(result.to_records(), colour=True))
    for code in ("\x1b[1m", "\x1b[32m", "\x1b[33m", "\x1b[0m"):
        assert code in painted
        painted = painted.replace(code, "")
    assert painted == plain


def test_text_of_an_article_cannot_steer_the_terminal() -> None:
    assert printable("a\x1b[2J\r\nb\u202ec\t d") == "a [2J b c d"


@given(st.text())
def test_what_is_printed_is_printable_and_on_one_line(text: str) -> None:
    assert all(char.isprintable() for char in printable(text))


def test_wide_characters_keep_the_columns_in_line() -> None:
    people = [{"name": "王毅", "role": None, "of": "CHN"}]
    records = [
        {"type": "Visit", "status": "occurred", "places": ["東京"], "destination": "JPN", "visitors": people},
        {"type": "Visit", "status": "occurred", "places": ["Oslo"], "destination": "NOR", "visitors": people},
    ]
    _, first, second = events_table(records)
    assert first.index("王") == second.index("王") - 2


def test_no_events_give_no_table() -> None:
    assert list(events_table([])) == []
