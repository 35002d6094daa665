"""The parts of a pattern that must all be there: what stands in no bracket and behind no ``?``."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dipnews.patterns.language import TOKEN


@attrs.frozen
class Element:
    """A slot, a family, a word or a group of a pattern: ``name`` is its kind, its word, or what is in it."""

    what: str
    name: str
    start: int


def elements_of(pattern: str) -> Iterator[Element]:
    """The elements of *pattern*, which must be one that compiles.

    >>> [(e.what, e.name) for e in elements_of("{a:person} {meet} (?:up )?with {b:party}")]
    [('slot', 'person'), ('family', 'meet'), ('word', 'with'), ('slot', 'party')]
    >>> [(e.what, e.name) for e in elements_of("{a:person} (?:rang|called up) {b:party}")]
    [('slot', 'person'), ('group', 'rang|called up'), ('slot', 'party')]
    """
    depth = place = opened = 0
    while (token := TOKEN.match(pattern, place)) is not None:
        place = token.end()
        if token["open"] and not depth:
            opened = token.end()
        depth += bool(token["open"]) - bool(token["close"])
        if depth or pattern[place : place + 1] == "?":
            continue
        if token["close"]:
            yield Element("group", pattern[opened : token.start()], opened)
        elif token["slot"]:
            yield Element("slot", token["kind"], token.start())
        elif token["family"]:
            yield Element("family", token["word"], token.start())
        elif token["text"] and token["text"].isalpha():
            yield Element("word", token["text"], token.start())
