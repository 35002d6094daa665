"""Word families: the forms of the verbs and nouns that events hang on."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import attrs

from dipnews.lexicon.lexicon import Lexicon


@attrs.frozen
class Form:
    """One form of a word family: ``words`` as they stand in a text, ``verb`` or noun."""

    words: str
    family: str
    verb: bool


@functools.lru_cache(maxsize=16)
def forms_by_family(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Every family with its forms.

    >>> "met" in forms_by_family(Lexicon())["meet"]
    True
    """
    return {name: tuple(forms.split("|")) for name, _, forms in lexicon.table("families")}


@functools.lru_cache(maxsize=16)
def forms_by_first_word(lexicon: Lexicon) -> Mapping[str, tuple[Form, ...]]:
    """The forms that begin with a word, the longest first."""
    found: dict[str, list[Form]] = {}
    for name, kind, forms in lexicon.table("families"):
        for words in forms.split("|"):
            found.setdefault(words.split(" ")[0], []).append(Form(words, name, kind == "verb"))
    return {word: tuple(sorted(forms, key=lambda f: (-len(f.words), f.words))) for word, forms in found.items()}
