"""Annotated articles, one JSON object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from dipnews.errors import InputError
from dipnews.evaluation.pairing import SLOTS, Record


@attrs.frozen(kw_only=True)
class GoldArticle:
    """An article and the records of the events that it tells."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    events: tuple[Record, ...] = ()

    @classmethod
    def of(cls, row: Any, origin: str) -> GoldArticle:
        """The article in *row*; *origin* is the file and line that errors name."""
        if not isinstance(row, dict) or not isinstance(row.get("text"), str) or "id" not in row:
            raise InputError(f"{origin}: an annotated article is an object with id, text and events")
        events = row.get("events", [])
        for event in events:
            if not isinstance(event, dict) or event.get("type") not in SLOTS:
                raise InputError(f"{origin}: an event's type is one of {', '.join(SLOTS)}")
        return cls(
            id=str(row["id"]),
            text=row["text"],
            title=row.get("title"),
            published=row.get("published"),
            events=tuple(events),
        )

    @property
    def number(self) -> int | None:
        """The last number in the id, by which articles are kept for reading or for scoring."""
        numbers = re.findall(r"\d+", self.id)
        return int(numbers[-1]) if numbers else None


def read_gold(lines: Iterable[str], origin: str) -> Iterator[GoldArticle]:
    """The articles of a file; *origin* is its name. `InputError` tells the line that is wrong."""
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{origin}:{number}"
        try:
            article = GoldArticle.of(json.loads(line), place)
        except json.JSONDecodeError as error:
            raise InputError(f"{place}: no JSON: {error}") from error
        if article.id in seen:
            raise InputError(f"{place}: the id {article.id} stands twice")
        seen.add(article.id)
        yield article
