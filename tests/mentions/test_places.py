from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import attrs
import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.countries import CountryFinder
from dipnews.mentions.places import PlaceFinder
from dipnews.model.page import Page
from dipnews.text.layout import lay_out

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "places.toml").read_text(encoding="utf-8"))
LEXICON = Lexicon()


def places(text: str, published: date | None = None) -> list[tuple[str, str, str]]:
    page = lay_out(text, published=published)
    page = attrs.evolve(page, found=tuple(CountryFinder(LEXICON)(page)))
    values = [mention.value for mention in sorted(PlaceFinder(LEXICON)(page), key=lambda m: m.span.start)]
    return [(value.name, value.country or "", value.capital_of or "") for value in values]


@pytest.mark.parametrize("case", CORPUS["case"], ids=lambda case: case["text"])
def test_the_corpus_gives_its_places(case: dict[str, list[list[str]]]) -> None:
    assert places(str(case["text"])) == [tuple(place) for place in case["places"]]


@pytest.mark.parametrize("text", [text for case in CORPUS["nothing"] for text in case["texts"]])
def test_a_surname_or_title_of_a_treaty_is_no_place(text: str) -> None:
    assert places(text) == []


def test_the_dateline_gives_places_in_normal_case() -> None:
    assert places("NEW DELHI, May 3 (AP) - The envoys met.") == [("New Delhi", "IND", "IND")]
    assert places("BRUSSELS/KIEV (Reuters) - The envoys met.") == [("Brussels", "BEL", "BEL"), ("Kiev", "UKR", "UKR")]


def test_the_dateline_locates_a_city_that_no_table_lists() -> None:
    assert places("DUNMARKET, Ireland, May 3 (AP) - The envoys met.") == [("Dunmarket", "IRL", "")]


def test_an_abbreviated_state_counts_only_behind_a_city() -> None:
    assert places("RENO, Nev. (AP) - Miss. Doe left.") == [("Reno", "USA", ""), ("Nev.", "USA", "")]


def test_a_capital_stood_for_the_state_that_is_gone() -> None:
    text = "He flew from Moscow to Tashkent, then to Prague and East Berlin."
    assert places(text, date(1986, 5, 1)) == [
        ("Moscow", "SUN", "SUN"),
        ("Tashkent", "SUN", ""),
        ("Prague", "CSK", "CSK"),
        ("East Berlin", "DDR", "DDR"),
    ]
    assert places("He flew to Moscow.", date(1996, 5, 1)) == [("Moscow", "RUS", "RUS")]


def test_a_namesake_is_chosen_by_the_countries_of_the_text() -> None:
    assert places("Spain's king spoke in Cordoba.") == [("Cordoba", "ESP", "")]
    assert places("Argentina's minister spoke in Cordoba.") == [("Cordoba", "ARG", "")]


def test_odd_text_is_harmless() -> None:
    finder = PlaceFinder(LEXICON)
    for text in ("", ",", "Paris,", "in , France", ", France", "Paris, ", "\n", "to Xx, France", "Nev."):
        list(finder(Page(text=text, folded=text)))
