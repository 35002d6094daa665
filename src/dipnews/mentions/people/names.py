"""Runs of capitalised words that can be names of people."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon

UPPER = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0218\u021a"


# "AlexanderPresident": a line break was lost; "MacDonald" and "DeSoto" are names.
_RUN_TOGETHER = re.compile(r"(?<=[a-z]{4})[A-Z]|[a-z]{2}[A-Z]{2}")


def _can_name(phrase: str, words: Sequence[str]) -> bool:
    if phrase.istitle() and not phrase.isupper():
        return True
    if _RUN_TOGETHER.search(phrase):
        return False
    return not phrase.isupper() or len(words) > 1 or len(words[0]) > 4


@attrs.frozen
class Run:
    """A stretch of capitalised words; ``named`` tells whether it can be somebody's name."""

    start: int
    end: int
    words: tuple[str, ...]
    named: bool


@attrs.frozen(eq=False)
class Names:
    """What the lexicon tells of names: how a run of capitalised words begins, goes on and ends."""

    run: re.Pattern[str]
    prefix: re.Pattern[str]
    ordinary: frozenset[str]
    shouted: frozenset[str]
    suffixes: frozenset[str]
    surnames: frozenset[str]
    genders: dict[str, str]
    given: frozenset[str]

    def runs(self, text: str) -> Iterator[Run]:
        """The runs in *text*, in order, without the ordinary words at their ends.

        >>> [text[run.start:run.end] for text in ("After Ann Droe met Jan van den Berg,",)
        ...  for run in names_of(Lexicon()).runs(text)]
        ['Ann Droe', 'Jan van den Berg']
        """
        ordinary = self.ordinary
        for found in self.run.finditer(text):
            words = found[0].split()
            start, end = found.span()
            if start and text[start - 1] in "-'":
                prefix = self.prefix.search(text, max(0, start - 6), start)
                if prefix:
                    start = prefix.start()
                    words[0] = prefix[0] + words[0]
            if ordinary.isdisjoint(words):
                yield Run(start, end, tuple(words), _can_name(text[start:end], words))
            else:
                run = self._without_ordinary(text, start, end, words)
                if run:
                    yield run

    def _without_ordinary(self, text: str, start: int, end: int, words: list[str]) -> Run | None:
        ordinary = self.ordinary
        while words and words[0] in ordinary:
            start += len(words.pop(0))
            while start < end and text[start].isspace():
                start += 1
        cut = False
        while words and words[-1] in ordinary:
            if len(words) == 2 and words[-1] in self.surnames and words[0] in self.genders:
                break
            cut = True
            end -= len(words.pop())
            while end > start and text[end - 1].isspace():
                end -= 1
        shouted = next((word for word in words[1:] if word in self.shouted), None)
        if shouted:
            # "PRESIDENT ANN DROE AFTER HER RETURN"
            end = start + len(text[start : text.index(shouted, start)].rstrip())
            words = words[: words.index(shouted)]
        if not words or end <= start:
            return None
        # "Ruritanian Peace Council" and "INS TUSHIL" name no person; nor does what an
        # institution's word follows.
        named = not cut and not any(
            word in ordinary and word not in self.surnames and not before[:1].islower()
            for before, word in zip(["", *words], words, strict=False)
        )
        return Run(start, end, tuple(words), named and _can_name(text[start:end], words))

    def gender(self, name: str) -> str:
        """The sex that the first name tells: "m", "f" or "" for unknown."""
        first = name.split(" ", 1)[0]
        return self.genders.get(first, "")


@functools.lru_cache(maxsize=8)
def names_of(lexicon: Lexicon) -> Names:
    """What *lexicon* tells of names, built once."""
    words: dict[str, list[str]] = {}
    for kind, listed in lexicon.table("name_words"):
        words.setdefault(kind, []).extend(listed.split("|"))
    particles = "|".join(sorted(map(re.escape, words["particle"]), key=len, reverse=True))
    prefixes = "|".join(sorted(map(re.escape, words["prefix"]), key=len, reverse=True))
    # One word: an initial ("W."), or a word with its hyphens and apostrophes, but not the possessive.
    word = rf"(?:(?:{prefixes})[-'])?[{UPPER}](?:\.(?:-?[{UPPER}]\.)*|\w*(?:-\w+|'(?!s\b)\w+)*)"
    # A run is found by its first capital; a prefix in small letters before it is looked for afterwards.
    first = rf"[{UPPER}](?<!\w[{UPPER}])(?:\.(?:-?[{UPPER}]\.)*|\w*(?:-\w+|'(?!s\b)\w+)*)"
    run = re.compile(rf"{first}(?:\s(?:(?:{particles})\s){{0,3}}{word}){{0,8}}(?:,?\s(?:Jr|Sr)\b\.?)?")
    genders = {name: gender for gender, names in lexicon.table("given_names") for name in names.split("|")}
    ordinary = frozenset(words["ordinary"])
    shouted = frozenset(word.upper() for word in ordinary if len(word) > 1)
    given = {name for _, names, *_ in lexicon.table("name_origins") for name in names.split("|") if len(name) > 2}
    return Names(
        run=run,
        prefix=re.compile(rf"(?<![\w'-])(?:{prefixes})[-']$"),
        ordinary=ordinary | shouted,
        shouted=shouted,
        suffixes=frozenset(words["suffix"]),
        surnames=frozenset(words["surname"]),
        genders=genders,
        given=frozenset(genders) | (given - ordinary),
    )
