"""Seasons: "the summer of 1996", "last spring", "this winter", "autumn 2023"."""

from __future__ import annotations

import functools
import re

import attrs

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.tense import Tense
from dipnews.mentions.dates.words import DEIXIS, LAST_OF_DEIXIS, LAST_OF_PART, PART, SEASONS, YEAR, part_of

_BEFORE = LAST_OF_DEIXIS | LAST_OF_PART | {"by", "until", "since", "during", "before", "after"}


@functools.cache
def _left() -> re.Pattern[str]:
    return re.compile(rf"(?:\b{PART})?(?:\b{DEIXIS}|\b(?P<the>(?i:the)\s))?\Z")


@functools.cache
def _in() -> re.Pattern[str]:
    return re.compile(r"\b(?i:in|by|until|since|during|this|before|after)\s(?:the\s)?\Z")


@functools.cache
def _right() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,?\s(?:of\s|in\s)?(?:(?P<year>{YEAR})\b(?![,.]\d)|(?P<words>last|this|next|that)\syear\b))?"
    )


def season(context: Context, head: Head) -> Reading | None:
    """A season, of the year that is told or that the tense chooses."""
    folded = context.folded
    right = _right().match(folded, head.end)
    if right is None or not (right[0] or context.word_before(head) in _BEFORE):
        return None
    left = _left().search(folded, context.left(head), head.start)
    if left is None:
        return None
    deixis, start, end = left["deixis"], left.start(), right.end()
    told = right["year"] or right["words"]
    capital = folded[head.start].isupper()
    if not (told or deixis):
        # "In spring", "the summer" (but not "to spring", "will fall", "the fall of Saigon", "summer school").
        if capital or head.word == "fall" or not _in().search(folded, max(context.floor, head.start - 14), head.start):
            return None
        if folded[end : end + 2].strip(" ").isalpha() and folded[end : end + 1] == " " and not left["the"]:
            return None
    if head.word == "fall" and told and not (deixis or left["the"] or right[0].startswith(" of")):
        return None
    year = _year(context, head, deixis, right, start)
    if year is None:
        return None
    said = ("season", "year") if right["year"] else ("season",)
    when = grains.season(year, SEASONS[head.word], said, () if right["year"] else ("year",))
    part = part_of(left["part"] or left["stretch"])
    return Reading(start, end, attrs.evolve(when, part=part) if part else when)


def _year(context: Context, head: Head, deixis: str | None, right: re.Match[str], start: int) -> int | None:
    if right["year"]:
        return int(right["year"])
    reference = context.reference
    if reference is None:
        return None
    if right["words"]:
        return reference.year + {"last": -1, "next": 1}.get(right["words"], 0)
    first_month = SEASONS[head.word]
    # January belongs to the winter that began last December.
    year = reference.year - (first_month == 12 and reference.month <= 2)
    begun = first_month <= reference.month or (first_month == 12 and reference.month <= 2)
    over = begun and grains.season(year, first_month).end < reference
    word = deixis.lower().split()[-1] if deixis else ""
    if word in ("last", "past", "previous"):
        return year if over else year - 1
    if word in ("next", "following"):
        return year + 1 if begun else year
    if word == "coming":
        return year + 1 if over or begun else year
    if word:
        return year
    if context.tense(start, right.end()) is Tense.FUTURE:
        return year + 1 if over else year
    return year if begun else year - 1
