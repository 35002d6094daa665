from __future__ import annotations

import pytest

from dipnews.mentions.dates.tense import Tense, tense_at

PAST, FUTURE = Tense.PAST, Tense.FUTURE


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("She met the king on * in Doha.", PAST),
        ("She will meet the king on * in Doha.", FUTURE),
        ("She is due in Doha *.", FUTURE),
        ("She was to arrive in Doha *.", FUTURE),
        ("The pact will be signed on *.", FUTURE),
        ("The pact was signed on *.", PAST),
        ("The pact is to be signed on *.", FUTURE),
        ("She left to attend a summit on *.", FUTURE),
        ("She was the first minister to visit the island in *.", PAST),
        ("The talks, originally planned for *, never began.", PAST),
        ("She was originally set to travel in *.", PAST),
        ("She would have met him on *.", PAST),
        ("On *, the two will talk.", FUTURE),
        ("On *, the two talked.", PAST),
        ("He said that on * the two will talk.", FUTURE),
        ("They want a deal by *.", FUTURE),
        ("He had agreed by *.", PAST),
        ("The road has been shut since *.", PAST),
        ("Kovac visits Riga on *.", FUTURE),
        ("After two visits in * little changed.", PAST),
        ("Talks in *", None),
    ],
)
def test_the_nearest_verb_gives_the_direction(sentence: str, tense: Tense | None) -> None:
    start = sentence.index("*")
    assert tense_at(sentence, start, start + 1, 0, len(sentence)) is tense


def test_the_neighbouring_sentence_does_not_matter() -> None:
    text = "He will go. Talks on * in Doha. He will go."
    assert tense_at(text, 21, 22, 12, 31) is None
