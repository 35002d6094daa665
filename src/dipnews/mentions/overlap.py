"""Which of two readings of the same words stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from dipnews.model.entities import Session
from dipnews.model.mention import Mention
from dipnews.model.symbols import kind_of

# Where two mentions share words and neither lies in the other, the kind that stands
# further left here was read with more context.
_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            "person",
            "session",
            "instrument",
            "goods",
            "organisation",
            "date",
            "duration",
            "country",
            "place",
            "nationality",
        )
    )
}


@attrs.frozen
class Layers:
    """Mentions that clauses show, and those that lie inside them ("India" in a treaty's name)."""

    outer: tuple[Mention[Any], ...]
    inner: tuple[Mention[Any], ...]


def settle(mentions: Iterable[Mention[Any]]) -> Layers:
    """Sort *mentions* into outer and inner ones; of two that cross, one is dropped.

    The longest mention is the outer one; of equals the kind with the higher rank.
    """

    def order(mention: Mention[Any]) -> tuple[int, int, int]:
        return (mention.span.start, -mention.span.end, _RANK.get(kind_of(mention.value), -1))

    outer: list[Mention[Any]] = []
    inner: list[Mention[Any]] = []
    for mention in sorted(mentions, key=order):
        if mention.span.start >= mention.span.end:
            continue
        if isinstance(mention.value, Session) and mention.value.forum is None:
            # "the second round of talks" has a number but no name: the words stay words.
            inner.append(mention)
        elif not outer or mention.span.start >= outer[-1].span.end:
            outer.append(mention)
        elif mention.span.end <= outer[-1].span.end:
            if mention.span != outer[-1].span:
                inner.append(mention)
        elif _rank(mention) < _rank(outer[-1]):
            outer[-1] = mention
    return Layers(tuple(outer), tuple(inner))


def _rank(mention: Mention[Any]) -> int:
    return _RANK.get(kind_of(mention.value), -1)
