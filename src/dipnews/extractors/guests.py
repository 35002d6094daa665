"""Visits told in one word: "visiting Philippine President ..."."""

from __future__ import annotations

from collections.abc import Iterator

from dipnews import regexes as re
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Person
from dipnews.model.events import Event, Evidence, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.model.when import When

_PARTY = symbols_of("party")
_DATE = symbol_of("date")
_ON = re.compile(rf" (?:on )?{_DATE}")
# "Horak told the visiting envoy": the two have met.
_TOLD = re.compile(
    rf"([{_PARTY}]) (?:(?:[a-z]+ly|also|later|has|had|on|{_DATE}) ){{0,3}}"
    r"(?:told|briefed|informed|assured|thanked|updated|congratulated|awarded|saw off)"
    r" (?:the )?(?:visiting (?:[a-z-]+ )?)?$"
)
_VISITING = re.compile(r"\bvisiting (?:[a-z-]+ )?$", re.IGNORECASE)


def guests(document: Document) -> Iterator[Event]:
    """The visit of everybody who is called "visiting", to the country of the dateline, and who tells them something."""
    home = document.dateline_place()
    for clause in document.clauses:
        if clause.trigger is not None:
            continue
        for position, mention in zip(clause.positions, clause.mentions, strict=True):
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
                told = _TOLD.search(clause.view, max(0, position - 90), position)
                if told is not None:
                    yield Meeting(
                        evidence=Evidence(
                            sentence, sentence.cut(document.text), "Meeting.told_guest", clause.span(*told.span())
                        ),
                        participants=(clause.mention_at(told.start(1)), mention),
                        when=_day(clause, told.start(), position),
                    )


def _day(clause: Clause, start: int, position: int) -> Mention[When] | None:
    """The day on which somebody is told something: "on Monday told", "told ... on Monday"."""
    before = clause.view.find(_DATE, start, position)
    behind = _ON.match(clause.view, position + 1)
    place = before if before >= 0 else behind.end() - 1 if behind is not None else -1
    return clause.mention_at(place) if place >= 0 else None
