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
