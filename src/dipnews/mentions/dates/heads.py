"""The one scan of the text: every expression of time has a head that it can be found by.

A head stands after a separator, which lets the scan run on a set of characters instead of
trying every offset. Names of months are heads only with a capital.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from dipnews.mentions.dates.reading import Head
from dipnews.mentions.dates.words import MONTHS, WEEKDAYS

_SEPARATORS = r"""[ \n\t\r\u00a0\u200b\u200c\u2060("'\-/,.:;|\[*]"""

# Heads are written with shared beginnings, so that most words fail at their second character.
_HEADS = (
    r"J(?:an(?:uary)?|une?|uly?|AN(?:UARY)?|UNE?|ULY?)|F(?:eb(?:ruary)?|EB(?:RUARY)?|riday|RIDAY)"
    r"|M(?:ar(?:ch)?|ay|onday|AR(?:CH)?|AY|ONDAY)|A(?:pr(?:il)?|ug(?:ust)?|utumn|PR(?:IL)?|UG(?:UST)?)"
    r"|S(?:ept?(?:ember)?|EPT?(?:EMBER)?|(?:atur|un)day|(?:ATUR|UN)DAY|pring|ummer)"
    r"|O(?:ct(?:ober)?|CT(?:OBER)?)|N(?:ov(?:ember)?|OV(?:EMBER)?|ew\sYear(?:'s)?)|D(?:ec(?:ember)?|EC(?:EMBER)?)"
    r"|T(?:uesday|hursday|UESDAY|HURSDAY|o(?:day|night|morrow)|hanksgiving)|W(?:ednesday|EDNESDAY|inter)"
    r"|Christmas|Yesterday|Q[1-4]|Halloween"
    r"|d(?:ay(?:s|long)?|ecades?)|w(?:eek(?:s|end|long)?|inter|ednesday)|mo(?:nths?|rning|nday)|y(?:ears?|esterday)"
    r"|t(?:o(?:day|night|morrow)|uesday|hursday)|centur(?:y|ies)|quarter|half|s(?:pring|ummer|unday|aturday)|autumn|f(?:all|riday)|night|evening|afternoon|fortnight"
)
_NUMBERS = r"\d{1,2}(?:\d\d|[/.-]\d|0s)|\d0s"

_FAMILY_OF_WORD = {
    **dict.fromkeys(MONTHS, "month"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(("today", "tonight", "yesterday", "tomorrow"), "deictic"),
    **dict.fromkeys(("morning", "night", "evening", "afternoon"), "daytime"),
    **dict.fromkeys(("day", "week", "weekend", "month", "year", "decade", "century"), "unit"),
    **dict.fromkeys(
        ("days", "weeks", "months", "years", "decades", "centuries", "fortnight", "daylong", "weeklong"), "unit"
    ),
    **dict.fromkeys(("quarter", "half", "q1", "q2", "q3", "q4"), "quarter"),
    **dict.fromkeys(("spring", "summer", "autumn", "fall", "winter"), "season"),
    **dict.fromkeys(("christmas", "new year", "new year's", "thanksgiving", "halloween"), "holiday"),
}


@functools.cache
def _scan() -> re.Pattern[str]:
    return re.compile(rf"{_SEPARATORS}(?:(?:{_HEADS})\b|{_NUMBERS})")


@functools.cache
def _at_the_start() -> re.Pattern[str]:
    return re.compile(rf"(?:{_HEADS})\b|{_NUMBERS}")


def heads(folded: str) -> Iterator[tuple[str, Head]]:
    """The heads of a text in order, each with the family whose rules can read it.

    >>> [(family, head.word) for family, head in heads("In July 2024 and last week")]
    [('month', 'july'), ('number', '2024'), ('unit', 'week')]
    """
    first = _at_the_start().match(folded)
    if first:
        yield _head(folded, 0, first.end())
    for match in _scan().finditer(folded):
        yield _head(folded, match.start() + 1, match.end())


def _head(folded: str, start: int, end: int) -> tuple[str, Head]:
    word = folded[start:end].lower()
    return _FAMILY_OF_WORD.get(word, "number"), Head(start, end, word)
