from collections.abc import Callable
from typing import Any

import attrs

from dipnews.model.entities import Country, Group, Organisation, Person, Place
from dipnews.model.events import Event, Evidence, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.record_types import AgreementRecord, DeliveryRecord, MeetingRecord, VisitRecord
from dipnews.model.records import record
from dipnews.model.result import Result

LUNDE = {"name": "Kari Lunde", "role": "Foreign Minister", "of": "NOR"}
MAHALA = {"name": "Idriss Mahala", "role": "President", "of": "TCD"}


@attrs.frozen(kw_only=True)
class PhoneCall(Event):
    caller: Mention[Person]
    about: tuple[Mention[Any], ...] = ()


def test_a_meeting_has_the_fields_of_the_guide(result: Result) -> None:
    assert result.to_records()[0] == {
        "type": "Meeting",
        "status": "occurred",
        "start": "2024-05-06",
        "end": None,
        "place": "Bergen",
        "country": "NOR",
        "participants": [LUNDE, MAHALA, {"name": None, "role": None, "of": "AU"}],
        "medium": "in_person",
        "forum": "Norway-Chad Commission",
        "edition": 3,
        "topics": ["rice"],
        "evidence": "met Chadian President Idriss Mahala in Bergen on Monday",
    }


def test_a_visit_names_its_destination_instead_of_place_and_country(result: Result) -> None:
    assert result.to_records()[1] == {
        "type": "Visit",
        "status": "planned",
        "start": "2024-05-09",
        "end": "2024-05-11",
        "visitors": [LUNDE],
        "destination": "TCD",
        "places": ["Bergen"],
        "nature": "official",
        "evidence": "Ms Lunde will visit Chad",
    }


def test_an_agreement_lists_each_side_once_and_its_signatories_by_name(result: Result) -> None:
    assert result.to_records()[2] == {
        "type": "Agreement",
        "status": "signed",
        "start": None,
        "end": None,
        "place": None,
        "country": "NOR",
        "kind": "treaty",
        "title": "fisheries treaty for 2024-2030",
        "parties": ["NOR", "TCD"],
        "signatories": ["Kari Lunde", "Idriss Mahala"],
        "count": 1,
        "term": [2024, 2030],
        "evidence": "They signed a fisheries treaty for 2024-2030",
    }


def test_a_delivery_counts_whole_things_in_whole_numbers(result: Result) -> None:
    delivery = result.to_records()[3]
    assert delivery == {
        "type": "Delivery",
        "status": "pending",
        "start": None,
        "end": None,
        "place": None,
        "country": None,
        "item": "rice",
        "quantity": 40,
        "unit": "tonnes",
        "category": "food",
        "supplier": ["NOR"],
        "recipient": ["TCD", "AU"],
        "evidence": "Norway will send 40 tonnes of rice",
    }
    assert isinstance(delivery["quantity"], int)


def test_records_have_the_fields_of_their_type_in_order(result: Result) -> None:
    types = (MeetingRecord, VisitRecord, AgreementRecord, DeliveryRecord)
    for written, kind in zip(result.to_records(), types, strict=True):
        assert list(written) == list(kind.__annotations__)


def test_an_event_with_nothing_known_is_a_record_of_nulls(evidence: Callable[[str, str], Evidence]) -> None:
    meeting = record(Meeting(evidence=evidence("met", "test")))
    assert (meeting["start"], meeting["place"], meeting["participants"], meeting["forum"]) == (None, None, [], None)
    visit = record(Visit(evidence=evidence("visit", "test")))
    assert (visit["destination"], visit["nature"]) == (None, None)


def test_a_visit_to_a_city_goes_to_its_country(
    evidence: Callable[[str, str], Evidence], mention: Callable[[str, Any], Mention[Any]]
) -> None:
    bergen = mention("Bergen", Place(name="Bergen", country="NOR"))
    assert record(Visit(evidence=evidence("visit", "test"), destination=bergen))["destination"] == "NOR"


def test_a_group_is_written_as_its_members(
    evidence: Callable[[str, str], Evidence], mention: Callable[[str, Any], Mention[Any]]
) -> None:
    members = (Country(code="NOR", name="Norway"), Organisation(code="AU", name="African Union"))
    both = mention("They", Group(members=members))
    meeting = record(Meeting(evidence=evidence("met", "test"), participants=(both, both)))
    assert [person["of"] for person in meeting["participants"]] == ["NOR", "AU"]


def test_an_event_of_ones_own_is_written_field_by_field(result: Result) -> None:
    caller = result.meetings[0].participants[0]
    about = (*result.agreements[0].parties[1:2], *result.visits[0].places, *result.meetings[0].topics)
    call = PhoneCall(evidence=result.meetings[0].evidence, when=result.visits[0].when, caller=caller, about=about)
    assert record(call) == {
        "type": "PhoneCall",
        "status": "occurred",
        "start": "2024-05-09",
        "end": "2024-05-11",
        "place": None,
        "country": None,
        "caller": LUNDE,
        "about": ["TCD", "Bergen", "rice"],
        "evidence": "met Chadian President Idriss Mahala in Bergen on Monday",
    }


def test_a_child_of_a_type_is_written_as_its_parent(result: Result) -> None:
    class Summit(Meeting):
        """A meeting of heads of state."""

    meeting = result.meetings[0]
    child = Summit(**{field.name: getattr(meeting, field.name) for field in attrs.fields(Meeting)})
    assert record(child)["participants"] == record(meeting)["participants"]
