"""When and where an instrument was or will be signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.events import Agreement, Event
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of
from dipnews.refine.surroundings import Surroundings, sentences_of

_DATE = symbol_of("date")
_PLACES = symbol_of("place") + symbol_of("country")
_FRONTED = re.compile(rf"^(?:later |earlier |late |early |also |only |just )?(?:(?:on|in|by|at|during|since) )?{_DATE}")
_SAID_ON = re.compile(
    r"\b(?:said|told|announced|reported|added|confirmed|says|quoted|expires?|until)(?: [a-z]+)?(?: on| in)? $"
)
_AT = re.compile(
    r"\b(?:in|at|near|visit to|trip to|visiting|visited) (?:the )?"
    r"(?:(?!(?:for|with|to|from|by|on|of|and|that|what|exchange|return) )[a-z'-]+ ){0,2}$"
)
# "On Monday welcomed the accord": the day of the welcome.
_HAILING = re.compile(r" (?:[a-z]+ly )?(?:hail|welcom|prais|applaud|commend)")
_TITLE_IN = re.compile(rf"{symbol_of('instrument')} in (?={symbol_of('country')})")
_BEHIND = re.compile(rf",? (?:(?:in|on|dated) )?{_DATE}")
_HERE = re.compile(r"\bhere\b")
# "They met in Oslo on Monday and signed ...": what stands before the conjunction holds for both.
_CONJOINED = re.compile(r",? and $|,? and (?:[a-z]+ly |also |then |later )?$")
_HARD = re.compile(r"[;:]| -+ |\b(?:that|which|who|whose|where|said|says|told|but|because|while|before|after|since) ")
_TIMELY = frozenset({"signed", "initialled", "reached", "agreed", "adopted", "stated", "dated", "took_effect"})


def agreement_dates(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give each agreement that is or will be signed the date and the place of its signing."""
    sentences = sentences_of(document)
    home = document.dateline_place()
    told: list[Event] = []
    for event in events:
        if isinstance(event, Agreement) and _is_timely(event):
            around = sentences.around(event)
            if around is not None:
                if event.when is None:
                    event = event.evolve(when=_right_behind(event, around) or _date(around))
                if event.where is None:
                    event = event.evolve(where=_place(around, home))
        told.append(event)
    return told


def _is_timely(event: Agreement) -> bool:
    rule = event.evidence.rule.partition(".")[2]
    if event.status in ("signed", "agreed"):
        return rule in _TIMELY or rule == "agreement"
    return event.status == "in_force" and event.instrument.value.type == "ceasefire"


def _right_behind(event: Agreement, around: Surroundings) -> Mention[Any] | None:
    """The date of one of several instruments: "the first treaty in 1951, the second in 1999"."""
    for place, mention in zip(around.clause.positions, around.clause.mentions, strict=True):
        if mention.span == event.instrument.span:
            date = _BEHIND.match(around.view, place + 1)
            return around.clause.mention_at(date.end() - 1) if date is not None else None
    return None


def _date(around: Surroundings) -> Mention[Any] | None:
    found = _nearest(around, _DATE, lambda place: _is_own(around.view, place))
    if found is None:
        fronted = _FRONTED.match(around.view)
        if fronted is not None:
            found = around.clause.mention_at(fronted.end() - 1)
    return found


def _is_own(view: str, place: int) -> bool:
    return not _SAID_ON.search(view, max(0, place - 60), place) and not _HAILING.match(view, place + 1)


def _place(around: Surroundings, home: Mention[Any] | None) -> Mention[Any] | None:
    view = around.view

    def stands_in(place: int) -> bool:
        return bool(_AT.search(view, max(0, place - 50), place)) and not _TITLE_IN.search(
            view, max(0, place - 6), place + 1
        )

    found = _nearest(around, _PLACES, stands_in)
    if found is None and home is not None and _HERE.search(view, around.start, around.end):
        return home
    return found


def _nearest(around: Surroundings, symbols: str, fits: Any) -> Mention[Any] | None:
    """The nearest mention of *symbols* in the event's own stretch, else one that the clause before shares."""
    view, start = around.view, around.start
    near = [
        (place - around.trigger if place >= around.trigger else (around.trigger - place) * 2, place)
        for place in range(start, around.end)
        if view[place] in symbols and fits(place)
    ]
    if not near and start and _CONJOINED.search(view, 0, start):
        hard = [match.end() for match in _HARD.finditer(view, 0, start)]
        first = hard[-1] if hard else 0
        near = [(start - place, place) for place in range(first, start) if view[place] in symbols and fits(place)]
    return around.clause.mention_at(min(near)[1]) if near else None
