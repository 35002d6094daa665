"""Talks whose parties are told elsewhere: "negotiations in March", "the talks, which resume on Wednesday"."""

from __future__ import annotations

from collections.abc import Iterator

from dipnews import regexes as re
from dipnews.model.document import Clause, Document
from dipnews.model.events import Event, Evidence, Meeting
from dipnews.model.symbols import symbol_of

_PERSON = symbol_of("person")
_DATE = symbol_of("date")
_PLACE = symbol_of("place")
_MOOD = r"(?:will|would|are|is|were|was|be|due|to|expected|scheduled|set|have|has|had|been|again|also|only)\b"
_HELD = "(?:resum|beg[aiu]n|start|open|tak(?:e|es|ing) place|took place|held|end|conclud|broke|wrapp|kick)"
_NOUN = re.compile(
    rf"(?P<owned>{_DATE}'s (?:[a-z-]+ ){{0,2}})?"
    r"\b(?P<noun>talks|negotiations|meeting|discussions|consultations"
    r"|(?:phone |telephone |video )call|phone conversation)\b"
    rf"(?:,? (?:which|that))?,?(?: {_MOOD}){{0,5}}(?: {_HELD}[a-z]*(?: up| off)?)?"
    rf"(?: (?:in|at|on|from|late|early|last|next|this|by|for|of|here|between)| {_PLACE},?| {_DATE}){{0,6}}"
)
# "During the meeting with the premier, ways to ... were discussed", "There was also a meeting with her".
_WITH = re.compile(
    r"\b(?:the|a|an|in|at|during|after|following|before|separate|his|her) (?:[a-z-]+ )?"
    r"(?P<noun>meeting|talks|discussions|negotiations|consultations|conversation)"
    rf" with (?P<who>{_PERSON}(?:(?:, {_PERSON})*,? and {_PERSON})?)(?! ?'s?\b)"
)
_TOLD = re.compile(r"(?: [a-z-]+){0,2} (?:with|between|among|of)\b")
_NONE = re.compile(r"\b(?:no|any|more|further|such|future|all|many|other|'s|') (?:[a-z-]+ )?$")


def untold_talks(document: Document) -> Iterator[Event]:
    """A meeting without participants for each noun of talks that has a day or a town; who met is found later."""
    for clause in document.clauses:
        if clause.trigger is not None:
            continue
        view = clause.view
        yield from _with_one_side(document, clause)
        for told in _NOUN.finditer(view):
            words = told[0]
            if _DATE not in words and _PLACE not in words:
                continue
            start = told.start("noun")
            if _TOLD.match(view, told.end()):
                continue
            if not told["owned"] and _NONE.search(view, max(0, start - 24), start):
                continue
            sentence = clause.sentence.span
            trigger = clause.span(start, told.end("noun"))
            day = view.find(_DATE, told.start(), told.end())
            if told["owned"] and clause.mention_at(told.start()).value.grain != "day":
                continue
            yield Meeting(
                evidence=Evidence(sentence, sentence.cut(document.text), "Meeting.untold", trigger),
                when=clause.mention_at(day) if day >= 0 else None,
            )


def _with_one_side(document: Document, clause: Clause) -> Iterator[Event]:
    """Talks of which only one side is named, and no subject is the other."""
    for told in _WITH.finditer(clause.view):
        start = told.start("noun")
        if _NONE.search(clause.view, max(0, start - 24), start):
            continue
        sentence = clause.sentence.span
        yield Meeting(
            evidence=Evidence(
                sentence, sentence.cut(document.text), "Meeting.untold_with", clause.span(start, told.end("noun"))
            ),
            participants=tuple(
                clause.mention_at(place) for place in range(*told.span("who")) if clause.view[place] == _PERSON
            ),
        )
