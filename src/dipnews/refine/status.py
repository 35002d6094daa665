"""What became of it: done, planned, proposed or called off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import attrs

from dipnews import regexes as re
from dipnews.lexicon.cues import status_cues
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.document import Document
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.model.when import When
from dipnews.refine.governors import ABSENT, AIM, FACT, Told, Walk
from dipnews.refine.surroundings import Surroundings, sentences_of

# Where several cues stand behind the word, the stronger one decides.
_STRENGTH = {"cancelled": 3, "proposed": 2, "planned": 1}
# What a plan, a proposal and a refusal mean for the types whose statuses have other names.
_DELIVERY = {"planned": "pending", "proposed": "requested", "cancelled": "cancelled"}
_FIRST = re.compile(r"(?:the )?(?:first|second|third|last|latest|only)\b", re.IGNORECASE)
# Behind these another subject has the word.
_ASIDE = re.compile(rf", (?:[{symbols_of('party')}]|he|she|they|it)\b| (?:said|says|told) ")
# What hangs on a preposition is not what the verb behind it tells of: "results of the visit will ...".
_GOVERNED = re.compile(
    r"(?:(?<!\bround )(?<!\bseries )\bof"
    r"|\b(?:about|on|from|with|over|through|by|in|at|during|to|after|before|since)) (?:[^\s,]+ ){0,4}$"
)
# What is put off to a day that is told is still planned.
_PUT_OFF = re.compile(r"\b(?:postpon\w+|put(?:ting)? off|delay\w*|push\w* back)\b")
_TO_A_DATE = re.compile(rf"\b(?:until|till|to) (?:late |early |the )?{symbol_of('date')}")
_TRIP = re.compile(r"(?:visits?|trips?|tours?|stay|mission|journey|stopover|swing)\b")
# What somebody is against, or in favour of, has not come about by that: "opposed to talks", "a ban on meetings".
_OPINION = re.compile(
    r"\b(?:oppos(?:e|es|ed|ing)(?: to)?|opposition to|bans? on|banned|against|in favou?r of|favou?r(?:s|ed|ing)?"
    r"|reviv(?:e|es|ed|ing)|support(?:s|ed|ing)? for|support|advocat\w+|prospects? (?:of|for)|obstacles? to)"
    r" (?:the |an? |any |all |direct |peace |dormant |stalled |face-to-face |international |such |new |\W ?){0,4}$"
)
# What fails to happen during a visit does not call the visit off; who spoke before leaving has left by now.
_DURING = re.compile(r"\b(?:during|on|throughout) (?:[^\s,;]+ ){0,5}$")
_EVE = re.compile(r",? before ")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
# An aim told so long after the day of the sentence has been reached or missed.
_AIMS_LAST = timedelta(days=6)


@attrs.frozen(eq=False)
class StatusReader:
    """The refiner that reads the status of each event from what governs its word."""

    lexicon: Lexicon

    def __call__(self, document: Document, events: Sequence[Event], /) -> Sequence[Event]:
        sentences = sentences_of(document)
        read: list[Event] = []
        for event in events:
            if isinstance(event, Agreement):
                read.append(_to_be_signed(document, event))
                continue
            if isinstance(event, Delivery) and event.status != "occurred":
                # The extractor of deliveries has read how far the giving has come.
                read.append(event)
                continue
            around = sentences.around(event)
            if around is not None:
                told = self._told(document, event, around)
                if told == ABSENT:
                    continue
                event = _with_status(event, told)
            read.append(event)
        return read

    def _told(self, document: Document, event: Event, around: Surroundings) -> str | None:
        if isinstance(event, Meeting) and _OPINION.search(around.view, max(0, around.trigger - 70), around.trigger):
            return ABSENT
        found = self._governed(around, listed=isinstance(event, Meeting) and _is_occasion(event))
        cue = found.status if found is not None else self._behind(around)
        if cue == "planned" and self._behind(around) == "cancelled":
            cue = "cancelled"
        if (
            cue == "cancelled"
            and _PUT_OFF.search(around.view)
            and _TO_A_DATE.search(around.view[around.trigger : around.trigger + 60])
        ):
            cue = "planned"
        published = document.page.published
        if isinstance(event, Visit) and cue == "cancelled" and _DURING.search(around.before):
            cue = None
        if cue == "planned" and published is not None and _EVE.fullmatch(around.gap) and not around.before:
            days = (m.value for m in around.clause.mentions if isinstance(m.value, When) and m.value.grain == "day")
            cue = None if any(day.end < published for day in days) else cue
        if cue == AIM:
            past = published is not None and any(
                mention.value.end < published - _AIMS_LAST for _, mention in around.mentions("date")
            )
            cue = None if past or (isinstance(event, Visit) and _is_trip(around)) else "planned"
        if found is not None and not found.direct and isinstance(event, Meeting) and _is_occasion(event):
            # Who is invited to a summit, or stays away from it, does not make it a proposal or call it off.
            cue = {"proposed": "planned", "cancelled": None}.get(cue or "", cue)
        if cue == FACT:
            cue = None
        if event.when is None or published is None:
            return cue
        if cue is None and event.when.value.start > published:
            return "planned"
        if cue == "planned" and event.when.value.end < published:
            return None
        return cue

    def _governed(self, around: Surroundings, *, listed: bool) -> Told | None:
        word = _WORD.match(around.view, around.trigger)
        told = Walk.before(self.lexicon, around.view, around.trigger, listed=listed).of(word[0] if word else "")
        if told is not None and told.status == AIM and _is_first(around):
            return Told(FACT)
        return told

    def _behind(self, around: Surroundings) -> str | None:
        if _GOVERNED.search(around.before):
            return None
        after = _ASIDE.split(around.after, maxsplit=1)[0]
        found = [status for status, regex in status_cues(self.lexicon, "after").items() if regex.search(after)]
        return max(found, key=_STRENGTH.__getitem__) if found else None


def _is_trip(around: Surroundings) -> bool:
    """Whether who came, or left, did so for the event itself: "arrived for a visit"."""
    return _TRIP.match(around.view, around.trigger) is not None


def _is_occasion(event: Meeting) -> bool:
    return event.session is not None and event.evidence.trigger == event.session.span


def _is_first(around: Surroundings) -> bool:
    """Whether the subject is told to be "the first president to visit"."""
    people = [m for p, m in zip(around.clause.positions, around.clause.mentions, strict=True) if p < around.trigger]
    return bool(people) and _FIRST.match(people[-1].text) is not None


def _with_status(event: Event, told: str | None) -> Event:
    if told is None:
        return event
    if isinstance(event, Delivery):
        return event.evolve(status=_DELIVERY[told]) if event.status == "occurred" else event
    return event.evolve(status=told) if event.status == "occurred" else event


def _to_be_signed(document: Document, event: Agreement) -> Event:
    """What becomes of an instrument is told by the words that it hangs on, unless its day is still to come."""
    published = document.page.published
    if event.status == "signed" and event.when is not None and published and event.when.value.start > published:
        return event.evolve(status="agreed")  # type: ignore[no-any-return]
    return event
