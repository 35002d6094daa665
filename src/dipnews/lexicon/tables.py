"""Tables of plain words: one TSV file each, with its provenance in the lines that begin with ``#``.

The first line that is no comment names the columns. A cell may list several spellings,
separated by ``|``. Tables are read on first use, never at import.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib import resources

import attrs

from dipnews.errors import LexiconError

Row = tuple[str, ...]


@attrs.frozen(kw_only=True)
class Table:
    """A named table: ``columns`` and ``rows`` of cells, all of one width."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


def read_table(name: str, text: str, origin: str) -> Table:
    """Read the TSV *text*; *origin* is the file that errors name.

    >>> read_table("pets", "# own work\\nname\\tlegs\\ncat\\t4\\n", "pets.tsv").rows
    (('cat', '4'),)
    """
    columns, rows = read_rows(text, origin)
    return Table(name=name, columns=columns, rows=tuple(cells for _, cells in rows))


def read_rows(text: str, origin: str) -> tuple[Row, list[tuple[int, Row]]]:
    """The names of the columns of a TSV *text*, and its rows with the numbers of their lines."""
    columns: Row = ()
    rows: list[tuple[int, Row]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise LexiconError(f"{origin}:{number}: {len(cells)} cells, but the table has {len(columns)} columns")
        rows.append((number, cells + ("",) * (len(columns) - len(cells))))
    if not columns:
        raise LexiconError(f"{origin}: no line names the columns")
    return columns, rows


@functools.cache
def shipped_table(name: str) -> Table:
    """The table *name* that comes with dipnews, read once in a process."""
    source = resources.files("dipnews.lexicon").joinpath("data", f"{name}.tsv")
    if not source.is_file():
        raise LexiconError(f"there is no table {name!r}")
    return read_table(name, source.read_text(encoding="utf-8"), f"{name}.tsv")
