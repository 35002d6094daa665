"""When it happened: the date that the words tie to an event, and none where they tie none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dipnews.model.document import Document
from dipnews.model.events import Agreement, Event, Visit
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of
from dipnews.model.when import When
from dipnews.refine.surroundings import Surroundings, sentences_of
from dipnews.refine.visit_days import visit_days

_DATE = symbol_of("date")
# A date before everything else speaks for the whole sentence: "On Monday, ...".
_FRONTED = re.compile(rf"^(?:later |earlier |late |early |also |only |just )?(?:(?:on|in|by|at|during|since) )?{_DATE}")
# The day on which something was said is not the day on which it happens.
_SAID_ON = re.compile(
    r"\b(?:said|told|announced|reported|added|confirmed|says|quoted|according to [^,]{1,40})(?: [a-z]+)?(?: on| in)? $"
)


def date_events(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give each event the date of its own stretch of the sentence, and a visit its length."""
    sentences = sentences_of(document)
    dated: list[Event] = []
    for event in events:
        around = sentences.around(event)
        if around is not None and event.when is None and not isinstance(event, Agreement):
            when = _own_date(around)
            if isinstance(event, Visit):
                when = visit_days(event, when, around)
            if when is not None:
                event = event.evolve(when=when)
        dated.append(event)
    return dated


def _own_date(around: Surroundings) -> Mention[When] | None:
    near: list[tuple[int, Mention[Any]]] = []
    for place, mention in around.mentions("date"):
        if _SAID_ON.search(around.view, max(0, place - 60), place):
            continue
        distance = place - around.trigger if place >= around.trigger else (around.trigger - place) * 2
        near.append((distance, mention))
    if near:
        return min(near, key=lambda pair: pair[0])[1]
    fronted = _FRONTED.match(around.view)
    if fronted is not None:
        return around.clause.mention_at(fronted.end() - 1)
    return None
