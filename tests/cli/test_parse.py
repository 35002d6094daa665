import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import dipnews
from dipnews.export.dicts import from_dict
from dipnews.model.result import Result

pytestmark = pytest.mark.usefixtures("parse_by_hand")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_bytes("\ufeffTalks began.\r\nThey ended.".encode())
    return path


def test_a_text_file_is_read_as_it_is(run: Callable[..., Any], article: Path, parse_by_hand: list[Any]) -> None:
    assert run("parse", str(article), "--published", "2024-05-06").code == 0
    assert parse_by_hand == [
        {"text": "Talks began.\r\nThey ended.", "published": "2024-05-06", "title": None, "url": None}
    ]


def test_a_pipe_gets_everything_on_a_line_for_each_article(
    run: Callable[..., Any], article: Path, result: Result
) -> None:
    done = run("parse", str(article), str(article))
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row.pop("id") for row in rows] == ["one", "one"]
    assert [from_dict(row) for row in rows] == [result, result]


def test_json_is_one_array(run: Callable[..., Any], article: Path, result: Result) -> None:
    rows = json.loads(run("parse", str(article), str(article), "--format", "json").out)
    assert [from_dict(row) for row in rows] == [result, result]
    assert json.loads(run("parse", "--format", "json", "missing.txt").out) == []


def test_records_have_the_form_of_annotated_articles(run: Callable[..., Any], article: Path, result: Result) -> None:
    (row,) = map(json.loads, run("parse", str(article), "--format", "records").out.splitlines())
    assert row == {
        "id": "one",
        "published": "2024-05-06",
        "title": "Norway and Chad sign a treaty",
        "url": "https://example.org/1",
        "events": result.to_records(),
    }


def test_a_table_stands_under_the_name_of_its_article(run: Callable[..., Any], article: Path) -> None:
    lines = run("parse", str(article), "--format", "table").out.splitlines()
    assert lines[0] == "one · 2024-05-06 · Norway and Chad sign a treaty"
    assert lines[1].split() == ["TYPE", "STATUS", "WHEN", "WHERE", "WHO", "AND", "WHAT"]
    assert lines[-2] == "note: a remark"


def test_colour_is_as_asked(run: Callable[..., Any], article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = ("parse", str(article), "--format", "table")
    assert "\x1b[" not in run(*table).out
    assert "\x1b[" in run(*table, "--color", "always").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run(*table).out


def test_events_are_chosen_by_type_and_status(run: Callable[..., Any], article: Path) -> None:
    def types(*options: str) -> list[str]:
        out = run("parse", str(article), "--format", "records", *options).out
        return [event["type"] for event in json.loads(out)["events"]]

    assert types("--type", "visit", "--type", "Delivery") == ["Visit", "Delivery"]
    assert types("--status", "signed") == ["Agreement"]
    assert types("--type", "Visit", "--status", "signed") == []


def test_json_articles_bring_their_own_title_and_date(
    run: Callable[..., Any], tmp_path: Path, parse_by_hand: list[Any]
) -> None:
    rows = [
        {"id": 7, "text": "a", "published": "2020-01-02", "title": "T", "url": "https://example.org/a"},
        {"maintext": "b", "date_publish": "2020-01-03", "source": "somebody"},
        {"text": "c", "metadata": {"date": "2020-01-04", "url": "https://example.org/c"}},
    ]
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress("\n\n".join(map(json.dumps, rows)).encode()))
    done = run("parse", str(path), "--format", "records", "--published", "1999-01-01")
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["7", f"{path}:3", f"{path}:5"]
    assert parse_by_hand == [
        {"text": "a", "published": "2020-01-02", "title": "T", "url": "https://example.org/a"},
        {"text": "b", "published": "2020-01-03", "title": None, "url": None},
        {"text": "c", "published": "2020-01-04", "title": None, "url": "https://example.org/c"},
    ]


def test_folders_and_patterns_are_read_in_order(
    run: Callable[..., Any], tmp_path: Path, parse_by_hand: list[Any]
) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("b.txt", "a.md", "inner/c.json", "d.png"):
        (tmp_path / name).write_text('{"text": "c"}' if name.endswith("json") else name)
    run("parse", str(tmp_path))
    run("parse", str(tmp_path / "?.txt"))
    assert [asked["text"] for asked in parse_by_hand] == ["a.md", "b.txt", "c", "b.txt"]


@pytest.mark.parametrize(
    ("stdin", "texts"),
    [
        (b"Talks began.", ["Talks began."]),
        (b'{"text": "a"}\n{"text": "b"}', ["a", "b"]),
        (b'[{"text": "a"}, {"text": "b"}]', ["a", "b"]),
        (b'{\n"text": "a"}', ["a"]),
    ],
)
def test_standard_input_is_text_or_json(
    run: Callable[..., Any], parse_by_hand: list[Any], stdin: bytes, texts: list[str]
) -> None:
    assert run("parse", "-", stdin=stdin).code == 0
    assert [asked["text"] for asked in parse_by_hand] == texts


def test_inputs_that_fail_are_named_and_the_rest_is_done(
    run: Callable[..., Any], tmp_path: Path, article: Path, parse_by_hand: list[Any]
) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes(b"caf\xe9")
    broken = tmp_path / "broken.txt.gz"
    broken.write_bytes(b"no gzip")
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "a"}\n{"title": "b"}\n[1]\n{"text"\n{"text": "a", "published": "someday"}\n', "utf-8")
    done = run("parse", "missing.txt", str(latin), str(broken), str(rows), str(article))
    assert done.code == 1
    assert len(done.out.splitlines()) == 2
    for complaint in (
        "missing.txt: there is no such file",
        "latin.txt: is not UTF-8: byte 0xe9 at offset 3",
        "broken.txt.gz: ",
        "rows.jsonl:2: has no text; looked for text, maintext",
        "rows.jsonl:3: is no JSON object",
        "rows.jsonl:4: is no JSON",
        "rows.jsonl:5: published is no ISO date",
    ):
        assert complaint in done.err
    assert run("parse", "-q", str(latin)).err == ""


def test_a_fault_of_ours_costs_one_article(run: Callable[..., Any], article: Path) -> None:
    done = run("parse", "-", str(article), stdin=b"crash")
    assert (done.code, len(done.out.splitlines())) == (1, 1)
    assert "ZeroDivisionError" in done.err


def test_no_events_are_no_failure(run: Callable[..., Any], article: Path) -> None:
    done = run("parse", str(article), "--status", "cancelled", "--format", "table")
    assert (done.code, done.out.splitlines()[1]) == (0, "no events")


def test_output_goes_to_a_file_in_the_format_of_its_name(
    run: Callable[..., Any], article: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    done = run("parse", str(article), "-o", str(out), "-v")
    assert (done.out, done.err) == ("", "dipnews: one: 4 events, 1 notes\n")
    assert len(json.loads(out.read_text("utf-8"))) == 1
    done = run("parse", str(article), "-o", str(tmp_path / "nowhere" / "out.json"))
    assert (done.code, "cannot write" in done.err) == (1, True)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("parse",),
        ("parse", "x", "--format", "xml"),
        ("parse", "x", "--published", "May"),
        ("parse", "-q", "-v", "x"),
    ],
)
def test_what_is_not_understood_exits_with_2(run: Callable[..., Any], arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "usage: dipnews" in done.err


def test_an_interrupt_exits_with_130(run: Callable[..., Any], article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dipnews.Parser, "parse", interrupted)
    assert run("parse", str(article)).code == 130
