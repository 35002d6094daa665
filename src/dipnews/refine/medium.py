"""How they talked: face to face, by phone or by video, as the words or the title say."""

from __future__ import annotations

from collections.abc import Sequence

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Person
from dipnews.model.events import Event, Meeting
from dipnews.refine.surroundings import sentences_of

_PHONE = re.compile(
    r"\b(?:(?:by|over the|on the) (?:tele)?phone|(?:tele)?phone (?:call|talks?|conversation)s?)\b",
)
_VIDEO = re.compile(r"\b(?:video(?: ?link| ?call|-?conference| conference)?|virtual(?:ly)?|online)\b")
_CALL = re.compile(r"\b(?:phone call|telephone|call with|calls with|call between|calls)\b", re.IGNORECASE)
# Words that leave open how it was done: "spoke today with".
_OPEN = re.compile(r"(?:speak|spoke|talk|discuss|conversation|exchang)")


def meeting_media(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Set ``medium`` from the event's own words, else, for a conversation, from a title that tells of a call."""
    sentences = sentences_of(document)
    title = document.page.title or ""
    told: list[Event] = []
    for event in events:
        around = sentences.around(event) if isinstance(event, Meeting) and event.medium == "in_person" else None
        if isinstance(event, Meeting) and around is not None:
            own = around.view[around.start : around.end]
            if event.session is not None:
                own += event.session.text.casefold()
            if _PHONE.search(own):
                event = event.evolve(medium="phone")
            elif _VIDEO.search(own):
                event = event.evolve(medium="video")
            elif _OPEN.match(around.view, around.trigger) and _CALL.search(title) and _is_titled(event, title):
                event = event.evolve(medium="phone")
        told.append(event)
    return told


def _is_titled(meeting: Meeting, title: str) -> bool:
    """Whether the title names two of the participants."""
    names = [m.value.name.split()[-1] for m in meeting.participants if isinstance(m.value, Person) and m.value.name]
    return sum(name.rstrip(".,") in title for name in names) >= 2
