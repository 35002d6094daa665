"""Which mentions speak of one instrument: "a fisheries pact ... the pact ... the deal"."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import attrs

from dipnews import regexes as re
from dipnews.model.entities import Instrument
from dipnews.model.mention import Mention
from dipnews.model.span import Span

_WORD = re.compile(r"[a-z0-9]+")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# Words that describe every instrument alike, and so none.
_LIGHT = frozenset(
    """
    a an the of on for and in to with between by at from its their his her our this that new final bilateral important
    landmark historic first possible comprehensive major significant broad wide-ranging fresh recent latest fragile
    tentative preliminary interim initial proposed so called future eventual lasting permanent immediate full
    temporary existing previous overall whole entire such same meaningful formal official definitive binding key big
    good bad great special current ambitious detailed
    """.split()
)
# Heads: a later mention of one family may stand for an earlier one of it.
_NUMERALS = frozenset({"one", "two", "three", "ii", "iii", "second", "third", "fourth", "fifth"})
_STATEMENTS = frozenset({"statement", "communique", "declaration", "communiqué", "document"})
_TRUCES = frozenset({"ceasefire", "cease", "fire", "truce", "armistice", "cessation", "hostilities", "pause"})
_PAPERS = frozenset(
    """
    agreement accord deal pact treaty convention protocol memorandum understanding mou contract plan arrangement
    compact framework document settlement roadmap map road programme program charter letter intent package
    """.split()
)
_GENERIC = frozenset({"agreement", "accord", "deal", "pact", "document", "arrangement", "settlement", "package"})


# An article tells of few instruments; in a book of articles each would be compared with all before it.
_LOOKED_BACK = 100
_LONGEST_GAP = 40


@attrs.define
class Chain:
    """The mentions of one instrument, and what is known of it so far."""

    mentions: list[Mention[Instrument]]
    heads: set[str]
    content: set[str]
    years: set[str]
    sides: frozenset[str]
    spots: set[str]

    @property
    def fullest(self) -> Mention[Instrument]:
        """The first of the mentions that describe it best."""
        return max(self.mentions, key=lambda m: (len(_content(m.value.title)[1]), -m.span.start))


def chains(text: str, mentions: Sequence[Mention[Instrument]], sides: Mapping[Span, frozenset[str]]) -> list[Chain]:
    """The chains of *mentions* of *text*, which are in its order; *sides* are the parties that each names."""
    found: list[Chain] = []
    for mention in mentions:
        heads, content = _content(mention.value.title)
        years = set(_YEAR.findall(mention.text))
        own = sides.get(mention.span, frozenset())
        for chain in itertools.islice(reversed(found), _LOOKED_BACK):
            if _is_short_for(chain, mention, text) or _speaks_of(chain, mention, heads, content, years, own):
                chain.mentions.append(mention)
                chain.heads |= heads
                chain.content |= content
                chain.years |= years
                chain.sides |= own
                chain.spots |= _where(mention)
                break
        else:
            found.append(Chain([mention], set(heads), set(content), years, own, _where(mention)))
    return found


def _speaks_of(
    chain: Chain,
    mention: Mention[Instrument],
    heads: set[str],
    content: set[str],
    years: set[str],
    sides: frozenset[str],
) -> bool:
    first, value = chain.mentions[0].value, mention.value
    if years and chain.years and not years & chain.years:
        return False
    if sides and chain.sides and not (sides <= chain.sides or chain.sides <= sides):
        return False
    if (value.count != 1) != (first.count != 1):
        return False
    if value.count and first.count and value.count != first.count:
        return False
    if not _heads_fit(chain.heads, heads):
        return bool(content) and content <= chain.content and not heads
    if heads & _TRUCES and chain.heads & _TRUCES:
        return _where(mention) <= chain.spots or chain.spots <= _where(mention)
    numbers = content & _NUMERALS
    if numbers and chain.content & _NUMERALS and not numbers & chain.content:
        return False
    if not content:
        return True
    if not chain.content:
        # The fuller description may come second, but only for what was left open before.
        known = heads & chain.heads or (heads <= _GENERIC and chain.heads <= _GENERIC)
        return bool(known) and mention.span.start - chain.mentions[-1].span.end < 1200
    return len(content & chain.content) / min(len(content), len(chain.content)) >= 0.5


def _is_short_for(chain: Chain, mention: Mention[Instrument], text: str) -> bool:
    """Whether *mention* is the short name in brackets behind the last mention of *chain*."""
    start = chain.mentions[-1].span.end
    # Longer gaps are not even cut out: a long text has many.
    gap = text[start : mention.span.start] if mention.span.start - start <= _LONGEST_GAP else "..."
    return gap.strip() in ("(", '("', "(“", "(the", "or", "- the")


def _heads_fit(known: set[str], heads: set[str]) -> bool:
    if heads & known:
        return True
    if heads & _TRUCES or known & _TRUCES:
        return bool(heads & _TRUCES and known & _TRUCES) or heads <= _GENERIC
    if heads & _STATEMENTS or known & _STATEMENTS:
        return bool(heads & _STATEMENTS and known & _STATEMENTS)
    return heads <= _GENERIC or known <= _GENERIC


def _where(mention: Mention[Instrument]) -> set[str]:
    """The places that the description of a truce names: "the ceasefire in Gaza"."""
    return {word for word in re.findall(r"(?<!^)\b[A-Z][a-z]+", mention.value.title) if word.casefold() not in _TRUCES}


def _content(title: str) -> tuple[set[str], set[str]]:
    """The head words of *title*, and the words that tell it from others."""
    words = [word.rstrip("s") for word in _WORD.findall(title.casefold())]
    heads = {word for word in words if word in _PAPERS | _STATEMENTS | _TRUCES}
    return heads, {word for word in words if word not in heads and word not in _LIGHT and len(word) > 1} - {"joint"}
