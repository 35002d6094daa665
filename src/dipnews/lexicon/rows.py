"""Rows that users put beside or over the shipped ones: their types, and what is checked of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeAlias, TypedDict

import attrs

from dipnews import regexes as re
from dipnews.errors import LexiconError
from dipnews.lexicon.tables import Row, Table, shipped_table

Cell: TypeAlias = str | Sequence[str] | int | None
"""What a cell may be given as: several spellings as a list, or as one text with ``|`` between them."""


class CountryRow(TypedDict, total=False):
    """A row of the table of countries; ``code`` is needed, and ``name`` for a code that is new."""

    code: str
    alpha2: str
    name: str
    names: Cell
    adjectives: Cell
    people: Cell
    compound: Cell
    capitals: Cell
    cow: Cell
    gw: Cell
    status: str


class RoleRow(TypedDict, total=False):
    """A row of the table of offices; ``words`` are needed, ``kind`` is "head" unless given."""

    kind: str
    words: Cell
    plural: Cell
    rank: str
    of: str
    gender: str
    office: str


# The first columns that tell rows apart. Tables that are not named here are lists of words by
# their use: a row adds to them, and takes nothing away.
KEYS: Mapping[str, int] = {
    "cities": 2,
    "countries": 1,
    "designations": 1,
    "families": 1,
    "former_states": 2,
    "forums": 1,
    "goods": 1,
    "instruments": 1,
    "money": 1,
    "organisations": 2,
    "regions": 1,
    "roles": 2,
    "seats": 1,
    "units": 1,
}
_ADDED_TO = (
    "country_context",
    "given_names",
    "name_origins",
    "name_words",
    "not_countries",
    "noun_phrases",
    "status_cues",
)
# Tables that a lexicon may change. The others belong to the layout of a text, which comes before all words.
OPEN = tuple(sorted((*KEYS, *_ADDED_TO)))

# Columns whose cells come from a closed list: what no shipped row has there is a mistake.
_CLOSED: Mapping[str, tuple[str, ...]] = {
    "countries": ("status",),
    "families": ("kind",),
    "goods": ("category",),
    "instruments": ("kind", "role"),
    "not_countries": ("why",),
    "organisations": ("kind",),
    "roles": ("kind", "rank", "gender"),
    "seats": ("use",),
    "status_cues": ("status", "side"),
    "units": ("role",),
}
_DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "countries": {"status": "state"},
    "roles": {"kind": "head", "rank": "official"},
    "organisations": {"kind": "igo"},
    "goods": {"category": "other", "shape": "count"},
}
_CODE = re.compile(r"[A-Z]{3}")
_FAMILY = re.compile(r"[a-z_][a-z0-9_]*")
_FORM = re.compile(r"[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:[-'][a-z]+)*)*")


@attrs.frozen
class Given:
    """A row as a user gives it: cells by column, and where it stands, for errors."""

    cells: Mapping[str, object]
    origin: str


def merged(table: Table, given: Sequence[Given]) -> tuple[Row, ...]:
    """The rows of *given*, whole: what a row leaves empty is taken from the row of *table* that it stands over."""
    width = KEYS.get(table.name, 0)
    known = {row[:width]: row for row in table.rows} if width else {}
    rows: list[Row] = []
    for one in given:
        cells = {name: _cell(one, name, table) for name in one.cells}
        defaults = _DEFAULTS.get(table.name, {})
        key = tuple(cells.get(name) or defaults.get(name, "") for name in table.columns[:width])
        for name, cell in zip(table.columns, key, strict=False):
            if not cell:
                raise LexiconError(f"{one.origin}: a row of {table.name!r} needs {name!r}")
        old = known.get(key) or tuple(defaults.get(name, "") for name in table.columns)
        row = tuple(cells.get(name) or was for name, was in zip(table.columns, old, strict=True))
        complaint = complaint_about(table.name, row)
        if complaint:
            raise LexiconError(f"{one.origin}: {complaint}")
        known[key] = row
        rows.append(row)
    return tuple(rows)


def over(name: str, shipped: Sequence[Row], added: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of the table *name*: an added row takes the place of the one whose key it has."""
    width = KEYS.get(name)
    if width is None:
        return (*shipped, *added)
    rows = {row[:width]: row for row in shipped}
    for row in added:
        rows[row[:width]] = row
    return tuple(rows.values())


