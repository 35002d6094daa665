"""How much work a parse does, counted rather than timed: calls and patterns tried, on fixed texts.

The bounds leave a third above what was counted when they were set. Where a rule needs more, raise them knowingly.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import dipnews
from dipnews.patterns.extractor import PatternExtractor

SOURCE = str(Path(dipnews.__file__).parent)
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
PLAIN = (
    "The harvest was late this year, and prices of grain have risen in many markets since the spring. "
    "Analysts doubt that the proposal will find a majority, although nobody has spoken against it so far. "
) * 20


def calls(text: str) -> int:
    """How many functions of dipnews are called while *text* is read for the second time."""
    dipnews.parse(text)
    count = 0

    def see(frame: Any, event: str, _: Any) -> None:
        nonlocal count
        if event == "call" and frame.f_code.co_filename.startswith(SOURCE):
            count += 1

    sys.setprofile(see)
    try:
        dipnews.parse(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns whose regex is run, as they are run."""
    names: list[str] = []
    events: Callable[..., Any] = PatternExtractor._events

    def told(self: PatternExtractor, document: Any, clause: Any, name: str, *rest: Any) -> Any:
        names.append(name)
        return events(self, document, clause, name, *rest)

    monkeypatch.setattr(PatternExtractor, "_events", told)
    return names


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_few_functions_are_called_for_each_character(seed: Path) -> None:
    text = seed.read_text("utf-8")
    assert calls(text) / len(text) < 4.6


def test_a_text_without_events_and_names_is_passed_over() -> None:
    assert calls(PLAIN) / len(PLAIN) < 1.0


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_few_patterns_are_tried(seed: Path, tried: list[str]) -> None:
    result = dipnews.parse(seed.read_text("utf-8"))
    assert len(tried) / len(result.document.page.sentences) < 2.0


def test_cost_grows_with_length_alone() -> None:
    text = "\n\n".join(seed.read_text("utf-8") for seed in SEEDS)
    assert calls(text * 8) < calls(text) * 8 * 1.5
