"""An article, read: its page, its mentions, its clauses. Complete and frozen when it exists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from dipnews.model.entities import Place
from dipnews.model.mention import Mention
from dipnews.model.offsets import Offsets
from dipnews.model.page import Page, Sentence
from dipnews.model.span import Span


@attrs.frozen(kw_only=True)
class Clause:
    """A stretch of a sentence as the patterns see it.

    ``view`` is the lower-cased text in which each mention is one symbol;
    ``mentions`` are those symbols' mentions in order and ``positions`` the places of the
    symbols in the view; ``offsets[i]`` is the offset in the article of character ``i`` of the
    view (with one more for the end). A clause that begins with a subject from elsewhere in
    the sentence hangs on one ``trigger`` (a place in its view); in the clause of a whole
    sentence ``trigger`` is None.
    """

    sentence: Sentence
    view: str
    mentions: tuple[Mention[Any], ...]
    positions: tuple[int, ...]
    offsets: Sequence[int]
    trigger: int | None = None

    def mention_at(self, position: int) -> Mention[Any]:
        """The mention whose symbol stands at *position* of the view."""
        return self.mentions[bisect_left(self.positions, position)]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the article that ``view[start:end]`` was made from."""
        last = end - 1
        if last in self.positions:
            return Span(self.offsets[start], self.mention_at(last).span.end)
        return Span(self.offsets[start], self.offsets[last] + 1)

    def position_of(self, offset: int) -> int:
        """The first place in a whole sentence's view that lies at or after *offset* of the article."""
        if isinstance(self.offsets, Offsets):
            return self.offsets.first_at(offset)
        return bisect_left(self.offsets, offset)


@attrs.frozen(kw_only=True)
class Document:
    """Everything that is known about an article before events are looked for.

    ``mentions`` are all mentions in the order of the text; some lie inside others
    ("India" inside the title of an agreement). ``clauses`` are made from the rest, and are
    no part of what makes two documents equal.
    """

    page: Page
    mentions: tuple[Mention[Any], ...]
    clauses: tuple[Clause, ...] = attrs.field(eq=False)
    url: str | None = None

    def inside(self, span: Span) -> Iterator[Mention[Any]]:
        """The mentions that lie in *span*, itself included, in their order."""
        first = bisect_left(self.mentions, span.start, key=lambda mention: mention.span.start)
        for number in range(first, len(self.mentions)):
            mention = self.mentions[number]
            if mention.span.start > span.end:
                return
            if mention.span.end <= span.end:
                yield mention

    @property
    def text(self) -> str:
        """The caller's text, untouched."""
        return self.page.text

    def dateline_place(self) -> Mention[Place] | None:
        """The place of the dateline, for which "here" stands."""
        dateline = self.page.dateline
        if dateline is None:
            return None
        return next((m for m in self.inside(dateline.span) if isinstance(m.value, Place)), None)
