from __future__ import annotations

import pytest

from dipnews.extractors.moods import Mood, mood_after, mood_of_noun, mood_of_verb, turned


@pytest.mark.parametrize(
    ("lead", "verb", "mood"),
    [
        ("norway ", "signed", Mood.DONE),
        ("after ", "signing", Mood.DONE),
        ("norway is ", "signing", Mood.ONGOING),
        ("norway will soon ", "sign", Mood.FUTURE),
        ("norway is expected to ", "sign", Mood.FUTURE),
        ("norway might ", "sign", Mood.WISH),
        ("norway urged chad to ", "sign", Mood.WISH),
        ("norway is trying to ", "reach", Mood.TRY),
        ("norway refused to ", "sign", Mood.REFUSED),
        ("norway has not ", "signed", Mood.NOT_YET),
        ("if norway ", "signs", Mood.UNREAL),
    ],
)
def test_the_words_before_a_verb_tell_its_mood(lead: str, verb: str, mood: Mood) -> None:
    assert mood_of_verb(lead, verb) is mood


def test_a_signing_that_is_awaited_is_still_to_come() -> None:
    assert mood_of_noun("ahead of the ") is Mood.FUTURE
    assert mood_of_noun("they witnessed the ") is Mood.DONE


@pytest.mark.parametrize(
    ("lead", "helpers", "mood"),
    [
        ("the ", " was", Mood.DONE),
        ("the ", " has not been", Mood.NOT_YET),
        ("the ", " will be", Mood.FUTURE),
        ("the ", " is being", Mood.TRY),
        ("once ", " is", Mood.UNREAL),
    ],
)
def test_auxiliaries_tell_the_mood_behind_an_instrument(lead: str, helpers: str, mood: Mood) -> None:
    assert mood_after(lead, helpers, participle=True) is mood


def test_what_is_refused_is_rejected_and_what_is_unreal_is_nothing() -> None:
    assert turned("signed", Mood.REFUSED) == "rejected"
    assert turned("signed", Mood.UNREAL) is None
    assert turned("in_force", Mood.FUTURE) == "signed"
