"""An article, read: its page, its mentions, its clauses. Complete and frozen when it exists."""

from __future__ import annotations

from typing import Any

import attrs

from dipnews.model.mention import Mention
from dipnews.model.page import Page, Sentence
from dipnews.model.span import Span


@attrs.frozen(kw_only=True)
class Clause:
    """A stretch of a sentence as the patterns see it.

    ``view`` is the lower-cased text in which each mention is one symbol;
    ``mentions`` are those symbols' mentions in order; ``offsets[i]`` is the offset in the
    article of character ``i`` of the view (with one more for the end). A clause whose
    subject stands elsewhere in the sentence begins with it, and is ``inherited``.
    """

    sentence: Sentence
    view: str
    mentions: tuple[Mention[Any], ...]
    offsets: tuple[int, ...]
    inherited: bool = False


@attrs.frozen(kw_only=True)
class Document:
    """Everything that is known about an article before events are looked for."""

    page: Page
    mentions: tuple[Mention[Any], ...]
    clauses: tuple[Clause, ...]
    url: str | None = None

    @property
    def text(self) -> str:
        """The caller's text, untouched."""
        return self.page.text

    def cut(self, span: Span) -> str:
        """The words that *span* covers."""
        return span.cut(self.page.text)
