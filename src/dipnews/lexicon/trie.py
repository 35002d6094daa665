"""Many words as one regular expression: a trie, so that each letter is compared once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def trie(words: Iterable[str]) -> str:
    """A regular expression for any of *words*, the longest first.

    >>> trie(["minister", "ministers", "mayor"])
    '(?:m(?:ayor|inister(?:s)?))'
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_alternatives(root)})"


def _alternatives(node: dict[str, Any]) -> str:
    ends = "" in node
    parts = []
    for letter in sorted(key for key in node if key):
        text, below = letter, node[letter]
        while len(below) == 1 and "" not in below:
            following, below = next(iter(below.items()))
            text += following
        parts.append("".join(map(_escaped, text)) + (_alternatives(below) if set(below) != {""} else ""))
    if not parts:
        return ""
    if ends:
        return f"(?:{'|'.join(parts)})?"
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _escaped(letter: str) -> str:
    return r"\s" if letter == " " else re.escape(letter)
