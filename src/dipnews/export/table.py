"""Records as a plain table for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]
Row = tuple[str, ...]

HEAD: Row = ("TYPE", "STATUS", "WHEN", "WHERE", "WHO AND WHAT")
GAP = "  "
BOLD, DIM, GREEN, YELLOW, RED, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[33m", "\x1b[31m", "\x1b[0m"
# What is done, what has come to nothing; everything else is still to come.
DONE = ("occurred", "signed", "in_force", "delivered")
ENDED = ("cancelled", "rejected", "ended")
# No column but the last is wider than this where room is short.
NARROW = 24


def events_table(records: Sequence[Record], *, width: int | None = None, colour: bool = False) -> Iterator[str]:
    """The lines of a table, one event a row; *width* columns wide at most, None for as wide as it takes.

    >>> record = {"type": "Visit", "status": "planned", "start": "2025", "destination": "IND", "visitors": []}
    >>> print(*events_table([record]), sep="\\n")
    TYPE   STATUS   WHEN  WHERE  WHO AND WHAT
    Visit  planned  2025  IND
    """
    rows = [row(record) for record in records]
    if not rows:
        return
    widths = _widths([HEAD, *rows], width)
    yield _paint(_line(HEAD, widths), BOLD, colour)
    for cells in rows:
        line = _line(cells, widths)
        start = widths[0] + len(GAP)
        end = start + widths[1]
        yield line[:start] + _paint(line[start:end], _colour_of(cells[1]), colour) + line[end:]


def row(record: Record) -> Row:
    """The cells of one event."""
    tell = _TELLERS.get(record["type"], _other)
    when = " to ".join(record[slot] for slot in ("start", "end") if record.get(slot))
    return (record["type"], record["status"], when, printable(_where(record)), printable(tell(record)))


def printable(text: str) -> str:
    """*text* on one line, without characters that could move a terminal's cursor."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _where(record: Record) -> str:
    cities = record.get("places") or [record.get("place")]
    country = record.get("destination") or record.get("country")
    return ", ".join(part for part in (*cities, country) if part)


def _meeting(record: Record) -> str:
    edition = f"no. {record['edition']}" if record.get("edition") else ""
    forum = " ".join(part for part in (record.get("forum"), edition) if part)
    medium = "" if record.get("medium", "in_person") == "in_person" else f"by {record['medium']}"
    return "; ".join(part for part in (_people(record["participants"]), forum, medium) if part)


def _visit(record: Record) -> str:
    return "; ".join(part for part in (_people(record["visitors"]), record.get("nature")) if part)


def _agreement(record: Record) -> str:
    sides = ", ".join(record["parties"])
    return f"{record['title']}: {sides}" if sides else str(record["title"])


def _delivery(record: Record) -> str:
    quantity = record.get("quantity")
    amount = "" if quantity is None else f"{quantity:,}"
    goods = " ".join(part for part in (amount, record.get("unit"), record["item"]) if part)
    way = " → ".join(", ".join(codes) or "?" for codes in (record["supplier"], record["recipient"]))
    return f"{goods}: {way}" if record["supplier"] or record["recipient"] else goods


def _other(record: Record) -> str:
    own = {name: value for name, value in record.items() if name not in _SHARED and value not in (None, [], "")}
    return "; ".join(f"{name}: {_told(value)}" for name, value in own.items())


_SHARED = ("type", "status", "start", "end", "place", "country", "evidence")
_TELLERS: dict[str, Callable[[Record], str]] = {
    "Meeting": _meeting,
    "Visit": _visit,
    "Agreement": _agreement,
    "Delivery": _delivery,
}


def _told(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_told(item) for item in value)
    if isinstance(value, Mapping):
        return _person(value) if "of" in value else ", ".join(_told(item) for item in value.values() if item)
    return str(value)


def _people(people: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(_person(person) for person in people)


def _person(person: Mapping[str, Any]) -> str:
    who, side = person.get("name") or person.get("role"), person.get("of")
    return f"{who} ({side})" if who and side else str(who or side or "?")


def _widths(rows: Sequence[Row], width: int | None) -> list[int]:
    widths = [max(_columns(cell) for cell in column) for column in zip(*rows, strict=True)]
    if width is not None and sum(widths) + len(GAP) * (len(widths) - 1) > width:
        widths = [*(min(size, NARROW) for size in widths[:-1]), widths[-1]]
        rest = width - sum(widths[:-1]) - len(GAP) * (len(widths) - 1)
        widths[-1] = min(widths[-1], max(rest, len(HEAD[-1])))
    return widths


def _line(cells: Row, widths: Sequence[int]) -> str:
    return GAP.join(_fit(cell, size) for cell, size in zip(cells, widths, strict=True)).rstrip()


def _fit(cell: str, width: int) -> str:
    if _columns(cell) > width:
        while cell and _columns(cell) > width - 1:
            cell = cell[:-1]
        cell += "…"
    return cell + " " * (width - _columns(cell))


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else not unicodedata.combining(char) for char in text)


def _colour_of(status: str) -> str:
    return GREEN if status in DONE else RED if status in ENDED else YELLOW


def _paint(text: str, code: str, colour: bool) -> str:
    return f"{code}{text}{PLAIN}" if colour else text
