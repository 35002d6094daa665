"""How sure a reading is: the share of such readings that were right on annotated articles.

Each event type starts with a doubt, the share of its barest readings that were wrong, and
every circumstance below makes it smaller or larger. The numbers were counted on the
annotated articles that `dipnews evaluate` reads, and rounded.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from dipnews.model.document import Document
from dipnews.model.entities import Person
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.refine.sides import side_of

# The doubt of a reading without any of the circumstances.
DOUBT: dict[str, float] = {"Meeting": 0.33, "Visit": 0.25, "Agreement": 0.25, "Delivery": 0.27}
_OTHER = 0.3
# What each circumstance does to the doubt.
FACTORS: dict[str, float] = {
    "dated": 0.5,
    "placed": 0.85,
    "named on two sides": 0.65,
    "named visitor": 0.6,
    "both sides told": 0.8,
    "somebody of no known side": 1.6,
    "only asked for": 1.5,
}


@attrs.frozen
class Circumstance:
    """One reason for or against a reading: a ``factor`` below 1 makes it surer."""

    name: str
    factor: float


def circumstances(event: Event) -> tuple[Circumstance, ...]:
    """What speaks for and against *event*, in the order of `FACTORS`."""
    named: set[str] = set()
    if event.when is not None:
        named.add("dated")
    if event.where is not None or isinstance(event, Visit):
        named.add("placed")
    if event.status in ("proposed", "requested"):
        named.add("only asked for")
    if isinstance(event, Meeting):
        sides = {side_of(m.value) for m in event.participants if isinstance(m.value, Person) and m.value.name}
        if len(sides) > 1:
            named.add("named on two sides")
        if any(side_of(m.value) is None for m in event.participants):
            named.add("somebody of no known side")
    elif isinstance(event, Visit):
        if any(isinstance(m.value, Person) and m.value.name for m in event.visitors):
            named.add("named visitor")
        if any(side_of(m.value) is None for m in event.visitors):
            named.add("somebody of no known side")
    elif isinstance(event, Agreement):
        if len({side_of(m.value) for m in event.parties}) > 1:
            named.add("both sides told")
    elif isinstance(event, Delivery) and event.supplier and event.recipient:
        named.add("both sides told")
    return tuple(Circumstance(name, factor) for name, factor in FACTORS.items() if name in named)


def score_events(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Set ``confidence`` of each event that no extractor has set."""
    scored: list[Event] = []
    for event in events:
        if event.confidence == 1.0:
            sure = sum(part for _, part in confidence_parts(event))
            event = event.evolve(confidence=round(max(sure, 0.05), 2))
        scored.append(event)
    return scored


def confidence_parts(event: Event) -> tuple[tuple[str, float], ...]:
    """How sure a bare reading of the type of *event* is, and what each circumstance adds to that or takes from it."""
    doubt = DOUBT.get(event.type, _OTHER)
    parts = [(f"any {event.type}", 1 - doubt)]
    for circumstance in circumstances(event):
        parts.append((circumstance.name, doubt - doubt * circumstance.factor))
        doubt *= circumstance.factor
    return tuple(parts)
