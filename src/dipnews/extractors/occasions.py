"""Meetings that have a name of their own: summits, sessions, conferences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Group, Nationality, Organisation, Session
from dipnews.model.events import Event, Evidence, Meeting
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.text.subjects import subject_of

_PARTY = symbols_of("party")
_SESSION = symbol_of("session")
# "a summit" tells of no certain one; "the NATO summit", "the 21st session" do.
_BARE = re.compile(
    r"(?:the |a |an |this |that )?(?:[a-z]+ )?(?:summit|conference|session|round|forum|dialogue|meeting)s?"
)
_LIST = rf"([{_PARTY}](?:(?:, [{_PARTY}])*,? and [{_PARTY}])?)"
_BETWEEN = re.compile(rf" (?:[a-z-]+ ){{0,3}}?(?:between|among|of|with|by) (?:[a-z-]+ ){{0,2}}?{_LIST}(?!')")


def occasions(document: Document) -> Iterator[Event]:
    """One meeting for every mention of a named summit, session or conference."""
    for clause in document.clauses:
        if clause.trigger is not None:
            continue
        for position, mention in zip(clause.positions, clause.mentions, strict=True):
            if clause.view[position] == _SESSION and _is_certain(mention):
                sentence = clause.sentence.span
                yield Meeting(
                    evidence=Evidence(sentence, sentence.cut(document.text), "Meeting.occasion", mention.span),
                    session=mention,
                    participants=tuple(_participants(document, clause, position, mention)),
                )


def _is_certain(mention: Mention[Session]) -> bool:
    value = mention.value
    return value.edition is not None or bool(value.forum and not _BARE.fullmatch(value.forum))


def _participants(
    document: Document, clause: Clause, position: int, mention: Mention[Session]
) -> Iterator[Mention[Any]]:
    seen: list[Any] = []
    for found in _candidates(document, clause, position, mention):
        value = found.value
        if isinstance(value, Nationality):
            value = Country(code=value.code, name=value.name)
        for member in value.members if isinstance(value, Group) else (value,):
            if member not in seen:
                seen.append(member)
                yield Mention(member, found.span, found.text)


def _candidates(document: Document, clause: Clause, position: int, mention: Mention[Session]) -> Iterator[Mention[Any]]:
    """Whoever the subject, the words behind the name, and the name itself put into the room."""
    for place in subject_of(clause.view, position):
        yield clause.mention_at(place)
    between = _BETWEEN.match(clause.view, position + 1)
    if between is not None:
        for place in clause.positions:
            if between.start(1) <= place < between.end(1):
                yield clause.mention_at(place)
    for inner in document.mentions:
        if (
            mention.span.contains(inner.span)
            and inner.span != mention.span
            and isinstance(inner.value, Country | Nationality | Organisation)
        ):
            yield inner
