"""Why an event was read, and why none was."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence

import attrs
import pytest

import dipnews
from dipnews import Document, Event, InputError, Meeting, Mention, Parser, PatternExtractor, Person, Visit

TEXT = (
    "OSLO, May 7 (Reuters) - Norwegian Foreign Minister Kari Lunde met Chadian President Idriss Mahala in Bergen "
    "on Monday. Lunde will visit Chad in June. Lunde and Mahala met on Monday."
)
RESULT = Parser().parse(TEXT, published="2024-05-07")


@attrs.frozen(kw_only=True)
class Praise(Event):
    speaker: Mention[Person]
    praised: Mention[Person]


praises = PatternExtractor(Praise, {"lauded": "{speaker:person} (?:lauded|praised) {praised:person}"})


def doubtful(document: Document, events: Sequence[Event]) -> Sequence[Event]:
    """Trust nothing."""
    return [event.evolve(confidence=event.confidence - 0.25) for event in events if not isinstance(event, Praise)]


def test_an_explanation_has_the_rule_the_view_and_the_words_of_each_slot() -> None:
    told = RESULT.explain(RESULT.visits[0])
    assert told.rule.startswith("Visit.")
    assert told.pattern is not None
    assert told.sentence == "Lunde will visit Chad in June."
    assert told.view == "<person> visit <country> in <date>."
    words = {(slot.field, slot.mention.text) for slot in told.slots}
    assert {("visitors", "Lunde"), ("destination", "Chad"), ("when", "June")} <= words


def test_an_explanation_has_what_refiners_changed() -> None:
    changes = [(change.refiner, change.field, change.before) for change in RESULT.explain(RESULT.visits[0]).changes]
    assert ("StatusReader", "status", "occurred") in changes
    assert ("date_events", "when", None) in changes


def test_an_explanation_has_what_was_merged() -> None:
    [meeting] = RESULT.meetings
    assert "Lunde and Mahala met on Monday." in [evidence.text for evidence in RESULT.explain(meeting).merged]


def test_the_confidence_has_parts() -> None:
    result = Parser().with_refiners(doubtful).parse(TEXT, published="2024-05-07")
    [meeting] = result.meetings
    told = result.explain(meeting)
    names = [name for name, _ in told.confidence]
    assert (names[0], names[-1]) == ("any Meeting", "doubtful")
    assert "dated" in names
    assert sum(part for _, part in told.confidence) == pytest.approx(meeting.confidence, abs=0.01)


def test_the_confidence_of_an_extractor_of_ones_own_is_its_own() -> None:
    def sure(document: Document) -> Iterator[Event]:
        for event in praises(document):
            yield event.evolve(confidence=0.4)

    result = Parser().with_extractors(sure).parse("Norwegian Premier Nils Dahl praised Chadian Premier Idriss Mahala.")
    [praise] = result.of(Praise)
    assert result.explain(praise).confidence == (("Praise.lauded", 0.4),)


def test_people_read_it_in_lines() -> None:
    lines = str(RESULT.explain(RESULT.visits[0])).splitlines()
    assert lines[0].startswith("Visit (planned), by Visit.")
    assert "  as seen     <person> visit <country> in <date>." in lines
    assert "  destination 'Chad' = country TCD" in lines
    assert "  StatusReader: status occurred -> planned" in lines


def test_every_event_of_a_result_can_be_explained() -> None:
    for event in RESULT.events:
        assert RESULT.explain(event).event == event
    with pytest.raises(InputError, match="none of the events"):
        RESULT.explain(RESULT.events[0].evolve(status="cancelled"))


def test_a_result_from_elsewhere_tells_what_it_can() -> None:
    for copy in (pickle.loads(pickle.dumps(RESULT)), dipnews.from_dict(RESULT.to_dict())):
        assert copy == RESULT
        assert copy.history is None
        told = copy.explain(copy.visits[0])
        assert told.rule == RESULT.explain(RESULT.visits[0]).rule
        assert told.changes == ()


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "reason"),
    [
        ("Norwegian Premier Nils Dahl did not meet Chadian President Idriss Mahala.", Meeting, "meet", "a negation"),
        ("Norwegian Premier Nils Dahl met his children.", Meeting, "met", "no second party: all are of NOR"),
        ("Norwegian Premier Nils Dahl visited Oslo.", Visit, "visited", "no "),
        ("Norwegian Premier Nils Dahl lauded the weather.", Praise, "lauded", "no second person"),
        (
            "Norwegian Premier Nils Dahl and Chadian President Idriss Mahala lauded the weather.",
            Praise,
            "lauded",
            "its words do not stand as in {",
        ),
        ("Norway has an agreement.", dipnews.Agreement, "agreement", "nothing is told"),
    ],
)
def test_a_sentence_that_hints_at_an_event_tells_what_was_lacking(
    text: str, kind: type[Event], trigger: str, reason: str
) -> None:
    [lack] = Parser().with_extractors(praises).explain(text, kind)
    assert (lack.type, lack.trigger, lack.sentence) == (kind.__name__, trigger, text)
    assert reason in lack.reason
    assert str(lack).startswith(f"no {kind.__name__} by {trigger!r}: ")


@pytest.mark.parametrize(
    "text", ["", "The weather was fine.", TEXT, "Norwegian Premier Nils Dahl praised Chadian President Idriss Mahala."]
)
def test_what_gave_an_event_or_hints_at_none_lacks_nothing(text: str) -> None:
    assert Parser().with_extractors(praises).explain(text, published="2024-05-07") == ()


def test_what_a_refiner_of_ones_own_drops_is_told_by_its_own_words() -> None:
    parser = Parser().with_extractors(praises).with_refiners(doubtful)
    [lack] = parser.explain("Norwegian Premier Nils Dahl praised Chadian President Idriss Mahala.", Praise)
    assert (lack.reason, lack.refiner) == ("dropped by doubtful (Trust nothing)", "doubtful")
