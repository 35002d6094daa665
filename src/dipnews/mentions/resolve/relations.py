"""What stands between two people, or a person and a country, and tells whose side somebody is on."""

from __future__ import annotations

import itertools

from dipnews import regexes as re
from dipnews.mentions.resolve.spots import Reading
from dipnews.model.entities import Country, Nationality

# "the Ruritanian government of President Ann Droe"
_RULED = re.compile(
    r"(?:'s)? (?:[a-z]+ )?(?:government|regime|administration|forces|troops|army|delegation|leadership|coalition)"
    r" (?:of|under|led by|headed by|loyal to) (?:the )?"
)
# The longest epithet between whom somebody serves and the office ("'s special ").
_EPITHET = 14


def served(reading: Reading) -> dict[int, str]:
    """The side of whom somebody serves: "Ruritanian President Ann Droe's adviser, Jan Roe"."""
    served: dict[int, str] = {}
    for left, right in itertools.pairwise(reading.spots):
        if left.who is not None and right.who is not None and left.who.of and left.who is not right.who:
            between = reading.between(left, right)
            if between in {"'s ", "' "} or (between.startswith("'s ") and len(between) < _EPITHET):
                served.setdefault(id(right.who), left.who.of)
    return served


def neighbours(reading: Reading) -> dict[int, str]:
    """The side of the person named just before in one list: "Ruritanian King A and Foreign Minister B"."""
    beside: dict[int, str] = {}
    for left, right in zip(reading.spots, reading.spots[1:], strict=False):
        if right.who is None or right.who.of is not None or right.who.office is None:
            continue
        if left.who is None:
            if isinstance(left.value, (Country, Nationality)) and _RULED.fullmatch(reading.between(left, right)):
                beside.setdefault(id(right.who), left.value.code)
            continue
        if reading.between(left, right) in {" and ", ", ", ", and ", " and his ", ", his ", " and its "}:
            code = left.who.of or beside.get(id(left.who))
            if code and left.who.office is not None and left.who.office.office != right.who.office.office:
                beside.setdefault(id(right.who), code)
    return beside
