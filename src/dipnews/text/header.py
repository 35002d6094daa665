"""Header lines above a report, and the day of publication that they print."""

from __future__ import annotations

import functools
import re
from datetime import date

from dipnews.text.printed_day import DAY, read_day

_LINES = 8
_HEAD = 1_000
_LONGEST = 120

# A day that one of these ties to a sentence is the day of an event.
_PREPOSITIONS = frozenset(
    ("on", "of", "in", "to", "by", "from", "since", "until", "till", "before", "after", "between", "and", "the", "for")
)


def printed_publication(folded: str) -> date | None:
    """The full day that a header line prints, or None.

    >>> printed_publication("By A. Writer\\nDate: 5 March 2003\\nThe talks ended.")
    datetime.date(2003, 3, 5)
    >>> printed_publication("On 5 March 2003, the talks ended.") is None
    True
    """
    for line in folded[:_HEAD].split("\n")[:_LINES]:
        line = line.strip()
        match = _labelled().match(line)
        if match is None and len(line) <= _LONGEST and not line.endswith((".", "?", "!")):
            match = _day_at_the_end().search(line)
            if match and (match["before"] or "").lower() in _PREPOSITIONS:
                continue
        day = read_day(match["day"]) if match else None
        if day:
            return day
    return None


@functools.cache
def _labelled() -> re.Pattern[str]:
    """A day behind its label, whatever comes after it: "date 2024-12-10 NEW DELHI: ..."."""
    return re.compile(
        rf"(?:(?:last )?(?:published|updated|modified|posted|issued|released|filed|dated?)(?: (?:on|at|date))?"
        rf"(?: ?: ?| - | )(?:\d{{1,2}}[:.]\d\d [^\d\n]{{0,12}})?|\[?(?=\d{{4}}-))(?P<day>{DAY})",
        re.IGNORECASE,
    )


@functools.cache
def _day_at_the_end() -> re.Pattern[str]:
    """A day that ends a line, perhaps with the time of day behind it."""
    return re.compile(
        rf"(?:^|(?P<before>\S{{1,30}}) )(?P<day>{DAY})(?:\W{{1,4}}\d{{1,2}}[:.]\d\d.{{0,20}})?\W{{0,3}}$", re.IGNORECASE
    )
