"""Remarks on dates whose weekday and calendar day do not go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dipnews.model.mention import Mention
from dipnews.model.result import Note
from dipnews.model.when import When

CODE = "date-contradiction"


def contradiction_notes(mentions: Iterable[Mention[Any]]) -> Iterator[Note]:
    """A note with both readings for each mention whose weekday has overruled its date.

    >>> from datetime import date
    >>> when = When(start=date(2024, 12, 10), end=date(2024, 12, 10), grain="day", printed=date(2024, 12, 12))
    >>> mention = Mention.read("Tuesday (December 12, 2024)", 0, 27, when)
    >>> [note.message for note in contradiction_notes([mention])]
    ['12 December 2024 is a Thursday, not a Tuesday: read as 2024-12-10']
    """
    for mention in mentions:
        when = mention.value
        if isinstance(when, When) and when.printed is not None:
            printed = when.printed
            message = (
                f"{printed.day} {printed:%B} {printed.year} is a {printed:%A}, "
                f"not a {when.start:%A}: read as {when.start.isoformat()}"
            )
            yield Note(code=CODE, message=message, span=mention.span)
