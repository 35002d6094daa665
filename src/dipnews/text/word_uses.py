"""The words of a shipped table by what they do: its rows are a use and a list of words."""

from __future__ import annotations

import functools

from dipnews.lexicon.tables import shipped_table


@functools.cache
def words_of(table: str, use: str) -> frozenset[str]:
    """The words that the table names for one use.

    >>> "mr" in words_of("abbreviations", "title")
    True
    """
    return frozenset(word for row in shipped_table(table) if row[0] == use for word in row[1].split("|"))
