"""The lexicon as a value: the shipped tables, and what a user put beside or over them."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import attrs

from dipnews.errors import LexiconError
from dipnews.lexicon.rows import OPEN, Cell, CountryRow, Given, RoleRow, capitals_of, complaint_about, merged, over
from dipnews.lexicon.tables import Row, Table, read_rows, shipped_table


@attrs.frozen(kw_only=True, eq=False)
class Lexicon:
    """All tables by name. A lexicon never changes; each ``with_`` and `from_directory` gives a new one.

    A row whose key stands already (the code of a country, the name of a family) takes the
    place of the old one; what it leaves empty stays as it was. Mistakes raise `LexiconError`.

    >>> Lexicon().table("countries").columns[0]
    'code'
    """

    added: tuple[Table, ...] = ()

    def table(self, name: str) -> Table:
        """The table *name*: shipped rows first, then the added ones, which win where keys repeat."""
        extra = tuple(row for table in self.added if table.name == name for row in table.rows)
        table = shipped_table(name)
        return attrs.evolve(table, rows=over(name, table.rows, extra)) if extra else table

    def with_countries(self, *countries: CountryRow) -> Lexicon:
        """A new lexicon with *countries* added, or with other names for those it has.

        >>> own = Lexicon().with_countries({"code": "ZUB", "name": "Zubrowka", "adjectives": ["Zubrowkan"]})
        >>> own.table("countries").rows[-1][:3]
        ('ZUB', '', 'Zubrowka')
        """
        return self._with("countries", countries)

    def with_roles(self, *roles: RoleRow) -> Lexicon:
        """A new lexicon with *roles* added: the words of offices.

        >>> own = Lexicon().with_roles({"words": "landgrave", "plural": "landgraves", "rank": "state"})
        >>> own.table("roles").rows[-1][:4]
        ('head', 'landgrave', 'landgraves', 'state')
        """
        return self._with("roles", roles)

    def with_families(
        self, *, verbs: Mapping[str, Cell] | None = None, nouns: Mapping[str, Cell] | None = None
    ) -> Lexicon:
        """A new lexicon with families of word forms added, by name, for patterns to ask for.

        >>> own = Lexicon().with_families(verbs={"telegraph": ["telegraphs", "telegraphed"]})
        >>> own.table("families").rows[-1]
        ('telegraph', 'verb', 'telegraphs|telegraphed')
        """
        named = (("verb", verbs or {}), ("noun", nouns or {}))
        rows = [
            {"name": name, "kind": kind, "forms": forms} for kind, family in named for name, forms in family.items()
        ]
        return self._with("families", rows)

    def with_rows(self, name: str, *rows: Row) -> Lexicon:
        """A new lexicon with *rows*, whole ones, added to the table *name*."""
        columns = _open_table(name, "with_rows").columns
        for row in rows:
            if len(row) > len(columns):
                raise LexiconError(f"a row of {name!r} has {len(row)} cells, the table has {len(columns)} columns")
        filled = tuple(row + ("",) * (len(columns) - len(row)) for row in rows)
        for row in filled:
            complaint = complaint_about(name, row)
            if complaint:
                raise LexiconError(complaint)
        return Lexicon(added=(*self.added, Table(name=name, columns=columns, rows=filled)))

    def from_directory(self, path: str | os.PathLike[str]) -> Lexicon:
        """A new lexicon with the rows of every ``TABLE.tsv`` in the folder *path* added.

        The files are made like the shipped ones: lines that begin with ``#`` are remarks, the
        first other line names the columns (not all are needed), and a tab parts the cells.
        Errors name the file and the line.
        """
        folder = Path(path)
        if not folder.is_dir():
            raise LexiconError(f"{folder} is no folder")
        files = sorted(folder.glob("*.tsv"))
        if not files:
            raise LexiconError(f"{folder} has no table (NAME.tsv) in it; there are {', '.join(OPEN)}")
        lexicon = self
        for file in files:
            _open_table(file.stem, str(file))
            try:
                text = file.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise LexiconError(f"{file}: cannot be read: {error}") from error
            columns, rows = read_rows(text, str(file))
            known = shipped_table(file.stem).columns
            unknown = next((name for name in columns if name not in known), None)
            if unknown is not None:
                raise LexiconError(f"{file}: {file.stem!r} has no column {unknown!r}; it has {', '.join(known)}")
            lexicon = lexicon._merged(
                file.stem,
                [Given(dict(zip(columns, cells, strict=True)), f"{file}:{number}") for number, cells in rows],
            )
        return lexicon

    def _with(self, name: str, rows: Iterable[Mapping[str, object]]) -> Lexicon:
        given = [Given(row, f"row {number} of {name!r}") for number, row in enumerate(rows, 1)]
        return self._merged(name, given)

    def _merged(self, name: str, given: Sequence[Given]) -> Lexicon:
        table = self.table(name)
        rows = merged(table, given)
        added = (*self.added, attrs.evolve(table, rows=rows))
        if name == "countries":
            cities = self.table("cities")
            added = (*added, attrs.evolve(cities, rows=capitals_of(rows, cities)))
        return Lexicon(added=added)


@functools.lru_cache(maxsize=1)
def shipped_lexicon() -> Lexicon:
    """The lexicon as it comes, one for the whole process: what is made from its tables is made once."""
    return Lexicon()


def _open_table(name: str, origin: str) -> Table:
    if name not in OPEN:
        raise LexiconError(f"{origin}: there is no table {name!r} to add to; there are {', '.join(OPEN)}")
    return shipped_table(name)
