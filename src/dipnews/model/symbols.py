"""One character for each kind of mention: how clauses write mentions and patterns ask for them."""

from __future__ import annotations

import zlib
from typing import Any

_BUILT_IN = (
    "person",
    "country",
    "nationality",
    "place",
    "organisation",
    "group",
    "session",
    "instrument",
    "goods",
    "date",
    "duration",
)
_SYMBOLS = {kind: chr(0xE000 + number) for number, kind in enumerate(_BUILT_IN)}

# Kinds that patterns may ask for together: a party is whoever can take part, "where" is
# wherever one can go.
UNIONS = {"party": ("person", "country", "organisation", "group"), "where": ("country", "place")}


def kind_name(kind: Any) -> str:
    """The kind of the mentions whose values are of a class: its ``kind``, else its name in lower case."""
    name = getattr(kind, "kind", None)
    return name if isinstance(name, str) else getattr(kind, "__name__", str(kind)).lower()


def kind_of(value: Any) -> str:
    """The kind of a mention's value: see `kind_name`."""
    return kind_name(type(value))


def symbol_of(kind: str) -> str:
    """The one character that stands for mentions of *kind*.

    Kinds of users' own get a character of the supplementary private-use plane,
    by a checksum of the name, so that no registry and no order is needed.
    """
    known = _SYMBOLS.get(kind)
    return known if known is not None else chr(0xF0000 + zlib.crc32(kind.encode()) % 0xFFFD)


def kinds_of(kind: str) -> tuple[str, ...]:
    """The kinds that a slot of *kind* takes: several for a union such as ``party``, else one."""
    return UNIONS.get(kind, (kind,))


def symbols_of(kind: str) -> str:
    """All characters that a slot of *kind* takes."""
    return "".join(symbol_of(name) for name in kinds_of(kind))
