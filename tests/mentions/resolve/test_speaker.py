from __future__ import annotations

from dipnews.mentions.resolve.speaker import find_speaker, is_statement
from dipnews.mentions.resolve.spots import Reading
from dipnews.text.layout import lay_out


def reading(text: str) -> Reading:
    page = lay_out(text)
    return Reading.of(page, page.folded.lower(), ())


def test_a_text_in_the_first_person_is_a_statement() -> None:
    assert is_statement(reading("I met the king. I will meet him again."))


def test_quotations_and_interviews_are_no_statement() -> None:
    assert not is_statement(reading('"I met the king," she said. "I will meet him again."'))
    assert not is_statement(reading("Ann Droe: I met the king.\n\nJan Roe: I did so too."))


def test_the_speaker_stands_for_the_country_of_the_text() -> None:
    told = reading("I met the king. My visit will be brief.")
    find_speaker(told, "NOR")
    assert [(spot.start, spot.who and spot.who.of) for spot in told.spots] == [(0, "NOR"), (16, "NOR")]