def capitals_of(countries: Sequence[Row], cities: Table) -> tuple[Row, ...]:
    """Rows of the table of cities for the capitals of *countries* that are not in it."""
    known = {row[:2] for row in cities.rows}
    places = shipped_table("countries").columns
    code, capitals = places.index("code"), places.index("capitals")
    return tuple(
        (name, row[code], "", "" if number else "capital", "city", "")
        for row in countries
        for number, name in enumerate(filter(None, row[capitals].split("|")))
        if (name, row[code]) not in known
    )


def complaint_about(name: str, row: Row) -> str | None:
    """What is wrong with a whole row of the table *name*; None if nothing is.

    >>> complaint_about("families", ("zoom", "adverb", "zoom|zooms"))
    "'adverb' is no kind of 'families': noun, verb"
    """
    table = shipped_table(name)
    for column in _CLOSED.get(name, ()):
        place = table.columns.index(column)
        allowed = sorted({known[place] for known in table.rows} - {""})
        if row[place] and row[place] not in allowed:
            return f"{row[place]!r} is no {column} of {name!r}: {', '.join(allowed)}"
    check = _CHECKS.get(name)
    return check(dict(zip(table.columns, row, strict=True))) if check else None


def _cell(given: Given, name: str, table: Table) -> str:
    if name not in table.columns:
        columns = ", ".join(table.columns)
        raise LexiconError(f"{given.origin}: {table.name!r} has no column {name!r}; it has {columns}")
    value = given.cells[name]
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        value = "|".join(value)
    text = "" if value is None else str(value) if isinstance(value, int) else value
    if not isinstance(text, str):
        raise LexiconError(f"{given.origin}: {name} is a text or a list of texts, not {value!r:.60}")
    if "\t" in text or "\n" in text:
        raise LexiconError(f"{given.origin}: {name} has a tab or a line break in it: {text!r:.60}")
    return text.strip()


def _country(cells: Mapping[str, str]) -> str | None:
    if not _CODE.fullmatch(cells["code"]):
        return f"a country's code has three capital letters, not {cells['code']!r}"
    if not cells["name"]:
        return f"the country {cells['code']!r} has no name"
    for column in ("cow", "gw"):
        if cells[column] and not cells[column].isdecimal():
            return f"{cells['code']} has a {column} number that is no number: {cells[column]!r}"
    return None


def _family(cells: Mapping[str, str]) -> str | None:
    if not _FAMILY.fullmatch(cells["name"]):
        return f"a family's name has small letters, digits and _, not {cells['name']!r}"
    if not cells["kind"]:
        return f"the family {cells['name']!r} is neither verb nor noun"
    for form in cells["forms"].split("|"):
        if not _FORM.fullmatch(form):
            return f"a form of the family {cells['name']!r} is small letters, hyphens and spaces, not {form!r}"
    return None


def _former_state(cells: Mapping[str, str]) -> str | None:
    for column in ("first", "last"):
        try:
            date.fromisoformat(cells[column])
        except ValueError:
            return f"{column} of {cells['code']!r} is an ISO day, not {cells[column]!r}"
    return None


def _role(cells: Mapping[str, str]) -> str | None:
    words = [word for column in ("words", "plural") for word in cells[column].split("|")]
    wrong = next((word for word in words if word != word.lower()), None)
    return f"the words of an office are lower-case, not {wrong!r}" if wrong else None


_CHECKS: Mapping[str, Callable[[Mapping[str, str]], str | None]] = {
    "countries": _country,
    "families": _family,
    "former_states": _former_state,
    "roles": _role,
}
