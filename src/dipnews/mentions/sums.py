"""Money that is given without a word for what it is: "will provide $500,000 for schools"."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dipnews import regexes as re
from dipnews.mentions.aid import category_of_aid
from dipnews.mentions.money import AmountReader

_SIGNS = re.compile(r"[$€£¥₹] ?\d")
_COUNTRY = re.compile(r"(?<![A-Za-z])(?:U\.S\.|[A-Z]{1,3})\Z")
_SUMS_IN_WORDS = re.compile(
    r"\d[\d,.]*(?:[ -](?:million|billion|mln|bln|thousand|crore|trillion))?"
    r" (?:US |U\.S\. )?(?:dollars|dlrs|euros|pounds|yen|yuan|rupees)\b"
)
_GIVEN = re.compile(
    r"\b(?:provid|giv|gave|grant|donat|contribut|pledg|lend|lent|allocat|commit|disburs|earmark|offer|transfer|send|sent|releas|extend|approv|includ|announc)"
    r"[a-z]{0,5}\b(?: [\w'.,]+){0,6}? ?$"
)
_PURPOSE = re.compile(
    r" (?:for|toward|towards|to (?:help|support|fund|finance|assist|rebuild|build|buy|train|improve|strengthen"
    r"|address|cover|meet|combat|boost|bolster|expand|repair))"
    r" (?P<purpose>(?:the |its |their )?(?:[\w'&/-]+ ){0,7}?[\w'&/-]+)"
    r"(?=[.,;:)\n]| (?:and|which|that|in|to|at|on|by|from|as|over|through|under|after|this|next|last|via)\b|$)"
)
_ARTICLE = re.compile(r"(?:the|its|their|a|an)\s+", re.I)


@attrs.frozen(kw_only=True)
class Sum:
    """A sum at ``start``..``end``; what it is for begins at ``first``."""

    start: int
    first: int
    end: int
    number: float
    currency: str
    category: str


@attrs.define(slots=False, eq=False)
class SumReader:
    """Finds sums that somebody gives for a purpose."""

    amounts: AmountReader

    def read(self, text: str, flat: bytes, words: frozenset[bytes]) -> Iterator[Sum]:
        """The sums of *text*; *flat* is the text flattened, *words* its distinct words."""
        places = set()
        for match in _SIGNS.finditer(text):
            country = _COUNTRY.search(text, max(0, match.start() - 5), match.start())
            places.add(country.start() if country else match.start())
        if not words.isdisjoint((b"dollars", b"dlrs", b"euros", b"pounds", b"yen", b"yuan", b"rupees")):
            places.update(match.start() for match in _SUMS_IN_WORDS.finditer(text))
        for place in sorted(places):
            if not _GIVEN.search(text, max(0, place - 60), place):
                continue
            amount = self.amounts.at(text, place)
            purpose = _PURPOSE.match(text, amount.end) if amount is not None else None
            if amount is None or amount.currency is None or purpose is None:
                continue
            first = purpose.start("purpose")
            article = _ARTICLE.match(text, first, purpose.end())
            if article:
                first = article.end()
            yield Sum(
                start=amount.start,
                first=first,
                end=purpose.end(),
                number=amount.number,
                currency=amount.currency,
                category=category_of_aid(text, flat, amount.start, purpose.end(), money=True),
            )
