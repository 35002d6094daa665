"""What later sentences say of a visit: "The three-day visit began on Sunday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.events import Event, Visit
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of
from dipnews.model.when import When
from dipnews.refine.itinerary import FOLLOW_UPS, FORMER, same_travellers
from dipnews.refine.sides import side_of
from dipnews.refine.surroundings import Sentences, sentences_of
from dipnews.refine.visit_days import length_of

_PLACE = symbol_of("place")
_STOP = re.compile(
    rf"\b(?:in|to|visit|visiting|visited) (?:both |the (?:capital|city|cities) (?:of )?)?"
    rf"(?:{_PLACE}(?:, | and |, and ))*$"
)
_DEPARTURES = frozenset(["Visit.left", "Visit.returned"])
_SHORT = frozenset(["day", "week", "weekend"])
# What was planned on one day has occurred on another of the same trip.
_AHEAD = {"occurred", "planned"}
# Two days of one trip lie no further apart.
_SLACK = timedelta(days=6)


def stays(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Fold what is told of "the visit" into the visit, let all mentions of one trip agree on its
    days, and give it its length."""
    sentences = sentences_of(document)
    visits = [e for e in events if isinstance(e, Visit) and e.evidence.rule not in FOLLOW_UPS]
    visits = _with_one_status(visits)
    agreed = iter(visits)
    follow_ups = [e for e in events if isinstance(e, Visit) and e.evidence.rule in FOLLOW_UPS]
    told: list[Event] = []
    for event in events:
        if not isinstance(event, Visit):
            told.append(event)
        elif event.evidence.rule in FOLLOW_UPS:
            if event.evidence.rule != "Visit.the_trip" and not any(_tells_of(event, visit) for visit in visits):
                told.append(event)
        else:
            event = next(agreed)
            own = [follow_up for follow_up in follow_ups if _tells_of(follow_up, event)]
            for follow_up in own:
                event = _folded(event, follow_up)
            event = _in_step(_with_stops(event, [event, *own], sentences), visits)
            if event.evidence.rule == "Visit.guest":
                event = event.evolve(status="occurred")
            told.append(_lengthened(event, [*own, *(v for v in visits if _one_trip(event, v))], sentences))
    return told


def _with_one_status(visits: Sequence[Visit]) -> list[Visit]:
    """A bare noun ("It is Singh's first visit to Chad") beside the plan of that visit tells of the plan."""
    agreed: list[Visit] = []
    for visit in visits:
        if _is_soft(visit):
            same = [v for v in visits if v is not visit and v.evidence.rule != FORMER and _one_way(visit, v)]
            if same and all(v.status == "planned" or _is_soft(v) for v in same) and any(not _is_soft(v) for v in same):
                visit = visit.evolve(status="planned")
        agreed.append(visit)
    return agreed


def _is_soft(visit: Visit) -> bool:
    """Whether nothing but the bare name of a visit tells that it has taken place."""
    bare = visit.evidence.rule.endswith((".trip", ".trip_there", ".arrived_here", ".while_in"))
    return bare and visit.status == "occurred" and visit.when is None


def _one_way(one: Visit, other: Visit) -> bool:
    if one.destination is None or other.destination is None:
        return False
    return side_of(one.destination.value) == side_of(other.destination.value) and same_travellers(one, other)


def _tells_of(follow_up: Visit, visit: Visit) -> bool:
    """Whether "the visit" is this one: it has borrowed the destination, and its days do not speak against it."""
    if visit.destination is None or follow_up.destination is None or visit.destination != follow_up.destination:
        return False
    return same_travellers(follow_up, visit) and _days_fit(follow_up, visit)


def _one_trip(one: Visit, other: Visit) -> bool:
    if one is other or not _one_way(one, other):
        return False
    if one.status != other.status and not (_is_day(one) and _is_day(other) and {one.status, other.status} == _AHEAD):
        return False
    return _days_fit(one, other)


def _is_day(visit: Visit) -> bool:
    return visit.when is not None and visit.when.value.grain in _SHORT


def _days_fit(one: Visit, other: Visit) -> bool:
    if one.when is None or other.when is None:
        return True
    a, b = one.when.value, other.when.value
    slack = _SLACK if a.grain in _SHORT and b.grain in _SHORT else timedelta(0)
    return a.start <= b.end + slack and b.start <= a.end + slack


def _folded(visit: Visit, follow_up: Visit) -> Visit:
    changes: dict[str, Any] = {}
    if follow_up.when is not None and (visit.when is None or follow_up.when.value.is_range):
        changes["when"] = follow_up.when
    if visit.nature is None:
        changes["nature"] = follow_up.nature
    if follow_up.status == "cancelled":
        changes["status"] = "cancelled"
    return visit.evolve(**changes)  # type: ignore[no-any-return]


def _with_stops(visit: Visit, tellers: Sequence[Visit], sentences: Sentences) -> Visit:
    """The cities in which the visitor does something, as the words around the visit tell: "in Paris and Lyon"."""
    country = side_of(visit.destination.value) if visit.destination is not None else None
    names = {m.value.name for m in visit.places}
    places = list(visit.places)
    for teller in tellers:
        around = sentences.around(teller)
        for place, mention in around.mentions("place") if around is not None else ():
            if mention.value.country != country or mention.value.name in names or around is None:
                continue
            if _STOP.search(around.view, max(0, place - 40), place):
                names.add(mention.value.name)
                places.append(mention)
    return visit.evolve(places=tuple(places))  # type: ignore[no-any-return]


def _in_step(visit: Visit, visits: Sequence[Visit]) -> Visit:
    """ "On Tuesday he goes on to Shanghai": a day of a trip that began earlier is no other trip."""
    when = visit.when
    if when is None or when.value.grain not in _SHORT or when.value.is_range:
        return visit
    others = [v for v in visits if v.when is not None and _one_trip(visit, v)]
    if visit.evidence.rule in _DEPARTURES:
        # The day of leaving is not that of arrival.
        arrived = next((v.when for v in others if v.evidence.rule not in _DEPARTURES), None)
        return visit.evolve(when=arrived) if arrived is not None else visit
    whens = [v.when for v in others if v.when and v.when.value.grain == "day" and v.evidence.rule not in _DEPARTURES]
    if not whens:
        return visit
    best = min([*whens, when], key=lambda w: (w.value.grain != "day", not w.value.is_range, w.value.start))
    return visit.evolve(when=best)  # type: ignore[no-any-return]


def _lengthened(visit: Visit, tellers: Sequence[Visit], sentences: Sentences) -> Visit:
    """A three-day visit that elsewhere is said to begin on Sunday ends on Tuesday."""
    when = visit.when
    if when is None or when.value.grain != "day" or when.value.is_range:
        return visit
    for other in tellers:
        around = sentences.around(other)
        days = length_of(around) if around is not None else None
        if days is not None:
            value: When = attrs.evolve(when.value, end=when.value.start + timedelta(days=days - 1), is_range=True)
            return visit.evolve(when=Mention(value, when.span, when.text))  # type: ignore[no-any-return]
    return visit
