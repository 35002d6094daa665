from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.countries import CountryFinder
from dipnews.model.page import Page
from dipnews.text.layout import lay_out

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "countries.toml").read_text(encoding="utf-8"))
FINDER = CountryFinder(Lexicon())


def read(text: str) -> list[tuple[str, str, str]]:
    return [(m.value.kind, m.value.code, m.text) for m in FINDER(lay_out(text))]


@pytest.mark.parametrize(
    ("kind", "code", "text"), [(case["kind"], case["code"], text) for case in CORPUS["case"] for text in case["texts"]]
)
def test_the_corpus_is_read_as_this_country(kind: str, code: str, text: str) -> None:
    assert {(found, country) for found, country, _ in read(text)} == {(kind, code)}


@pytest.mark.parametrize("text", [text for case in CORPUS["nothing"] for text in case["texts"]])
def test_a_name_inside_another_is_no_country(text: str) -> None:
    assert read(text) == []


def test_the_mention_leaves_out_article_and_possessive() -> None:
    assert read("The Netherlands\u2019 envoy and Russia\u2019s") == [
        ("country", "NLD", "Netherlands"),
        ("country", "RUS", "Russia"),
    ]


def test_both_halves_of_a_compound_are_adjectives() -> None:
    assert read("Sino-Russian talks, the U.S.-China pact, India-Russia ties") == [
        ("nationality", "CHN", "Sino"),
        ("nationality", "RUS", "Russian"),
        ("nationality", "USA", "U.S."),
        ("nationality", "CHN", "China"),
        ("nationality", "IND", "India"),
        ("nationality", "RUS", "Russia"),
    ]


def test_a_dash_joins_no_compound() -> None:
    assert read("China\u2014which agreed")[0][0] == "country"


def test_adjectives_that_are_joined_share_the_noun() -> None:
    kinds = [(kind, code) for kind, code, _ in read("the British and Irish governments; the Chinese and the Japanese")]
    assert kinds == [("nationality", "GBR"), ("nationality", "IRL"), ("country", "CHN"), ("country", "JPN")]


def test_korean_is_northern_where_only_the_north_is_spoken_of() -> None:
    assert read("The Korean envoy left Pyongyang for North Korea's port.")[0] == ("nationality", "PRK", "Korean")
    assert read("The Korean envoy left Pyongyang for Seoul.")[0] == ("nationality", "KOR", "Korean")


def test_congo_follows_its_capital() -> None:
    assert read("Congo's minister spoke in Brazzaville.")[0][1] == "COG"
    assert read("Congo's minister spoke in Kinshasa.")[0][1] == "COD"


def test_georgia_is_a_country_unless_american_states_are_spoken_of() -> None:
    assert read("Georgia will hold talks.") == [("country", "GEO", "Georgia")]
    assert read("He left Georgia for Alabama.") == []
    assert read("He left Georgia for Alabama, then Tbilisi.") == [("country", "GEO", "Georgia")]


def test_a_user_may_add_a_country() -> None:
    lexicon = Lexicon().with_rows("countries", ("ZZZ", "ZZ", "Ruritania", "", "Ruritanian"))
    mentions = list(CountryFinder(lexicon)(lay_out("Ruritania's envoy met the Ruritanian king.")))
    assert [(m.value.kind, m.value.code, m.value.name) for m in mentions] == [
        ("country", "ZZZ", "Ruritania"),
        ("nationality", "ZZZ", "Ruritania"),
    ]


def test_odd_text_is_harmless() -> None:
    for text in ("", "-", "Sino-", "US", "U.S", "the ", "\n\n", "Sino", "U.S.-"):
        list(FINDER(Page(text=text, folded=text)))
