"""The words around an event: its sentence, the stretch of it that is the event's own."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.model.document import Clause, Document
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of

_SUBJECT = symbols_of("party")
_DATE = symbol_of("date")
# Words behind "and" that begin no clause: "and other officials", "and the security council".
_NO_VERB = (
    r"(?:the|an?|other|another|his|her|its|their|our|two|three|four|five|several|many|some|more|most|all|both|senior|top"
    r"|members?|officials?|leaders?|ministers?|security|defen[cs]e|economic|trade|military|political|foreign|peace|energy"
    r"|regional|international|global|bilateral|cultural|technical|social|business|representatives|for|with|in|on|at|from"
    r"|development|cooperation|investment|nuclear|financial|humanitarian|legal|state|national|prime|chief|deputy"
    r"|environmental|scientific|human|reconciliation|stability|technology|science|industry|culture|education|health"
    r"|aid) "
)
# Where another clause begins, and with it another event's times and places.
_BREAK = re.compile(
    r"; | -+ |: |,? \b(?:after|before|while|when|but|because|although|though|since|who|which|that|where|whose|until|"
    r"following|ahead of|than|as(?! (?:part|an?|the|well|special|his|her|their|its|prime|foreign|head|chief|president"
    r"|early|soon|late|long|of|many|much|planned|scheduled|expected|guests?"
    rf"|[{_SUBJECT}](?: ?'s|[,.]|$| (?:{_DATE}|to|in|on|for)\b)))) "
    r"|, (?:[a-z]+ing|saying|adding) "
    rf"|,? and (?=(?:then |later |also |is |are |was |were |has |had |will |would |to )*(?!{_NO_VERB})[a-z]+(?:ed|s)? )"
    rf"|,? and (?=(?:the )?[{_SUBJECT}] (?:{_DATE} |[a-z]+ly |also )?(?:[a-z]+ed|will|would|said)\b)"
    rf"|(?<![{_SUBJECT}]),? and (?=[{_SUBJECT}] (?:is|are|was|were|has|had|have|met)\b)"
)
# "Between X and Y is": the "and" begins no clause.
_BETWEEN = re.compile(rf"\b(?:between|among|both) (?:[a-z-]+ ){{0,2}}[{_SUBJECT}](?:, [{_SUBJECT}])*$")


@attrs.frozen(kw_only=True)
class Surroundings:
    """The view of an event's sentence.

    ``trigger`` is the place of the event's word, ``start`` and ``end`` bound its own stretch,
    and ``gap`` are the words that part it from the stretch before.
    """

    clause: Clause
    trigger: int
    start: int
    end: int
    gap: str = ""

    @property
    def view(self) -> str:
        return self.clause.view

    @property
    def before(self) -> str:
        """The event's own stretch up to its word."""
        return self.clause.view[self.start : self.trigger]

    @property
    def after(self) -> str:
        """The event's own stretch from its word on."""
        return self.clause.view[self.trigger : self.end]

    def mentions(self, *kinds: str) -> Iterator[tuple[int, Mention[Any]]]:
        """Places and mentions of *kinds* in the event's own stretch."""
        wanted = {symbol_of(kind) for kind in kinds}
        for place, mention in zip(self.clause.positions, self.clause.mentions, strict=True):
            if self.start <= place < self.end and self.clause.view[place] in wanted:
                yield place, mention


@attrs.frozen
class Sentences:
    """The whole-sentence clauses of a document, found by offset."""

    clauses: tuple[Clause, ...]
    starts: tuple[int, ...]
    # Every refiner asks for the same few places.
    known: dict[int, Surroundings | None] = attrs.field(factory=dict, eq=False, repr=False)

    def around(self, event: Event) -> Surroundings | None:
        """What stands around *event*; None where its evidence is no sentence of the document."""
        trigger = event.evidence.trigger.start
        if trigger not in self.known:
            self.known[trigger] = self._around(trigger)
        return self.known[trigger]

    def _around(self, trigger: int) -> Surroundings | None:
        number = bisect_right(self.starts, trigger) - 1
        if number < 0 or trigger >= self.clauses[number].sentence.span.end:
            return None
        clause = self.clauses[number]
        place = clause.position_of(trigger)
        start, end = own_stretch(clause.view, place)
        gap = next((found[0] for found in _BREAK.finditer(clause.view) if found.end() == start), "")
        return Surroundings(clause=clause, trigger=place, start=start, end=end, gap=gap)


class _Same:
    """A document as a key by its identity: comparing all of it would cost more than what is kept."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document


def sentences_of(document: Document) -> Sentences:
    """The sentences of *document*, to look up events in."""
    return _sentences_of(_Same(document))


@functools.lru_cache(maxsize=1)
def _sentences_of(same: _Same) -> Sentences:
    clauses = tuple(clause for clause in same.document.clauses if clause.trigger is None)
    return Sentences(clauses, tuple(clause.sentence.span.start for clause in clauses))


def own_stretch(view: str, place: int) -> tuple[int, int]:
    """The bounds of the stretch of *view* around *place* that no clause break cuts."""
    start, end = 0, len(view)
    for gap in _BREAK.finditer(view):
        if _BETWEEN.search(view, max(0, gap.start() - 60), gap.start()):
            continue
        if gap.end() <= place:
            start = gap.end()
        elif gap.start() > place:
            end = gap.start()
            break
    return start, end
