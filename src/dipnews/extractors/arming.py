"""Arms that no word names: "arming the guerrillas"."""

from __future__ import annotations

from collections.abc import Iterator

from dipnews import regexes as re
from dipnews.extractors.giving.shapes import SIDES
from dipnews.extractors.giving.sides import code_of, found, subject_sides
from dipnews.extractors.giving.tense import status_of_verb
from dipnews.extractors.giving.words import Word
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Goods
from dipnews.model.events import Delivery, Evidence
from dipnews.model.mention import Mention

_ARMING = re.compile(
    rf"\b(?P<verb>arming|(?<=to )arm|(?<=has )armed|(?<=have )armed|(?<=had )armed) (?P<whom>{SIDES})(?!'|,? with\b)"
)
_FORMS = {"arming": "ing", "arm": "base", "armed": "past"}


def arming(document: Document) -> Iterator[Delivery]:
    """One delivery of arms for every "arming" of somebody else, where no weapons are named."""
    for clause in document.clauses:
        if clause.trigger is None and "arm" in clause.view:
            for match in _ARMING.finditer(clause.view):
                yield from _arming(document, clause, match)


def _arming(document: Document, clause: Clause, match: re.Match[str]) -> Iterator[Delivery]:
    start, end = match.span("verb")
    word = Word(start, end, "arm", frozenset({_FORMS[match["verb"]]}), match["verb"])
    status = status_of_verb(clause.view, word)
    takers = found(clause, match.span("whom"))
    codes = {code_of(m) for m in takers}
    givers = [m for m in subject_sides(clause, start)[0] if code_of(m) not in codes]
    if status is None or not takers or not givers:
        return
    sentence, trigger = clause.sentence.span, clause.span(start, end)
    yield Delivery(
        evidence=Evidence(sentence, sentence.cut(document.text), "Delivery.arming", trigger),
        status=status,
        goods=Mention(Goods(item="arms", category="arms"), trigger, trigger.cut(document.text)),
        supplier=tuple(givers),
        recipient=tuple(takers),
    )
