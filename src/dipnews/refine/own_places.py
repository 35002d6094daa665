"""Which place of a sentence is an event's own.

The nearest place of the event's own stretch that stands behind "in" or "at"; else the city
in the name of a summit, the end of the journey made for it ("flew to Oslo to meet ...",
"met in Oslo on Friday and signed"), or the city of the dateline where the text says "here".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Place
from dipnews.model.events import Event, Meeting
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of
from dipnews.refine.surroundings import Surroundings, own_stretch

_PLACES = symbol_of("place") + symbol_of("country")
_OWNER = f"[{symbol_of('nationality')}{symbol_of('country')}{symbol_of('person')}](?: ?'s)? "
_KINDS = "capital|city|town|village|port|resort|island|suburb|district|province|state|region|outskirts|border|kingdom"
# Words of a place's own phrase: "in the southern Norwegian town of ...", and not "in talks with ...".
_PHRASE = (
    rf"(?:(?:{_KINDS}) of |{_OWNER}|(?!(?:with|from|to|by|for|on|about|against|between|among|of|and|talks?|meetings?"
    r"|what|exchange"
    r"|statement|interview|response|reply|part|favou?r|order|addition|front|which|that|while|when|after|as) )"
    r"[a-z'-]+ ){0,5}"
)
_AT = re.compile(rf"\b(?:in|at|near|outside|inside) {_PHRASE}$")
_JOURNEY = re.compile(
    rf"\b(?:arriv\w*|travel\w*|fl(?:y|ies|ew|own|ying)|went|go|goes|gone|going|c[oa]me|comes|coming|head(?:s|ed|ing)?"
    r"|left|leav\w*|depart\w*|return\w*|land(?:s|ed|ing)|proceed\w*|trip|visit|tour|whisked|taken|invited|(?:is|are|was|were|be))"
    rf"(?: (?!from )[^;:]{{0,40}}?)? (?:to|in|at|for|into) {_PHRASE}$"
    rf"|\bvisit(?:s|ed|ing)? {_PHRASE}$"
)
_ON_A_VISIT = re.compile(
    r"\b(?:during|on|in) (?:(?:[a-z-]+|\W)(?: ?'s)? ){0,4}(?:visit|trip|stay|tour|stopover|stop|journey)s?"
    r" (?:to|in|of) (?:[a-z-]+ ){0,2}$"
)
_LINK = re.compile(r"^(?:(?!\b(?:that|said|says|after|before|from|who|which) )[^;:]){0,70}?\b(?:for|to|and|where) ")
_HERE = re.compile(r"\bhere\b")
# "Negotiations that began in Oslo", "the meeting, which took place at ...".
_HELD = re.compile(
    r",? (?:which|that) (?:(?:was|were|is|are|will|has|have|been|be|being|also) ){0,3}"
    r"(?:began|start\w*|open\w*|ended|conclud\w*|took place|tak(?:e|es|ing) place|held|hosted|happened|due|scheduled"
    r"|set|resum\w*"
    rf"|convened|kicked off|wrapped up|ran|lasted|continued)\b[^;{_PLACES}]{{0,50}}?\b(?:in|at) {_PHRASE}[{_PLACES}]"
)
# "Told reporters in Oslo after talks with Droe".
_TOLD_AFTER = re.compile(r"^,? (?:after|following) $")
_TELLING = re.compile(
    r"\b(?:said|told|tells?|says|statements?|remarks?|reporters|journalists|conference|comments?|spoke)\b"
)
# "Welcomed Droe to Oslo": the guest comes to the host.
_WELCOME = re.compile(r"(?:welcom|receiv|greet|host)\w* ")
_TO = re.compile(rf"\bto {_PHRASE}$")
_JOINED = re.compile(r"^,? (?:and|where|during which|at which) $")
_BEFORE_WHERE = re.compile(
    rf"([{_PLACES}])(?:, [{_PLACES}])?,?(?: (?:on|in|late|early|later|next|last|this)){{0,2}}"
    rf"(?: [{symbol_of('date')}{symbol_of('duration')}](?: (?:morning|afternoon|evening|night))?)?$"
)
_CITY_FIRST = re.compile(
    r" (?:[\w-]+ ){0,2}(?:summit|conference|talks|meeting|forum|round|session|negotiations)\b", re.I
)


def own_place(
    document: Document, event: Event, around: Surroundings, home: Mention[Place] | None
) -> Mention[Any] | None:
    """The place that the sentence ties to *event*; *home* is the city of the dateline."""
    return (
        _nearest(around, around.start, around.end)
        or _told_behind(around)
        or _named(document, event)
        or _journey(around)
        or _here(around, home)
        or _of_telling(around)
    )


def _nearest(around: Surroundings, start: int, end: int) -> Mention[Any] | None:
    best: tuple[int, Mention[Any]] | None = None
    for place, mention in _places(around, start, end):
        before = around.view[max(0, place - 70) : place]
        if not _AT.search(before) and not _ON_A_VISIT.search(before):
            welcome = place > around.trigger and _WELCOME.match(around.view, around.trigger)
            if not welcome or not _TO.search(before):
                continue
        distance = place - around.trigger if place >= around.trigger else (around.trigger - place) * 2
        if not isinstance(mention.value, Place):
            distance += 40
        if best is None or distance < best[0]:
            best = (distance, mention)
    return best[1] if best is not None else None


def _told_behind(around: Surroundings) -> Mention[Any] | None:
    """The place of "the talks, which began in Oslo"."""
    told = _HELD.match(around.view, around.end)
    return around.clause.mention_at(told.end() - 1) if told is not None else None


def _of_telling(around: Surroundings) -> Mention[Any] | None:
    """Where somebody speaks right after the talks is where they were."""
    if not around.start or not _TOLD_AFTER.match(around.gap):
        return None
    first, _ = own_stretch(around.view, max(0, around.start - len(around.gap) - 1))
    return _nearest(around, first, around.start) if _TELLING.search(around.view, first, around.start) else None


def _journey(around: Surroundings) -> Mention[Any] | None:
    """The place where somebody goes for the event, or where the verb joined to it happens."""
    view, trigger = around.view, around.trigger
    if around.start and _JOINED.match(around.gap):
        first, _ = own_stretch(view, max(0, around.start - len(around.gap) - 1))
        there = _where_clause(around) if "where" in around.gap else None
        joined = there or _nearest(around, first, around.start)
        if joined is not None:
            return joined
    for place, mention in sorted(_places(around, max(0, trigger - 160), trigger), key=lambda found: -found[0]):
        if view[place + 1 : place + 3] == "'s":
            continue
        return (
            mention
            if _JOURNEY.search(view[max(0, place - 80) : place]) and _LINK.match(view[place + 1 : trigger])
            else None
        )
    return None


def _where_clause(around: Surroundings) -> Mention[Any] | None:
    """The place right before "where": "goes on to Oslo on Sunday, where she will meet ..."."""
    told = _BEFORE_WHERE.search(around.view, 0, around.start - len(around.gap))
    return around.clause.mention_at(told.start(1)) if told is not None else None


def _named(document: Document, event: Event) -> Mention[Any] | None:
    """The city in the name of a summit: "the Oslo summit"."""
    session = event.session if isinstance(event, Meeting) else None
    if session is None:
        return None
    for mention in document.inside(session.span):
        if isinstance(mention.value, Place) and _CITY_FIRST.match(document.text, mention.span.end, session.span.end):
            return mention
    return None


def _here(around: Surroundings, home: Mention[Place] | None) -> Mention[Place] | None:
    start = around.start
    if start and _JOINED.match(around.gap):
        start, _ = own_stretch(around.view, max(0, start - len(around.gap) - 1))
    return home if home is not None and _HERE.search(around.view, start, around.end) else None


def _places(around: Surroundings, start: int, end: int) -> Iterator[tuple[int, Mention[Any]]]:
    for place, mention in zip(around.clause.positions, around.clause.mentions, strict=True):
        if start <= place < end and around.view[place] in _PLACES:
            yield place, mention
