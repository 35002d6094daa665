import tomllib
from pathlib import Path
from typing import Any

import pytest

from dipnews.text.normalise import fold
from dipnews.text.sentences import LONGEST, sentence_ends

CORPUS = Path(__file__).parents[1] / "corpus" / "sentences.toml"
CASES = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["paragraph"]


def split(paragraph: str) -> list[str]:
    ends = list(sentence_ends(fold(paragraph), 0, len(paragraph)))
    return [paragraph[a:b].strip() for a, b in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_paragraphs_end_their_sentences_where_readers_do(case: dict[str, Any]) -> None:
    sentences: list[str] = case["sentences"]
    if case.get("split"):
        assert [split(sentence) for sentence in sentences] == [[sentence] for sentence in sentences]
    else:
        assert split(("" if case.get("glued") else " ").join(sentences)) == sentences


def test_a_sentence_without_a_stop_is_cut_at_a_space() -> None:
    words = "word " * 1_000
    pieces = split(words.strip())
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert " ".join(pieces).split() == words.split()


def test_a_semicolon_is_the_better_place_to_cut() -> None:
    first, second = "a " * 700 + "b;", "c " * 700 + "d"
    assert split(f"{first} {second}") == [first, second]


def test_letters_without_a_space_are_cut_all_the_same() -> None:
    assert max(map(len, split("x" * 10_000))) == LONGEST
