"""``dipnews parse``: articles in, events out."""

from __future__ import annotations

import argparse
import contextlib
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

import attrs

import dipnews
from dipnews.cli import reading
from dipnews.cli.articles import Article, Failure
from dipnews.cli.console import Console, colours, unbreakable, width_of
from dipnews.cli.formats import FORMATS, writer
from dipnews.cli.inputs import read_inputs
from dipnews.errors import DipnewsError, InputError
from dipnews.model.result import Result
from dipnews.model.serial import EVENTS

DESCRIPTION = """\
Read articles and tell their events. An input is a text file (.txt, .md), JSON articles (.json, .jsonl; all of
these also as .gz), a folder, a pattern of names, or - for standard input. JSON articles have text, title,
published and url, under these or other usual names."""
BY_SUFFIX = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "table"}


def add_to(commands: Any) -> None:
    """Add the command and its options."""
    command = commands.add_parser("parse", help="read articles and tell their events", description=DESCRIPTION)
    command.add_argument("inputs", nargs="+", metavar="PATH", help="a file, folder or pattern; - is standard input")
    command.add_argument(
        "--format",
        choices=FORMATS,
        help="table: for people; json: one array, everything with spans; jsonl: the same, an article a line; "
        "records: flat records, an article a line (default: table on a terminal, else jsonl)",
    )
    command.add_argument("-o", "--output", metavar="FILE", help="write to FILE; its ending can name the format")
    command.add_argument(
        "--published", metavar="DATE", type=_iso_date, help="publication date (ISO) of inputs that do not tell theirs"
    )
    reading.add_to(command)
    statuses = dict.fromkeys(status for event in EVENTS for status in event.STATUSES)
    command.add_argument(
        "--status",
        action="append",
        metavar="STATUS",
        help=f"only events of this status ({', '.join(statuses)}); may be repeated",
    )
    command.add_argument(
        "-j", "--jobs", type=_jobs, default=1, metavar="N", help="read in N processes side by side (default: 1)"
    )
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour the table")
    loudness = command.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="do not name inputs that failed")
    loudness.add_argument("-v", "--verbose", action="store_true", help="tell the course of the work as well")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Parse every input; 1 when some of them failed."""
    make_parser = reading.parser_maker(arguments)
    choice = reading.Choice.of(arguments, make_parser())
    console = Console(0 if arguments.quiet else 2 if arguments.verbose else 1)
    failed = 0
    with _output(arguments.output) as stream:
        form = arguments.format or _format_for(arguments.output, stream)
        out = writer(form, stream, width=width_of(stream), colour=colours(arguments.color, stream))
        for item, outcome in _outcomes(read_inputs(arguments.inputs), arguments.published, arguments.jobs, make_parser):
            if isinstance(outcome, Failure):
                failed += 1
                console.failure(outcome.origin, outcome.reason)
            elif isinstance(item, Article):
                result = attrs.evolve(outcome, events=tuple(filter(choice.wants, outcome.events)))
                out.write(item, result)
                console.progress(f"{item.id}: {len(result.events)} events, {len(result.notes)} notes")
        out.close()
    return 1 if failed else 0


def _iso_date(text: str) -> str:
    datetime.fromisoformat(text)
    return text


def _jobs(text: str) -> int:
    jobs = int(text)
    if jobs < 1:
        raise ValueError(text)
    return jobs


def _outcomes(
    items: Iterator[Article | Failure],
    published: str | None,
    jobs: int,
    make_parser: Callable[[], dipnews.Parser],
) -> Iterator[tuple[Article | Failure, Result | Failure]]:
    if jobs == 1:
        parser = make_parser()
        for item in items:
            yield item, item if isinstance(item, Failure) else _parsed(parser, item, published)
        return
    taken: deque[Article | Failure] = deque()

    def dated() -> Iterator[Article | Failure]:
        for item in items:
            taken.append(item)
            if isinstance(item, Article):
                yield attrs.evolve(item, published=item.published or published)
            else:
                yield item

    # An input that failed has no text: it goes along for the sake of the order, and fails again.
    for outcome in dipnews.parse_many(dated(), jobs=jobs, make_parser=make_parser):
        item = taken.popleft()
        if isinstance(item, Failure):
            yield item, item
        elif isinstance(outcome, dipnews.Failure):
            yield item, Failure(item.id, "\n".join(filter(None, (outcome.error, outcome.details))))
        else:
            yield item, outcome


def _parsed(parser: dipnews.Parser, article: Article, published: str | None) -> Result | Failure:
    try:
        date = article.published or published
        return parser.parse(article.text, published=date, title=article.title, url=article.url)
    except DipnewsError as error:
        return Failure(article.id, str(error))
    except Exception:
        # A fault of ours in one article must not cost the others.
        return Failure(article.id, f"dipnews failed; please report this\n{traceback.format_exc()}")


@contextlib.contextmanager
def _output(name: str | None) -> Iterator[TextIO]:
    if name is None:
        unbreakable(sys.stdout)
        yield sys.stdout
        return
    with contextlib.ExitStack() as stack:
        try:
            stream = stack.enter_context(open(name, "w", encoding="utf-8", errors="backslashreplace", newline="\n"))
        except OSError as error:
            raise InputError(f"cannot write {name}: {error.strerror}") from error
        yield stream


def _format_for(name: str | None, stream: TextIO) -> str:
    if name is not None:
        return BY_SUFFIX.get(Path(name).suffix.lower(), "jsonl")
    return "table" if stream.isatty() else "jsonl"
