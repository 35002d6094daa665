"""How far a value that was read agrees with the annotated one: a credit from 0 to 1."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Credit = Callable[[Any, Any], float]

# fmt: off
_SMALL_WORDS = frozenset((
    "a", "an", "the", "of", "on", "for", "and", "in", "to", "with", "between",
    "its", "his", "her", "their", "by", "at", "from", "as", "new",
))
# fmt: on


def words(value: Any) -> tuple[str, ...]:
    """The words and numbers of *value*, without case, accents and marks.

    >>> words("São Tomé, 2024")
    ('sao', 'tome', '2024')
    """
    return _words(str(value))


@functools.lru_cache(maxsize=65_536)
def _words(text: str) -> tuple[str, ...]:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return tuple(re.findall(r"[a-z0-9]+", ascii_only.casefold()))


def exact(a: Any, b: Any) -> float:
    """The same words."""
    return float(words(a) == words(b))


def name(a: Any, b: Any) -> float:
    """The same surname, or one name inside the other."""
    x, y = words(a), words(b)
    if not x or not y:
        return 0.0
    return float(x[-1] == y[-1] or set(x) <= set(y) or set(y) <= set(x))


def text(a: Any, b: Any) -> float:
    """Half of the shorter one's content words in common, and a fifth of all."""
    x, y = _content(a), _content(b)
    if not x or not y:
        return exact(a, b)
    common = len(x & y)
    return float(common / min(len(x), len(y)) >= 0.5 and common / len(x | y) >= 0.2)


def _content(value: Any) -> set[str]:
    large = (word for word in words(value) if word not in _SMALL_WORDS)
    return {word[:-1] if len(word) > 3 and word.endswith("s") else word for word in large}


def iso_date(a: Any, b: Any) -> float:
    """The same date; half where one is only less precise."""
    x, y = str(a), str(b)
    if x == y:
        return 1.0
    return 0.5 if x.startswith(y) or y.startswith(x) else 0.0


def number(a: Any, b: Any) -> float:
    """The same number, within one in a hundred."""
    try:
        x, y = float(a), float(b)
    except (TypeError, ValueError):
        return exact(a, b)
    return float(abs(x - y) <= 0.01 * max(abs(x), abs(y)))


def person(a: Mapping[str, Any], b: Mapping[str, Any]) -> float:
    """The same person for the same side; half for the name or the side alone."""
    same_side = words(a.get("of") or "") == words(b.get("of") or "")
    if a.get("name") and b.get("name"):
        return name(a["name"], b["name"]) * (1.0 if same_side else 0.5)
    if a.get("name") or b.get("name"):
        return 0.5 if same_side and a.get("of") else 0.0
    if a.get("of"):
        return float(same_side)
    return float(same_side and words(a.get("role") or "") == words(b.get("role") or ""))


def fillers(record: Mapping[str, Any], slot: str) -> list[Any]:
    """What stands in a slot, as a list: none, one or several."""
    value = record.get(slot)
    if value is None or value == "" or value == []:
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]


def agreement(credit: Credit, gold: Sequence[Any], read: Sequence[Any]) -> float:
    """The credit of two lists of fillers, each filler paired once, best pairs first."""
    credits = ((credit(wanted, found), i, j) for i, wanted in enumerate(gold) for j, found in enumerate(read))
    return sum(value for value, _, _ in one_to_one(credits))


def one_to_one(candidates: Any) -> list[tuple[float, int, int]]:
    """The best candidates ``(value, i, j)`` above zero in which no *i* and no *j* stands twice."""
    chosen: list[tuple[float, int, int]] = []
    used_i: set[int] = set()
    used_j: set[int] = set()
    for value, i, j in sorted(candidates, key=lambda item: (-item[0], item[1], item[2])):
        if value > 0 and i not in used_i and j not in used_j:
            chosen.append((value, i, j))
            used_i.add(i)
            used_j.add(j)
    return chosen
