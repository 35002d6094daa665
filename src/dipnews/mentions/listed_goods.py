"""Goods on the way to a mention, and lists of them that are one item: "food and medicine"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import attrs

from dipnews import regexes as re

_RELIEF = frozenset({"food", "medical", "humanitarian", "energy", "other"})
_JOINT = re.compile(r"(?:,? and |, | & )")


@attrs.frozen(kw_only=True)
class Find:
    """Goods on the way to a mention at ``start``..``end``: the item's own words are ``first``..``last``.

    Of *loose* and *unpaid* finds nothing tells yet that they are goods.
    """

    start: int
    first: int
    last: int
    end: int
    category: str
    quantity: float | None = None
    unit: str | None = None
    named: bool = False
    joins: bool = False
    loose: bool = False
    unpaid: bool = False
    ship: bool = False
    ship_at: tuple[int, int] | None = None


class Taken:
    """The places that finds have taken already; they do not overlap."""

    def __init__(self, finds: Iterable[Find]) -> None:
        self._places = sorted((find.start, find.end) for find in finds)

    def touches(self, start: int, end: int) -> bool:
        """Whether some of *start*..*end* is taken."""
        place = bisect_left(self._places, (end, 0))
        return place > 0 and self._places[place - 1][1] > start


def joined(text: str, finds: list[Find]) -> list[Find]:
    """Goods listed without a number or a name of their own are one item: "food and medicine"."""
    listed: list[Find] = []
    for find in finds:
        last = listed[-1] if listed else None
        if last is not None and find.start < last.end:
            continue
        if (
            last is not None
            and last.ship
            and text[last.end : find.start] in {", a ", ", the ", ", an "}
            and not find.named
        ):
            listed[-1] = attrs.evolve(find, start=last.start, ship_at=(last.first, last.last))
            continue
        if last is not None and _JOINT.fullmatch(text, last.end, find.start):
            category = _common(last.category, find.category)
            if category is not None and _may_join(last, find):
                loose = last.loose and find.loose
                listed[-1] = attrs.evolve(last, last=find.last, end=find.end, category=category, loose=loose)
                continue
            if not last.loose:
                find = attrs.evolve(find, loose=False)
        listed.append(find)
    return listed


def _may_join(last: Find, find: Find) -> bool:
    """Whether both are without a number, a price or a name of their own; packages may hold several things."""
    counted = last.quantity is not None and (last.unit is None or last.unit.isupper())
    return (
        find.joins
        and not find.unpaid
        and not last.unpaid
        and find.quantity is None
        and find.unit is None
        and not last.named
        and not counted
    )


def _common(one: str, other: str) -> str | None:
    """The category of a list, or None where its parts are not one kind of thing."""
    if one == other:
        return one
    if (one, other) == ("arms", "other"):
        return "arms"
    return "humanitarian" if {one, other} <= _RELIEF else None
