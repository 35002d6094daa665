"""What a rule is given, and what it gives back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date

import attrs

from dipnews.mentions.dates.tense import Tense, tense_at
from dipnews.model.page import Page
from dipnews.model.when import Duration, When

# Nothing that belongs to an expression stands further from its head than this.
LEFT_REACH = 40

_FALLBACK_REACH = 200


@attrs.frozen
class Reading:
    """An expression that was read: its offsets and what it means."""

    start: int
    end: int
    value: When | Duration


@attrs.frozen
class Head:
    """The word that betrays an expression: its offsets, and the word in lower case."""

    start: int
    end: int
    word: str


@attrs.define
class Context:
    """The page as the rules see it, with what was read so far.

    ``reference`` is the day that "today" means; ``floor`` the end of the last expression,
    behind which no rule may reach; ``anchor`` that expression's value ("the same day");
    ``told_year`` the last value whose year was told ("in 2024, in July and in October").
    """

    folded: str
    sentences: tuple[tuple[int, int], ...]
    reference: date | None
    floor: int = 0
    anchor: When | None = None
    anchor_day: When | None = None
    anchor_end: int = -1
    told_year: When | None = None
    told_year_end: int = -1
    starts: list[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.starts = [first for first, _ in self.sentences]

    @classmethod
    def of(cls, page: Page) -> Context:
        sentences = tuple((sentence.span.start, sentence.span.end) for sentence in page.sentences)
        reference = page.published or (page.dateline.date if page.dateline else None)
        return cls(page.folded, sentences, reference)

    def left(self, head: Head) -> int:
        """How far to the left of its head an expression may begin."""
        return max(self.floor, head.start - LEFT_REACH)

    def word_before(self, head: Head) -> str:
        """The word that stands before a head, in lower case; a hyphen parts words."""
        words = self.folded[max(self.floor, head.start - 20) : head.start].replace("-", " ").split()
        return words[-1].lstrip("([\"'").lower() if words else ""

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds *offset*; the line, where nothing was laid out."""
        index = bisect_right(self.starts, offset) - 1
        if index >= 0 and offset < self.sentences[index][1]:
            return self.sentences[index]
        low, high = max(0, offset - _FALLBACK_REACH), offset + _FALLBACK_REACH
        first = max(low, self.folded.rfind("\n", low, offset) + 1, self.folded.rfind(". ", low, offset - 6) + 2)
        last = self.folded.find("\n", offset, high)
        return first, last if last >= 0 else min(high, len(self.folded))

    def tense(self, start: int, end: int) -> Tense | None:
        """The direction of the clause around an expression."""
        first, last = self.sentence_at(start)
        return tense_at(self.folded, start, end, first, last)

    def advance(self, reading: Reading) -> None:
        """Go past an expression, and remember what it meant."""
        self.floor = reading.end
        if isinstance(reading.value, When):
            self.anchor = reading.value
            self.anchor_end = reading.end
            if "year" in reading.value.said or reading.value.grain == "year":
                self.told_year, self.told_year_end = reading.value, reading.end
            if reading.value.grain == "day":
                self.anchor_day = reading.value


Rule = Callable[[Context, Head], Reading | None]
