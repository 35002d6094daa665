"""What happened: the four event types, and the parent of every other."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from dipnews.model.entities import Country, Goods, Instrument, Organisation, Party, Person, Place, Session
from dipnews.model.mention import Mention
from dipnews.model.span import Span
from dipnews.model.when import When


@attrs.frozen
class Evidence:
    """The words that show an event best, verbatim, and the rule that read them.

    ``trigger`` are the words that the rule hangs on ("called on", "talks").
    """

    span: Span
    text: str
    rule: str
    trigger: Span


@attrs.frozen(kw_only=True)
class Event:
    """Something that the article tells. Every field that was read from words holds a mention."""

    evidence: Evidence
    status: str = "occurred"
    when: Mention[When] | None = None
    where: Mention[Place] | Mention[Country] | None = None
    confidence: float = 1.0

    STATUSES: ClassVar[tuple[str, ...]] = ("occurred", "planned", "proposed", "cancelled")

    @property
    def type(self) -> str:
        """The name of the event type, as the records write it."""
        return self.__class__.__name__

    def evolve(self, **changes: Any) -> Any:
        """The same event with some fields changed."""
        return attrs.evolve(self, **changes)


@attrs.frozen(kw_only=True)
class Meeting(Event):
    """An occasion, bounded in time, on which two or more sides talk to each other."""

    participants: tuple[Mention[Party], ...] = ()
    medium: str = "in_person"
    session: Mention[Session] | None = None
    topics: tuple[Mention[str], ...] = ()


@attrs.frozen(kw_only=True)
class Visit(Event):
    """Travel of an official or a delegation to another country."""

    visitors: tuple[Mention[Party], ...] = ()
    destination: Mention[Country] | Mention[Organisation] | Mention[Place] | None = None
    places: tuple[Mention[Place], ...] = ()
    nature: Mention[str] | None = None


@attrs.frozen(kw_only=True)
class Agreement(Event):
    """An instrument or a definite deal between sides."""

    STATUSES: ClassVar[tuple[str, ...]] = (
        "proposed",
        "negotiating",
        "agreed",
        "signed",
        "in_force",
        "ended",
        "rejected",
    )
    instrument: Mention[Instrument]
    parties: tuple[Mention[Party], ...] = ()
    signatories: tuple[Mention[Person], ...] = ()


@attrs.frozen(kw_only=True)
class Delivery(Event):
    """The handing over of goods, arms or money as aid by one side to another."""

    STATUSES: ClassVar[tuple[str, ...]] = ("requested", "pending", "in_progress", "delivered", "cancelled")
    goods: Mention[Goods]
    supplier: tuple[Mention[Party], ...] = ()
    recipient: tuple[Mention[Party], ...] = ()
