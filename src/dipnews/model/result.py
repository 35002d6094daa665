"""What a parse gives back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from dipnews.errors import InputError
from dipnews.model.document import Document
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.explanation import Explanation, History, explanation_of
from dipnews.model.records import record
from dipnews.model.serial import encode
from dipnews.model.span import Span

SCHEMA_VERSION = "1"
"""Of what `Result.to_dict` gives: it grows when a field goes or changes its meaning, not when one is added."""

E = TypeVar("E", bound=Event)


@attrs.frozen(kw_only=True)
class Note:
    """A remark on the text as data: two dates contradict each other, a plug-in failed, ..."""

    code: str
    message: str
    span: Span | None = None


@attrs.frozen(kw_only=True)
class Result:
    """A document, the events it tells, and remarks on both."""

    document: Document
    events: tuple[Event, ...]
    notes: tuple[Note, ...] = ()
    # How an event came to be, if asked: the parser knows. It is no part of what was read, and
    # does not go along to other processes.
    history: Callable[[Document, Event], History | None] | None = attrs.field(default=None, eq=False, repr=False)

    def __getstate__(self) -> tuple[Any, ...]:
        return self.document, self.events, self.notes

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        for name, value in zip(("document", "events", "notes", "history"), (*state, None), strict=True):
            object.__setattr__(self, name, value)

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """The events of one type, in the order of the text."""
        return tuple(event for event in self.events if isinstance(event, kind))

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        return self.of(Meeting)

    @property
    def visits(self) -> tuple[Visit, ...]:
        return self.of(Visit)

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        return self.of(Agreement)

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        return self.of(Delivery)

    def explain(self, event: Event) -> Explanation:
        """Why *event*, one of this result's, was read: `print` shows it in lines.

        What the refiners did is worked out anew; a result that comes from another process or
        from `dipnews.from_dict` tells only what the event itself shows.
        """
        if event not in self.events:
            raise InputError(f"this is none of the events of the result: {event!r:.80}")
        known = self.history is not None and self.document.clauses
        return explanation_of(
            self.document, event, self.history(self.document, event) if self.history and known else None
        )

    def to_records(self) -> list[dict[str, Any]]:
        """The events as flat records, in plain values: see `dipnews.model.record_types`."""
        return [dict(record(event)) for event in self.events]

    def to_dict(self) -> dict[str, Any]:
        """Everything that was read, spans included, as JSON can hold it; `dipnews.from_dict` reads it back.

        What only the parser works with (the folded text, the clauses as patterns see them) is left out.
        """
        page = self.document.page
        return {
            "schema_version": SCHEMA_VERSION,
            "title": page.title,
            "url": self.document.url,
            "published": encode(page.published),
            "published_given": page.published_given,
            "text": page.text,
            "dateline": encode(page.dateline),
            "paragraphs": encode(page.paragraphs),
            "sentences": encode(page.sentences),
            "mentions": encode(self.document.mentions),
            "events": encode(self.events),
            "notes": encode(self.notes),
        }
