"""Parsers made from other parsers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

import attrs

import dipnews
from dipnews import Document, Event, Mention, Page, Parser, PatternExtractor, Person
from dipnews.faults import is_shipped, name_of

TEXT = "Norwegian Foreign Minister Kari Lunde boarded the MV Fram in Bergen. Lunde met Chadian President Idriss Mahala."


@attrs.frozen
class Ship:
    kind: ClassVar[str] = "ship"
    name: str


@attrs.frozen(kw_only=True)
class Boarding(Event):
    passenger: Mention[Person]
    ship: Mention[Ship]


def ships(page: Page) -> Iterator[Mention[Ship]]:
    place = page.text.find("MV Fram")
    if place >= 0:
        yield Mention.read(page.text, place, place + 7, Ship("Fram"))


def loud(document: Document, events: Sequence[Event]) -> Sequence[Event]:
    return [event.evolve(confidence=0.5) for event in events]


boardings = PatternExtractor(Boarding, {"boarded": "{passenger:person} boarded {ship:ship}"})
PARSER = Parser().with_finders(ships).with_extractors(boardings).with_refiners(loud)


def test_a_kind_of_mention_of_ones_own_fills_a_slot() -> None:
    result = PARSER.parse(TEXT)
    [boarding] = result.of(Boarding)
    assert (boarding.ship.value, boarding.ship.text, boarding.passenger.value.of) == (Ship("Fram"), "MV Fram", "NOR")
    assert {event.confidence for event in result.events} == {0.5}
    assert not result.notes


def test_an_event_of_ones_own_is_written_without_further_code() -> None:
    result = PARSER.parse(TEXT)
    [record] = [record for record in result.to_records() if record["type"] == "Boarding"]
    assert record["ship"] == {"name": "Fram"}
    assert record["passenger"] == {"name": "Kari Lunde", "role": "Foreign Minister", "of": "NOR"}
    assert dipnews.from_dict(result.to_dict(), types=(Boarding, Ship)) == result


def test_a_parser_never_changes() -> None:
    plain = Parser()
    plain.with_finders(ships).with_extractors(boardings).with_refiners(loud)
    assert not plain.parse(TEXT).of(Boarding)


def test_another_lexicon_reaches_all_that_is_shipped_and_leaves_the_rest() -> None:
    own = dipnews.lexicon().with_countries({"code": "ZUB", "name": "Zubrowka", "adjectives": "Zubrowkan"})
    parser = PARSER.with_lexicon(own)
    for part in ("finders", "extractors", "refiners"):
        before, after = getattr(PARSER, part), getattr(parser, part)
        assert [name_of(one) for one in before] == [name_of(one) for one in after]
        assert [one for one in before if not is_shipped(one)] == [one for one in after if not is_shipped(one)]
        lexicons = [one.lexicon for one in after if is_shipped(one) and hasattr(one, "lexicon")]
        assert all(lexicon is own for lexicon in lexicons)
    assert parser.parse("Zubrowkan Premier Ott Lenk boarded the MV Fram.").of(Boarding)[0].passenger.value.of == "ZUB"
