"""Months without a day: "December 2021", "in July", "last March", "mid-December", "June to August 2023"."""

from __future__ import annotations

import functools
import re

import attrs

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.words import (
    DEIXIS,
    LAST_OF_DEIXIS,
    LAST_OF_PART,
    MONTH,
    MONTHS,
    ORDINALS,
    PART,
    UNTIL,
    YEAR,
    is_short,
    part_of,
)
from dipnews.mentions.dates.year_of_month import year_of_month
from dipnews.model.when import When

# A word before a bare month that makes it one. "May", "March" and short forms need it.
_BEFORE = (
    r"(?i:in|since|by|until|till|last|next|this|early|late|mid|during|through|between|from|before|after|around|or)"
)
_BEFORE_MONTH = LAST_OF_DEIXIS | LAST_OF_PART
_NEEDS_A_WORD = frozenset("may march mar jan feb apr jun jul aug sep sept oct nov dec".split())
# Names of people too: what follows with a capital is a surname ("April Glaspie").
_FIRST_NAMES = frozenset(("april", "june", "august", "may", "jan"))


@functools.cache
def _left() -> re.Pattern[str]:
    nth = r"(?:(?i:the)\s)?(?P<nth>first|second|third|fourth|last|final)\s(?P<unit>week|weekend|half)\s(?:of|in)\s"
    return re.compile(rf"(?:\b{nth})?(?:\b{PART})?(?:\b{DEIXIS})?\Z")


@functools.cache
def _right() -> re.Pattern[str]:
    return re.compile(
        rf"\.?(?:{UNTIL}(?P<month2>{MONTH})\.?)?"
        rf"(?:(?:,\s?|\s|-|\sof\s|,?\sin\s)(?P<year>{YEAR})\b(?!\s?%|,\d|-\d|\s(?:people|troops|soldiers)\b)"
        rf"|\s'(?P<short>\d\d)\b"
        rf"|,?\s(?:of\s|in\s)?(?P<year_words>(?:this|last|next|the\ssame|that|the\sfollowing|the\sprevious)\syear))?"
    )


@functools.cache
def _word_before() -> re.Pattern[str]:
    article = r"\b(?P<article>(?i:the|a|its|their|'s|his|her|our))"
    return re.compile(rf"(?:\b{_BEFORE}(?:\s(?i:the))?|{article}|(?P<capital>\b[A-Z][\w'.]*))[\s-]\Z")


def bare_month(context: Context, head: Head) -> Reading | None:
    """A month, with whatever stands beside it to tell its year."""
    folded = context.folded
    left, right = None, _right().match(folded, head.end)
    if context.word_before(head) in _BEFORE_MONTH:
        left = _left().search(folded, context.left(head), head.start)
    if right is None:
        return None
    start, end = left.start() if left else head.start, right.end()
    dated_by_year = right["year"] or right["short"] or right["year_words"]
    deixis = left["deixis"] if left else None
    if not (dated_by_year or right["month2"] or start < head.start) and not _is_month(folded, head, context.floor):
        return None
    if end == head.end + 1 and not is_short(head.word):
        end = head.end
    month = MONTHS[head.word]
    year = year_of_month(context, right, deixis, month, start, end)
    if year is None:
        return None
    said = ("month", "year") if right["year"] or right["short"] else ("month",)
    when = grains.month(year, month, said, () if len(said) == 2 else ("year",))
    if right["month2"]:
        return Reading(start, end, _through(when, MONTHS[right["month2"].lower()], bool(dated_by_year)))
    if left is None:
        return Reading(start, end, when)
    if left["nth"]:
        return Reading(start, end, _nth(when, ORDINALS[left["nth"]], left["unit"]))
    part = part_of(left["part"] or left["stretch"])
    return Reading(start, end, attrs.evolve(when, part=part) if part else when)


def _is_month(folded: str, head: Head, floor: int) -> bool:
    """Whether a bare word is a month: no name, no modal, no verb."""
    before = _word_before().search(folded, max(floor, head.start - 24), head.start)
    after = folded[head.end : head.end + 3]
    named = before is not None and bool(before["capital"])
    opens = before is None and (
        head.start == 0 or folded[head.start - 1] in '\n"(' or folded[head.start - 2 : head.start] in (". ", ", ")
    )
    if folded[head.start : head.end].isupper() and len(head.word) > 3:
        return before is not None and not named
    if head.word in _NEEDS_A_WORD:
        if before is None or named:
            return False
        if before["article"]:
            return head.word == "march" and after[:1] == " " and after[1:2].islower()
        return not (head.word == "may" and after[:2] == "'s")
    if named:
        return False
    certain = before is not None and not before["article"]
    surname = after[:1] == " " and after[1:2].isupper()
    return certain or opens or not (surname and head.word in _FIRST_NAMES)


def _through(first: When, month: int, year_said: bool) -> When:
    year = first.start.year
    if month < first.start.month:
        # "December-January 2021" prints the year in which it ends.
        if year_said:
            first = grains.month(year - 1, first.start.month, first.said, first.inferred)
        else:
            year += 1
    return grains.through(first, grains.month(year, month))


def _nth(month: When, number: int, unit: str) -> When:
    """The first or last week, weekend or half of a month."""
    first, last = month.start.day, month.end.day
    if unit == "half":
        low, high = (first, 15) if number == 1 else (16, last)
    elif unit == "weekend":
        saturday = 1 + (5 - month.start.weekday()) % 7
        low = saturday + 7 * (number - 1) if number > 0 else saturday + (last - saturday) // 7 * 7
        low = min(low, last)
        high = min(low + 1, last)
    else:
        low, high = (7 * number - 6, 7 * number) if number > 0 else (last - 6, last)
    grain = "week" if unit == "half" else unit
    return attrs.evolve(month, start=month.start.replace(day=low), end=month.start.replace(day=high), grain=grain)
