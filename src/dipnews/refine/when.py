"""When it happened: the date that the words tie to an event, and none where they tie none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import attrs

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.when import Duration, When
from dipnews.refine.own_dates import dates_in, own_date
from dipnews.refine.surroundings import Surroundings, sentences_of
from dipnews.refine.visit_days import visit_days

_ENDS = re.compile(r"\b(?:wrap\w* up|end|ended|ends|ending|conclud\w*|complet\w*|finish\w*|return\w*)\b")
# A promise, an order or a request has a day of its own; the handing over has one that lies ahead.
_AHEAD = re.compile(
    r"\b(?:by|before|until|from|starting|beginning|as early as|as soon as|later|deliver\w*|arriv\w*|due)\b[^;]*$"
)
_PROMISE = re.compile(
    r"\b(?:announc|approv|pledg|promis|vow|request|ask|appeal|urg|call|agree|offer|order|bought|sold|said|seek|sought)\w*"
)


def date_events(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give each event the date of its own stretch of the sentence, and a visit its length."""
    sentences = sentences_of(document)
    published = document.page.published
    dated: list[Event] = []
    for event in events:
        around = sentences.around(event)
        if around is not None and event.when is None and not isinstance(event, Agreement):
            when = _named_date(document, event) or _date(event, around, published)
            if isinstance(event, Visit):
                when = visit_days(event, when, around)
            elif isinstance(event, Meeting):
                when = _with_length(when, around)
            if when is not None:
                event = event.evolve(when=when)
        dated.append(event)
    return dated


def _date(event: Event, around: Surroundings, published: date | None) -> Mention[When] | None:
    if isinstance(event, Delivery) and event.status == "cancelled":
        return None
    when = own_date(around, published, alone=isinstance(event, Visit))
    if isinstance(event, Delivery) and event.status in ("in_progress", "cancelled"):
        return None  # what goes on or was stopped has no day of handing over
    if when is not None and isinstance(event, Delivery) and event.status in ("pending", "requested"):
        place = next((p for p, m in dates_in(around, 0, len(around.view)) if m is when), None)
        if place is None or (published is not None and when.value.end < published):
            return None
        before = around.view[max(0, place - 60) : place]
        if _PROMISE.search(around.view, 0, place) and not _AHEAD.search(before):
            return None
    return when


def _named_date(document: Document, event: Event) -> Mention[When] | None:
    """The date in the name of a summit: "the 2018 Oslo summit"."""
    named = event.session if isinstance(event, Meeting) else None
    if named is None or named.span != event.evidence.trigger:
        return None
    for mention in document.inside(named.span):
        if isinstance(mention.value, When) and not mention.value.is_range:
            return mention
    return None


def _with_length(when: Mention[When] | None, around: Surroundings) -> Mention[When] | None:
    """Three-day talks that began on Sunday end on Tuesday."""
    if when is None or when.value.grain != "day" or when.value.is_range:
        return when
    for place, mention in around.mentions("duration"):
        length: Duration = mention.value
        if not 1 < length.days < 60 or not 0 <= around.trigger - place < 30:
            continue
        span = timedelta(days=length.days - 1)
        if _ENDS.search(around.before) or _ENDS.match(around.view[around.end :].lstrip(", ").removeprefix("which ")):
            value = attrs.evolve(when.value, start=when.value.end - span, is_range=True)
        else:
            value = attrs.evolve(when.value, end=when.value.start + span, is_range=True)
        return Mention(value, when.span, when.text)
    return when
