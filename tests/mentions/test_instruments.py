from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.complements import read_term
from dipnews.mentions.instruments import InstrumentFinder
from dipnews.model.entities import Country, Instrument, Nationality, Organisation
from dipnews.model.mention import Mention
from dipnews.model.page import Page

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "instruments.toml").read_text(encoding="utf-8"))
FINDER = InstrumentFinder(Lexicon())


def read(text: str, *found: Mention[Any]) -> list[Mention[Instrument]]:
    return list(FINDER(Page(text=text, folded=text, found=found)))


@pytest.mark.parametrize(("case", "text"), [(case, text) for case in CORPUS["case"] for text in case["texts"]])
def test_the_corpus_is_read_as_this_instrument(case: dict[str, Any], text: str) -> None:
    term = tuple(case["term"]) if "term" in case else None
    [mention] = read(text)
    assert mention.value == Instrument(
        title=case["title"],
        type=case["type"],
        count=case.get("count"),
        term=term,  # type: ignore[arg-type]
    )
    assert mention.span.cut(text) == mention.text


@pytest.mark.parametrize("text", [text for case in CORPUS["none"] for text in case["texts"]])
def test_the_corpus_of_none_holds_no_instrument(text: str) -> None:
    assert read(text) == []


def test_parties_before_the_head_stay_in_the_title_and_out_of_the_span() -> None:
    text = "They hailed the new Peru-Chile trade deal."
    peru = Mention.read(text, 20, 24, Country(code="PER", name="Peru"))
    chile = Mention.read(text, 25, 30, Country(code="CHL", name="Chile"))
    [mention] = read(text, peru, chile)
    assert mention.text == "trade deal"
    assert mention.value.title == "new Peru-Chile trade deal"


def test_a_mediator_before_the_head_is_no_party() -> None:
    text = "The U.N.-mediated agreement failed."
    [mention] = read(text, Mention.read(text, 4, 8, Organisation(code="UN", name="United Nations")))
    assert mention.text == "U.N.-mediated agreement"


def test_what_is_to_be_handed_over_stays_out_of_the_span() -> None:
    text = "They signed an agreement to supply 30 tractors to Togo."
    [mention] = read(text)
    assert mention.text == "agreement"
    assert mention.value.title == "agreement to supply 30 tractors to Togo"


def test_the_name_of_a_body_holds_no_instrument() -> None:
    text = "The Eastern Treaty Organization met."
    body = Mention.read(text, 4, 31, Organisation(code="ETO", name="Eastern Treaty Organization"))
    assert read(text, body) == []


def test_a_date_ends_the_complement_and_an_edition_does_not() -> None:
    titles = [
        read(text)[0].value.title
        for text in (
            "They signed an accord on 6 December.",
            "They signed an accord on the 6th of May.",
            "They signed a protocol for the 21st session of the panel.",
        )
    ]
    assert titles == ["accord", "accord", "protocol for the 21st session of the panel"]


def test_a_nationality_is_left_out_of_the_span() -> None:
    text = "A Chilean peace plan is on the table."
    [mention] = read(text, Mention.read(text, 2, 9, Nationality(code="CHL", name="Chile")))
    assert mention.text == "peace plan"


@pytest.mark.parametrize(
    ("words", "term"),
    [("for 2021-31", (2021, 2031)), ("from 1999 to 2004", (1999, 2004)), ("of 2021", None), ("for 2031-21", None)],
)
def test_a_term_is_two_years_in_order(words: str, term: tuple[int, int] | None) -> None:
    assert read_term(words) == term


@pytest.mark.parametrize(
    "text", ["", " ", "deal", "agreement (", "a treaty to", "protocol for", "pact on", "\n\ntruce\n"]
)
def test_no_text_is_too_short(text: str) -> None:
    assert all(mention.span.cut(text) == mention.text for mention in read(text))
