"""What "aid" is for: the words around it tell its category."""

from __future__ import annotations

_ARMS = frozenset(
    b"military weapon weapons weaponry arms ammunition lethal missile missiles defence defense drone drones"
    b" armoured armored munitions".split()
)
_RELIEF = frozenset(
    b"humanitarian relief quake earthquake flood floods flooding refugee refugees displaced victims famine"
    b" drought cyclone hurricane typhoon tsunami hunger starving homeless emergency disaster evacuees"
    b" besieged mudslides".split()
)
_MONEY = frozenset(
    b"financial economic budget budgetary development technical loan loans grant grants reconstruction debt reform"
    b" reforms".split()
)
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

    >>> from dipnews.mentions.words import flatten
    >>> text = "a $5 million aid package for victims of the quake"
    >>> category_of_aid(text, flatten(text), 2, 24, money=True)
    'humanitarian'
    """
    phrase = flat[start + 1 : end + 1].split()
    if b"food" in phrase:
        return "food"
    first, last = _around(text, start, end)
    for near in (phrase, flat[first + 1 : last + 1].split()):
        if not _ARMS.isdisjoint(near):
            return "arms"
        if not _RELIEF.isdisjoint(near):
            return "humanitarian"
        if not _MONEY.isdisjoint(near):
            return "financial"
    if money and b" humanitarian " not in flat and any(cue in flat for cue in _ARTICLE_ARMS):
        return "arms"
    return "financial" if money else "humanitarian"


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, roughly."""
    first, last = max(0, start - _WIDTH), min(len(text), end + _WIDTH)
    for stop in (". ", "\n"):
        first = max(first, text.rfind(stop, first, start) + 1)
        found = text.find(stop, end, last)
        last = found if found >= 0 else last
    return first, last
