"""Plug-ins that raise, loop and give rubbish, and the built-in events beside them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import attrs
import pytest

import dipnews
from dipnews import Document, Event, Evidence, Mention, Page, Parser, PatternExtractor, Person, PluginError, Span
from dipnews.faults import is_shipped

TEXT = (
    "OSLO, May 7 (Reuters) - Norwegian Foreign Minister Kari Lunde met Chadian President Idriss Mahala in Bergen "
    "on Monday. Lunde " + "a b c d, " * 60 + "will visit Chad in June."
)
PLAIN = dipnews.parse(TEXT, published="2024-05-07")


@attrs.frozen(kw_only=True)
class Remark(Event):
    speaker: Mention[Person]
    length: int = 0


def remark(document: Document, **changes: Any) -> Remark:
    [speaker, *_] = [m for m in document.mentions if isinstance(m.value, Person)]
    sentence = document.page.sentences[0].span
    evidence = Evidence(sentence, sentence.cut(document.text), "Remark.any", speaker.span)
    return Remark(**{"evidence": evidence, "speaker": speaker, **changes})


def raises(document: Document) -> Iterator[Event]:
    yield remark(document)
    raise RuntimeError("out of ink")


def never_ends(document: Document) -> Iterator[Event]:
    for _ in itertools.count():
        yield remark(document)


def gives(what: Callable[[Document], Any]) -> Callable[[Document], Any]:
    def rubbish(document: Document) -> Any:
        return what(document)

    return rubbish


def hangs(document: Document) -> list[Event]:
    seen = 0
    while True:
        try:
            seen += 1
        except Exception:
            seen = 0


class Elsewhere(Remark):
    def evolve(self, **changes: Any) -> Any:
        raise LookupError("stays as it is")


LOOPING = PatternExtractor(
    Remark,
    {"loops": "{speaker:person} " + "... b " * 8 + "(?:nothing's|nobody's)"},
    budget=0.05,
)
BROKEN: dict[str, tuple[Any, str]] = {
    "it raises": (raises, "raises failed: RuntimeError"),
    "it never ends": (never_ends, "never_ends failed: TimeoutError"),
    "it hangs": (hangs, "hangs failed: TimeoutError('it took longer than 0.05 s')"),
    "its pattern loops": (LOOPING, "pattern 'loops' of PatternExtractor(Remark) took longer than 0.05 s"),
    "it gives nothing": (gives(lambda document: None), "None instead of events"),
    "it gives a text": (gives(lambda document: "Remark"), "'Remark' instead of events"),
    "it gives texts": (gives(lambda document: ["Remark"]), "is no Event"),
    "it takes other arguments": (lambda document, events: [], "<lambda> failed: TypeError"),
    "its span is outside": (gives(lambda d: [remark(d, speaker=Mention(Person(), Span(9000, 9005), "Lunde"))]), "out"),
    "its span runs backwards": (gives(lambda d: [remark(d, speaker=Mention(Person(), Span(5, 2), ""))]), "outside"),
    "its words stand elsewhere": (gives(lambda d: [remark(d, speaker=Mention(Person(), Span(0, 4), "Oslo"))]), "not w"),
    "its evidence is elsewhere": (
        gives(lambda d: [remark(d, evidence=Evidence(Span(0, 4), "Bergen", "r", Span(0, 4)))]),
        "Remark.evidence: 'Bergen' is not what stands",
    ),
    "a field has no mention": (gives(lambda d: [remark(d, speaker="Lunde")]), "Remark.speaker: 'Lunde' is no"),
    "a field has another type": (gives(lambda d: [remark(d, length="long")]), "Remark.length: 'long' is no int"),
    "a date is no date": (gives(lambda d: [remark(d, when=remark(d).speaker)]), "Remark.when"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_extractor_costs_its_own_events_and_leaves_a_note(case: str) -> None:
    extractor, complaint = BROKEN[case]
    parser = Parser(budget=0.05)
    result = attrs.evolve(parser, extractors=(extractor, *parser.extractors)).parse(TEXT, published="2024-05-07")
    assert result.events == PLAIN.events
    [note] = result.notes
    assert note.code == "plugin-failed"
    assert complaint in note.message


@pytest.mark.parametrize("case", BROKEN)
def test_a_strict_parser_raises_instead(case: str) -> None:
    with pytest.raises(PluginError):
        Parser(extractors=(BROKEN[case][0],), strict=True, budget=0.05).parse(TEXT)


def finds(*mentions: tuple[int, int, Any]) -> Callable[[Page], Iterable[Any]]:
    def finder(page: Page) -> Iterable[Any]:
        return [Mention(value, Span(start, end), page.text[start:end]) for start, end, value in mentions]

    return finder


@pytest.mark.parametrize(
    ("finder", "complaint"),
    [
        (finds((0, 9000, "x")), "outside"),
        (finds((30, 140, "x")), "over the end of a sentence"),
        (finds((24, 30, Person(name=5))), "Person.name"),  # type: ignore[arg-type]
        (lambda page: [1], "is no Mention"),
        (lambda page: 1 / 0, "ZeroDivisionError"),
        (lambda page: itertools.repeat(Mention.read(page.text, 0, 4, "x")), "longer"),
    ],
)
def test_a_broken_finder_costs_its_own_mentions(finder: Any, complaint: str) -> None:
    parser = Parser(budget=0.05)
    result = attrs.evolve(parser, finders=(*parser.finders, finder)).parse(TEXT, published="2024-05-07")
    assert result == attrs.evolve(PLAIN, notes=result.notes)
    [note] = result.notes
    assert complaint in note.message


@pytest.mark.parametrize(
    ("refiner", "complaint"),
    [
        (lambda document, events: None, "None instead of events"),
        (lambda document, events: [*events, 5], "is no Event"),
        (lambda document, events: [e.evolve(status=3) for e in events], "Meeting.status"),
        (lambda document, events: events[99], "IndexError"),
    ],
)
def test_a_broken_refiner_leaves_the_events_as_they_were(refiner: Any, complaint: str) -> None:
    parser = Parser()
    result = attrs.evolve(parser, refiners=(refiner, *parser.refiners)).parse(TEXT, published="2024-05-07")
    assert result.events == PLAIN.events
    [note] = result.notes
    assert complaint in note.message


def test_a_refiner_may_drop_and_change_events() -> None:
    def only_meetings(document: Document, events: Sequence[Event]) -> Iterator[Event]:
        yield from (event.evolve(status="planned") for event in events if isinstance(event, dipnews.Meeting))

    parser = Parser()
    result = attrs.evolve(parser, refiners=(*parser.refiners, only_meetings)).parse(TEXT, published="2024-05-07")
    assert [event.status for event in result.events] == ["planned"]
    assert not result.notes


def test_events_that_a_built_in_refiner_cannot_take_do_not_cost_the_others() -> None:
    def elsewhere(document: Document) -> list[Event]:
        seen = remark(document)
        return [Elsewhere(evidence=seen.evidence, speaker=seen.speaker)]

    parser = Parser()
    result = attrs.evolve(parser, extractors=(elsewhere, *parser.extractors)).parse(TEXT, published="2024-05-07")
    assert tuple(event for event in result.events if not isinstance(event, Remark)) == PLAIN.events
    assert len(result.of(Elsewhere)) == 1
    assert result.notes
    assert all("Elsewhere" in note.message for note in result.notes)


def test_what_comes_with_dipnews_is_known() -> None:
    parser = Parser()
    assert all(map(is_shipped, (*parser.finders, *parser.extractors, *parser.refiners)))
    assert not any(map(is_shipped, (raises, LOOPING, print)))
