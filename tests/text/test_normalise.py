from hypothesis import given
from hypothesis import strategies as st

from dipnews.text.normalise import fold


def test_quotes_dashes_and_spaces_become_plain() -> None:
    assert fold("“India\u2019s”\u00a02021\u201331—\u2018so\u2019\u2011so\u2009…") == "\"India's\" 2021-31-'so'-so ."


def test_newlines_stay_and_other_controls_become_spaces() -> None:
    assert fold("a\nb\tc\x00d\x0ce\u200bf\u2028g") == "a\nb c d e f\ng"


def test_windows_line_ends_give_one_newline_each() -> None:
    assert fold("a\r\nb") == "a \nb"


def test_lone_carriage_returns_are_newlines() -> None:
    assert fold("a\rb") == "a\nb"


def test_typewriter_quotes_stay_with_the_words_they_quote() -> None:
    assert fold("``We agree,'' he said.") == ' "We agree,"  he said.'


def test_a_lone_underscore_is_a_dash() -> None:
    assert fold("KUWAIT (AP) _ Talks on under_score") == "KUWAIT (AP) - Talks on under_score"


def test_long_texts_fold_like_short_ones() -> None:
    assert fold("“a”\t" * 30_000) == fold("“a”\t") * 30_000


@given(st.text(st.characters(codec=None)) | st.text("`'\"“”\r\n_ —\ud800a"))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
