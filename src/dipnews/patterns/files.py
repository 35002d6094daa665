"""Patterns for the built-in event types out of a TOML file, for people who write no Python.

[families.verbs]
shuttle = ["shuttles", "shuttled", "shuttling"]

[Meeting]
shuttled = "{participants:person} {shuttle} between {participants:party}"

[Meeting.rang]
pattern = "{participants:person} rang {participants:person}"
unless = " for "
medium = "phone"
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dipnews import regexes as re
from dipnews.errors import LexiconError, PatternError
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.events import Event
from dipnews.model.serial import EVENTS
from dipnews.patterns.extractor import PatternExtractor, Rule

_EVENTS: Mapping[str, type[Event]] = {event.__name__: event for event in EVENTS}
# A list of destinations is a visit to each, as in the shipped patterns.
_EACH: Mapping[str, tuple[str, ...]] = {"Visit": ("destination",)}
_FAMILIES = ("verbs", "nouns")


def read_pattern_file(path: str | os.PathLike[str], lexicon: Lexicon) -> tuple[Lexicon, tuple[PatternExtractor, ...]]:
    """The *lexicon* with the file's word families in it, and an extractor for each event type of the file.

    Mistakes raise `PatternError` with the file, the line, and a caret under the place.
    """
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8")
        # Read seldom, and slow to import.
        tomllib = importlib.import_module("tomllib")
        data = tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise PatternError(f"{file}: cannot be read: {error}") from error
    lexicon = _with_families(file, lexicon, data.pop("families", {}))
    extractors: list[PatternExtractor] = []
    for name, table in data.items():
        event = _EVENTS.get(name)
        if event is None or not isinstance(table, dict):
            raise PatternError(f"{file}:{_line_of(text, name)}: {name!r} is none of {', '.join(_EVENTS)}, families")
        rules: dict[str, Rule] = {}
        for rule, given in table.items():
            try:
                rules[rule] = _rule(given)
                PatternExtractor(event, {rule: rules[rule]}, each=_EACH.get(name, ()), lexicon=lexicon)
            except PatternError as error:
                place = f"{file}:{_line_of(text, name, rule)}: {name}.{rule}"
                raise PatternError(f"{place}: {error.message}", error.pattern, error.position) from None
        extractors.append(PatternExtractor(event, rules, each=_EACH.get(name, ()), lexicon=lexicon))
    return lexicon, tuple(extractors)


def _with_families(file: Path, lexicon: Lexicon, families: Any) -> Lexicon:
    if not isinstance(families, dict) or not all(isinstance(family, dict) for family in families.values()):
        raise PatternError(f"{file}: families stand in [families.verbs] and [families.nouns]")
    unknown = next((kind for kind in families if kind not in _FAMILIES), None)
    if unknown is not None:
        raise PatternError(f"{file}: families are verbs or nouns, not {unknown!r}")
    try:
        return lexicon.with_families(**families)
    except LexiconError as error:
        raise PatternError(f"{file}: {error}") from None


def _rule(given: Any) -> Rule:
    fields = {"pattern": given} if isinstance(given, str) else given
    if not isinstance(fields, dict) or not isinstance(fields.get("pattern"), str):
        raise PatternError("a rule is a text, or a table with a text named pattern")
    fields = dict(fields)
    pattern, unless = fields.pop("pattern"), fields.pop("unless", "")
    if not isinstance(unless, str):
        raise PatternError("unless is a text", pattern)
    return Rule(pattern, unless=unless, **fields)


def _line_of(text: str, table: str, rule: str = "") -> int:
    """The line on which a table, or a rule of it, begins; tomllib tells none."""
    for number, there, key in _keys(text):
        if (there == table and (not rule or key == rule)) or (rule and there == f"{table}.{rule}"):
            return number
    return 1


def _keys(text: str) -> Iterator[tuple[int, str, str]]:
    """For every line of a TOML text that names something: its number, its table and its key."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        head = re.match(r"\s*\[\s*([^\]]+?)\s*\]", line)
        key = re.match(r"\s*([^=#\[]+?)\s*=", line)
        if head:
            table = re.sub(r"[\"' ]", "", head[1])
            yield number, table, ""
        elif key:
            words = re.sub(r"[\"' ]", "", key[1])
            outer, _, inner = words.partition(".") if not table else (table, "", words)
            yield number, outer, inner
