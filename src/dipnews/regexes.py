"""The regexes of `re`, each made when it is first used: importing dipnews makes none.

Modules import this one in place of `re` and write their patterns at the top as usual:

>>> from dipnews import regexes as re
>>> word = re.compile(r"[a-z]+")
>>> word.findall("Talks began.")
['alks', 'began']
"""

from __future__ import annotations

import re
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    M,
    Match,
    Pattern,
    S,
    X,
    error,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
    subn,
)
from typing import Any, cast

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "I",
    "M",
    "Match",
    "Pattern",
    "S",
    "X",
    "compile",
    "error",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
    "subn",
]

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _Regex:
    """Stands for a pattern until one of its methods is asked for, and hands out those of the pattern from then on."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._made_of = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = re.compile(*self._made_of)
        # Found in the instance from now on, without a detour.
        self.__dict__.update({method: getattr(made, method) for method in _METHODS})
        return getattr(made, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return _Regex, self._made_of


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """The regex *pattern*, made when it is first used."""
    return cast(Pattern[str], _Regex(pattern, flags))
