"""What a later sentence says became of it: "The trip was called off.", "He accepted the invitation." """

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.events import Event, Meeting, Visit

_OFF = r"(?:called off|cancell?ed|postponed|scrapped|put off|shelved|aborted|suspended)(?! (?:to|until|till) )"
_OWNER = r"(?:the|that|this|his|her|their|its|[a-z]+'s?) (?:[a-z-]+ ){0,3}?"
_EVENT = r"(visit|trip|tour|journey|meeting|talks|summit|session|conference)"
_CALLED_OFF = re.compile(
    rf"\b{_OWNER}{_EVENT} (?:was|were|has been|have been|had been|is|are)(?: [a-z]+)? {_OFF}"
    rf"|\b{_OFF} {_OWNER}{_EVENT}\b"
)
_ACCEPTED = re.compile(
    r"\baccept(?:s|ed|ing)? (?:the|this|that|his|her|their|an|[a-z]+'s?) (?:[a-z-]+ ){0,2}invitation"
    r"|\binvitations? (?:was|were|has been|have been|had been) (?:[a-z]+ )?accepted"
    r"|\binvitations?,? (?:which|and) (?:[^ ]+ ){1,3}(?:has |have )?(?:[a-z]+ )?accepted"
)
_UNTIL = re.compile(r"[^.;]{0,40}?\b(?:until|till)\b")
_TRIPS = frozenset(["visit", "trip", "tour", "journey"])
# How far behind an invitation its answer may stand, and behind a plan its end.
_ANSWER, _END = 500, 1500


def aftermath(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Let invitations that are accepted become plans, and plans that are called off come to nothing."""
    told = list(events)
    lower = document.page.folded.lower()
    if len(lower) != len(document.page.folded) or not told:
        return told
    for sentence in document.page.sentences:
        start, end = sentence.span.start, sentence.span.end
        if lower.find("accept", start, end) >= 0 and _ACCEPTED.search(lower, start, end):
            for number in _before(told, end, _ANSWER):
                if told[number].status == "proposed" and "invit" in told[number].evidence.text.lower():
                    told[number] = told[number].evolve(status="planned")
        off = _CALLED_OFF.search(lower, start, end)
        if off is not None and _UNTIL.match(lower, off.end()) is None:
            kind = Visit if (off[1] or off[2]) in _TRIPS else Meeting
            number = next((n for n in _before(told, off.start(), _END) if isinstance(told[n], kind)), -1)
            if number >= 0 and told[number].status in ("planned", "proposed"):
                told[number] = told[number].evolve(status="cancelled")
    return told


def _before(events: Sequence[Event], end: int, reach: int) -> Iterator[int]:
    """The visits and meetings told in the *reach* of characters up to *end*, the nearest first."""
    near = [
        (-event.evidence.trigger.start, number)
        for number, event in enumerate(events)
        if isinstance(event, Visit | Meeting) and 0 <= end - event.evidence.trigger.start <= reach
    ]
    return (number for _, number in sorted(near))
