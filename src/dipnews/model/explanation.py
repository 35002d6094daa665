"""Why an event was read as it was, and why a sentence gave none: answers as data, and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from dipnews.model.document import Clause, Document
from dipnews.model.events import Event, Evidence
from dipnews.model.mention import Mention
from dipnews.model.records import plain
from dipnews.model.span import Span
from dipnews.model.symbols import kind_of


@attrs.frozen(kw_only=True)
class Slot:
    """A field of the event and the words that it was read from."""

    field: str
    mention: Mention[Any]


@attrs.frozen(kw_only=True)
class Change:
    """What a refiner made of a field."""

    refiner: str
    field: str
    before: Any
    after: Any


@attrs.frozen(kw_only=True)
class History:
    """How an event came to be: its pattern (if one made it), what refiners changed, what was merged into it."""

    pattern: str | None = None
    changes: tuple[Change, ...] = ()
    merged: tuple[Evidence, ...] = ()
    confidence: tuple[tuple[str, float], ...] = ()


@attrs.frozen(kw_only=True)
class Explanation:
    """Why *event* was read.

    ``rule`` made it, by ``pattern`` if it is one of patterns, out of ``sentence``, which the
    patterns saw as ``view``. ``changes`` are those of the refiners in their order, ``merged`` the
    evidence of other readings that became part of it. ``confidence`` has its parts: what the
    rule gave, and what each refiner added or took.
    """

    event: Event
    rule: str
    pattern: str | None
    sentence: str
    view: str | None
    slots: tuple[Slot, ...]
    changes: tuple[Change, ...]
    merged: tuple[Evidence, ...]
    confidence: tuple[tuple[str, float], ...]

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{self.event.type} ({self.event.status}), by {self.rule}"
        if self.pattern is not None:
            yield f"  pattern     {self.pattern}"
        yield f"  sentence    {' '.join(self.sentence.split())}"
        if self.view is not None:
            yield f"  as seen     {self.view}"
        for slot in self.slots:
            told = " ".join(slot.mention.text.split())
            yield f"  {slot.field:<11} {told!r} = {_told(slot.mention)}"
        for change in self.changes:
            yield f"  {change.refiner}: {change.field} {_told(change.before)} -> {_told(change.after)}"
        for evidence in self.merged:
            yield f"  merged with {evidence.rule}: {' '.join(evidence.text.split())}"
        parts = ", ".join(f"{name} {value:+.2f}" for name, value in self.confidence)
        yield f"  confidence  {self.event.confidence:.2f}" + (f" ({parts})" if parts else "")


@attrs.frozen(kw_only=True)
class Lack:
    """Why a sentence gave no event of a type: its word ``trigger`` hints at one, and ``reason`` says what was lacking.

    ``rule`` came nearest; ``refiner`` dropped what it proposed, or is None where it proposed nothing.
    """

    type: str
    sentence: str
    span: Span
    trigger: str
    reason: str
    rule: str | None = None
    refiner: str | None = None

    def __str__(self) -> str:
        by = f" [{', '.join(filter(None, (self.rule, self.refiner)))}]" if self.rule or self.refiner else ""
        return f"no {self.type} by {self.trigger!r}: {self.reason}{by}\n  {' '.join(self.sentence.split())}"


def explanation_of(document: Document, event: Event, history: History | None = None) -> Explanation:
    """Why *event* was read in *document*; without *history* what the event itself can tell."""
    told = history or History()
    clause = _clause_of(document, event)
    return Explanation(
        event=event,
        rule=event.evidence.rule,
        pattern=told.pattern,
        sentence=event.evidence.span.cut(document.text),
        view=None if clause is None else readable_view(clause),
        slots=tuple(_slots(event)),
        changes=told.changes,
        merged=told.merged,
        confidence=told.confidence or ((event.evidence.rule, event.confidence),),
    )


def readable_view(clause: Clause) -> str:
    """The view of *clause* with each symbol spelled out: ``<person> met <person>``."""
    parts: list[str] = []
    last = 0
    for position, mention in zip(clause.positions, clause.mentions, strict=True):
        parts += [clause.view[last:position], f"<{kind_of(mention.value)}>"]
        last = position + 1
    return "".join((*parts, clause.view[last:]))


def _clause_of(document: Document, event: Event) -> Clause | None:
    """The clause that begins with the subject of the event's word, else that of its whole sentence."""
    trigger = event.evidence.trigger.start
    whole = None
    for clause in document.clauses:
        if clause.sentence.span.start <= trigger < clause.sentence.span.end:
            if clause.trigger is None:
                whole = clause
            elif clause.offsets[clause.trigger] == trigger:
                return clause
    return whole


def _slots(event: Event) -> Iterator[Slot]:
    for field in attrs.fields(type(event)):
        value = getattr(event, field.name)
        for mention in value if isinstance(value, tuple) else (value,):
            if isinstance(mention, Mention):
                yield Slot(field=field.name, mention=mention)


def _told(value: Any) -> str:
    named = isinstance(value, Mention) and attrs.has(type(value.value))
    return (f"{kind_of(value.value)} " if named else "") + _read(plain(value))


def _read(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_read(item)}" for name, item in value.items() if item is not None) or "nobody"
    if isinstance(value, list):
        return "[" + "; ".join(map(_read, value)) + "]"
    return "nothing" if value is None else str(value)
