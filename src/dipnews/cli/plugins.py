"""``dipnews plugins``: what is installed, and what it adds."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

import dipnews
from dipnews.errors import PluginError
from dipnews.faults import is_shipped, name_of
from dipnews.plugins import GROUP, installed, plugged

DESCRIPTION = f"List the installed plug-ins (entry points of the group {GROUP}) and what each adds to a parser."


def add_to(commands: Any) -> None:
    """Add the command."""
    command = commands.add_parser("plugins", help="list the installed plug-ins", description=DESCRIPTION)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Load every plug-in and tell what it adds; 1 when one of them fails."""
    failed = False
    points = installed()
    if not points:
        print(f"no plug-ins are installed (entry-point group {GROUP})")
    for point in points:
        package = f"{point.dist.name} {point.dist.version}" if point.dist else "?"
        print(f"{point.name}: {point.value}, from {package}")
        try:
            added = list(additions(dipnews.Parser(), plugged(dipnews.Parser(), point)))
        except PluginError as error:
            failed = True
            added = [f"fails: {error}"]
        for line in added or ["adds nothing"]:
            print(f"  {line}")
    return 1 if failed else 0


def additions(plain: dipnews.Parser, parser: dipnews.Parser) -> Iterator[str]:
    """What *parser* has that *plain* has not, a line for each."""
    for what in ("finder", "extractor", "refiner"):
        for one in getattr(parser, f"{what}s"):
            if not is_shipped(one):
                yield f"{what} {name_of(one)}"
    tables: dict[str, int] = {}
    for table in parser.lexicon.added[len(plain.lexicon.added) :]:
        tables[table.name] = tables.get(table.name, 0) + len(table.rows)
    for name, rows in tables.items():
        if rows:
            yield f"table {name}: {rows} row{'s' if rows > 1 else ''}"
