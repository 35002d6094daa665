"""One-for-one folding of the characters that printers vary: quotes, dashes, spaces.

A folded text has the length of its original, so an offset in one is an offset in the other.
"""

from __future__ import annotations

import functools
import re

# Above this length a text may hold more odd characters than a list of them should.
_LONG = 65_536

_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u02bd\u2032\u2035`\u00b4\u2039\u203a\uff07\x91\x92"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u2036\u02ba\u00ab\u00bb\u301d\u301e\u301f\uff02\u05f4\x93\x94"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d\x96\x97"
# A zero-width character becomes a space as well: dropping it would move every offset behind it.
_SPACES = (
    "\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)
_NEWLINES = "\u2028\u2029\u0085"
_STOPS = "\u2026\uff0e\u3002"


def fold(text: str) -> str:
    """*text* with plain quotes, dashes and spaces, character for character; newlines stay.

    >>> fold("India\u2019s \u201cfriend\u201d \u2013 2021\u201431")
    'India\\'s "friend" - 2021-31'
    """
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    table = _table()
    present = set(text) if len(text) > _LONG else set(_odd().findall(text))
    for character in present:
        plain = table.get(character)
        if plain is not None:
            text = text.replace(character, plain)
    # Old wires write `` and '' for double quotes, and a lone underscore for a dash.
    if "''" in text:
        # The mark stays with the words it quotes: before an opening one, behind a closing one.
        text = _opening_quotes().sub(' "', text).replace("''", '" ')
    if " _ " in text:
        text = text.replace(" _ ", " - ")
    return text


@functools.cache
def _table() -> dict[str, str]:
    table = {chr(code): " " for code in (*range(0x20), *range(0x7F, 0xA0)) if code != 0x0A}
    for characters, plain in (
        (_SINGLE_QUOTES, "'"),
        (_DOUBLE_QUOTES, '"'),
        (_DASHES, "-"),
        (_SPACES, " "),
        (_NEWLINES, "\n"),
        (_STOPS, "."),
    ):
        table.update(dict.fromkeys(characters, plain))
    return table


@functools.cache
def _odd() -> re.Pattern[str]:
    return re.compile(r"[^\n -_a-~]")


@functools.cache
def _opening_quotes() -> re.Pattern[str]:
    return re.compile(r"''(?=\w)")
