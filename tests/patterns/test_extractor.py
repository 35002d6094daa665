from __future__ import annotations

from typing import Any

import attrs
import pytest

from dipnews.errors import PatternError
from dipnews.model.entities import Person, Place
from dipnews.model.events import Event, Meeting
from dipnews.model.mention import Mention
from dipnews.patterns.extractor import PatternExtractor, Rule
from marked_text import document


@attrs.frozen(kw_only=True)
class PhoneCall(Event):
    caller: Mention[Person]
    callee: Mention[Person]
    line: str = "land"
    about: Mention[Any] | None = None
    heard_by: list[Mention[Person]] = attrs.field(factory=list)


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
        ("{caller:person} rang {callee:person} on {line:place}", "no mention can fill 'line': it is str", 40),
        ("{caller:person} rang {callee:person} by {heard_by:person}", "can fill 'heard_by': it is list", 40),
        ("{caller:person} rangs? {callee:person}", "behind a bracket", 21),
        ("{caller:person} rang ...? {callee:person}", "cannot be read", 0),
    ],
)
def test_mistakes_show_when_the_extractor_is_made(pattern: str, message: str, caret: int) -> None:
    with pytest.raises(PatternError, match=message) as caught:
        PatternExtractor(PhoneCall, {"bad": pattern})
    assert str(caught.value).splitlines()[-1].index("^") == caret + 2


def test_a_field_of_any_mention_takes_every_kind() -> None:
    about = PatternExtractor(PhoneCall, {"about": "{caller:person} rang {callee:person} about {about:place}"})
    [call] = about(document("[person:Nandi] rang [person:Berg] about [place:Oslo]."))
    assert isinstance(call, PhoneCall)
    assert call.about is not None
    assert call.about.value == Place(name="Oslo")


def test_pieces_of_a_word_may_stand_in_brackets() -> None:
    rang = PatternExtractor(PhoneCall, {"rang": "{caller:person} (?:tele)?phone(?:d|s) {callee:person}"})
    for word in ("phones", "phoned", "telephones", "telephoned"):
        assert len(list(rang(document(f"[person:Nandi] {word} [person:Berg].")))) == 1
    assert not list(rang(document("[person:Nandi] phone [person:Berg].")))


@attrs.frozen(kw_only=True)
class Sailing(Event):
    ship: Mention[Vessel]  # type: ignore[name-defined]  # noqa: F821


class Undecorated(Event):
    ship: Mention[Person]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"event": Person}, "no subclass of Event"),
        ({"event": Sailing}, "'Vessel' is not defined"),
        ({"event": Undecorated}, "'ship' of Undecorated is no field: Undecorated needs @attrs.frozen"),
        ({"each": ("line",)}, "no field 'line'"),
        ({"each": ("ships",)}, "no field 'ships'"),
        ({"patterns": {"r": Rule("{caller:person} {callee:person}", status="rung")}}, "'rung' is no status"),
        ({"patterns": {"r": Rule("{caller:person} {callee:person}", evidence="x")}}, "no field 'evidence' to set"),
        ({"patterns": {"r": Rule("{caller:person} {callee:person}", tone="x")}}, "no field 'tone' to set"),
        ({"patterns": {"r": Rule("{caller:person} {callee:person}", line=5)}}, "line: 5 is no str"),
        ({"patterns": {"r": Rule("{caller:person} {callee:person}", unless="a(b")}}, "unless: .*\n  a\\(b"),
    ],
)
def test_other_mistakes_show_as_early(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(PatternError, match=message):
        PatternExtractor(**{"event": PhoneCall, "patterns": {}, **arguments})
