"""Which event that was read is which annotated one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dipnews.evaluation.comparison import (
    Credit,
    agreement,
    exact,
    fillers,
    iso_date,
    name,
    number,
    one_to_one,
    person,
    text,
)

Record = Mapping[str, Any]

# The slots that are measured, and how their fillers are compared.
SLOTS: dict[str, dict[str, Credit]] = {
    "Meeting": {
        "status": exact,
        "start": iso_date,
        "end": iso_date,
        "place": text,
        "country": exact,
        "participants": person,
        "medium": exact,
        "forum": text,
        "edition": number,
    },
    "Visit": {
        "status": exact,
        "start": iso_date,
        "end": iso_date,
        "visitors": person,
        "destination": exact,
        "places": text,
        "nature": exact,
    },
    "Agreement": {
        "status": exact,
        "start": iso_date,
        "place": text,
        "country": exact,
        "kind": exact,
        "title": text,
        "parties": exact,
        "signatories": name,
        "count": number,
        "term": exact,
    },
    "Delivery": {
        "status": exact,
        "start": iso_date,
        "item": text,
        "quantity": number,
        "unit": text,
        "category": exact,
        "supplier": exact,
        "recipient": exact,
    },
}
# What makes two records the same event, with weights.
IDENTITY: dict[str, dict[str, float]] = {
    "Meeting": {"participants": 4, "start": 2, "forum": 2, "edition": 1, "country": 1},
    "Visit": {"visitors": 4, "destination": 3, "start": 2},
    "Agreement": {"parties": 4, "title": 3, "kind": 1, "start": 2},
    "Delivery": {"item": 4, "supplier": 3, "recipient": 3, "quantity": 1},
}
# Slots that many articles leave open: one that stands on one side only tells little.
OFTEN_OPEN = ("forum", "edition", "country", "quantity")
SAME = 0.5
STRICT = 0.8  # who, what and when agree almost throughout


def likeness(gold: Record, read: Record) -> float:
    """How alike two records of one type are in what makes an event that event, from 0 to 1."""
    kind = gold["type"]
    total = score = 0.0
    for slot, full_weight in IDENTITY[kind].items():
        wanted, found = fillers(gold, slot), fillers(read, slot)
        if not wanted and not found:
            continue
        weight = full_weight
        credit = SLOTS[kind][slot]
        if wanted and found and credit is not iso_date:
            value = 2 * agreement(credit, wanted, found) / (len(wanted) + len(found))
        elif wanted and found:
            value = 1.0 if iso_date(wanted[0], found[0]) else 0.0
        elif credit is iso_date:
            value = 0.5  # a missing date says nothing, a wrong one much
        else:
            value = 0.0
            weight = full_weight / 2 if slot in OFTEN_OPEN else full_weight
        total += weight
        score += weight * value
    return score / total if total else 0.0


def pairs(gold: Sequence[Record], read: Sequence[Record]) -> list[tuple[float, int, int]]:
    """The events that are the same, best first: their likeness and their places in both lists."""
    candidates = (
        (likeness(wanted, found), i, j)
        for i, wanted in enumerate(gold)
        for j, found in enumerate(read)
        if wanted["type"] == found["type"]
    )
    return one_to_one(candidate for candidate in candidates if candidate[0] >= SAME)
