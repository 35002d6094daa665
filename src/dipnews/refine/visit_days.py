"""The days of a visit: from arrival to departure, as its own words tell."""

from __future__ import annotations

from datetime import timedelta

import attrs

from dipnews import regexes as re
from dipnews.model.events import Visit
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of
from dipnews.model.when import Duration, When
from dipnews.refine.itinerary import FOLLOW_UPS
from dipnews.refine.surroundings import Surroundings

_DATE = symbol_of("date")
# "In November, when Xi visited South Korea": the relative clause belongs to the date before it.
_WHEN_CLAUSE = re.compile(rf"({_DATE}),? when $")
_BEHIND = re.compile(
    rf"(?: \([^()]{{0,40}}\))?,?(?: (?:on|in|from|during|later|earlier|early|late|this|next|last|a|of)){{0,3}} {_DATE}"
)
# "For the first time in ten days" is no length.
_NO_LENGTH = re.compile(
    r"\b(?:time|trip|visit|tour|meeting|first|one|once|within|past|last|every|after|less than)(?: in| within)? $"
)
# "Singh said on Monday at the start of a three-day visit to": it began on that day.
_AT_EITHER_END = re.compile(
    r"\b(?:at|on|upon|during) the (?:very )?(?:(?P<first>start|beginning|outset|opening|(?:first|opening) day)"
    r"|end|conclusion|close|(?:last|final) day) of [^,;:]{0,60}$"
)
_DAY_BEFORE = re.compile(rf"({_DATE})(?: here| in [{symbol_of('place')}])?,? $")
_DAY_SAID = re.compile(
    rf"[^;:]{{0,60}}, (?:[a-z-]+ ){{0,3}}[{symbol_of('person')}][^,;:{_DATE}]{{0,24}} (?:on |late |early )?({_DATE})"
)
_ENDS = re.compile(r"\b(?:wrap\w* up|end\w*|conclud\w*|complet\w*|finish\w*|return\w*)\b")


def visit_days(visit: Visit, nearest: Mention[When] | None, around: Surroundings) -> Mention[When] | None:
    """The date of *visit*: of its own leg or clause, else the *nearest*; with its length.

    What says more of a visit told elsewhere has the date that stands at its noun, or none; and what is
    done "while in Oslo" has a day of its own.
    """
    if visit.evidence.rule in FOLLOW_UPS or visit.evidence.rule == "Visit.while_in":
        return None
    return _with_length(_own_days(visit, around) or nearest, around)


def length_of(around: Surroundings) -> int | None:
    """The days that a visit lasts, where its own words tell ("a three-day visit", "spent a week in")."""
    for place, mention in around.mentions("duration"):
        length: Duration = mention.value
        if 1 < length.days < 60 and not _NO_LENGTH.search(around.view, max(0, place - 30), place):
            return length.days
    return None


def _own_days(visit: Visit, around: Surroundings) -> Mention[When] | None:
    """The date right behind the destination: "to Brunei from Sept. 4 to 5 and to Laos from Sept. 6 to 8"."""
    bound = _AT_EITHER_END.search(around.view, 0, around.trigger)
    if bound is not None and (bound["first"] or length_of(around)):
        said = _DAY_BEFORE.search(around.view, 0, bound.start()) or _DAY_SAID.match(around.view, around.trigger)
        if said is not None:
            return around.clause.mention_at(said.start(1))
    relative = _WHEN_CLAUSE.search(around.view, max(0, around.start - 40), around.start)
    if relative is not None:
        return around.clause.mention_at(relative.start(1))
    if visit.destination is None:
        return None
    for place, mention in zip(around.clause.positions, around.clause.mentions, strict=True):
        if mention.span == visit.destination.span:
            date = _BEHIND.match(around.view, place + 1)
            return around.clause.mention_at(date.end() - 1) if date is not None else None
    return None


def _with_length(when: Mention[When] | None, around: Surroundings) -> Mention[When] | None:
    """A three-day visit that began on Sunday ends on Tuesday."""
    if when is None or when.value.grain != "day" or when.value.is_range:
        return when
    days = length_of(around)
    if days is None:
        return when
    span = timedelta(days=days - 1)
    if _ENDS.search(around.before):
        value = attrs.evolve(when.value, start=when.value.end - span, is_range=True)
    else:
        value = attrs.evolve(when.value, end=when.value.start + span, is_range=True)
    return Mention(value, when.span, when.text)
