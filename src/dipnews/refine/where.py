"""Where it happened: the city or country that the words tie to an event."""

from __future__ import annotations

from collections.abc import Sequence

from dipnews.model.document import Document
from dipnews.model.events import Delivery, Event, Meeting
from dipnews.refine.own_places import own_place
from dipnews.refine.surroundings import sentences_of


def locate_events(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give each meeting and delivery the place of its own stretch of the sentence."""
    sentences = sentences_of(document)
    home = document.dateline_place()
    located: list[Event] = []
    for event in events:
        if event.where is None and (isinstance(event, Delivery) or _is_in_person(event)):
            around = sentences.around(event)
            where = own_place(document, event, around, home) if around is not None else None
            if where is not None:
                event = event.evolve(where=where)
        located.append(event)
    return located


def _is_in_person(event: Event) -> bool:
    return isinstance(event, Meeting) and event.medium == "in_person"
