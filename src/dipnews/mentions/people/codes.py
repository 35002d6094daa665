"""Whose a person is: the code that the words around an office give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dipnews.mentions.people.line import Item
from dipnews.model.entities import Country, Nationality, Organisation, Place

_ACRONYM = 8


def code_of(value: Any) -> str | None:
    """The code that a country, nationality, organisation or capital stands for."""
    if isinstance(value, (Country, Nationality, Organisation)):
        return value.code
    if isinstance(value, Place):
        return value.capital_of or value.country
    return None


def code_of_whose(items: Sequence[Item]) -> str | None:
    """The code of what stands before an office ("Britain's", "the EU", "Chinese State Council").

    An international body outranks the country; a national institution without an acronym does not.
    """
    code: str | None = None
    for item in items:
        said = code_of(item.what)
        if said is None:
            continue
        if code is None or (item.letter == "O" and said.isupper() and len(said) <= _ACRONYM) or item.letter in "NC":
            code = said
    return code
