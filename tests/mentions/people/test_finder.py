from __future__ import annotations

import tomllib
from pathlib import Path

import attrs
import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.countries import CountryFinder
from dipnews.mentions.organisations import OrganisationFinder
from dipnews.mentions.people.finder import PeopleFinder
from dipnews.mentions.places import PlaceFinder
from dipnews.model.page import Page
from dipnews.text.layout import lay_out

CORPUS = tomllib.loads((Path(__file__).parents[2] / "corpus" / "people.toml").read_text(encoding="utf-8"))
CASES = [(sentence, case["people"]) for case in CORPUS["case"] for sentence in case["sentences"]]
LEXICON = Lexicon()
EARLIER = (CountryFinder(LEXICON), PlaceFinder(LEXICON), OrganisationFinder(LEXICON))
FIND = PeopleFinder(LEXICON)


def page_of(text: str) -> Page:
    page = lay_out(text)
    for finder in EARLIER:
        page = attrs.evolve(page, found=page.found + tuple(finder(page)))
    return page


@pytest.mark.parametrize(("sentence", "people"), CASES, ids=[sentence for sentence, _ in CASES])
def test_the_people_of_a_sentence(sentence: str, people: list[list[str]]) -> None:
    found = [mention.value for mention in FIND(page_of(sentence)) if mention.value.of or mention.value.name]
    assert [[value.name or "", value.role or "", value.of or ""] for value in found] == people


def test_a_mention_is_verbatim_and_holds_role_nationality_and_name() -> None:
    text = "It was visiting U.S. Congressman Jan Roe who spoke."
    (mention,) = FIND(page_of(text))
    assert mention.text == "visiting U.S. Congressman Jan Roe" == mention.span.cut(text)


def test_a_long_dash_is_no_part_of_a_name() -> None:
    (mention,) = FIND(page_of("President Ann Droe\u2014who was glad\u2014left."))
    assert mention.value.name == "Ann Droe"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "'s", "A", "\u0130\u0130 Minister \u0130", "the the the president of of of"]
)
def test_no_text_is_too_odd(text: str) -> None:
    for mention in FIND(page_of(text)):
        assert mention.text == mention.span.cut(text)
