"""Where a name is at home: a hint for choosing among the countries that an article speaks of."""

from __future__ import annotations

import functools

import attrs

from dipnews.lexicon.lexicon import Lexicon

# What a given name, a family name and the ending of one tell where they are at home in one area only.
_GIVEN = 3.5
_FAMILY = 3.5
_ENDING = 3.0
_MOST = 5.0


@attrs.frozen(eq=False)
class Origins:
    """For each name, and for each ending of family names, how much it speaks for which code."""

    given: dict[str, dict[str, float]]
    family: dict[str, dict[str, float]]
    endings: dict[str, dict[str, float]]

    def weights(self, words: tuple[str, ...]) -> dict[str, float]:
        """How much a name of these words speaks for each code.

        >>> max(origins_of(Lexicon()).weights(("Hiroshi", "Tanakawa")).items(), key=lambda item: item[1])[0]
        'JPN'
        """
        found: dict[str, float] = {}
        for word in words:
            # "Anne-Kari": each part of a double name that is none itself.
            parts = (word,) if word in self.given or word in self.family else word.split("-")
            for part in parts:
                _add(found, self.given.get(part))
        for word in {words[0], words[-1]} if words else ():
            _add(found, self.family.get(word))
        last = words[-1] if words else ""
        for size in range(min(7, len(last) - 2), 1, -1):
            ending = self.endings.get(last[-size:])
            if ending:
                _add(found, ending)
                break
        return {code: min(weight, _MOST) for code, weight in found.items()}


def _add(total: dict[str, float], more: dict[str, float] | None) -> None:
    for code, weight in (more or {}).items():
        total[code] = total.get(code, 0.0) + weight


@functools.lru_cache(maxsize=8)
def origins_of(lexicon: Lexicon) -> Origins:
    """What *lexicon* tells of where names are at home, built once."""
    columns: tuple[dict[str, list[tuple[str, ...]]], ...] = ({}, {}, {})
    for codes, *cells in lexicon.table("name_origins"):
        homes = tuple(codes.split("|"))
        for column, cell in zip(columns, cells, strict=True):
            for name in cell.split("|"):
                if name:
                    column.setdefault(name, []).append(homes)
    given, family, endings = columns
    return Origins(_shared(given, _GIVEN), _shared(family, _FAMILY), _shared(endings, _ENDING))


def _shared(rows: dict[str, list[tuple[str, ...]]], most: float) -> dict[str, dict[str, float]]:
    """The weights of names: the more areas bear one, the less it tells of each."""
    weights: dict[str, dict[str, float]] = {}
    for name, areas in rows.items():
        told: dict[str, float] = {}
        for homes in areas:
            for rank, code in enumerate(homes):
                told[code] = max(told.get(code, 0.0), most / len(areas) ** 0.5 / (1 + min(rank, 8) / 8))
        weights[name] = told
    return weights
