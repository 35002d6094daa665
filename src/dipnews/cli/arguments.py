"""What can be asked on the command line."""

from __future__ import annotations

import argparse
from importlib.metadata import PackageNotFoundError, version

from dipnews.cli import evaluate, explain, parse, plugins, schema

DESCRIPTION = "Read English diplomatic-news articles and tell the meetings, visits, agreements and deliveries in them."
EXIT_CODES = (
    "exit codes: 0 done (also without events), 1 some inputs failed (named on standard error), "
    "2 the command was not understood, 130 interrupted"
)


class _Version(argparse.Action):
    # Looked up only when asked for: reading the package's metadata costs more than starting up.
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        try:
            number = version("dipnews")
        except PackageNotFoundError:
            number = "(not installed)"
        print("dipnews", number)
        parser.exit()


def parser() -> argparse.ArgumentParser:
    """The parser of the arguments; each command sets ``run``."""
    whole = argparse.ArgumentParser(prog="dipnews", description=DESCRIPTION, epilog=EXIT_CODES)
    whole.add_argument("--version", action=_Version, nargs=0, help="tell the version and stop")
    commands = whole.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in (parse, explain, evaluate, schema, plugins):
        command.add_to(commands)
    return whole
