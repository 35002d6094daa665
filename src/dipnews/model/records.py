"""Events as flat records: one writer for each event type, and one for the types of users."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import attrs

from dipnews.model.entities import Country, Group, Nationality, Organisation, Person, Place
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.record_types import AgreementRecord, DeliveryRecord, MeetingRecord, PersonRecord, VisitRecord
from dipnews.model.when import Duration, When


# singledispatch goes by the method resolution order: a subclass of Meeting is written as
# a Meeting, any other event generically.
@functools.singledispatch
def record(event: Event) -> Mapping[str, Any]:
    """*event* as a flat record; an event type of a user's own has its own fields in plain values."""
    shared = {field.name for field in attrs.fields(Event)}
    own = {
        field.name: plain(getattr(event, field.name)) for field in attrs.fields(type(event)) if field.name not in shared
    }
    return {
        "type": event.type,
        "status": event.status,
        "start": _start(event),
        "end": _end(event),
        "place": _place(event),
        "country": _country(event),
        **own,
        "evidence": event.evidence.text,
    }


@record.register
def _(event: Meeting) -> MeetingRecord:
    session = event.session.value if event.session else None
    return {
        "type": "Meeting",
        "status": event.status,
        "start": _start(event),
        "end": _end(event),
        "place": _place(event),
        "country": _country(event),
        "participants": people(event.participants),
        "medium": event.medium,
        "forum": session.forum if session else None,
        "edition": session.edition if session else None,
        "topics": [topic.value for topic in event.topics],
        "evidence": event.evidence.text,
    }


@record.register
def _(event: Visit) -> VisitRecord:
    return {
        "type": "Visit",
        "status": event.status,
        "start": _start(event),
        "end": _end(event),
        "visitors": people(event.visitors),
        "destination": _country_code(event.destination.value) if event.destination else None,
        "places": _once(place.value.name for place in event.places),
        "nature": event.nature.value if event.nature else None,
        "evidence": event.evidence.text,
    }


@record.register
def _(event: Agreement) -> AgreementRecord:
    instrument = event.instrument.value
    return {
        "type": "Agreement",
        "status": event.status,
        "start": _start(event),
        "end": _end(event),
        "place": _place(event),
        "country": _country(event),
        "kind": instrument.type,
        "title": instrument.title,
        "parties": codes(event.parties),
        "signatories": _once(signatory.value.name for signatory in event.signatories),
        "count": instrument.count,
        "term": list(instrument.term) if instrument.term else None,
        "evidence": event.evidence.text,
    }


@record.register
def _(event: Delivery) -> DeliveryRecord:
    goods = event.goods.value
    return {
        "type": "Delivery",
        "status": event.status,
        "start": _start(event),
        "end": _end(event),
        "place": _place(event),
        "country": _country(event),
        "item": goods.item,
        "quantity": _number(goods.quantity),
        "unit": goods.unit,
        "category": goods.category,
        "supplier": codes(event.supplier),
        "recipient": codes(event.recipient),
        "evidence": event.evidence.text,
    }


def people(parties: Iterable[Mention[Any]]) -> list[PersonRecord]:
    """The parties as objects of name, role and side, each once."""
    found: list[PersonRecord] = []
    for party in _members(parties):
        if isinstance(party, Person):
            person = PersonRecord(name=party.name, role=party.role, of=party.of)
        else:
            person = PersonRecord(name=None, role=None, of=_code(party))
        if person not in found:
            found.append(person)
    return found


def codes(parties: Iterable[Mention[Any]]) -> list[str]:
    """The codes of the sides that the parties stand for, each once."""
    return _once(_code(party) for party in _members(parties))


def plain(value: Any) -> Any:
    """*value* without spans, as JSON can hold it: what a field of a user's own event type is written as."""
    match value:
        case Mention():
            return plain(value.value)
        case tuple() | list():
            return [plain(item) for item in value]
        case Group():
            return [plain(member) for member in value.members]
        case Country() | Nationality() | Organisation():
            return value.code
        case Place():
            return value.name
        case When():
            return value.iso
        case Duration():
            return value.days
        case date():
            return value.isoformat()
        case None | bool() | int() | float() | str():
            return value
    if attrs.has(type(value)):
        return {field.name: plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    return str(value)


def _start(event: Event) -> str | None:
    return event.when.value.iso_start if event.when else None


def _end(event: Event) -> str | None:
    end = event.when.value.iso_end if event.when else None
    return end if end != _start(event) else None


def _place(event: Event) -> str | None:
    return event.where.value.name if event.where and isinstance(event.where.value, Place) else None


def _country(event: Event) -> str | None:
    return _country_code(event.where.value) if event.where else None


def _country_code(where: Any) -> str | None:
    return where.country if isinstance(where, Place) else _code(where)


def _code(party: Any) -> str | None:
    return party.of if isinstance(party, Person) else getattr(party, "code", None)


def _members(parties: Iterable[Mention[Any]]) -> Iterable[Any]:
    for party in parties:
        if isinstance(party.value, Group):
            yield from party.value.members
        else:
            yield party.value


def _once(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _number(quantity: float | None) -> float | None:
    return int(quantity) if quantity is not None and quantity == quantity // 1 else quantity
