"""Sentences and what they tell: every file under corpus/events, case by case.

    [[case]]
    name = "a nominal meeting"
    published = "2024-05-06"          # optional; also title
    sentences = ["...", "..."]        # each one, parsed alone, gives exactly the events of `expect`
    nothing = ["..."]                 # each one gives no event
    [[case.expect]]
    type = "Meeting"                  # only the fields that are written are compared
    start = "2024-05-06"
    participants = ["Kari Lunde/NOR", "/TCD"]   # short for {name = "Kari Lunde", of = "NOR"}, {of = "TCD"}

Lists are compared without their order, and have to be whole. Write "null" for a field that is empty.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import dipnews

Case = dict[str, Any]
FILES = sorted((Path(__file__).parent / "corpus" / "events").glob("*.toml"))


def sentences() -> list[Any]:
    """Every sentence as a parameter of its own."""
    parameters = []
    for file in FILES:
        for case in tomllib.loads(file.read_text("utf-8"))["case"]:
            told = [(sentence, case.get("expect", [])) for sentence in case.get("sentences", [])]
            silent = [(sentence, []) for sentence in case.get("nothing", [])]
            for number, (sentence, expected) in enumerate(told + silent, 1):
                name = f"{file.stem}: {case['name']} {number}"
                parameters.append(pytest.param(case, sentence, expected, id=name))
    return parameters


def agrees(expected: Any, actual: Any) -> bool:
    """Whether *actual* has everything that *expected* names."""
    if isinstance(expected, Mapping):
        return isinstance(actual, Mapping) and all(agrees(value, actual.get(key)) for key, value in expected.items())
    if isinstance(expected, list):
        return isinstance(actual, list) and pairs_off(expected, actual)
    if isinstance(expected, str) and isinstance(actual, Mapping):
        name, _, code = expected.partition("/")
        return (actual["name"] or "") == name and (actual["of"] or "") == code
    return bool(expected == actual) or (expected == "null" and actual is None)


def pairs_off(expected: Sequence[Any], actual: Sequence[Any]) -> bool:
    """Whether every one of *expected* agrees with an item of its own, and none is left over."""
    if len(expected) != len(actual):
        return False
    if not expected:
        return True
    first, *others = expected
    return any(
        agrees(first, item) and pairs_off(others, [*actual[:place], *actual[place + 1 :]])
        for place, item in enumerate(actual)
    )


@pytest.mark.parametrize(("case", "sentence", "expected"), sentences())
def test_a_sentence_tells_its_events(case: Case, sentence: str, expected: list[Case]) -> None:
    result = dipnews.parse(sentence, published=case.get("published"), title=case.get("title"))
    records = result.to_records()
    if not pairs_off(expected, records):
        rules = [event.evidence.rule for event in result.events]
        told = json.dumps(records, ensure_ascii=False, indent=1)
        pytest.fail(f"{sentence}\nexpected {json.dumps(expected, ensure_ascii=False)}\nread by {rules}: {told}")
