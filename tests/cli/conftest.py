from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import dipnews
from dipnews.cli import main
from dipnews.errors import InputError
from dipnews.model.result import Result


@attrs.frozen
class Run:
    code: int
    out: str
    err: str


@pytest.fixture
def parse_by_hand(result: Result, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Has every article give the fixture `result`; the list tells what was asked."""
    asked: list[dict[str, Any]] = []

    def parse(_: dipnews.Parser, text: str, **about: Any) -> Result:
        asked.append({"text": text, **about})
        if about.get("published") == "someday":
            raise InputError("published is no ISO date: 'someday'")
        if text == "crash":
            raise ZeroDivisionError
        return result

    monkeypatch.setattr(dipnews.Parser, "parse", parse)
    return asked


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Runs the command line; *stdin* is what it reads from standard input."""

    def call(*arguments: str, stdin: bytes = b"") -> Run:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    return call
