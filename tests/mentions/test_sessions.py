from __future__ import annotations

import tomllib
from pathlib import Path

import attrs
import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.editions import edition_of
from dipnews.mentions.organisations import OrganisationFinder
from dipnews.mentions.sessions import SessionFinder
from dipnews.model.entities import Session
from dipnews.model.mention import Mention
from dipnews.model.page import Page

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "sessions.toml").read_text(encoding="utf-8"))
LEXICON = Lexicon()
ORGANISATIONS = OrganisationFinder(LEXICON)
FINDER = SessionFinder(LEXICON)


def sessions(text: str) -> list[Mention[Session]]:
    page = Page(text=text, folded=text)
    return list(FINDER(attrs.evolve(page, found=tuple(ORGANISATIONS(page)))))


@pytest.mark.parametrize(
    ("forum", "edition", "text"),
    [(case["forum"] or None, case["edition"] or None, text) for case in CORPUS["case"] for text in case["texts"]],
)
def test_the_corpus_is_read_as_this_occasion(forum: str | None, edition: int | None, text: str) -> None:
    assert sessions(text)[-1].value == Session(forum=forum, edition=edition)


@pytest.mark.parametrize("text", [text for case in CORPUS["none"] for text in case["texts"]])
def test_the_corpus_of_none_holds_no_occasion(text: str) -> None:
    assert sessions(text) == []


def test_the_span_holds_the_number_but_neither_article_nor_place() -> None:
    text = "He attended the 15th East Asia Summit in Hanoi."
    (mention,) = sessions(text)
    assert mention.text == "15th East Asia Summit" == mention.span.cut(text)


def test_a_summit_of_its_own_does_not_take_the_name_of_an_earlier_one() -> None:
    first, second = sessions("The NATO summit ended. He then held a summit with the king.")
    assert (first.value.forum, second.value.forum) == ("NATO summit", None)


def test_the_session_of_the_commission_is_that_of_the_commission_named_before() -> None:
    text = "The Italy-Qatar Joint Commission met often. In May the third session of the joint commission was held."
    assert sessions(text)[-1].value == Session(forum="Italy-Qatar Joint Commission", edition=3)


def test_line_breaks_of_a_telegram_do_not_cut_a_name() -> None:
    text = (
        "He would fly to the third Nordic-Pacific\nSecurity Conference in\nMay, as was said here today by two\n"
        "officials who asked not to be\nnamed in this report."
    )
    assert sessions(text)[0].value == Session(forum="Nordic-Pacific Security Conference", edition=3)


@pytest.mark.parametrize(
    "text", ["", "summit", " session of the", "the 21st", "Summit\n\nof", "((round of", "COP", "s's summit"]
)
def test_fragments_do_no_harm(text: str) -> None:
    assert all(mention.span.cut(text) == mention.text for mention in sessions(text))


@pytest.mark.parametrize(
    ("word", "number"),
    [("31st", 31), ("forty-second", 42), ("XII", 12), ("Ninth", 9), ("sessions", None), ("1990", None)],
)
def test_ordinals_and_roman_numerals_number_an_edition(word: str, number: int | None) -> None:
    assert edition_of(word) == number


def test_every_row_of_the_table_has_a_kind_and_a_known_organisation() -> None:
    rows = LEXICON.table("forums").rows
    codes = {row[0] for row in LEXICON.table("organisations")}
    assert len(rows) >= 300
    assert all(row[0] and row[3] and (not row[2] or row[2] in codes) for row in rows)
