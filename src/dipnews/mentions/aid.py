"""What "aid" is for: the words around it tell its category."""

from __future__ import annotations

import re

_ARMS = re.compile(
    r"\b(?:military|weapon(?:s|ry)?|arms|ammunition|lethal|security assistance|missiles?"
    r"|defen[cs]e|drones?|armou?red|munitions)\b",
    re.I,
)
_RELIEF = re.compile(
    r"\b(?:humanitarian|relief|quake|earthquake|flood(?:s|ed|ing)?|refugees?|displaced|victims?|famine|drought|cyclone|hurricane|typhoon"
    r"|tsunami|hunger|starving|homeless|emergency|disaster|evacuees|besieged|mudslides?)\b",
    re.I,
)
_MONEY = re.compile(
    r"\b(?:financial|economic|budget(?:ary)?|development|technical|loans?|grants?|reconstruction|debt|reforms?)\b", re.I
)
_FOOD = re.compile(r"\bfood\b", re.I)
_WIDTH = 160
_ARTICLE_ARMS = (
    b" military aid ",
    b" weapons ",
    b" ammunition ",
    b" security assistance ",
    b" military assistance ",
    b" missiles ",
)
_GIVING = frozenset(
    (
        "provide provides provided providing give gives gave given giving send sends sent sending supply "
        "supplies supplied supplying deliver delivers delivered delivering donate donates donated donating "
        "grant grants granted granting lend lends lent cut cuts cutting freeze froze frozen halt halted "
        "release released releases releasing withhold withheld receive received receiving receives pledge "
        "pledged pledges pledging offer offered offers offering ship shipped ships shipping contribute "
        "contributed extend extended allocate allocated disburse disbursed transfer transferred hand handed "
        "sell sold sells selling buy buys bought buying with bring brought bringing"
    ).split()
)


def is_giving(word: str) -> bool:
    """Whether *word* hands something over ("send", "provide with")."""
    return word in _GIVING


def category_of_aid(text: str, flat: bytes, start: int, end: int, *, money: bool) -> str:
    """The category of unspecified aid at *start*..*end*; relief unless the words around say otherwise.

    >>> text = "a $5 million aid package for victims of the quake"
    >>> category_of_aid(text, b"", 2, 24, money=True)
    'humanitarian'
    """
    for near in (text[start:end], _around(text, start, end)):
        if _ARMS.search(near):
            return "arms"
        if _FOOD.search(near) and near == text[start:end]:
            return "food"
        if _RELIEF.search(near):
            return "humanitarian"
        if _MONEY.search(near):
            return "financial"
    if money and b" humanitarian " not in flat and any(cue in flat for cue in _ARTICLE_ARMS):
        return "arms"
    return "financial" if money else "humanitarian"


def _around(text: str, start: int, end: int) -> str:
    """The sentence, roughly."""
    first, last = max(0, start - _WIDTH), min(len(text), end + _WIDTH)
    for stop in (". ", "\n"):
        first = max(first, text.rfind(stop, first, start) + 1)
        found = text.find(stop, end, last)
        last = found if found >= 0 else last
    return text[first:last]
