"""Where it happened: the city or country that the words tie to an event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dipnews.model.document import Document
from dipnews.model.entities import Place
from dipnews.model.events import Delivery, Event, Meeting
from dipnews.model.mention import Mention
from dipnews.refine.surroundings import Surroundings, sentences_of

_AT = re.compile(r"\b(?:in|at|near|outside) (?:the )?(?:[a-z'-]+ ){0,4}$")
_HERE = re.compile(r"\bhere\b")


def locate_events(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give each meeting and delivery the place of its own stretch of the sentence."""
    sentences = sentences_of(document)
    home = dateline_place(document)
    located: list[Event] = []
    for event in events:
        if event.where is None and isinstance(event, Meeting | Delivery):
            around = sentences.around(event)
            where = _own_place(around, home) if around is not None else None
            if where is not None:
                event = event.evolve(where=where)
        located.append(event)
    return located


def dateline_place(document: Document) -> Mention[Place] | None:
    """The place of the dateline, for which "here" stands."""
    dateline = document.page.dateline
    if dateline is None:
        return None
    for mention in document.mentions:
        if isinstance(mention.value, Place) and dateline.span.contains(mention.span):
            return mention
    return None


def _own_place(around: Surroundings, home: Mention[Place] | None) -> Mention[Any] | None:
    best: tuple[int, Mention[Any]] | None = None
    for place, mention in around.mentions("place", "country"):
        if not _AT.search(around.view, max(0, place - 50), place):
            continue
        distance = place - around.trigger if place >= around.trigger else (around.trigger - place) * 2
        if not isinstance(mention.value, Place):
            distance += 40
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is not None:
        return best[1]
    if home is not None and _HERE.search(around.view, around.start, around.end):
        return home
    return None
