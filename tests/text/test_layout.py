import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dipnews.model.page import Page
from dipnews.text.layout import lay_out

DAY = date(2011, 11, 5)
PIECES = [
    "“We agree.” ",
    "U.S. ",
    "Mr. ",
    "\n",
    "\n\n",
    " - ",
    "MOSCOW, Nov. 1 (AP) -- ",
    "The envoys met",
    ". ",
    "?!",
    "'",
    '"',
]
ARTICLES = st.lists(st.sampled_from(PIECES) | st.text(st.characters(codec=None), max_size=8), max_size=30).map("".join)


def sentences(page: Page) -> list[str]:
    return [sentence.span.cut(page.text) for sentence in page.sentences]


def test_sentences_begin_behind_the_dateline() -> None:
    page = lay_out("OSLO, Nov. 1 (AP) — Talks began. They go on.\nNobody left.", published=DAY)
    assert sentences(page) == ["Talks began.", "They go on.", "Nobody left."]
    assert [sentence.paragraph for sentence in page.sentences] == [0, 0, 1]
    assert [sentence.index for sentence in page.sentences] == [0, 1, 2]
    assert page.dateline is not None
    assert page.dateline.date == date(2011, 11, 1)


def test_a_headline_on_the_line_of_the_dateline_is_a_sentence_of_its_own() -> None:
    page = lay_out("(LEAD) Envoys to meet OSLO, Nov. 1 (AP) -- Talks began.", published=DAY)
    assert sentences(page) == ["(LEAD) Envoys to meet", "Talks began."]
    assert [sentence.headline for sentence in page.sentences] == [True, False]


def test_a_day_that_is_given_wins_over_the_printed_one() -> None:
    page = lay_out("OSLO, March 3, 2010 - Talks began.", published=DAY)
    assert (page.published, page.published_given) == (DAY, True)


@pytest.mark.parametrize("text", ["OSLO, March 3, 2010 - Talks began.", "Date: 3 March 2010\nTalks began."])
def test_a_printed_day_stands_in_for_one_that_is_not_given(text: str) -> None:
    page = lay_out(text)
    assert (page.published, page.published_given) == (date(2010, 3, 3), False)


def test_headlines_inside_the_text_are_marked() -> None:
    page = lay_out("Envoys meet in Oslo\nThe envoys met.\nWhat comes now\nThey will meet again\n", published=DAY)
    assert [sentence.headline for sentence in page.sentences] == [True, False, True, False]


def test_sentences_inside_quotation_marks_are_marked() -> None:
    page = lay_out(
        "“We met. We agreed. They know,” he said. “It was “good”.” He left. 'So be it.' It ended.", published=DAY
    )
    assert [sentence.quoted for sentence in page.sentences][:3] == [True, True, False]
    assert [sentence.quoted for sentence in page.sentences][-3:] == [False, True, False]


def test_a_quotation_that_nobody_closed_ends_with_its_paragraph() -> None:
    page = lay_out("“We met. We agreed.\nThe envoys left.", published=DAY)
    assert [sentence.quoted for sentence in page.sentences] == [True, True, False]


def test_a_quotation_that_nobody_opened_quotes_nothing() -> None:
    page = lay_out("We met,” he said. The envoys left. They slept.", published=DAY)
    assert not any(sentence.quoted for sentence in page.sentences)


def test_broken_lines_are_whole_in_the_folded_text() -> None:
    page = lay_out("The foreign\nminister left.", published=DAY)
    assert page.folded == "The foreign minister left."
    assert sentences(page) == ["The foreign\nminister left."]


@settings(max_examples=150)
@given(ARTICLES)
def test_sentences_are_ordered_and_cover_everything_but_the_dateline(text: str) -> None:
    page = lay_out(text, published=DAY)
    assert len(page.folded) == len(text)
    covered = set(range(page.dateline.span.start, page.dateline.span.end)) if page.dateline else set()
    end = 0
    for number, sentence in enumerate(page.sentences):
        assert sentence.index == number
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        assert page.paragraphs[sentence.paragraph].contains(sentence.span)
        assert "\n" not in sentence.span.cut(page.folded)
        end = sentence.span.end
        covered.update(range(sentence.span.start, end))
    assert all(index in covered for index, character in enumerate(page.folded) if not character.isspace())


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        ". ",
        "\n",
        "\x00",
        "a",
        "A. ",
        "A",
        "(",
        '"',
        ".'",
        "MOSCOW, ",
        "A/",
        "Moscow ",
        "\ud800",
        "U.S. ",
        "- ",
        "''",
        " _ ",
        "a\n",
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    began = time.perf_counter()
    page = lay_out(text)
    assert time.perf_counter() - began < 3
    assert all(len(sentence.span) <= 2_000 for sentence in page.sentences)
