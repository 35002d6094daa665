"""Centuries by their number: "the 21st century"."""

from __future__ import annotations

import functools
import re

import attrs

from dipnews.mentions.dates import grains
from dipnews.mentions.dates.reading import Context, Head, Reading
from dipnews.mentions.dates.words import PART, part_of

_IN_WORDS = {"nineteenth": 19, "twentieth": 20, "twenty-first": 21, "eighteenth": 18}


@functools.cache
def _left() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b{PART})?(?:\b(?i:the)\s)?\b(?:(?P<digits>\d\d?)(?:st|nd|rd|th)|(?P<words>{'|'.join(_IN_WORDS)}))[\s-]\Z"
    )


def numbered_century(context: Context, head: Head) -> Reading | None:
    """ "The 21st century", counted as speech does: 2000 to 2099."""
    if head.word != "century":
        return None
    left = _left().search(context.folded, context.left(head), head.start)
    if left is None:
        return None
    number = int(left["digits"]) if left["digits"] else _IN_WORDS[left["words"]]
    if not 1 < number <= 30:
        return None
    when = grains.century((number - 1) * 100, ("century",))
    part = part_of(left["part"] or left["stretch"])
    return Reading(left.start(), head.end, attrs.evolve(when, part=part) if part else when)
