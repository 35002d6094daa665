"""Amounts: numbers that count things, and sums of money with their currency."""

from __future__ import annotations

import functools
import re

import attrs

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.numbers import APPROXIMATORS, NUMBER, read_number

_WINDOW = 72


@attrs.frozen(kw_only=True)
class Amount:
    """A number that was read at ``start``..``end``; ``currency`` is an ISO 4217 code, or None for a count."""

    number: float
    currency: str | None = None
    start: int
    end: int


@attrs.define(slots=False, eq=False)
class AmountReader:
    """Reads amounts next to a place in a text.

    >>> reader = AmountReader(Lexicon())
    >>> reader.before("a $375 million aid package", 15)
    Amount(number=375000000.0, currency='USD', start=2, end=14)
    """

    lexicon: Lexicon

    @functools.cached_property
    def _signs(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for code, signs, _, _ in self.lexicon.table("money"):
            for sign in filter(None, signs.split("|")):
                found.setdefault(sign.casefold(), code)
        return found

    @functools.cached_property
    def _words(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for code, _, words, adjectives in self.lexicon.table("money"):
            for word in filter(None, words.split("|")):
                found.setdefault(word.casefold(), code)
                for adjective in filter(None, adjectives.split("|")):
                    found.setdefault(f"{adjective} {word}".casefold(), code)
        return found

    @functools.cached_property
    def _pattern(self) -> str:
        signs = _alternatives(self._signs)
        adjectives = {word.rpartition(" ")[0] for word in self._words} - {""}
        bare = {word for word in self._words if " " not in word} | {"special drawing rights"}
        currency = rf"(?:(?:{_alternatives(adjectives)})[ -])?(?:{_alternatives(bare)})"
        return (
            rf"(?P<qualified>{APPROXIMATORS} )?(?:(?<![A-Za-z])(?P<sign>{signs}) ?)?(?P<number>{NUMBER})"
            rf"(?:(?:-| ){{1,2}}(?P<word>{currency})\b(?!-)|(?P<after>€))?"
        )

    @functools.cached_property
    def _at_end(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w.$€£¥-]){self._pattern}[ -]*\Z", re.I)

    @functools.cached_property
    def _at(self) -> re.Pattern[str]:
        return re.compile(self._pattern, re.I)

    def before(self, text: str, end: int) -> Amount | None:
        """The amount that ends at *end*, spaces aside."""
        first = max(0, end - _WINDOW)
        first = max(first, text.rfind("\n", first, end) + 1)
        match = self._at_end.search(text[first:end])
        return self._read(match, first) if match else None

    def at(self, text: str, start: int) -> Amount | None:
        """The amount that begins at *start*."""
        match = self._at.match(text, start, start + 2 * _WINDOW)
        return self._read(match, 0) if match else None

    def _read(self, match: re.Match[str], shift: int) -> Amount | None:
        number = read_number(match["number"])
        if number is None:
            return None
        currency = self._signs.get(match["sign"].casefold()) if match["sign"] else None
        if match["word"]:
            word = " ".join(match["word"].casefold().replace("-", " ").split())
            currency = self._words.get(word) or self._words.get(word.rpartition(" ")[2]) or currency
        elif match["after"]:
            currency = "EUR"
        end = match.end("word") if match["word"] else match.end("after") if match["after"] else match.end("number")
        return Amount(number=number, currency=currency, start=match.start() + shift, end=end + shift)


def _alternatives(words: dict[str, str] | set[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
