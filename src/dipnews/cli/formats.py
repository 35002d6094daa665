"""The forms in which results leave the command line."""

from __future__ import annotations

import json
from typing import Any, Protocol, TextIO

import attrs

from dipnews.cli.articles import Article
from dipnews.export.table import BOLD, DIM, PLAIN, events_table, printable
from dipnews.model.result import Result


class Writer(Protocol):
    """Writes one result after the other; `close` ends the output."""

    def write(self, article: Article, result: Result) -> None: ...

    def close(self) -> None: ...


@attrs.frozen
class Lines:
    """One JSON object a line for each article: everything, or its records alone."""

    stream: TextIO
    records_only: bool = False

    def write(self, article: Article, result: Result) -> None:
        row = _records(article, result) if self.records_only else _everything(article, result)
        self.stream.write(json.dumps(row, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Every line is whole already."""


@attrs.define
class Array:
    """One JSON array with everything, an object for each article."""

    stream: TextIO
    empty: bool = True

    def write(self, article: Article, result: Result) -> None:
        self.stream.write("[\n" if self.empty else ",\n")
        self.stream.write(json.dumps(_everything(article, result), ensure_ascii=False, indent=1))
        self.empty = False

    def close(self) -> None:
        self.stream.write("[]\n" if self.empty else "\n]\n")


@attrs.frozen
class Table:
    """A table for each article, under its name and title."""

    stream: TextIO
    width: int | None = None
    colour: bool = False

    def write(self, article: Article, result: Result) -> None:
        page = result.document.page
        published = page.published.isoformat() if page.published else None
        heading = printable(" · ".join(part for part in (article.id, published, page.title) if part))
        self._line(f"{BOLD}{heading}{PLAIN}" if self.colour else heading)
        lines = list(events_table(result.to_records(), width=self.width, colour=self.colour))
        for line in lines or ["no events"]:
            self._line(line)
        for note in result.notes:
            text = printable(f"note: {note.message}")
            self._line(f"{DIM}{text}{PLAIN}" if self.colour else text)
        self._line("")

    def close(self) -> None:
        """Every table is whole already."""

    def _line(self, line: str) -> None:
        self.stream.write(line + "\n")


FORMATS = ("table", "json", "jsonl", "records")


def writer(name: str, stream: TextIO, *, width: int | None, colour: bool) -> Writer:
    """The writer of the format *name*, one of `FORMATS`."""
    match name:
        case "json":
            return Array(stream)
        case "jsonl":
            return Lines(stream)
        case "records":
            return Lines(stream, records_only=True)
    return Table(stream, width, colour)


def _everything(article: Article, result: Result) -> dict[str, Any]:
    return {"id": article.id, **result.to_dict()}


def _records(article: Article, result: Result) -> dict[str, Any]:
    page = result.document.page
    return {
        "id": article.id,
        "published": page.published.isoformat() if page.published else None,
        "title": page.title,
        "url": result.document.url,
        "events": result.to_records(),
    }
