from __future__ import annotations

import attrs
import pytest

from dipnews.errors import PatternError
from dipnews.model.entities import Person
from dipnews.model.events import Event, Meeting
from dipnews.model.mention import Mention
from dipnews.patterns.extractor import PatternExtractor, Rule
from marked_text import document


@attrs.frozen(kw_only=True)
class PhoneCall(Event):
    caller: Mention[Person]
    callee: Mention[Person]


phone_calls = PatternExtractor(
    PhoneCall,
    {
        "spoke": "{caller:person} (?:spoke|talked) by phone with {callee:person}",
        "rang": "{caller:person} (?:telephoned|phoned) {callee:person}",
    },
)


def test_ten_lines_make_an_event_type() -> None:
    read = document("[person:Nandi] spoke by phone with [person:Berg] on Monday.")
    [call] = phone_calls(read)
    assert isinstance(call, PhoneCall)
    assert (call.caller.text, call.callee.text) == ("Nandi", "Berg")
    assert call.evidence.rule == "PhoneCall.spoke"


def test_adverbs_times_and_places_may_stand_between_the_words() -> None:
    read = document("[person:Nandi] briefly spoke on [date:Monday] in [place:Oslo] by phone with [person:Berg].")
    assert len(list(phone_calls(read))) == 1


def test_a_tuple_field_gathers_repeated_slots() -> None:
    meet = PatternExtractor(Meeting, {"met": "{participants:party} {meet} {participants:party}"})
    [meeting] = meet(document("[person:Nandi] and [person:Ode] met [person:Berg], [person:Dahl] and [person:Lund]."))
    assert [m.text for m in meeting.participants] == ["Nandi", "Ode", "Berg", "Dahl", "Lund"]


def test_the_owner_of_another_thing_is_not_meant() -> None:
    assert not list(phone_calls(document("[person:Nandi] phoned [person:Berg]'s office.")))


def test_a_rule_may_set_fields_and_forbid_what_follows() -> None:
    rule = Rule("{participants:party} {call_on} {participants:person}", unless=" to ", medium="video")
    called = PatternExtractor(Meeting, {"called": rule})
    [meeting] = called(document("[person:Nandi] called on [person:Berg]."))
    assert meeting.medium == "video"
    assert not list(called(document("[person:Nandi] called on [person:Berg] to resign.")))


@pytest.mark.parametrize(
    ("pattern", "message", "caret"),
    [
        ("{host:person} met {callee:person}", "no field 'host'", 0),
        ("{caller:ship} met {callee:person}", "kind 'ship'", 0),
        ("{caller:person} {zoom} {callee:person}", "no word family 'zoom'", 16),
        ("{caller:person} (?:rang {callee:person}", "never closed", 16),
        ("{caller:person} rang) {callee:person}", "closes nothing", 20),
        ("{caller:person} r#ng {callee:person}", "cannot hold", 17),
        ("{caller:person} rang", "never fills callee", 0),
    ],
)
def test_mistakes_show_when_the_extractor_is_made(pattern: str, message: str, caret: int) -> None:
    with pytest.raises(PatternError, match=message) as caught:
        PatternExtractor(PhoneCall, {"bad": pattern})
    assert str(caught.value).splitlines()[-1].index("^") == caret + 2
