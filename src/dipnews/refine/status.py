"""What became of it: done, planned, proposed or called off."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from dipnews.lexicon.cues import status_cues
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.document import Document
from dipnews.model.events import Agreement, Delivery, Event
from dipnews.refine.surroundings import Surroundings, sentences_of

# The window of words before an event's own word in which cues speak of it.
_REACH = 80
# Where several cues stand in one clause, the stronger one decides: "refused to meet".
_STRENGTH = {"cancelled": 3, "proposed": 2, "planned": 1}
# What a plan, a proposal and a refusal mean for the types whose statuses have other names.
_AGREEMENT = {"planned": "agreed", "proposed": "proposed", "cancelled": "rejected"}
_DELIVERY = {"planned": "pending", "proposed": "requested", "cancelled": "cancelled"}
_PAST_FORMS = (
    r"(?:[a-z-]{2,}ed|met|held|flew|went|came|left|began|spoke|sat|took|made|paid|had|saw|sent|gave|sold|bought"
    r"|said|told|was|were|wound|drew|won|brought|led|kept|set)"
)
_PAST = re.compile(rf"{_PAST_FORMS}\b")
# A past verb between cue and event ends the reach of the cue: "planned ..., and held talks".
_PAST_BETWEEN = re.compile(rf"(?<![\w-]){_PAST_FORMS}(?= )(?! [a-z-]* ?$)")
_PASSIVE = re.compile(r"\b(?:be|been|being) (?:[a-z]+ly )?$")


@attrs.frozen(eq=False)
class StatusReader:
    """The refiner that reads the status of each event from the cues around its word."""

    lexicon: Lexicon

    def __call__(self, document: Document, events: Sequence[Event], /) -> Sequence[Event]:
        sentences = sentences_of(document)
        read: list[Event] = []
        for event in events:
            around = sentences.around(event)
            if around is not None:
                event = _with_status(event, self._told(document, event, around))
            read.append(event)
        return read

    def _told(self, document: Document, event: Event, around: Surroundings) -> str | None:
        cue = self._cue(around)
        published = document.page.published
        if event.when is None or published is None:
            return cue
        if cue is None and event.when.value.start > published:
            return "planned"
        if cue == "planned" and event.when.value.end < published:
            return None
        return cue

    def _cue(self, around: Surroundings) -> str | None:
        """The strongest cue before the word, else one behind it."""
        before = around.before
        adjacent = status_cues(self.lexicon, "adjacent")
        if _PAST.match(around.after) and not _PASSIVE.search(before):
            return "cancelled" if adjacent["cancelled"].search(before[-12:]) else None
        found = [status for status, regex in adjacent.items() if _right_before(regex, before)]
        window = before[-_REACH:]
        for status, regex in status_cues(self.lexicon, "before").items():
            for match in regex.finditer(window):
                if not _PAST_BETWEEN.search(window, match.end()):
                    found.append(status)
                    break
        if not found:
            found = [s for s, regex in status_cues(self.lexicon, "after").items() if regex.search(around.after)]
        return max(found, key=_STRENGTH.__getitem__) if found else None


def _right_before(regex: re.Pattern[str], before: str) -> bool:
    """Whether a cue stands at the end of *before*, with nothing but a determiner and two adjectives behind it."""
    tail = " ".join(before.rstrip().rsplit(" ", 4)[-4:])
    ends = [match.end() for match in regex.finditer(tail)]
    if not ends:
        return False
    rest = tail[ends[-1] :].split()
    return len(rest) <= 3 and all(word.isascii() and (word.isalpha() or "-" in word or "'" in word) for word in rest)


def _with_status(event: Event, told: str | None) -> Event:
    if told is None:
        return event
    if isinstance(event, Agreement):
        settled = event.status in ("signed", "agreed", "in_force")
        return event.evolve(status=_AGREEMENT[told]) if settled else event
    if isinstance(event, Delivery):
        settled = event.status in ("delivered", "pending", "in_progress")
        return event.evolve(status=_DELIVERY[told]) if settled else event
    return event.evolve(status=told) if event.status == "occurred" else event
