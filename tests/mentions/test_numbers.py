from __future__ import annotations

import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.money import AmountReader
from dipnews.mentions.numbers import read_number

READER = AmountReader(Lexicon())


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two", 2),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("54", 54),
        ("1,200", 1200),
        ("1,50,000", 150_000),
        ("3.5 million", 3_500_000),
        ("half a million", 500_000),
        ("twenty-five", 25),
        ("two hundred and fifty", 250),
        ("a hundred thousand", 100_000),
        ("375m", 375_000_000),
        ("50bn", 50_000_000_000),
        ("1,500 crore", 15_000_000_000),
        ("12-1/2", 12.5),
        ("several", None),
        ("", None),
        ("five apples", None),
    ],
)
def test_numbers_are_read_in_words_and_figures(words: str, number: float | None) -> None:
    assert read_number(words) == number


@pytest.mark.parametrize(
    ("words", "number", "currency"),
    [
        ("$375m", 375e6, "USD"),
        ("$50 billion", 50e9, "USD"),
        ("US$2bn", 2e9, "USD"),
        ("A$30 million", 30e6, "AUD"),
        ("630 million dollar", 630e6, "USD"),
        ("500 million Australian dollars", 500e6, "AUD"),
        ("up to 150 billion yen", 150e9, "JPY"),
        ("2.5 mln dlrs", 2.5e6, "USD"),
        ("1.5-billion-euro", 1.5e9, "EUR"),
        ("€500m", 500e6, "EUR"),
        ("£20m", 20e6, "GBP"),
        ("Rs 1,500 crore", 15e9, "INR"),
        ("RMB 20 million", 20e6, "CNY"),
        ("10 million won", 10e6, "KRW"),
        ("more than 300", 300, None),
        ("some 50", 50, None),
        ("another two", 2, None),
    ],
)
def test_amounts_carry_their_currency(words: str, number: float, currency: str | None) -> None:
    text = f"They sent {words} "
    amount = READER.before(text, len(text))
    assert amount is not None
    assert (amount.number, amount.currency) == (number, currency)
    assert text[amount.start :].strip() == words


@pytest.mark.parametrize("text", ["the F-16", "the S-400 ", "no number", "", "x.5"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert READER.before(text, len(text)) is None


def test_an_amount_may_begin_at_a_place() -> None:
    amount = READER.at("worth $3.5 million to them", 6)
    assert amount is not None
    assert (amount.number, amount.currency, amount.end) == (3_500_000, "USD", 18)
