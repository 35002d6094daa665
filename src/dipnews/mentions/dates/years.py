"""Years, spans of years, decades and centuries in digits: "in 2024", "2021-31", "the 1990s", "the '80s"."""

from __future__ import annotations

import functools
import re

import attrs

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.words import LAST_OF_PART, PART, YEAR, part_of
from dipnews.model.when import When

# Names that end in a number: plans, rooms, flights, resolutions.
_NUMBERED = frozenset(
    "agenda vision strategy horizon resolution resolutions area flight expo article chapter no. nos. channel room "
    "building highway route boeing section windows programme unit pier directive standard iso form document page "
    "number gmt utc rs rs. eur usd us$ than nearly almost approximately roughly exactly".split()
)
_BEFORE = LAST_OF_PART | {"fiscal", "year"}
# What a four-digit number counts: people, measures, money.
_COUNTED = (
    r"(?:people|persons|troops|soldiers|men|women|children|civilians|refugees|migrants|workers|police|officers|students"
    r"|delegates|participants|companies|cases|deaths|doses|homes|houses|jobs|tons?|tonnes|kg|kilos?|kilograms|km|kilomet"
    r"|kms|miles|metres|meters|feet|ft|hectares|acres|square|barrels|litres|liters|bags|boxes|units|tanks|vehicles"
    r"|missiles|rockets|rounds|dollars|euros|pounds|rupees|yen|yuan|pesos|percent|per\s?cent|million|billion|trillion"
    r"|megawatts?|MW|kW|GMT|gmt|UTC|hrs|hours|hr|local\stime|a\.?m|p\.?m|degrees|points|seats|others|more|prisoners|families"
    r"|fighters|militants|rebels|personnel|journalists|members|representatives|villages|schools|Agenda|Vision|vessels)\b"
)


@functools.cache
def _left() -> re.Pattern[str]:
    fiscal = r"(?i:fiscal)(?:\syear)?\s"
    return re.compile(rf"(?:\b{PART})?(?:\b(?P<the>[Tt]he\s)|\b{fiscal})?\Z")


@functools.cache
def _year() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<year>{YEAR})(?:'?(?P<decade>s)\b|(?:[-/]|\s-\s)(?P<short>\d\d(?:\d\d)?)\b(?![-/.]\d)"
        rf"|\s(?:to|through|until)\s(?P<until>{YEAR})\b(?!\s{_COUNTED})|(?![\w/]|[.,:]\d|-\d))"
    )


@functools.cache
def _short_decade() -> re.Pattern[str]:
    return re.compile(r"'?(?P<decade>[2-9]0)s\b")


@functools.cache
def _left_of_short() -> re.Pattern[str]:
    return re.compile(r"\b[Tt]he\s(?:(?P<part>early|late|mid)[\s-])?'?\Z|'\Z")


@functools.cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:%|-(?:{_COUNTED}|(?:strong|man|member|seat|year|pound)\b))|\s{_COUNTED}")


@functools.cache
def _and_year() -> re.Pattern[str]:
    return re.compile(rf"\s(?:and)\s(?P<until>{YEAR})(?![\w/]|[.,:-]\d)")


def year(context: Context, head: Head) -> Reading | None:
    """A year, or several."""
    folded = context.folded
    match = _year().match(folded, head.start)
    if match is None:
        return _decade_in_short(context, head)
    if _is_numbered(folded, head) or _counted().match(folded, match.end()):
        return None
    before = context.word_before(head)
    if before in _NUMBERED or before.isdecimal():
        return None
    start, part, the = head.start, None, False
    if before in _BEFORE:
        left = _left().search(folded, context.left(head), head.start)
        if left:
            start, part, the = left.start(), part_of(left["part"] or left["stretch"]), bool(left["the"])
    number, end = int(match["year"]), match.end()
    if match["decade"]:
        return Reading(start, end, _with_part(_decade(number), part))
    if the and not part:
        # "The" is a part of "the 1990s", not of "the 1979 treaty".
        start = head.start
    last = _last_year(number, match)
    if last is None:
        return None
    if last == number and _is_between(folded, start):
        both = _and_year().match(folded, end)
        if both:
            last, end = int(both["until"]), both.end()
    when = grains.year(number, ("year",))
    if last < number:
        return Reading(head.start, head.start + 4, when)
    if last > number:
        when = grains.through(when, grains.year(last, ("year",)))
    return Reading(start, end, _with_part(when, part))


def _last_year(number: int, match: re.Match[str]) -> int | None:
    """The year in which "2021-31" or "1995 to 2000" ends; "2021-03" names a month, and no span."""
    words = match["until"] or match["short"]
    if not words:
        return number
    last = int(words)
    if len(words) == 2:
        last += number // 100 * 100
        if last < number and number % 100 == 99:
            last += 100
    return last if last > number else None


def _is_between(folded: str, start: int) -> bool:
    return folded[max(0, start - 8) : start].lower() == "between "


def _is_numbered(folded: str, head: Head) -> bool:
    """Whether the digits hang on something that makes them a number: "$2024", "S-2000", "3/2024"."""
    before = folded[max(0, head.start - 5) : head.start]
    if not before:
        return False
    mark = before[-1]
    if mark in "/:,.":
        # "3.2024" is a number, but "... of the calendar.1905 -- ..." has lost its space.
        return len(before) > 1 and (before[-2].isdecimal() or (mark in "/:" and before[-2].isalnum()))
    if mark == "-":
        # "mid-2024", "pre-1967", "2019-2024": a word or a year, no letters of a designation.
        return not before[:-1].strip('( "').islower() and not before[:-1].isdecimal()
    return before[-2:] in ("$ ", "# ", "€ ", "£ ")


def _decade(number: int) -> When:
    if number % 100 == 0 and number < 2000:
        return grains.century(number, ("century",))
    return grains.decade(number // 10 * 10, ("decade",))


def _decade_in_short(context: Context, head: Head) -> Reading | None:
    """The "'80s": the last such decade that has begun."""
    match = _short_decade().match(context.folded, head.start)
    left = _left_of_short().search(context.folded, context.left(head), head.start)
    if match is None or left is None:
        return None
    when = grains.decade(1900 + int(match["decade"]), ("decade",), ("century",))
    return Reading(left.start(), match.end(), _with_part(when, part_of(left["part"])))


def _with_part(when: When, part: str | None) -> When:
    return attrs.evolve(when, part=part) if part else when
