from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from dipnews.model.when import Duration, When

CORPUS = tomllib.loads((Path(__file__).parents[2] / "corpus" / "dates.toml").read_text(encoding="utf-8"))
TABLES = [name for name in CORPUS if name not in ("nothing", "durations")]


def marked(sentence: str) -> tuple[str, int, int]:
    """The sentence without its brackets, and the offsets of what stood in them."""
    start, end = sentence.index("["), sentence.index("]")
    return sentence.replace("[", "").replace("]", ""), start, end - 1


@pytest.mark.parametrize("case", [case for name in TABLES for case in CORPUS[name]["cases"]], ids=lambda case: case[1])
def test_an_expression_means_its_value(read: Any, case: list[str]) -> None:
    published, sentence, iso, grain, *days = case
    text, start, end = marked(sentence)
    found = {mention.text: mention.value for mention in read(text, published)}
    assert text[start:end] in found
    when = found[text[start:end]]
    assert isinstance(when, When)
    assert (when.iso, when.grain) == (iso, grain)
    if days:
        assert [when.start.isoformat(), when.end.isoformat()] == days


@pytest.mark.parametrize("case", CORPUS["durations"]["cases"], ids=lambda case: case[1])
def test_a_length_of_time_is_a_duration(read: Any, case: list[Any]) -> None:
    published, sentence, days = case
    text, start, end = marked(sentence)
    assert [(m.text, m.value) for m in read(text, published)] == [(text[start:end], Duration(days))]


@pytest.mark.parametrize("sentence", CORPUS["nothing"]["cases"])
def test_what_is_no_date_yields_nothing(read: Any, sentence: str) -> None:
    assert [mention.text for mention in read(sentence)] == []


def test_the_corpus_is_large_enough() -> None:
    assert sum(len(CORPUS[name]["cases"]) for name in TABLES) >= 150
    assert len(CORPUS["nothing"]["cases"]) >= 40
