from __future__ import annotations

import pytest

from dipnews.extractors.instrument_chains import chains
from dipnews.model.entities import Instrument
from dipnews.model.mention import Mention
from dipnews.model.span import Span


def together(*titles: str, kind: str = "agreement", between: str = " ... ") -> list[list[str]]:
    """The titles of each chain of an article that mentions *titles* one after the other."""
    text = between.join(titles)
    mentions, place = [], 0
    for title in titles:
        start = text.index(title, place)
        place = start + len(title)
        mentions.append(Mention(Instrument(title=title, type=kind), Span(start, place), title))
    return [[mention.text for mention in chain.mentions] for chain in chains(text, mentions, {})]


@pytest.mark.parametrize("later", ["pact", "agreement", "deal", "fishing pact"])
def test_a_later_mention_speaks_of_the_one_before(later: str) -> None:
    assert together("fishing rights pact", later) == [["fishing rights pact", later]]


@pytest.mark.parametrize("other", ["border treaty", "joint statement", "tax pact"])
def test_another_description_is_another_instrument(other: str) -> None:
    assert len(together("fishing rights pact", other)) == 2


def test_a_short_name_in_brackets_is_the_same() -> None:
    assert together("Fishing Rights Agreement", "FRA", between=" (") == [["Fishing Rights Agreement", "FRA"]]


def test_truces_of_two_places_are_two() -> None:
    assert len(together("ceasefire in Gaza", "ceasefire in Yemen", kind="ceasefire")) == 2
    assert len(together("ceasefire in Gaza", "six-week truce", kind="ceasefire")) == 1


def test_numbered_phases_are_several() -> None:
    assert len(together("phase one deal", "phase two deal")) == 2


def test_the_fullest_description_stands_for_all() -> None:
    title = "fishing rights pact"
    text = f"pact and {title}"
    mentions = [
        Mention(Instrument(title="pact", type="agreement"), Span(0, 4), "pact"),
        Mention(Instrument(title=title, type="agreement"), Span(9, 9 + len(title)), title),
    ]
    [chain] = chains(text, mentions, {})
    assert chain.fullest.text == title
