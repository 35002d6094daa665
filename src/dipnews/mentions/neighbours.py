"""What the earlier finders found on a page, for looking up by place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from dipnews import regexes as re
from dipnews.model.entities import Country, Group, Nationality, Organisation, Person, Place, Session
from dipnews.model.mention import Mention
from dipnews.model.page import Page
from dipnews.model.when import When

# A mediator is no party: "U.N.-mediated" stays with what it describes.
_MEDIATED = re.compile(
    r"-(?:mediated|brokered|led|backed|sponsored|drafted|proposed|style|made|supported|supervised|funded)\b", re.I
)
_PARTIES = (Country, Nationality, Organisation, Person, Place, Group, When)
_INSIDE = (Organisation, Session, Person)
_IN = re.compile(r" in (?:the )?")
_REST_OF_WORD = re.compile(r"[\w'/-]*\s*")


class Neighbours:
    """What the earlier finders found on the page, for looking up by place."""

    def __init__(self, page: Page) -> None:
        self._mentions = sorted(
            (mention for mention in page.found if isinstance(mention.value, (*_PARTIES, *_INSIDE))),
            key=lambda mention: (mention.span.start, mention.span.end),
        )
        self._starts = [mention.span.start for mention in self._mentions]
        self._text = page.folded

    def _near(self, start: int, end: int) -> Iterator[Mention[Any]]:
        place = bisect_right(self._starts, end)
        for mention in reversed(self._mentions[max(0, place - 12) : place]):
            if mention.span.start < end and mention.span.end > start:
                yield mention

    def inside(self, start: int, end: int, *, named: bool = False) -> bool:
        """Whether the words belong to the name of a body, a session or a person; a *named* thing to a longer one."""
        return any(
            mention.span.start <= start and end <= mention.span.end and isinstance(mention.value, _INSIDE)
            for mention in self._near(start, end)
            if not (named and (mention.span.start, mention.span.end) == (start, end))
        )

    def holds_party(self, start: int, end: int) -> bool:
        return any(not isinstance(mention.value, When) for mention in self._near(start, end))

    def end_of_place(self, end: int) -> int:
        """The end of " in Gaza" right behind *end*, else *end*."""
        match = _IN.match(self._text, end)
        if match is None:
            return end
        places = [mention for mention in self._near(match.end(), match.end() + 1) if mention.span.start == match.end()]
        return max((mention.span.end for mention in places if isinstance(mention.value, (Country, Place))), default=end)

    def after_parties(self, first: int, head: int) -> int:
        """The place behind the last party or date between *first* and *head*."""
        after = first
        for mention in self._near(first, head):
            stop = mention.span.end
            if isinstance(mention.value, _PARTIES) and stop <= head and not _MEDIATED.match(self._text, stop):
                after = max(after, stop)
        if after > first:
            glued = _REST_OF_WORD.match(self._text, after, head)
            after = glued.end() if glued else after
        return after

    def before_parties(self, start: int, end: int) -> int:
        """The end of *start*..*end* without a party or date at its end."""
        for mention in self._near(start, end):
            if isinstance(mention.value, _PARTIES) and start < mention.span.start:
                end = min(end, len(self._text[start : mention.span.start].rstrip()) + start)
        return end
