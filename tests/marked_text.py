"""Documents from marked text: ``[person:Singh] met [person:Putin]``, without any finder."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from dipnews.lexicon.families import forms_by_first_word
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.document import Document
from dipnews.model.entities import Country, Goods, Instrument, Organisation, Person, Place, Session
from dipnews.model.mention import Mention
from dipnews.model.page import Page, Sentence
from dipnews.model.span import Span
from dipnews.model.symbols import kind_of, symbol_of
from dipnews.model.when import When
from dipnews.text.clauses import clauses

_MARK = re.compile(r"\[(\w+):([^\]|]*)(?:\|([^\]]*))?\]")


def _value(kind: str, words: str, more: str | None) -> Any:
    return {
        "person": lambda: Person(name=words, of=more or words[:3].upper()),
        "country": lambda: Country(code=more or words[:3].upper(), name=words),
        "organisation": lambda: Organisation(code=more or words, name=words),
        "place": lambda: Place(name=words, country=more),
        "session": lambda: Session(forum=words),
        "instrument": lambda: Instrument(title=words, type=more or "agreement"),
        "goods": lambda: Goods(item=words, category=more or "arms"),
        "date": lambda: When(
            start=date.fromisoformat(more or "2024-05-06"), end=date.fromisoformat(more or "2024-05-06"), grain="day"
        ),
    }[kind]()


def document(marked: str) -> Document:
    """The document of one sentence; mentions are written ``[kind:words]`` or ``[kind:words|more]``."""
    text, mentions, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        start = len(text)
        text += mark[2]
        mentions.append((start, len(text), _value(mark[1], mark[2], mark[3])))
        last = mark.end()
    text += marked[last:]
    found = [Mention.read(text, start, end, value) for start, end, value in mentions]
    page = Page(text=text, folded=text, sentences=(Sentence(span=Span(0, len(text)), index=0, paragraph=0),))
    return Document(page=page, mentions=tuple(found), clauses=clauses(page, found, forms_by_first_word(Lexicon())))


def readable(document: Document) -> list[str]:
    """The clauses that borrow a subject, with the symbols spelled out."""
    lines = []
    for clause in document.clauses:
        if clause.trigger is None:
            continue
        line = clause.view
        for mention in clause.mentions:
            line = line.replace(symbol_of(kind_of(mention.value)), mention.text, 1)
        lines.append(line)
    return lines
