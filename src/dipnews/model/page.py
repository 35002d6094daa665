"""A text laid out on the page: what finders read."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from dipnews.model.mention import Mention
from dipnews.model.span import Span


@attrs.frozen(kw_only=True)
class Dateline:
    """The line that opens a report: ``MOSCOW, Nov. 1 (Xinhua) --``.

    ``span`` covers all of it, dash included; ``place`` the words of the place;
    ``date`` is the day it prints, if any.
    """

    span: Span
    places: tuple[Span, ...] = ()
    date: date | None = None
    agency: str | None = None


@attrs.frozen(kw_only=True)
class Sentence:
    """One sentence: ``index`` in reading order, ``paragraph`` its paragraph's number.

    ``headline`` marks a headline or a crosshead inside the text, ``quoted`` a sentence
    that stands wholly inside quotation marks.
    """

    span: Span
    index: int
    paragraph: int
    headline: bool = False
    quoted: bool = False


@attrs.frozen(kw_only=True)
class Page:
    """A laid-out text and what earlier finders have found on it.

    ``text`` is the caller's; ``folded`` has the same length, with quotes and dashes made
    plain, and is what rules match against. ``found`` is a stage of the reading, and no part
    of what makes two pages equal.
    """

    text: str
    folded: str
    title: str | None = None
    published: date | None = None
    published_given: bool = True
    dateline: Dateline | None = None
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    found: tuple[Mention[Any], ...] = attrs.field(default=(), eq=False)
