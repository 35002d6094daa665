"""How events came to be: the extractors and refiners run once more, and compared step by step.

Nothing is recorded while articles are read. Who asks for a reason has the work done again, on
the document that is there; refiners know nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from dipnews.faults import Guard, is_shipped, name_of
from dipnews.model.document import Document
from dipnews.model.events import Event, Evidence
from dipnews.model.explanation import Change, History
from dipnews.patterns.extractor import PatternExtractor
from dipnews.protocols import Extractor, Refiner
from dipnews.refine.scoring import confidence_parts, score_events


@attrs.frozen(eq=False)
class Step:
    """One refiner at work: the events before and after it, and for each after the place of the one it was made from."""

    refiner: Refiner
    before: tuple[Event, ...]
    after: tuple[Event, ...]
    origins: tuple[int | None, ...]

    @property
    def lost(self) -> tuple[int, ...]:
        """Places of the events that did not come out."""
        kept = {origin for origin in self.origins if origin is not None}
        return tuple(place for place in range(len(self.before)) if place not in kept)

    def fate(self, document: Document, lost: int) -> int | None:
        """The place of the event that the one at *lost* was merged into; None where it was dropped.

        What a refiner keeps when alone, and not beside another event, became part of that one.
        """
        if not is_shipped(self.refiner):
            return None
        event = self.before[lost]
        if not self._run(document, event):
            return None
        for place, origin in enumerate(self.origins):
            if origin is not None and type(self.before[origin]) is type(event):
                pair = [self.before[number] for number in sorted((origin, lost))]
                if len(self._run(document, *pair)) == 1:
                    return place
        return None

    def _run(self, document: Document, *events: Event) -> Sequence[Event]:
        try:
            return self.refiner(document, list(events))
        except Exception:
            return events


@attrs.frozen(eq=False)
class Trace:
    """The steps from what was proposed to what came out."""

    document: Document
    proposed: tuple[Event, ...]
    steps: tuple[Step, ...]
    patterns: dict[str, str]

    @classmethod
    def of(
        cls, document: Document, extractors: Sequence[Extractor], refiners: Sequence[Refiner], guard: Guard
    ) -> Trace:
        """The trace of *document*, which is refined once more."""
        proposed = tuple(event for extractor in extractors for event in guard.events(extractor, document))
        steps: list[Step] = []
        events = proposed
        for refiner in refiners:
            after = tuple(guard.refined(refiner, document, events))
            steps.append(Step(refiner, events, after, _origins(events, after)))
            events = after
        patterns = {
            f"{extractor.event.__name__}.{name}": rule.text
            for extractor in extractors
            if isinstance(extractor, PatternExtractor)
            for name, rule in extractor.rules.items()
        }
        return cls(document, proposed, tuple(steps), patterns)

    @property
    def events(self) -> tuple[Event, ...]:
        """What came out."""
        return self.steps[-1].after if self.steps else self.proposed

    def history(self, event: Event) -> History | None:
        """How *event*, one of those that came out, came to be; None for any other."""
        if event not in self.events:
            return None
        place: int | None = self.events.index(event)
        changes: list[Change] = []
        merged: list[Evidence] = []
        scored: tuple[tuple[str, float], ...] = ()
        first = event
        for step in reversed(self.steps):
            if place is None:
                break
            first = step.after[place]
            joined = [step.before[lost].evidence for lost in step.lost if step.fate(self.document, lost) == place]
            merged[:0] = joined
            place = step.origins[place]
            if place is not None and step.refiner is score_events:
                scored = confidence_parts(step.before[place])
            if place is not None:
                changes[:0] = _changes(name_of(step.refiner), step.before[place], first)
                first = step.before[place]
        steps = [(one.refiner, one.after - one.before) for one in changes if one.field == "confidence"]
        name = name_of(score_events)
        if any(refiner == name for refiner, _ in steps):  # its parts say more than its sum
            parts = [*scored, *(step for step in steps if step[0] != name)]
        else:
            parts = [(first.evidence.rule, first.confidence), *steps]
        return History(
            pattern=self.patterns.get(first.evidence.rule),
            changes=tuple(changes),
            merged=tuple(merged),
            confidence=tuple(parts),
        )

    def dropped(self) -> Iterator[tuple[Event, Step]]:
        """The events that a refiner dropped, with what it did; those that were merged are none of them."""
        for step in self.steps:
            for lost in step.lost:
                if step.fate(self.document, lost) is None:
                    yield step.before[lost], step


def _origins(before: Sequence[Event], after: Sequence[Event]) -> tuple[int | None, ...]:
    """For each event *after* a step the place of the one *before* that it was made from."""
    places = {id(event): place for place, event in enumerate(before)}
    taken = {places[id(event)] for event in after if id(event) in places}
    origins: list[int | None] = []
    for event in after:
        place = places.get(id(event))
        if place is None:
            place = _likest(event, before, taken)
            taken |= {place} if place is not None else set()
        origins.append(place)
    return tuple(origins)


def _likest(event: Event, before: Sequence[Event], taken: set[int]) -> int | None:
    best: tuple[tuple[int, int, int], int] | None = None
    for place, other in enumerate(before):
        if type(other) is not type(event) or not _same_words(other.evidence, event.evidence):
            continue
        alike = sum(1 for _ in _fields(event)) - len(_changes("", other, event))
        # One that nobody came from yet, else one that several did: a split.
        score = (int(other.evidence == event.evidence), int(place not in taken), alike)
        if best is None or score > best[0]:
            best = (score, place)
    return best[1] if best is not None else None


def _same_words(one: Evidence, other: Evidence) -> bool:
    return one.trigger == other.trigger or (one.rule, one.span) == (other.rule, other.span)


def _changes(refiner: str, before: Event, after: Event) -> list[Change]:
    return [
        Change(refiner=refiner, field=name, before=getattr(before, name), after=getattr(after, name))
        for name in _fields(after)
        if getattr(before, name) != getattr(after, name)
    ]


def _fields(event: Any) -> Iterator[str]:
    for field in attrs.fields(type(event)):
        if field.name != "evidence":
            yield field.name
