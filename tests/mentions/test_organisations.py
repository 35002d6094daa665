from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.acronyms import introductions
from dipnews.mentions.bodies import spellings
from dipnews.mentions.organisations import OrganisationFinder
from dipnews.model.page import Page

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "organisations.toml").read_text(encoding="utf-8"))
FINDER = OrganisationFinder(Lexicon())


def page(text: str, published: date | None = None) -> Page:
    return Page(text=text, folded=text, published=published)


def codes(text: str, published: date | None = None) -> list[str]:
    return [mention.value.code for mention in FINDER(page(text, published))]


@pytest.mark.parametrize(("code", "text"), [(case["code"], text) for case in CORPUS["case"] for text in case["texts"]])
def test_the_corpus_is_read_as_this_organisation(code: str, text: str) -> None:
    assert set(codes(text)) == {code}


@pytest.mark.parametrize("text", [text for case in CORPUS["none"] for text in case["texts"]])
def test_the_corpus_of_none_holds_no_organisation(text: str) -> None:
    assert codes(text) == []


def test_a_mention_is_exactly_what_its_span_cuts_out() -> None:
    text = "The U.N. Food and Agriculture Organization (FAO), UNICEF and\nthe European\nUnion met Acme Tools Corp."
    mentions = list(FINDER(page(text)))
    assert [mention.span.cut(text) for mention in mentions] == [mention.text for mention in mentions]
    assert mentions[0].text == "U.N. Food and Agriculture Organization"
    assert {mention.value.code for mention in mentions} == {"FAO", "UNICEF", "EU", "Acme Tools Corp"}


def test_an_acronym_that_the_text_gives_another_meaning_is_not_the_listed_body() -> None:
    assert codes("The Airport Users Guild (AUG) and the Inland Marine Fund (IMF) met. The IMF objected.") == []


def test_ec_is_the_community_only_before_the_union() -> None:
    assert codes("EC ministers met", date(1987, 5, 1)) == ["EC"]
    assert codes("EC ministers met", date(2012, 5, 1)) == []


def test_a_row_of_the_users_is_found() -> None:
    lexicon = Lexicon().with_rows("organisations", ("ZZO", "Zed Zone Organisation"))
    assert [m.value.code for m in OrganisationFinder(lexicon)(page("the ZZO and the Zed Zone Organization"))] == [
        "ZZO",
        "ZZO",
    ]


def test_spellings_of_both_sides_of_the_ocean() -> None:
    assert "Global Defense Center" in spellings("Global Defence Centre")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Joint Kenya-Uganda Border Commission (JKUBC) met", "Joint Kenya-Uganda Border Commission"),
        ("in the Treaty Office for Southern Archipelagos (TOSA)", "Treaty Office for Southern Archipelagos"),
        ("he said (OK)", None),
        ("", None),
        ("(AB)", None),
    ],
)
def test_a_name_is_introduced_with_its_acronym(text: str, name: str | None) -> None:
    assert [each.name for each in introductions(text)] == ([name] if name else [])


def test_every_row_of_the_table_has_a_code_a_name_and_a_kind() -> None:
    rows = Lexicon().table("organisations").rows
    assert len(rows) >= 400
    assert all(row[0] and row[1] and row[5] for row in rows)
