"""A summit and the talks on its margins are held at one place and in the same days.

What the article tells of the one holds for the other: "The meeting took place on the
sidelines of the 21st session", "called on the president after co-chairing the session".
"""

from __future__ import annotations

from collections.abc import Sequence

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Person
from dipnews.model.events import Event, Meeting
from dipnews.refine.sides import side_of
from dipnews.refine.surroundings import Sentences, sentences_of

_MARGINS = re.compile(r"\b(?:sidelines|margins|fringes|periphery|edges?) of\b")
_AFTER = re.compile(r"\b(?:after|before|following|ahead of) (?:[a-z-]+ ){0,2}$")


def share_frames(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give an occasion and a meeting told in one sentence with it each other's place and, on its margins, day."""
    sentences = sentences_of(document)
    shared = list(events)
    for number, event in enumerate(shared):
        if not isinstance(event, Meeting) or event.session is None or event.status == "cancelled":
            continue
        partner = _partner(event, shared, sentences)
        if partner is None:
            continue
        other = shared[partner]
        assert isinstance(other, Meeting)
        if event.when is None and other.when is not None:
            event = event.evolve(when=other.when)
        if event.where is None and other.where is not None:
            event = event.evolve(where=other.where)
        shared[number] = event
        if other.where is None and event.where is not None:
            shared[partner] = other.evolve(where=event.where)
    return shared


def _partner(occasion: Meeting, events: Sequence[Event], sentences: Sentences) -> int | None:
    """The plain meeting that the sentence of *occasion* puts on its margins or right beside it."""
    around = sentences.around(occasion)
    if around is None:
        return None
    margins = _MARGINS.search(around.view[max(0, around.trigger - 60) : around.trigger])
    beside = _AFTER.search(around.view[: around.trigger])
    if not margins and not beside:
        return None
    people = {side_of(m.value) for m in occasion.participants}
    best: tuple[int, int] | None = None
    for number, event in enumerate(events):
        if not isinstance(event, Meeting) or event.session is not None or event.status != occasion.status:
            continue
        distance = occasion.evidence.span.start - event.evidence.span.start
        # The sentence before may hold the meeting: "The meeting took place on the sidelines of ..."
        if not (distance == 0 or (margins is not None and 0 < distance < 600)):
            continue
        met = {side_of(m.value) for m in event.participants}
        if (not people or met & people) and (best is None or distance < best[0]):
            best = (distance, number)
    return best[1] if best is not None else None


def fold_into_occasions(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Drop plain talks of just those who hold a session of two: "his discussions with" is that session."""
    sessions = [e for e in events if isinstance(e, Meeting) and e.session is not None and e.session.value.edition]
    kept: list[Event] = []
    for event in events:
        plain = isinstance(event, Meeting) and event.session is None
        if isinstance(event, Meeting) and plain and any(_is_session_of(event, held) for held in sessions):
            continue
        kept.append(event)
    return kept


def _is_session_of(talks: Meeting, held: Meeting) -> bool:
    people = {m.value for m in held.participants}
    return (
        len(people) == 2
        and people == {m.value for m in talks.participants}
        and all(isinstance(value, Person) and value.name for value in people)
        and talks.status == held.status
        and talks.when is None
        and talks.medium == held.medium
    )
