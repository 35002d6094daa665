"""Where a name is at home: a hint for choosing among the countries that an article speaks of."""

from __future__ import annotations

import functools

import attrs

from dipnews.lexicon.lexicon import Lexicon


@attrs.frozen(eq=False)
class Origins:
    """Codes for names and for endings of family names, the likeliest first."""

    names: dict[str, tuple[str, ...]]
    endings: tuple[tuple[str, tuple[str, ...]], ...]

    def weights(self, words: tuple[str, ...]) -> dict[str, float]:
        """How much a name of these words speaks for each code.

        >>> max(origins_of(Lexicon()).weights(("Hiroshi", "Tanakawa")).items(), key=lambda item: item[1])[0]
        'JPN'
        """
        found: dict[str, float] = {}
        for word in words:
            for rank, code in enumerate(self.names.get(word, ())):
                found[code] = found.get(code, 0.0) + 5.0 / (1 + rank / 4)
        last = words[-1] if words else ""
        for ending, codes in self.endings:
            if len(last) > len(ending) + 1 and last.endswith(ending):
                for rank, code in enumerate(codes):
                    found[code] = found.get(code, 0.0) + 5.0 / (1 + rank / 4)
        return found


@functools.lru_cache(maxsize=8)
def origins_of(lexicon: Lexicon) -> Origins:
    """What *lexicon* tells of where names are at home, built once."""
    names: dict[str, list[str]] = {}
    endings: list[tuple[str, tuple[str, ...]]] = []
    for codes, listed, ends in lexicon.table("name_origins"):
        homes = codes.split("|")
        for name in listed.split("|"):
            if name:
                names.setdefault(name, []).extend(homes)
        endings += [(end, tuple(homes)) for end in ends.split("|") if end]
    return Origins({name: tuple(homes) for name, homes in names.items()}, tuple(endings))
