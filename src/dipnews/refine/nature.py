"""What kind of visit: state, official, working or private, only where the words say so."""

from __future__ import annotations

from collections.abc import Sequence

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.events import Event, Visit
from dipnews.model.mention import Mention
from dipnews.refine.surroundings import sentences_of

_NATURE = re.compile(
    r"\b(state|official|working|private) (?:(?!(?:said|says|told|confirmed|announced|the|an?|his"
    r"|her|their|its|to|for|of|on|during) )[a-z-]+ ){0,2}(?:visit|trip|tour|stay)s?\b"
)


def visit_natures(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Set ``nature`` of visits from the adjective before "visit" or "trip" in their own words."""
    sentences = sentences_of(document)
    told: list[Event] = []
    for event in events:
        if isinstance(event, Visit) and event.nature is None:
            around = sentences.around(event)
            match = _NATURE.search(around.view, around.start, around.end) if around is not None else None
            if around is not None and match is not None:
                span = around.clause.span(match.start(1), match.end(1))
                event = event.evolve(nature=Mention(match[1], span, span.cut(document.text)))
        told.append(event)
    return told
