"""The verbs and nouns of giving in the view of a sentence."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_BASE = frozenset({"base"})
_NO_VERBS = frozenset({"base", "past", "participle"})
# Before a finite or infinite base form stands a helper, a plural or a subject; before a noun other words.
_NO_VERB = re.compile(
    r"(?:\b(?:the|an?|of|for|in|on|by|with|its|their|his|her|this|that|such as|as|from|more|new|no|any|all|\d+)) $"
)
_FORMS = ("base", "third", "past", "participle", "ing")


@attrs.frozen
class Word:
    """A word of giving at ``start``..``end`` of a view; ``forms`` is empty for a noun."""

    start: int
    end: int
    frame: str
    forms: frozenset[str]
    words: str


@functools.lru_cache(maxsize=8)
def _entries(lexicon: Lexicon) -> Mapping[str, tuple[tuple[str, str, frozenset[str]], ...]]:
    forms: dict[tuple[str, str], set[str]] = {}
    for frame, *spellings in lexicon.table("giving_verbs"):
        for form, spelling in zip(_FORMS, spellings, strict=True):
            forms.setdefault((spelling, frame), set()).add(form)
    for frame, spellings_of_noun in lexicon.table("giving_nouns"):
        for spelling in spellings_of_noun.split("|"):
            forms.setdefault((spelling, f"{frame} noun"), set())
    found: dict[str, list[tuple[str, str, frozenset[str]]]] = {}
    for (spelling, frame), own in forms.items():
        found.setdefault(spelling.partition(" ")[0], []).append((spelling, frame, frozenset(own)))
    return {first: tuple(sorted(entries, key=lambda e: (-len(e[0]), e[1]))) for first, entries in found.items()}


def giving_words(lexicon: Lexicon, view: str) -> list[Word]:
    """The words of giving in *view*, in order; a word that is verb and noun stands twice.

    >>> [(word.words, word.frame) for word in giving_words(Lexicon(), "they handed over the guns")]
    [('handed over', 'give')]
    """
    entries = _entries(lexicon)
    found: list[Word] = []
    done = 0
    for match in _WORD.finditer(view):
        longest = 0
        if match.start() < done or view[match.start() - 1 : match.start()] == "-":
            continue
        for spelling, frame, forms in entries.get(match[0], ()):
            if len(spelling) < longest:
                break
            if not view.startswith(spelling, match.start()):
                continue
            end = match.start() + len(spelling)
            if view[end : end + 1].isalnum() or view[end : end + 1] == "-":
                continue
            longest = len(spelling)
            done = end
            if (
                frame != "none"
                and not (forms == _BASE and view.endswith(", ", 0, match.start()))
                and not (
                    forms and forms <= _NO_VERBS and _NO_VERB.search(view, max(0, match.start() - 24), match.start())
                )
            ):
                found.append(Word(match.start(), end, frame, forms, spelling))
    return found
