from __future__ import annotations

from pathlib import Path

import pytest

from dipnews import Parser, PatternError

FILE = """\
[families.verbs]
shuttle = ["shuttle", "shuttles", "shuttled", "shuttling"]

[families.nouns]
powwow = "powwow|powwows"

[Meeting]
powwow = "{participants:person} {hold} a {powwow} with {participants:person}"

[Meeting.buzzed]
pattern = "{participants:person} buzzed {participants:person}"
unless = " off"
medium = "phone"

[Visit]
shuttled = "{visitors:person} {shuttle} between {destination:where}"
"""
LUNDE, MAHALA = "Norwegian Foreign Minister Kari Lunde", "Chadian President Idriss Mahala"


def records(file: Path, text: str) -> list[dict[str, object]]:
    return Parser(strict=True).with_pattern_file(file).parse(text).to_records()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(FILE)
    return path


def test_patterns_of_a_file_are_read_for_the_built_in_types(file: Path) -> None:
    [call] = records(file, f"{LUNDE} buzzed {MAHALA}.")
    assert (call["type"], call["medium"]) == ("Meeting", "phone")
    assert records(file, f"{LUNDE} buzzed {MAHALA} off.") == []
    assert [record["destination"] for record in records(file, f"{LUNDE} shuttled between Chad and Mali.")] == [
        "TCD",
        "MLI",
    ]


def test_words_of_a_file_borrow_their_subject_as_shipped_ones_do(file: Path) -> None:
    [meeting] = records(file, f"{LUNDE} flew home after she wrote a letter and held a powwow with {MAHALA}.")
    assert [person["name"] for person in meeting["participants"]] == ["Kari Lunde", "Idriss Mahala"]  # type: ignore[attr-defined]


def test_shipped_patterns_go_on(file: Path) -> None:
    assert len(records(file, f"{LUNDE} met {MAHALA}.")) == 1


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[Meeting\n", r"own\.toml: cannot be read: .*line 1"),
        ("[Dinner]\nate = '{a:person}'\n", r"own\.toml:1: 'Dinner' is none of Meeting"),
        ("Meeting = 5\n", r"own\.toml:1: 'Meeting' is none of"),
        (
            "[Visit]\n\n[Meeting]\na = '{participants:person}'\nb = '{host:person}'\n",
            r"own\.toml:5: Meeting\.b: .*'host'",
        ),
        ("[Meeting.b]\npattern = '{participants:ship}'\n", r"own\.toml:1: Meeting\.b: .*'ship'"),
        ("Meeting.b = '{participants:ship}'\n", r"own\.toml:1: Meeting\.b: .*'ship'"),
        ("[Meeting.b]\npattern = '{participants:person}'\nmedium = 5\n", r"own\.toml:1: .*medium: 5 is no str"),
        ("[Meeting.b]\npattern = '{participants:person}'\ntone = 'x'\n", r"own\.toml:1: .*no field 'tone'"),
        ("[Meeting.b]\npattern = '{participants:person}'\nunless = 5\n", r"own\.toml:1: .*unless is a text"),
        ("[Meeting]\nb = 5\n", r"own\.toml:2: Meeting\.b: a rule is a text"),
        ("[Agreement]\nb = '{parties:party} shook hands'\n", r"own\.toml:2: .*never fills instrument"),
        ("families = 5\n", r"own\.toml: families stand in"),
        ("[families.adverbs]\nx = 'x'\n", r"own\.toml: families are verbs or nouns, not 'adverbs'"),
        ("[families.verbs]\nx = 'X'\n", r"own\.toml: .*'X'"),
    ],
)
def test_mistakes_name_the_file_the_line_and_the_rule(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)
    with pytest.raises(PatternError, match=complaint):
        Parser().with_pattern_file(path)


def test_a_mistake_in_a_pattern_has_a_caret_under_it(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text("[Meeting]\nb = '{participants:person} {zoom}'\n")
    with pytest.raises(PatternError) as caught:
        Parser().with_pattern_file(path)
    lines = str(caught.value).splitlines()
    assert lines[1].strip() == "{participants:person} {zoom}"
    assert lines[2].index("^") == lines[1].index("{zoom}")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PatternError, match="cannot be read"):
        Parser().with_pattern_file(tmp_path / "none.toml")
