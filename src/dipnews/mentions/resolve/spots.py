"""What stands where in the article while mentions are resolved: spots that may still change their value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import attrs

from dipnews.lexicon.roles import Office
from dipnews.mentions.people.line import undashed
from dipnews.model.entities import Person
from dipnews.model.mention import Mention
from dipnews.model.page import Page


@attrs.define(eq=False)
class Identity:
    """Somebody of the article: all that its mentions tell of one person."""

    name: str | None = None
    role: str | None = None
    of: str | None = None
    office: Office | None = None
    gender: str = ""
    votes: dict[str, int] = attrs.Factory(dict)
    offices: list[Office] = attrs.Factory(list)
    words: tuple[str, ...] = ()
    first: int = 0

    @property
    def value(self) -> Person:
        return Person(name=self.name, role=self.role, of=self.of)

    @property
    def voice(self) -> bool:
        return self.office is not None and self.office.rank == "voice"

    @property
    def several(self) -> bool:
        return self.name is None and self.office is not None and self.office.plural


@attrs.define(eq=False)
class Spot:
    """A stretch of text with its value; ``who`` is the identity if it is a person."""

    start: int
    end: int
    value: Any
    who: Identity | None = None
    pronoun: bool = False

    def mention(self, page: Page) -> Mention[Any]:
        return Mention.read(page.text, self.start, self.end, self.who.value if self.who else self.value)


@attrs.frozen(eq=False)
class Reading:
    """The page under resolution: its small letters, where its sentences begin, and its spots in order."""

    page: Page
    small: str
    openings: tuple[int, ...]
    spots: list[Spot]

    @classmethod
    def of(cls, page: Page, small: str, mentions: Sequence[Mention[Any]]) -> Reading:
        ordered = sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        spots: list[Spot] = []
        last = 0
        for mention in ordered:
            if mention.span.start >= last:
                spots.append(Spot(mention.span.start, mention.span.end, mention.value))
                last = mention.span.end
        return cls(page, small, tuple(sentence.span.start for sentence in page.sentences), spots)

    def sentence(self, place: int) -> int:
        """The number of the sentence that *place* lies in."""
        return bisect_right(self.openings, place) - 1

    def between(self, left: Spot, right: Spot) -> str:
        """The small letters between two spots."""
        return self.small[left.end : right.start]

    def masked(self) -> str:
        """The text with all spots blotted out."""
        text, parts, last = undashed(self.page), [], 0
        for spot in self.spots:
            parts.append(text[last : spot.start])
            parts.append("\0" * (spot.end - spot.start))
            last = spot.end
        parts.append(text[last:])
        return "".join(parts)

    def add(self, spots: Sequence[Spot]) -> None:
        """Put new spots in; whatever they cover goes."""
        if not spots:
            return
        new = sorted(spots, key=lambda spot: (spot.start, -spot.end))
        kept: list[Spot] = []
        index = 0
        for spot in self.spots:
            while index < len(new) and new[index].end <= spot.start:
                index += 1
            if index < len(new) and new[index].start < spot.end:
                continue
            kept.append(spot)
        self.spots[:] = sorted([*kept, *new], key=lambda spot: spot.start)
