"""Precision, recall and F1 of events and of their slots."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import attrs

from dipnews.evaluation.pairing import SLOTS

GROUPS: dict[str, tuple[str, ...]] = {
    "who": ("participants", "visitors", "parties", "signatories", "supplier", "recipient"),
    "when": ("start", "end"),
    "where": ("place", "country", "places", "destination"),
    "what": (
        "forum",
        "edition",
        "title",
        "kind",
        "item",
        "quantity",
        "unit",
        "category",
        "count",
        "term",
        "nature",
        "medium",
    ),
    "status": ("status",),
}


@attrs.define
class Tally:
    """How many there are, how many were read, and how many of these are right."""

    gold: float = 0
    read: float = 0
    right: float = 0

    def add(self, gold: float, read: float, right: float) -> None:
        """Count some more."""
        self.gold += gold
        self.read += read
        self.right += right

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else float(not self.read)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def row(self) -> dict[str, float]:
        """The figures as they are printed."""
        return {
            "p": round(self.precision, 4),
            "r": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "gold": round(self.gold, 1),
            "pred": round(self.read, 1),
        }


def _tallies() -> dict[str, Tally]:
    return {kind: Tally() for kind in SLOTS}


@attrs.define
class Figures:
    """The counts over all articles: events by type, slots by ``Type.slot``."""

    events: dict[str, Tally] = attrs.field(factory=_tallies)
    strict: dict[str, Tally] = attrs.field(factory=_tallies)
    slots: dict[str, Tally] = attrs.field(factory=dict)
    articles: int = 0
    found_whole: int = 0
    all_right: int = 0
    evidence_not_verbatim: int = 0

    def slot(self, kind: str, slot: str) -> Tally:
        """The tally of one slot of one type."""
        return self.slots.setdefault(f"{kind}.{slot}", Tally())

    def summary(self) -> dict[str, Any]:
        """Everything, as JSON can hold it."""
        groups = {name: self._group(slots).row() for name, slots in GROUPS.items()}
        return {
            "articles": self.articles,
            "events": _rows(self.events),
            "strict": _rows(self.strict),
            "slots": {"all": _sum(self.slots).row(), **groups, **_each(dict(sorted(self.slots.items())))},
            "articles_found_whole": round(self.found_whole / max(self.articles, 1), 4),
            "articles_all_right": round(self.all_right / max(self.articles, 1), 4),
            "evidence_not_verbatim": self.evidence_not_verbatim,
        }

    def _group(self, slots: Collection[str]) -> Tally:
        return _sum({name: tally for name, tally in self.slots.items() if name.split(".")[1] in slots})


def _sum(tallies: Mapping[str, Tally]) -> Tally:
    total = Tally()
    for tally in tallies.values():
        total.add(tally.gold, tally.read, tally.right)
    return total


def _each(tallies: Mapping[str, Tally]) -> dict[str, dict[str, float]]:
    return {name: tally.row() for name, tally in tallies.items()}


def _rows(tallies: Mapping[str, Tally]) -> dict[str, dict[str, float]]:
    return {"all": _sum(tallies).row(), **_each(tallies)}
