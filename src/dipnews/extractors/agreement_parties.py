"""Between whom an agreement is, by the words around the instrument."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from dipnews import regexes as re
from dipnews.extractors.fates import Fate
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Group, Nationality, Organisation, Person, Place
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.text.subjects import subject_of

_NATION = symbol_of("nationality")
_CITY = symbol_of("place")
# A capital stands for its government: "an accord with Tehran".
_SIDES = symbols_of("party") + _NATION + _CITY
_ANY = r"[\ue000-\uf8ff]"
_ITEM = (
    rf"(?:(?:the |both |its |neighbou?ring )?(?:[a-z]+ (?:of )?)?)?[{_SIDES}](?:'s)?(?: \([^()]{{0,40}}\))?"
    r"(?:(?: |-)[a-z-]+){0,2}?"
)
_LIST = (
    rf"(?:{_ITEM}(?:, {_ITEM}){{0,8}}(?:,? (?:and|with|or|as well as) |-){_ITEM}"
    rf"(?:,? (?:and|as well as) {_ITEM})?|{_ITEM})"
)
_WITH = re.compile(
    r"(?: \([^()]{0,40}\))?(?:,? (?!(?:who|which|that|said|and|but|was|were|is|to)\b)"
    rf"(?:[a-z0-9'&-]+|{_ANY}(?:'s)?),?){{0,7}}?"
    rf",? (?:with|between|among|amongst|involving) ({_LIST})"
)
_BY = re.compile(rf"(?: (?!with\b)(?:[a-z-]+|{_ANY})){{0,4}}? (?:by|between|with) ({_LIST})")
_BEFORE = re.compile(
    rf"((?:[{_SIDES}](?:-| - |/)){{1,4}}[{_SIDES}]) (?:[a-z-]+ )?$|([{_SIDES}])(?:'s?|s') (?:[a-z-]+ )?$|([{_SIDES}]) $"
)
_CAPITALS = re.compile(
    rf"(?<!\bin )(?<!\bat )(?<!\bfrom )(?<!\bof )(?<!\bto )(?<!\bnear )(?<!\bfor )"
    rf"({_CITY}(?:(?:, {_CITY})?,? and {_CITY})?) "
    r"(?:(?:has|have|had|will|would|also|both|recently|jointly|are|is|were|was|to|expected|set|due) ){0,4}$"
)
# "the Polish government", "Polish negotiators"
_OFFICIAL = re.compile(
    rf"{_NATION}(?= (?:[a-z]+ )?(?:government|authorities|side|army|parliament|cabinet|ministry|officials?|leaders?"
    r"|negotiators?|rebels?|delegation|diplomats|premier|president|minister|king|administration|firm|company|companies|and))"
)
_SYMBOL = re.compile(rf"[{_SIDES}]")


def named_parties(document: Document, clause: Clause, position: int) -> list[Mention[Any]]:
    """The parties that the description of the instrument at *position* names itself."""
    view, mention = clause.view, clause.mention_at(position)
    found = list(_inside(document, mention))
    before = _BEFORE.search(view, max(0, position - 40), position)
    if before is not None:
        found.extend(_at(clause, before.start(), before.end()))
    behind = _WITH.match(view, position + 1, position + 160)
    if behind is not None:
        found.extend(_at(clause, behind.start(1), behind.end(1)))
    return unique(found)


def told_parties(clause: Clause, fate: Fate) -> list[Mention[Any]]:
    """The parties that the words of *fate* name: their subject, and "by" whom it was done."""
    found = [clause.mention_at(place) for place in fate.parties]
    if fate.subject is not None:
        capitals = _CAPITALS.search(clause.view, max(0, fate.subject - 60), fate.subject)
        if capitals is not None:
            return unique(_at(clause, *capitals.span(1)))
        subject = subject_of(clause.view, fate.subject)
        found.extend(clause.mention_at(place) for place in subject)
        if not found:
            found.extend(
                clause.mention_at(match.start())
                for match in _OFFICIAL.finditer(clause.view, max(0, fate.subject - 100), fate.subject)
            )
    elif not fate.parties:
        behind = _BY.match(clause.view, fate.end, fate.end + 120)
        if behind is not None and fate.name not in ("proposed", "hailed", "mediated"):
            found.extend(_at(clause, behind.start(1), behind.end(1)))
    return unique(found)


def unique(mentions: Iterable[Mention[Any]]) -> list[Mention[Any]]:
    """*mentions* with groups taken apart and nationalities as countries, each party once."""
    kept: list[Mention[Any]] = []
    seen: list[Any] = []
    for mention in mentions:
        value = mention.value
        for member in value.members if isinstance(value, Group) else (value,):
            if isinstance(member, Nationality):
                member = Country(code=member.code, name=member.name)
            elif isinstance(member, Place):
                if member.capital_of is None:
                    continue
                member = Country(code=member.capital_of, name=member.name)
            if member not in seen:
                seen.append(member)
                kept.append(Mention(member, mention.span, mention.text))
    return kept


def _inside(document: Document, mention: Mention[Any]) -> Iterator[Mention[Any]]:
    first = bisect_left(document.mentions, mention.span.start, key=lambda other: other.span.start)
    for inner in document.mentions[first : first + 40]:
        if inner.span.start >= mention.span.end:
            break
        if (
            mention.span.contains(inner.span)
            and inner.span != mention.span
            and isinstance(inner.value, Country | Nationality | Organisation | Person)
            and not re.match(r"-[a-z]+ed\b", document.page.folded[inner.span.end : inner.span.end + 14])
            # "a ceasefire in Gaza", "cooperation in Africa"
            and not document.page.folded[max(0, inner.span.start - 8) : inner.span.start].endswith((" in ", " in the "))
        ):
            yield inner


def _at(clause: Clause, start: int, end: int) -> Iterator[Mention[Any]]:
    for match in _SYMBOL.finditer(clause.view, start, end):
        if not re.match(
            r"-(?:brokered|led|backed|mediated|sponsored|based)\b", clause.view[match.end() : match.end() + 12]
        ):
            yield clause.mention_at(match.start())
