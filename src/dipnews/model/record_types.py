"""The flat records, field for field: what `Result.to_records` gives.

They stand here once: mypy checks the writers against them, and the JSON Schema of the
records is generated from them.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias, TypedDict

import attrs

from dipnews.model.events import Agreement, Delivery, Meeting, Visit

KINDS = ("treaty", "agreement", "mou", "protocol", "contract", "joint_statement", "ceasefire", "plan", "other")
CATEGORIES = ("arms", "humanitarian", "medical", "food", "energy", "financial", "other")
MEDIUMS = ("in_person", "phone", "video")
NATURES = ("state", "official", "working", "private")


@attrs.frozen
class Limit:
    """What a type cannot say of its values, as a keyword of JSON Schema."""

    keyword: str
    value: Any


IsoDate = Annotated[str, Limit("pattern", r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
"""A day, a month or a year: as precise as the text."""


class PersonRecord(TypedDict):
    """Somebody who acts for ``of``; a party known only by its code has no name and no role."""

    name: str | None
    role: str | None
    of: str | None


class MeetingRecord(TypedDict):
    """An occasion on which representatives of two or more sides talk to each other."""

    type: Literal["Meeting"]
    status: Annotated[str, Limit("enum", Meeting.STATUSES)]
    start: IsoDate | None
    end: IsoDate | None
    place: str | None
    country: str | None
    participants: list[PersonRecord]
    medium: Annotated[str, Limit("enum", MEDIUMS)]
    forum: str | None
    edition: int | None
    topics: list[str]
    evidence: str


class VisitRecord(TypedDict):
    """Travel of an official or a delegation to another country."""

    type: Literal["Visit"]
    status: Annotated[str, Limit("enum", Visit.STATUSES)]
    start: IsoDate | None
    end: IsoDate | None
    visitors: list[PersonRecord]
    destination: str | None
    places: list[str]
    nature: Annotated[str, Limit("enum", NATURES)] | None
    evidence: str


class AgreementRecord(TypedDict):
    """An instrument or a definite deal between sides."""

    type: Literal["Agreement"]
    status: Annotated[str, Limit("enum", Agreement.STATUSES)]
    start: IsoDate | None
    end: IsoDate | None
    place: str | None
    country: str | None
    kind: Annotated[str, Limit("enum", KINDS)]
    title: str
    parties: list[str]
    signatories: list[str]
    count: int | None
    term: Annotated[list[int], Limit("minItems", 2), Limit("maxItems", 2)] | None
    evidence: str


class DeliveryRecord(TypedDict):
    """The handing over of goods, arms or money as aid by one side to another."""

    type: Literal["Delivery"]
    status: Annotated[str, Limit("enum", Delivery.STATUSES)]
    start: IsoDate | None
    end: IsoDate | None
    place: str | None
    country: str | None
    item: str
    quantity: float | None
    unit: str | None
    category: Annotated[str, Limit("enum", CATEGORIES)]
    supplier: list[str]
    recipient: list[str]
    evidence: str


Record: TypeAlias = MeetingRecord | VisitRecord | AgreementRecord | DeliveryRecord
