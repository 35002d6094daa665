"""Words of giving."""

from __future__ import annotations

from dipnews.extractors.giving.words import giving_words
from dipnews.lexicon.lexicon import Lexicon


def read(view: str) -> list[tuple[str, str]]:
    return [(word.words, word.frame) for word in giving_words(Lexicon(), view)]


def test_the_longest_spelling_is_read() -> None:
    assert read("they cut off the aid") == [("cut off", "halt")]


def test_giving_up_is_no_giving() -> None:
    assert read("they gave up the guns") == []


def test_a_participle_before_a_noun_is_no_verb() -> None:
    assert read("stocks of promised guns") == []


def test_a_noun_that_is_a_verb_too_stands_twice() -> None:
    assert read("supplies of guns") == [("supplies", "give"), ("supplies", "supply noun")]
