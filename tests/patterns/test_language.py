"""A pattern is tried only where it may fit: that must never cost a match."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from dipnews.errors import PatternError
from dipnews.model.entities import Country, Person
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.patterns.extractor import PatternExtractor
from marked_text import document


@attrs.frozen(kw_only=True)
class Deed(Event):
    doers: tuple[Mention[Person] | Mention[Country], ...] = ()


PIECES = (
    "{doers:person}",
    "{doers:country}",
    "{doers:party}",
    "{meet}",
    "{talks}",
    "{call_on}",
    "be",
    "with",
    "had",
    "(?:with|for)",
    "(?:met|had talks)",
    "(?:tele)?phoned",
    "phone(?:d|s)",
    "(?:be )?in",
    "(?:{talks}|lunch)",
    "..",
    "...",
)
GLUE = (" ", "(?: {doers:country})? ", "(?: again)? ")
WORDS = (
    "[person:Nandi]",
    "[person:Berg]",
    "[country:Chad]",
    "met",
    "meeting",
    "talks",
    "called on",
    "was",
    "with",
    "for",
    "had",
    "phoned",
    "telephoned",
    "phones",
    "in",
    "lunch",
    "again",
    "and",
)


@st.composite
def patterns(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4))
    return "".join(draw(st.sampled_from(GLUE)) + piece for piece in pieces).removeprefix(" ")


@given(pattern=patterns(), words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
def test_what_a_pattern_fits_is_found(pattern: str, words: list[str]) -> None:
    try:
        extractor = PatternExtractor(Deed, {"rule": pattern})
    except PatternError:
        return
    compiled = extractor.compiled_rules()["rule"]
    read = document(" ".join(words))
    for clause in read.clauses:
        if clause.trigger is None and not compiled.subject:
            alone = attrs.evolve(read, clauses=(clause,))
            assert len(list(extractor(alone))) == len(list(compiled.regex.finditer(clause.view)))
