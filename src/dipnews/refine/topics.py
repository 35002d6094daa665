"""What was talked about: short noun phrases in the article's words."""

from __future__ import annotations

from collections.abc import Sequence

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Country
from dipnews.model.events import Event, Meeting
from dipnews.model.mention import Mention
from dipnews.refine.surroundings import sentences_of

_TOPIC = re.compile(
    r"\b(?:talks?|discussions?|negotiations|meetings?|consultations|summit|views)"
    r" (?:on|about|over|regarding) (?!\ue009)"
    r"|\b(?:discuss(?:ed|es|ing)?|focus(?:ed|ing|es)? on|covered|touched (?:up)?on) "
)
_END = re.compile(
    r"[;:.]|, (?!and )| -+ |\b(?:with|during|at|when|while|after|before|said|that|which|who|between|told|in \ue003)\b"
)
_LIMIT = 5


def meeting_topics(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give meetings up to five topics from their own sentence."""
    sentences = sentences_of(document)
    told: list[Event] = []
    for event in events:
        if isinstance(event, Meeting) and not event.topics:
            around = sentences.around(event)
            topics: list[Mention[str]] = []
            for lead in _TOPIC.finditer(around.view) if around is not None else ():
                assert around is not None
                stop = _END.search(around.view, lead.end())
                end = min(stop.start() if stop else len(around.view), lead.end() + 120)
                text = around.view[lead.end() : end].rstrip()
                if text and len(topics) < _LIMIT:
                    span = around.clause.span(lead.end(), lead.end() + len(text))
                    words = span.cut(document.text)
                    topics.append(Mention(words, span, words))
            if topics:
                event = event.evolve(topics=tuple(topics))
        told.append(event)
    return told


def without_topics(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Take back days and places that belong to what people discussed: "they discussed the truce in Gaza"."""
    kept: list[Event] = []
    for event in events:
        if isinstance(event, Meeting) and event.evidence.rule == "Meeting.discussed_together":
            # Countries discuss over months: only people do so in one room.
            if all(isinstance(m.value, Country) for m in event.participants):
                continue
            behind = event.evidence.trigger.end
            if event.when is not None and event.when.span.start > behind:
                event = event.evolve(when=None)
            if event.where is not None and event.where.span.start > behind:
                event = event.evolve(where=None)
        kept.append(event)
    return kept
