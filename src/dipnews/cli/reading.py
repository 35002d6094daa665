"""With what articles are read: options that several commands share, and the parser made from them."""

from __future__ import annotations

import argparse
import functools
from collections.abc import Callable
from typing import Any

import attrs

import dipnews
from dipnews.model.events import Event
from dipnews.model.serial import EVENTS
from dipnews.parser import default_parser
from dipnews.patterns.extractor import PatternExtractor


def add_to(command: Any) -> None:
    """Add the options."""
    command.add_argument("--lexicon", action="append", default=[], metavar="DIR", help="add the tables in this folder")
    command.add_argument(
        "--patterns", action="append", default=[], metavar="FILE", help="add the patterns of this TOML file"
    )
    command.add_argument("--plugins", action="store_true", help="use the installed plug-ins (see: dipnews plugins)")
    command.add_argument("--type", action="append", default=[], help="only events of this type; may be repeated")
    command.set_defaults(refuse=command.error)


def parser_maker(arguments: argparse.Namespace) -> Callable[[], dipnews.Parser]:
    """What makes the parser that the options ask for, here or in another process."""
    if not (arguments.lexicon or arguments.patterns or arguments.plugins):
        return default_parser
    return functools.partial(_made, tuple(arguments.lexicon), tuple(arguments.patterns), arguments.plugins)


def _made(lexicons: tuple[str, ...], patterns: tuple[str, ...], plugins: bool) -> dipnews.Parser:
    lexicon = dipnews.lexicon()
    for folder in lexicons:
        lexicon = lexicon.from_directory(folder)
    parser = dipnews.Parser(lexicon=lexicon)
    for file in patterns:
        parser = parser.with_pattern_file(file)
    return parser.with_plugins() if plugins else parser


@attrs.frozen
class Choice:
    """Which events are wanted; without a name, all."""

    types: frozenset[str]
    statuses: frozenset[str]

    @classmethod
    def of(cls, arguments: argparse.Namespace, parser: dipnews.Parser) -> Choice:
        """The choice of the options; the command is refused where it names what *parser* cannot give."""
        types = frozenset(name.casefold() for name in arguments.type)
        statuses = frozenset(getattr(arguments, "status", None) or ())
        known = known_events(parser)
        # What the functions of a plug-in give is not known before they run.
        if not arguments.plugins:
            names = {event.__name__.casefold(): event.__name__ for event in known}
            told = {status: status for event in known for status in event.STATUSES}
            for option, given, allowed in (("type", types, names), ("status", statuses, told)):
                for name in sorted(given - allowed.keys()):
                    choices = ", ".join(allowed.values())
                    arguments.refuse(f"argument --{option}: invalid choice: {name!r} (choose from {choices})")
        return cls(types, statuses)

    def wants(self, event: Event) -> bool:
        """Whether *event* is of a wanted type and status."""
        return (not self.types or event.type.casefold() in self.types) and (
            not self.statuses or event.status in self.statuses
        )


def known_events(parser: dipnews.Parser) -> tuple[type[Event], ...]:
    """The event types that *parser* is known to give: the built-in ones, and those of its patterns."""
    own = (one.event for one in parser.extractors if isinstance(one, PatternExtractor))
    return tuple(dict.fromkeys((*EVENTS, *own)))
