import json
from pathlib import Path
from typing import Any

import pytest

from dipnews.errors import InputError
from dipnews.evaluation.evaluation import Evaluation, Reading, evaluate
from dipnews.evaluation.gold import read_gold
from dipnews.evaluation.report import faults_by_cause, figures_table
from dipnews.model.result import Result

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def evaluation() -> Evaluation:
    readings = {row["id"]: Reading(records=tuple(row["events"])) for row in rows("read.jsonl")}
    gold = read_gold((HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines(), "gold.jsonl")
    return evaluate((article, readings[article.id]) for article in gold)


def test_the_figures_are_those_of_the_reference_scorer(evaluation: Evaluation) -> None:
    # figures.json was written once by the scorer that the gold files come with.
    assert evaluation.figures.summary() == json.loads((HERE / "figures.json").read_text(encoding="utf-8"))


def test_gold_held_against_itself_is_all_right() -> None:
    gold = list(read_gold((HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines(), "gold.jsonl"))
    evaluation = evaluate((article, Reading(records=article.events)) for article in gold)
    summary = evaluation.figures.summary()
    assert (summary["articles_all_right"], summary["events"]["all"]["f1"], summary["slots"]["all"]["f1"]) == (1, 1, 1)
    assert evaluation.faults == []


def test_faults_are_told_by_cause(evaluation: Evaluation) -> None:
    causes = {(fault.article, fault.type, fault.cause) for fault in evaluation.faults}
    assert ("own-1", "Visit", "missed") in causes
    assert ("own-1", "Meeting", "spurious") in causes
    assert ("own-1", "Meeting", "start") in causes
    assert ("own-4", "Delivery", "category") in causes
    told = "\n".join(faults_by_cause(evaluation.faults))
    assert "== Visit missed: 1" in told
    assert "« Lunde will travel to Chad in June. »" in told


def test_the_rule_that_read_an_event_is_told(result: Result) -> None:
    gold = {"type": "Visit", "status": "occurred", "evidence": "Mahala in Bergen", "visitors": [], "destination": "X"}
    row = {"id": "a", "text": result.document.text, "events": [gold]}
    (article,) = read_gold([json.dumps(row)], "x")
    evaluation = evaluate([(article, Reading.of(result))])
    missed = next(fault for fault in evaluation.faults if fault.cause == "missed")
    assert missed.rules == ("meetings.met",)
    spurious = [fault.rules for fault in evaluation.faults if fault.cause == "spurious"]
    assert spurious == [("meetings.met",), ("visits.visit",), ("agreements.signed",), ("deliveries.send",)]


def test_the_table_has_a_line_for_each_type_and_slot(evaluation: Evaluation) -> None:
    lines = list(figures_table(evaluation.figures))
    assert lines[0].startswith("4 articles; found whole 50.0%")
    assert any(line.startswith("strict Meeting") for line in lines)
    assert any(line.startswith("slots Delivery.supplier") for line in lines)


def test_no_article_gives_figures_too() -> None:
    assert next(figures_table(Evaluation().figures)).startswith("0 articles")


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["{"], "gold:1: no JSON"),
        (['{"id": 1}'], "gold:1: an annotated article"),
        (["", '{"id": 1, "text": "", "events": [{"type": "Dinner"}]}'], "gold:2: an event's type"),
        (['{"id": 1, "text": ""}'] * 2, "gold:2: the id 1 stands twice"),
    ],
)
def test_a_gold_file_that_is_wrong_names_the_line(lines: list[str], complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        list(read_gold(lines, "gold"))


def test_articles_are_numbered_by_the_end_of_their_id() -> None:
    ids = ("dev-007", "a1-b22", "x")
    articles = read_gold([json.dumps({"id": name, "text": ""}) for name in ids], "gold")
    assert [article.number for article in articles] == [7, 22, None]
