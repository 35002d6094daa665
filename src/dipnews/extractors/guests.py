"""Visits told in one word: "visiting Philippine President ..."."""

from __future__ import annotations

from collections.abc import Iterator

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Person, Place
from dipnews.model.events import Event, Evidence, Visit
from dipnews.model.mention import Mention

_VISITING = re.compile(r"\bvisiting (?:[a-z-]+ )?$", re.IGNORECASE)


def guests(document: Document) -> Iterator[Event]:
    """The visit of everybody who is called "visiting", to the country of the dateline."""
    home = _home(document)
    for clause in document.clauses:
        if clause.trigger is not None:
            continue
        for mention in clause.mentions:
            if not isinstance(mention.value, Person):
                continue
            if document.page.folded.startswith("'s", mention.span.end):
                continue
            before = document.page.folded[max(0, mention.span.start - 30) : mention.span.start]
            if mention.text.lower().startswith("visiting ") or _VISITING.search(before):
                sentence = clause.sentence.span
                yield Visit(
                    evidence=Evidence(sentence, sentence.cut(document.text), "Visit.guest", mention.span),
                    visitors=(mention,),
                    destination=home,
                )


def _home(document: Document) -> Mention[Place] | None:
    dateline = document.page.dateline
    if dateline is None:
        return None
    for mention in document.mentions:
        if isinstance(mention.value, Place) and dateline.span.contains(mention.span):
            return mention
    return None
