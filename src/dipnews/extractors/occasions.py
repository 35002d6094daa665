"""Meetings that have a name of their own: summits, sessions, conferences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Group, Nationality, Organisation, Person, Session
from dipnews.model.events import Event, Evidence, Meeting
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.text.subjects import subject_of

_PARTY = symbols_of("party")
_SESSION = symbol_of("session")
_NATION = symbol_of("nationality")
# "a summit" tells of no certain one; "the NATO summit", "the 21st session" do.
_BARE = re.compile(
    r"(?:the |a |an |this |that )?(?:[a-z]+ )?(?:summit|conference|session|round|forum|dialogue|meeting)s?"
)
_SIDE = rf"(?:[{_PARTY}]|{_NATION} (?:government|authorities|side|military|delegation))"
_LIST = rf"({_SIDE}(?:(?:, {_SIDE})*,? and (?:the )?{_SIDE})?)(?! ?'s?\b)"
_BETWEEN = re.compile(rf" (?:[a-z-]+ ){{0,3}}?(?:between|among|of|by) (?:[a-z-]+ ){{0,2}}?{_LIST}")
_TIMES = symbol_of("date") + symbol_of("duration")
_SPOTS = symbol_of("place") + symbol_of("country")
_WITH = re.compile(
    rf"(?: (?:on|in|at|for|from|next|last|this|later|early|late|[{_TIMES}{_SPOTS}]|[a-z]+ly),?){{0,8}}"
    rf" (?:with|alongside|together with) (?:[a-z-]+ ){{0,2}}?{_LIST}"
)
_AHEAD = re.compile(r"\b(?:need for|calls? for)\b[^,;]{0,40}$")


def occasions(document: Document) -> Iterator[Event]:
    """One meeting for every mention of a named summit, session or conference."""
    fullest = _fullest_names(document)
    for clause in document.clauses:
        if clause.trigger is not None:
            continue
        for position, mention in zip(clause.positions, clause.mentions, strict=True):
            if clause.view[position] != _SESSION:
                continue
            sentence = clause.sentence.span
            found = tuple(_participants(document, clause, position, mention, fullest))
            certain = _is_certain(mention)
            if certain or _with(clause, position):
                yield Meeting(
                    evidence=Evidence(
                        sentence,
                        sentence.cut(document.text),
                        "Meeting.occasion" if certain else "Meeting.nameless_occasion",
                        mention.span,
                    ),
                    session=mention if certain else None,
                    participants=found,
                )


def _is_certain(mention: Mention[Session]) -> bool:
    value = mention.value
    return value.edition is not None or bool(value.forum and not _BARE.fullmatch(value.forum))


def _participants(
    document: Document,
    clause: Clause,
    position: int,
    mention: Mention[Session],
    fullest: Mapping[str, Mention[Session]],
) -> Iterator[Mention[Any]]:
    seen: list[Any] = []
    for found in _candidates(document, clause, position, mention, fullest):
        value = found.value
        if isinstance(value, Nationality):
            value = Country(code=value.code, name=value.name)
        for member in value.members if isinstance(value, Group) else (value,):
            # "Xi flew in for the China-Arab summit": the country is there in its president.
            known = isinstance(member, Country) and any(isinstance(s, Person) and s.of == member.code for s in seen)
            if member not in seen and not known:
                seen.append(member)
                yield Mention(member, found.span, found.text)


def _candidates(
    document: Document,
    clause: Clause,
    position: int,
    mention: Mention[Session],
    fullest: Mapping[str, Mention[Session]],
) -> Iterator[Mention[Any]]:
    """Whoever the words before, the words behind the name, and the name itself put into the room."""
    view = clause.view
    near = view[max(0, position - 110) : position]
    with_ = _with(clause, position)
    if not _AHEAD.search(near):
        for place in subject_of(view, position):
            yield clause.mention_at(place)
    for listed in (_BETWEEN.match(view, position + 1), with_):
        if listed is not None:
            for place in clause.positions:
                if listed.start(1) <= place < listed.end(1):
                    yield clause.mention_at(place)
    yield from _named_in(document, _fullest(mention, fullest))


def _fullest_names(document: Document) -> Mapping[str, Mention[Session]]:
    """For each forum the mention that names it most fully."""
    named: dict[str, Mention[Session]] = {}
    for mention in document.mentions:
        if isinstance(mention.value, Session) and mention.value.forum is not None:
            known = named.get(mention.value.forum)
            if known is None or len(mention.text) > len(known.text):
                named[mention.value.forum] = mention
    return named


def _fullest(mention: Mention[Session], named: Mapping[str, Mention[Session]]) -> Mention[Session]:
    """Where the forum's whole name stands: "the 20th session" is one of the "India-Russia Commission"."""
    forum = mention.value.forum
    if forum is None or len(mention.text) >= len(forum):
        return mention
    other = named.get(forum, mention)
    return other if len(other.text) > len(mention.text) else mention


def _named_in(document: Document, mention: Mention[Session]) -> Iterator[Mention[Any]]:
    for inner in document.inside(mention.span):
        if inner.span != mention.span and isinstance(inner.value, Country | Nationality | Organisation):
            yield inner


def _with(clause: Clause, position: int) -> re.Match[str] | None:
    return _WITH.match(clause.view, position + 1)
