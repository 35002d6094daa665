"""Who fights whom, by the words of the article: between them a truce is."""

from __future__ import annotations

import functools
from collections import Counter
from typing import Any

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.document import Document
from dipnews.model.entities import Country, Nationality, Organisation
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.refine.sides import side_of

_SIDES = symbols_of("party") + symbol_of("nationality")
# "the Israel-Hamas war", "fighting between Sudan and ...", "Israel's offensive against Hamas".
_AT_WAR = (
    re.compile(
        rf"([{_SIDES}])(?:-| and | - |/)([{_SIDES}]) (?:[a-z]+ )?(?:war|conflict|ceasefire|truce|fighting|hostilities)"
    ),
    re.compile(
        r"\b(?:war|conflict|fighting|hostilities|ceasefire|cease-fire|truce|clashes|violence|battles?) "
        rf"(?:between|with|against) ([{_SIDES}])(?: (?:and|with) )([{_SIDES}])"
    ),
    re.compile(
        rf"([{_SIDES}])(?:'s)? (?:[a-z-]+ ){{0,2}}(?:war|invasion|offensive|attacks?|aggression|campaign|strikes?"
        rf"|assault|bombardment|invaded|attacked) (?:on|against|of|in|with|at)? ?([{_SIDES}])"
    ),
)


def belligerents(document: Document, known: set[str | None], lexicon: Lexicon) -> list[Mention[Any]]:
    """The two sides that the article most often shows at war with each other."""
    counts: Counter[tuple[str, str]] = Counter()
    named: dict[str, Mention[Any]] = {}
    for clause in document.clauses:
        if clause.trigger is not None:
            continue
        for regex in _AT_WAR:
            for match in regex.finditer(clause.view):
                pair = [as_party(clause.mention_at(match.start(group))) for group in (1, 2)]
                codes = [side_of(m.value) or "" for m in pair]
                if all(codes) and codes[0] != codes[1] and known <= set(codes):
                    counts[min(codes), max(codes)] += 1
                    for code, mention in zip(codes, pair, strict=True):
                        named.setdefault(code, mention)
    if not counts:
        return _movement_and_foe(document, known, lexicon)
    best = max(counts, key=lambda pair: counts[pair])
    return [named[code] for code in best]


def _movement_and_foe(document: Document, known: set[str | None], lexicon: Lexicon) -> list[Mention[Any]]:
    """The armed movement that the article speaks of most, and the state it most often stands beside."""
    movements: Counter[str] = Counter()
    beside: Counter[tuple[str, str]] = Counter()
    named: dict[str, Mention[Any]] = {}
    armed = _movements(lexicon)
    for clause in document.clauses:
        if clause.trigger is not None:
            continue
        parties = [as_party(mention) for mention in clause.mentions]
        here = {m.value.code for m in parties if isinstance(m.value, Organisation) and m.value.code in armed}
        states = {m.value.code for m in parties if isinstance(m.value, Country)}
        for mention in parties:
            if isinstance(mention.value, Country | Organisation):
                named.setdefault(mention.value.code, mention)
        for movement in here:
            movements[movement] += 1
            beside.update((movement, state) for state in states)
    pairs = [pair for pair in beside if known <= set(pair) and beside[pair] > 1]
    if not pairs:
        return []
    best = max(pairs, key=lambda pair: (movements[pair[0]], beside[pair]))
    return [named[code] for code in best]


@functools.lru_cache(maxsize=16)
def _movements(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.table("organisations") if row[5] == "movement")


def as_party(mention: Mention[Any]) -> Mention[Any]:
    """*mention*, a nationality standing for its country."""
    value = mention.value
    if isinstance(value, Nationality):
        return Mention(Country(code=value.code, name=value.name), mention.span, mention.text)
    return mention
