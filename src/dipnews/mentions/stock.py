"""The kinds of goods of the lexicon, and where their names stand in a text."""

from __future__ import annotations

import functools

import attrs

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.words import flat_phrase, occurrences


@attrs.frozen(kw_only=True)
class Ware:
    """One spelling of a kind of goods; ``single`` is a spelling of one word."""

    flat: bytes
    category: str
    shape: str
    plural: bool
    weak: bool
    verb: bool
    aid: bool
    single: bool


@attrs.define(slots=False, eq=False)
class Stock:
    """Finds the spellings of the goods table.

    >>> from dipnews.mentions.words import flatten
    >>> flat = flatten("They want air defence systems.")
    >>> [(start, ware.category) for start, ware in Stock(Lexicon()).hits(flat, frozenset(flat.split()))]
    [(10, 'arms')]
    """

    lexicon: Lexicon

    @functools.cached_property
    def _wares(self) -> dict[bytes, tuple[Ware, ...]]:
        """Spellings by their last word, longest first."""
        found: dict[bytes, dict[bytes, Ware]] = {}
        for items, category, shape, marks in self.lexicon.table("goods"):
            kind, _, plurals = shape.partition(":")
            spellings = [(item, kind == "plural" or item in plurals.split("|")) for item in items.split("|")]
            if kind == "count":
                spellings += [(form, True) for form in plurals.split("|") if form]
                if not plurals:
                    spellings += [(f"{item}s", True) for item in items.split("|")]
            elif kind == "same":
                spellings = [(item, True) for item, _ in spellings]
            has = set(marks.split())
            for spelling, plural in spellings:
                flat = flat_phrase(spelling)
                parts = flat.split()
                ware = Ware(
                    flat=flat,
                    category=category,
                    shape=kind,
                    plural=plural,
                    weak="weak" in has,
                    verb="verb" in has,
                    aid="aid" in has,
                    single=len(parts) == 1,
                )
                found.setdefault(parts[-1], {}).setdefault(flat, ware)
        return {word: tuple(sorted(wares.values(), key=lambda ware: -len(ware.flat))) for word, wares in found.items()}

    def hits(self, flat: bytes, words: frozenset[bytes]) -> list[tuple[int, Ware]]:
        """Start and ware of every place where goods are named, in order; the longest name wins."""
        found: list[tuple[int, Ware]] = []
        wares = self._wares
        for at, word in occurrences(flat, wares.keys() & words):
            end = at + len(word) + 2
            for ware in wares[word]:
                start = end - len(ware.flat)
                if start >= 0 and flat.startswith(ware.flat, start):
                    found.append((start, ware))
                    break
        found.sort(key=lambda hit: (hit[0], -len(hit[1].flat)))
        return found
