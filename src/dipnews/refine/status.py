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
_REACH = 70
# What a plan, a proposal and a refusal mean for the types whose statuses have other names.
_AGREEMENT = {"planned": "agreed", "proposed": "proposed", "cancelled": "rejected"}
_DELIVERY = {"planned": "pending", "proposed": "requested", "cancelled": "cancelled"}
_PAST = re.compile(
    r"^(?:[a-z-]+ed|met|held|flew|went|came|left|began|spoke|sat|took|made|paid|had|saw|sent|gave|sold|bought)\b"
)


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
                event = self._with_status(document, event, around)
            read.append(event)
        return read

    def _with_status(self, document: Document, event: Event, around: Surroundings) -> Event:
        cue = self._cue(around)
        published = document.page.published
        if cue is None and event.when is not None and published is not None and event.when.value.start > published:
            cue = "planned"
        if (
            cue == "planned"
            and event.when is not None
            and published is not None
            and event.when.value.end < published
            and not _future(around)
        ):
            cue = None
        if cue is None:
            return event
        if isinstance(event, Agreement):
            if event.status in ("signed", "agreed", "in_force"):
                return event.evolve(status=_AGREEMENT[cue])  # type: ignore[no-any-return]
            return event
        if isinstance(event, Delivery):
            if event.status in ("delivered", "pending", "in_progress"):
                return event.evolve(status=_DELIVERY[cue])  # type: ignore[no-any-return]
            return event
        if event.status == "occurred":
            return event.evolve(status=cue)  # type: ignore[no-any-return]
        return event

    def _cue(self, around: Surroundings) -> str | None:
        """The cue nearest before the word, else one behind it."""
        if _PAST.match(around.view[around.trigger : around.trigger + 20]):
            window = around.before[-24:]
        else:
            window = around.before[-_REACH:]
        best: tuple[int, str] | None = None
        for status, regex in status_cues(self.lexicon, "before").items():
            for match in regex.finditer(window):
                # "refused to meet": the farther word is the stronger one.
                strength = match.start() if status == "planned" else match.end() + 200 * (status == "cancelled") + 100
                if best is None or strength > best[0]:
                    best = (strength, status)
        if best is not None:
            return best[1]
        for status, regex in status_cues(self.lexicon, "after").items():
            if regex.search(around.after):
                return status
        return None


def _future(around: Surroundings) -> bool:
    return bool(re.search(r"\b(?:will|is to|are to)\b", around.before))
