"""What was read of each article, held against what was annotated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from dipnews.evaluation.comparison import agreement, fillers
from dipnews.evaluation.figures import Figures
from dipnews.evaluation.gold import GoldArticle
from dipnews.evaluation.pairing import SLOTS, STRICT, Record, pairs
from dipnews.model.result import Result


@attrs.frozen(kw_only=True)
class Reading:
    """What was read of an article: records, and the rule behind each where it is known."""

    records: tuple[Record, ...]
    rules: tuple[str | None, ...] = ()

    @classmethod
    def of(cls, result: Result) -> Reading:
        """The reading that a parse gave."""
        return cls(records=tuple(result.to_records()), rules=tuple(event.evidence.rule for event in result.events))

    def rule(self, index: int) -> str | None:
        """The rule that read one of the records."""
        return self.rules[index] if index < len(self.rules) else None


@attrs.frozen(kw_only=True)
class Fault:
    """One thing that is wrong: an event ``missed`` or ``spurious``, or the name of a slot.

    ``rules`` are those that fired: for a missed event those that read something else out of
    the same words.
    """

    article: str
    type: str
    cause: str
    gold: Any = None
    read: Any = None
    evidence: str
    rules: tuple[str, ...] = ()


@attrs.frozen
class Evaluation:
    """The figures over all articles, and every fault behind them."""

    figures: Figures = attrs.field(factory=Figures)
    faults: list[Fault] = attrs.field(factory=list)

    def add(self, article: GoldArticle, reading: Reading) -> None:
        """Hold one article's *reading* against its annotation."""
        gold, read = article.events, reading.records
        matched = pairs(gold, read)
        faults_before = len(self.faults)
        for likeness, i, j in matched:
            self._matched(article, reading, i, j, strict=likeness >= STRICT)
        for i in sorted(set(range(len(gold))) - {i for _, i, _ in matched}):
            self._missed(article, reading, gold[i])
        for j in sorted(set(range(len(read))) - {j for _, _, j in matched}):
            self._spurious(article, reading, j)
        figures = self.figures
        figures.articles += 1
        figures.found_whole += len(matched) == len(gold) == len(read)
        figures.all_right += len(self.faults) == faults_before
        figures.evidence_not_verbatim += sum(not _verbatim(record, article) for record in read)

    def _matched(self, article: GoldArticle, reading: Reading, i: int, j: int, *, strict: bool) -> None:
        gold, read = article.events[i], reading.records[j]
        kind = gold["type"]
        self.figures.events[kind].add(1, 1, 1)
        self.figures.strict[kind].add(1, 1, int(strict))
        for slot, credit in SLOTS[kind].items():
            wanted, found = fillers(gold, slot), fillers(read, slot)
            right = agreement(credit, wanted, found)
            self.figures.slot(kind, slot).add(len(wanted), len(found), right)
            if right < max(len(wanted), len(found)):
                self._fault(article, gold, slot, gold.get(slot), read.get(slot), _known(reading.rule(j)))

    def _missed(self, article: GoldArticle, reading: Reading, gold: Record) -> None:
        kind = gold["type"]
        self.figures.events[kind].add(1, 0, 0)
        self.figures.strict[kind].add(1, 0, 0)
        for slot in SLOTS[kind]:
            self.figures.slot(kind, slot).add(len(fillers(gold, slot)), 0, 0)
        near = [reading.rule(j) for j, read in enumerate(reading.records) if _overlap(article.text, gold, read)]
        self._fault(article, gold, "missed", gold, None, _known(*near))

    def _spurious(self, article: GoldArticle, reading: Reading, j: int) -> None:
        read = reading.records[j]
        kind = read["type"]
        if kind in SLOTS:
            self.figures.events[kind].add(0, 1, 0)
            self.figures.strict[kind].add(0, 1, 0)
            for slot in SLOTS[kind]:
                self.figures.slot(kind, slot).add(0, len(fillers(read, slot)), 0)
        self._fault(article, read, "spurious", None, read, _known(reading.rule(j)))

    def _fault(
        self, article: GoldArticle, event: Record, cause: str, gold: Any, read: Any, rules: tuple[str, ...]
    ) -> None:
        fault = Fault(
            article=article.id,
            type=event["type"],
            cause=cause,
            gold=gold,
            read=read,
            evidence=event.get("evidence") or "",
            rules=rules,
        )
        self.faults.append(fault)


def evaluate(readings: Iterable[tuple[GoldArticle, Reading]]) -> Evaluation:
    """Hold every article's reading against its annotation."""
    evaluation = Evaluation()
    for article, reading in readings:
        evaluation.add(article, reading)
    return evaluation


def _known(*rules: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule for rule in rules if rule))


def _verbatim(record: Record, article: GoldArticle) -> bool:
    evidence = record.get("evidence") or ""
    return evidence in article.text or evidence in (article.title or "")


def _overlap(text: str, one: Record, other: Record) -> bool:
    a, b = one.get("evidence") or "", other.get("evidence") or ""
    start_a, start_b = text.find(a), text.find(b)
    return bool(a and b) and min(start_a, start_b) >= 0 and start_a < start_b + len(b) and start_b < start_a + len(a)
