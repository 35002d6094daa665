"""The lexicon as a value: the shipped tables, and what a user put beside or over them."""

from __future__ import annotations

import attrs

from dipnews.errors import LexiconError
from dipnews.lexicon.tables import Row, Table, shipped_table


@attrs.frozen(kw_only=True, eq=False)
class Lexicon:
    """All tables by name. A lexicon never changes; `with_rows` gives a new one.

    >>> Lexicon().table("countries").columns[0]
    'code'
    """

    added: tuple[Table, ...] = ()

    def table(self, name: str) -> Table:
        """The table *name*: shipped rows first, then the added ones, which win where keys repeat."""
        extra = tuple(row for table in self.added if table.name == name for row in table.rows)
        table = shipped_table(name)
        return attrs.evolve(table, rows=table.rows + extra) if extra else table

    def with_rows(self, name: str, *rows: Row) -> Lexicon:
        """A new lexicon with *rows* added to the table *name*."""
        columns = shipped_table(name).columns
        for row in rows:
            if len(row) > len(columns):
                raise LexiconError(f"a row of {name!r} has {len(row)} cells, the table has {len(columns)} columns")
        filled = tuple(row + ("",) * (len(columns) - len(row)) for row in rows)
        return Lexicon(added=(*self.added, Table(name=name, columns=columns, rows=filled)))
