"""What a parse gives back."""

from __future__ import annotations

from typing import TypeVar

import attrs

from dipnews.model.document import Document
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.span import Span

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
