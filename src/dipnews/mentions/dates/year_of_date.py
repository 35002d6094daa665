"""The year of a date that prints none.

The rule: the year that brings the date nearest to the reference, if that is no further off
than `CLOSE`; else the tense of the clause chooses, and where it has none, nearness again.
In an account of an earlier year ("On 24 February 2022 ... on 2 March") a date in the past
tense keeps that year, unless it lies close to the reference.
"""

from __future__ import annotations

from datetime import date, timedelta

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context
from dipnews.mentions.dates.tense import Tense
from dipnews.model.when import When

CLOSE = timedelta(days=60)
# "Will be their second meeting since May 1": what was a few months ago is not told of the year to come.
PASSED = timedelta(days=120)

# An account goes on for a few sentences after the date that opened it.
_ACCOUNT_REACH = 300


def dated(context: Context, start: int, end: int, year: int | None, month: int, day: int) -> When | None:
    """The day, with its year if one can be told."""
    if year is not None:
        return _day(year, month, day, ("day", "month", "year"), ())
    reference = context.reference
    narrated = _narrated_year(context, start)
    if reference is None:
        return _day(narrated, month, day, ("day", "month"), ("year",)) if narrated else None
    near = [
        found
        for number in (reference.year - 1, reference.year, reference.year + 1)
        if (found := _day(number, month, day, ("day", "month"), ("year",)))
    ]
    if not near:
        return None
    # 29 February has a year of its own or none; otherwise three years are compared.
    nearest = min(near, key=lambda when: abs(when.start - reference))
    distance = abs(nearest.start - reference)
    if distance <= CLOSE:
        return nearest
    tense = context.tense(start, end)
    if narrated and narrated != reference.year and tense is not Tense.FUTURE:
        return _day(narrated, month, day, ("day", "month"), ("year",)) or nearest
    if tense is None:
        return nearest
    if tense is Tense.PAST:
        return max((when for when in near if when.start <= reference), key=lambda when: when.start, default=nearest)
    if nearest.start < reference and distance <= PASSED:
        return nearest
    return min((when for when in near if when.start >= reference), key=lambda when: when.start, default=nearest)


def _narrated_year(context: Context, start: int) -> int | None:
    anchor = context.anchor
    # "Since 2014" and "in December 1979" open no account; a day does.
    opened = anchor is not None and anchor.grain == "day" and "year" in anchor.said
    if anchor and opened and start - context.anchor_end <= _ACCOUNT_REACH:
        return anchor.end.year
    return None


def _day(year: int, month: int, day: int, said: tuple[str, ...], inferred: tuple[str, ...]) -> When | None:
    if not 1 <= day <= grains.last_of_month(year, month).day:
        return None
    return grains.day(date(year, month, day), said, inferred)


def year_in_words(context: Context, words: str | None) -> int | None:
    """The year that "last year" or "the same year" means behind a month."""
    if not words:
        return None
    word = words.lower().split()[-2]
    if word in ("same", "that", "following", "previous"):
        if context.anchor is None:
            return None
        return context.anchor.start.year + {"following": 1, "previous": -1}.get(word, 0)
    if context.reference is None:
        return None
    return context.reference.year + {"last": -1, "next": 1}.get(word, 0)
