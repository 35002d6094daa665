"""``dipnews explain``: why events were read, and why sentences that hint at one gave none."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Any

import dipnews
from dipnews.cli import reading
from dipnews.cli.articles import Article, Failure
from dipnews.cli.console import Console, unbreakable
from dipnews.cli.inputs import read_inputs
from dipnews.errors import InputError

DESCRIPTION = """\
Tell why the events of an article were read: the rule, the sentence as the patterns saw it, the words of each field,
what was changed and merged afterwards. Then the sentences that hint at an event and gave none, and what was lacking."""


def add_to(commands: Any) -> None:
    """Add the command and its options."""
    command = commands.add_parser("explain", help="tell why events were read, and why not", description=DESCRIPTION)
    command.add_argument("inputs", nargs="+", metavar="FILE", help="articles, as for parse")
    command.add_argument("--published", metavar="DATE", help="publication date (ISO) of inputs that do not tell theirs")
    reading.add_to(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Explain every input; 1 when some of them failed."""
    unbreakable(sys.stdout)
    parser = reading.parser_maker(arguments)()
    choice = reading.Choice.of(arguments, parser)
    console = Console()
    failed = 0
    for item in read_inputs(arguments.inputs):
        try:
            if isinstance(item, Failure):
                raise InputError(item.reason)
            for line in _lines(parser, item, arguments.published, choice):
                print(line)
        except InputError as error:
            failed += 1
            console.failure(item.origin if isinstance(item, Failure) else item.id, str(error))
    return 1 if failed else 0


def _lines(parser: dipnews.Parser, article: Article, published: str | None, choice: reading.Choice) -> Iterator[str]:
    result = parser.parse(article.text, published=article.published or published, title=article.title)
    yield _printable(f"# {article.id}")
    for event in filter(choice.wants, result.events):
        yield ""
        yield from map(_printable, str(result.explain(event)).split("\n"))
    for lack in parser.lacks(result.document):
        if not choice.types or lack.type.casefold() in choice.types:
            yield ""
            yield from map(_printable, str(lack).split("\n"))
    for note in result.notes:
        yield ""
        yield _printable(f"note: {note.message}")
    yield ""


def _printable(line: str) -> str:
    # The columns of an explanation stay; what an article could do to a terminal does not.
    return "".join(letter if letter.isprintable() else " " for letter in line)
