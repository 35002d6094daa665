"""Where a meeting must have been: at the host's, when one side is on a visit there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from dipnews.model.document import Document
from dipnews.model.entities import Country, Person, Place
from dipnews.model.events import Agreement, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.refine.sides import side_of


def at_the_host(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give a meeting without a place the country that one side visits and the other comes from."""
    # With the side of the destination, which is asked for again and again.
    visits = [
        (side_of(event.destination.value) if event.destination else None, event)
        for event in events
        if isinstance(event, Visit)
    ]
    home = document.dateline_place()
    placed: list[Event] = []
    for event in events:
        if isinstance(event, Meeting) and event.where is None and event.medium == "in_person":
            where = _host_place(event, visits) or _receiving_at_home(event, home)
            if where is not None:
                event = event.evolve(where=where)
        elif isinstance(event, Agreement) and event.where is None and event.status in ("signed", "agreed"):
            event = event.evolve(where=_signed_on_a_visit(event, visits))
        placed.append(event)
    return placed


def _host_place(meeting: Meeting, visits: Sequence[tuple[str | None, Visit]]) -> Mention[Any] | None:
    sides = {side_of(m.value) for m in meeting.participants}
    people = {m.value.name for m in meeting.participants if isinstance(m.value, Person) and m.value.name}
    for host, visit in visits:
        destination = visit.destination
        if destination is None or host not in sides:
            continue
        if (visit.status == "occurred") != (meeting.status == "occurred") and visit.status != "occurred":
            continue
        if not any(m.value.name in people for m in visit.visitors if isinstance(m.value, Person)):
            continue
        if not _days_fit(meeting, visit):
            continue
        return _seat(visit, destination)
    return None


def _seat(visit: Visit, destination: Mention[Any]) -> Mention[Any]:
    """Talks with the hosts are in the capital where the visit goes there, else at least in the country."""
    seats = [place for place in visit.places if place.value.capital_of]
    if len(seats) == 1:
        return seats[0]
    if isinstance(destination.value, Place) and len(visit.places) > 1 and destination.value.country:
        country = Country(code=destination.value.country, name=destination.value.country)
        return Mention(country, destination.span, destination.text)
    return destination


def _signed_on_a_visit(agreement: Agreement, visits: Sequence[tuple[str | None, Visit]]) -> Mention[Any] | None:
    """Where guest and host sign in the days of the visit, or a guest signs in person."""
    sides = {side_of(m.value) for m in agreement.parties}
    signers = {m.value.name for m in agreement.signatories if isinstance(m.value, Person)}
    for host, visit in visits:
        if visit.destination is None or host not in sides:
            continue
        # What is signed was signed on a visit that was made, and not on one that is ahead.
        if visit.status not in (("occurred",) if agreement.status == "signed" else ("occurred", "planned")):
            continue
        guests = {side_of(m.value) for m in visit.visitors} - {host}
        named = {m.value.name for m in visit.visitors if isinstance(m.value, Person)} - {None}
        dated = agreement.when is not None and visit.when is not None and _days_fit(agreement, visit)
        if guests & sides and (dated or (agreement.when is None and named & signers)):
            return _seat(visit, visit.destination)
    return None


def _days_fit(meeting: Meeting | Agreement, visit: Visit) -> bool:
    """Whether the meeting may lie within the visit, a week of travel allowed where its end is not told."""
    if meeting.when is None or visit.when is None:
        return True
    first, last = visit.when.value.start, visit.when.value.end
    grains = {meeting.when.value.grain, visit.when.value.grain}
    slack = timedelta(days=7 if grains == {"day"} else 0)
    return meeting.when.value.end >= first and meeting.when.value.start <= last + slack


def _receiving_at_home(meeting: Meeting, home: Mention[Place] | None) -> Mention[Place] | None:
    """A host who receives does so in the city of the dateline, where that is the host's own."""
    if home is None or not meeting.evidence.rule.endswith(("received", "was_received", "called_on")):
        return None
    hosts = {side_of(m.value) for m in meeting.participants}
    return home if home.value.country in hosts else None
