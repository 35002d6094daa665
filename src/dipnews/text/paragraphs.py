"""Paragraphs: lines, blank lines, and lines that were broken to fit a column."""

from __future__ import annotations

import functools
import re

from dipnews.model.span import Span

# A line longer than this was never broken to fit a column.
_WIDEST_COLUMN = 120
# That many lines broken inside a sentence make a hard-wrapped text of it.
_ENOUGH_BREAKS = 3


def unwrap(folded: str) -> str:
    """*folded* with a space for each newline that only fits the text to a column.

    A line that goes on in lower case was broken inside a sentence. Where a text has several
    such lines, full lines are taken as broken too, whatever the next one begins with.

    >>> unwrap("The ministers met in\\nBerne on Monday.\\nThey will meet\\nagain.")
    'The ministers met in\\nBerne on Monday.\\nThey will meet again.'
    """
    if "\n" not in folded:
        return folded
    lines = folded.split("\n")
    joined = {index for index in range(len(lines) - 1) if _goes_on(lines[index], lines[index + 1])}
    broken = [lines[index] for index in joined] or _lines_in_capitals(lines)
    if not broken:
        return folded
    widths = sorted(len(line) for line in broken if len(line) <= _WIDEST_COLUMN)
    if len(widths) >= _ENOUGH_BREAKS:
        column = widths[int(len(widths) * 0.9)]
        joined.update(index for index in range(len(lines) - 1) if _is_full(lines[index], lines[index + 1], column))
    parts = []
    for index, line in enumerate(lines):
        parts.append(line)
        parts.append(" " if index in joined else "\n")
    parts.pop()
    return "".join(parts)


def paragraphs(unwrapped: str) -> tuple[Span, ...]:
    """The spans of the lines that hold more than blanks, without the blanks around them.

    >>> paragraphs("One.\\n\\n  Two. ")
    (Span(start=0, end=4), Span(start=8, end=12))
    """
    spans = []
    start = 0
    for line in unwrapped.split("\n"):
        bare = line.strip()
        if bare:
            first = start + len(line) - len(line.lstrip())
            spans.append(Span(first, first + len(bare)))
        start += len(line) + 1
    return tuple(spans)


def _lines_in_capitals(lines: list[str]) -> list[str]:
    """The lines of a telegram, where no small letter tells which ones were broken."""
    capitals = [line for line in lines if line.isupper()]
    return capitals if len(capitals) * 2 > len(lines) else []


def _goes_on(line: str, following: str) -> bool:
    """Whether *following* goes on inside the sentence that *line* began."""
    if not following[:1].islower() or not line:
        return False
    last = line.rstrip()[-1:]
    if not last or last in ".?!:;":
        return False
    return _list_item().match(following) is None


def _is_full(line: str, following: str, column: int) -> bool:
    """Whether *line* was broken because the next word did not fit into the column."""
    following = following.rstrip()
    if not following or len(line) > _WIDEST_COLUMN or following[0].isspace():
        return False
    if line.isupper() != following.isupper() or _list_item().match(following):
        return False
    word = following.find(" ", 0, column)
    return len(line) + 1 + (word if word >= 0 else min(len(following), column)) > column * 0.9


@functools.cache
def _list_item() -> re.Pattern[str]:
    """A bullet, an enumerator, or a byline in lower case ("by Jean Dupont")."""
    return re.compile(
        r"[-*+\u2022\u25cf\u25aa\u00b7] |\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)] |by (?:[A-Z][\w.'-]{1,30} ?){1,4}$"
    )
