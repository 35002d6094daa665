"""Sanctions that one side imposes on another, or lifts."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import attrs

from dipnews import Event, Mention, Parser, Party, PatternExtractor, Rule

TABLES = Path(__file__).parent / "tables"


@attrs.frozen(kw_only=True)
class Sanction(Event):
    """Measures of one side against another."""

    STATUSES: ClassVar[tuple[str, ...]] = (*Event.STATUSES, "lifted")
    sender: tuple[Mention[Party], ...]
    target: tuple[Mention[Party], ...]


PATTERNS = {
    "imposed": "{sender:party} {impose} (?:.. )?{embargo} (?:on|against) {target:party}",
    "lifted": Rule("{sender:party} {lift} (?:.. )?{embargo} (?:on|against) {target:party}", status="lifted"),
}


def plugin(parser: Parser) -> Parser:
    """*parser* with sanctions, and with the words that they are told in."""
    lexicon = parser.lexicon.from_directory(TABLES)
    return parser.with_lexicon(lexicon).with_extractors(PatternExtractor(Sanction, PATTERNS, lexicon=lexicon))
