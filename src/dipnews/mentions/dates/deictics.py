"""Days that point from the day of the report: "today", "yesterday evening", "this morning", "last night"."""

from __future__ import annotations

import functools
import re
from datetime import timedelta

import attrs

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.words import DAYTIME, part_of

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


@functools.cache
def _left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\bthe\sday\s(?P<beyond>before|after)\s|(?P<dream>\b(?:better|brighter)\s)|\b(?P<part>(?i:early|late|earlier|later))\s)?\Z"
    )


@functools.cache
def _daytime() -> re.Pattern[str]:
    return re.compile(rf"(?:\s(?:{DAYTIME})\b)?")


@functools.cache
def _before_daytime() -> re.Pattern[str]:
    words = r"this|last|(?:the\s)?(?:previous|following|same|next)|that"
    return re.compile(rf"\b(?P<deixis>(?i:{words}))\s(?:early\s|late\s)?\Z")


def named_day(context: Context, head: Head) -> Reading | None:
    """ "Today" and its kin."""
    folded, reference = context.folded, context.reference
    left = _left().search(folded, context.left(head), head.start)
    if reference is None or left is None:
        return None
    if left["dream"] or (folded[head.start].isupper() and _is_a_title(folded, head.start)):
        return None
    right = _daytime().match(folded, head.end)
    end = right.end() if right else head.end
    shift = _DAYS[head.word]
    if left["beyond"]:
        if shift == 0:
            return None
        shift *= 2
    when = grains.day(reference + timedelta(days=shift), ("relative",), ("day", "month", "year"))
    part = part_of(left["part"])
    return Reading(left.start(), end, attrs.evolve(when, part=part) if part else when)


def _is_a_title(folded: str, start: int) -> bool:
    """ "USA Today" is a newspaper: "Today" with a capital inside a sentence, behind a name."""
    if start < 2 or folded[start - 1] != " ":
        return False
    before = folded[: start - 1][-24:].split()
    return bool(before) and before[-1][:1].isupper() and before[-1][-1].isalnum()


def daytime(context: Context, head: Head) -> Reading | None:
    """ "This morning", "last night", "the previous evening"."""
    left = _before_daytime().search(context.folded, context.left(head), head.start)
    reference = context.reference
    if left is None:
        return None
    word = left["deixis"].lower().split()[-1]
    if word in ("this", "last"):
        if reference is None:
            return None
        day = reference - timedelta(days=word == "last")
    else:
        if context.anchor_day is None:
            return None
        day = context.anchor_day.end + timedelta(days={"previous": -1, "following": 1, "next": 1}.get(word, 0))
    return Reading(left.start(), head.end, grains.day(day, ("relative",), ("day", "month", "year")))
