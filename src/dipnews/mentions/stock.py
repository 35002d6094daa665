"""The kinds of goods of the lexicon, and where their names stand in a text."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.words import PhraseIndex


@attrs.frozen(kw_only=True)
class Ware:
    """One spelling of a kind of goods; ``single`` is a spelling of one word."""

    category: str
    shape: str
    plural: bool
    weak: bool
    verb: bool
    aid: bool
    sum: bool
    single: bool


@attrs.define(slots=False, eq=False)
class Stock:
    """Finds the spellings of the goods table.

    >>> from dipnews.mentions.words import flatten
    >>> flat = flatten("They want naval radars.")
    >>> [(start, ware.category) for start, _, ware in Stock(Lexicon()).hits(flat, frozenset(flat.split()))]
    [(16, 'arms')]
    """

    lexicon: Lexicon

    @functools.cached_property
    def _wares(self) -> PhraseIndex[Ware]:
        return PhraseIndex(self._spellings())

    def _spellings(self) -> Iterator[tuple[str, Ware]]:
        for items, category, shape, marks in self.lexicon.table("goods"):
            kind, _, plurals = shape.partition(":")
            spellings = [(item, kind in {"plural", "same"} or item in plurals.split("|")) for item in items.split("|")]
            if kind == "count":
                regular = [f"{item}s" for item in items.split("|")]
                spellings += [(form, True) for form in (plurals.split("|") if plurals else regular)]
            has = set(marks.split())
            for spelling, plural in spellings:
                yield (
                    spelling,
                    Ware(
                        category=category,
                        shape=kind,
                        plural=plural,
                        weak="weak" in has,
                        verb="verb" in has,
                        aid="aid" in has,
                        sum="sum" in has,
                        single=" " not in spelling,
                    ),
                )

    def hits(self, flat: bytes, words: frozenset[bytes]) -> list[tuple[int, int, Ware]]:
        """Start, length and ware of every place where goods are named, in order."""
        return self._wares.hits(flat, words)
