from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import attrs
import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.countries import CountryFinder
from dipnews.mentions.organisations import OrganisationFinder
from dipnews.mentions.overlap import settle
from dipnews.mentions.people.finder import PeopleFinder
from dipnews.mentions.places import PlaceFinder
from dipnews.mentions.resolve.resolution import resolve
from dipnews.model.entities import Group, Person
from dipnews.model.mention import Mention
from dipnews.text.layout import lay_out

CORPUS = tomllib.loads((Path(__file__).parents[2] / "corpus" / "later_mentions.toml").read_text(encoding="utf-8"))
LEXICON = Lexicon()
FINDERS = (CountryFinder(LEXICON), PlaceFinder(LEXICON), OrganisationFinder(LEXICON), PeopleFinder(LEXICON))


def resolved(text: str) -> tuple[Mention[Any], ...]:
    page = lay_out(text)
    for finder in FINDERS:
        page = attrs.evolve(page, found=page.found + tuple(finder(page)))
    return resolve(page, settle(page.found).outer)


@pytest.mark.parametrize("case", CORPUS["case"], ids=[case["text"] for case in CORPUS["case"]])
def test_later_mentions(case: dict[str, Any]) -> None:
    mentions = resolved(case["text"])
    people = [
        [m.text, m.value.name or m.value.role or m.text, m.value.of] for m in mentions if isinstance(m.value, Person)
    ]
    groups = [
        [m.text, " + ".join(getattr(member, "name", None) or "" for member in m.value.members)]
        for m in mentions
        if isinstance(m.value, Group)
    ]
    for expected in case.get("people", ()):
        assert expected in people
    for expected in case.get("groups", ()):
        assert expected in groups
    for absent in case.get("absent", ()):
        assert not any(mention.text in absent and mention.text in absent.split() for mention in mentions[1:])


def test_mentions_are_sorted_verbatim_and_apart() -> None:
    text = (
        "NEW DELHI: Defence Minister Ann Droe met Russian President Jan Roe in Moscow. She told him that both "
        "leaders would meet again. Droe's talks with her Russian counterpart, Defence Minister Max Poe, went well."
    )
    last = 0
    for mention in resolved(text):
        assert mention.span.start >= last
        assert mention.text == mention.span.cut(text)
        last = mention.span.end


def test_all_mentions_of_one_person_have_one_value() -> None:
    values = {
        m.value for m in resolved("India's Ann Droe, the defence minister, spoke. Ms. Droe left. Minister Droe slept.")
    }
    assert values == {Person(name="Ann Droe", role="defence minister", of="IND")}


def test_whose_minister_is_told_by_the_dateline() -> None:
    text = "ANKARA, April 8 (AFP) -- Israeli Foreign Minister Ann Droe will meet President Jan Roe."
    assert Person(name="Jan Roe", role="President", of="TUR") in {mention.value for mention in resolved(text)}
