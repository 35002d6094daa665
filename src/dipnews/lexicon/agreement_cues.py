"""Cues of agreements: the words that tell what happens or happened to an instrument."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

import attrs

from dipnews.lexicon.families import forms_by_family
from dipnews.lexicon.lexicon import Lexicon


@attrs.frozen
class AgreementCue:
    """``words`` that make an agreement of ``status``; ``own`` tells whether their subject is a party to it."""

    words: str
    name: str
    status: str
    own: bool


@functools.lru_cache(maxsize=16)
def agreement_cues(lexicon: Lexicon, side: str) -> Mapping[str, tuple[AgreementCue, ...]]:
    """The cues of one *side* by their first word, the longest first.

    >>> [cue.status for cue in agreement_cues(Lexicon(), "verb")["ratified"]]
    ['in_force']
    """
    found: dict[str, dict[str, AgreementCue]] = {}
    families = forms_by_family(lexicon)
    for name, status, where, who, cell in lexicon.table("agreement_cues"):
        if where == side:
            for words in _forms(cell, families):
                cue = AgreementCue(words, name, status, who == "subject")
                found.setdefault(words.split(" ")[0], {}).setdefault(words, cue)
    return {first: tuple(sorted(cues.values(), key=lambda cue: -len(cue.words))) for first, cues in found.items()}


def _forms(cell: str, families: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for words in cell.split("|"):
        if words.startswith("{"):
            yield from families[words.strip("{}")]
        else:
            yield words
