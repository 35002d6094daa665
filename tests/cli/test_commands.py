import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dipnews.model.result import Result

GOLD = Path(__file__).parent.parent / "evaluation" / "gold.jsonl"


def dipnews(*arguments: str, stdout: Any = subprocess.PIPE) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dipnews", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={"PYTHONPATH": str(GOLD.parents[2] / "src"), "PATH": "/usr/bin:/bin"},
    )


def test_schemas_are_printed(run: Callable[..., Any], result: Result) -> None:
    jsonschema.validate(result.to_records(), json.loads(run("schema").out))
    jsonschema.validate(result.to_dict(), json.loads(run("schema", "result").out))


@pytest.mark.usefixtures("parse_by_hand")
def test_evaluate_prints_figures_and_faults(run: Callable[..., Any]) -> None:
    done = run("evaluate", str(GOLD))
    assert (done.code, done.out.splitlines()[0][:10]) == (0, "4 articles")
    assert run("evaluate", str(GOLD), "--ids", "odd").out.startswith("2 articles")
    assert run("evaluate", str(GOLD), "--ids", "even", "--errors").out.startswith("== ")
    figures = json.loads(run("evaluate", str(GOLD), "--json", "--errors").out)
    assert figures["articles"] == 4
    assert {"article", "type", "cause", "gold", "read", "evidence", "rules"} == set(figures["faults"][0])


@pytest.mark.parametrize(("name", "complaint"), [("missing.jsonl", "cannot read"), (__file__, "no JSON")])
def test_evaluate_refuses_what_is_no_gold_file(run: Callable[..., Any], name: str, complaint: str) -> None:
    done = run("evaluate", name)
    assert (done.code, done.out) == (1, "")
    assert complaint in done.err


def test_the_module_runs_as_a_command() -> None:
    out, err = dipnews("--version").communicate()
    assert (out.startswith(b"dipnews "), err) == (True, b"")


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = dipnews("schema", "result")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr as errors:
        assert errors.read() == b""
    assert process.wait() == 0


def test_tables_and_patterns_of_ones_own_are_used(run: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "countries.tsv").write_text("code\tname\tadjectives\nZUB\tZubrowka\tZubrowkan\n")
    (tmp_path / "own.toml").write_text("[Meeting]\nbuzzed = '{participants:person} buzzed {participants:person}'\n")
    options = ("--format", "records", "--lexicon", str(tmp_path), "--patterns", str(tmp_path / "own.toml"))
    text = b"Zubrowkan President Ott Lenk buzzed Norwegian Foreign Minister Kari Lunde."
    done = run("parse", "-", *options, stdin=text)
    [event] = json.loads(done.out)["events"]
    assert [person["of"] for person in event["participants"]] == ["ZUB", "NOR"]
    done = run("parse", "-", "--patterns", str(tmp_path / "none.toml"), stdin=text)
    assert (done.code, done.out) == (1, "")
    assert "none.toml: cannot be read" in done.err


@pytest.mark.parametrize("option", ["--type", "--status"])
def test_what_no_event_can_be_is_refused(run: Callable[..., Any], option: str) -> None:
    done = run("parse", "-", option, "dinner", stdin=b"")
    assert done.code == 2
    assert f"argument {option}: invalid choice: 'dinner' (choose from " in done.err


def test_explain_tells_why_and_why_not(run: Callable[..., Any], tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("Norwegian Premier Nils Dahl visited Chad. Dahl met his children. \x1b[31mDahl left.")
    done = run("explain", str(article), str(tmp_path / "none.txt"))
    assert done.code == 1
    assert "none.txt: there is no such file" in done.err
    lines = done.out.splitlines()
    assert lines[0] == "# one"
    assert "Visit (occurred), by Visit.visited" in lines
    assert "  as seen     <person> visited <country>." in lines
    assert any(line.startswith("no Meeting by 'met': no second party") for line in lines)
    assert "\x1b" not in done.out
    assert "no Meeting" not in run("explain", str(article), "--type", "visit").out
    assert run("explain", str(article), "--type", "dinner").code == 2
