"""Which date of a sentence is an event's own, and which tells of something else.

The nearest date of the event's own stretch is its date, unless the words beside it tie it to
another thing: the day on which something is said, the day of arrival for talks ahead, the
year of an election. A stretch without a date has that of the verb it is joined to ("arrived
on Monday and met ..."), of the place it tells more of ("in Oslo on Friday, where ..."), or
the one that opens the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dipnews import regexes as re
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.model.when import When
from dipnews.refine.surroundings import Surroundings, own_stretch

_DATE = symbol_of("date")
_PLACE = symbols_of("where")
# A date before everything else speaks for the whole sentence: "On Monday, ...".
_FRONTED = re.compile(
    rf"^(?:(?:and|but|then|later|earlier|late|early|also|only|just|again),? )?"
    rf"(?:(?:in|at) (?:[{_PLACE}]|(?:[a-z'-]+ ){{1,3}}(?=on )),? ?)?"
    rf"(?:(?:on|in|by|at|during|since|over|for|until) )?(?:late |early |the )?{_DATE}(?!'s?\b)"
)
_SAYING = (
    r"\b(?:said|told|announced|reported|added|confirmed|says|quoted|disclosed|revealed|stated|declared|pointed out"
    r"|according to [^,]{1,40}|in (?:a|an) (?:statement|interview|speech|address)|news conference|press conference)"
)
# The day on which something was said is not the day on which it happens.
_SAID_ON = re.compile(rf"{_SAYING}(?: [a-z]+)?(?: [{symbols_of('party')}])?(?: here)?(?: on| in| late| early)? $")
_SAID = re.compile(_SAYING)
_DURING = re.compile(r"\b(?:during|at|in|at the (?:start|opening|end|beginning) of|as) (?:[a-z-]+ ){0,4}$")
_SINCE = re.compile(r"\b(?:since|than|until|till)(?: [a-z]+ing [a-z]+)? (?:in |on )?(?:the )?(?:late |early |mid-)?$")
_PUT_OFF = re.compile(r"\b(?:postpon|put(?:ting)? off|delay|push(?:ed|ing)? back)[^;]*$")
_UNTIL = re.compile(rf",? (?:until|till) (?:late |early |the )?{_DATE}")
_RETURNED = re.compile(r"\breturn(?:ed|s|ing)? (?:[a-z]+ ){0,3}$")
_TRAVEL = re.compile(
    r"\b(?:arriv|came|come|flew|fly|flies|left|leav|depart|travel|went|visit|trip|head(?:ed|s|ing) (?:to|for)|landed"
    r"|(?:is|are|was) in)"
)
_LEAVING = re.compile(r"\b(?:left|leav|depart|arriv|came|flew|landed)")
# "The 2026 election", "the May vote"; "last year" is no part of a name.
_NAMED = re.compile(r"\d|[A-Z]")
# "Under a 1998 contract": the year is that of the contract.
_INSTRUMENT = re.compile(f" {symbol_of('instrument')}")
_NOUN = re.compile(r" [a-z]{3,}")
_AIM = re.compile(r"^(?:'s)?,? (?:[a-z]+ ){0,2}?(?:for|to) ")
_TIME_PREPOSITION = re.compile(
    r"\b(?:on|in|at|by|from|during|between|for|through|and|to|late|early|earlier|mid|over|around|of|until|since"
    r"|later|ago|scheduled|set|dated|back|held|signed|met|visited|took place) (?:the )?$"
)
_STAY = re.compile(r" (?:[a-z-]+ ){0,2}(?:visit|trip|tour|stay)\b")
_STAY_FROM = re.compile(r"\b(?:visit|trip|tour|stay)\b[^,;]{0,24} $")
_JOINED = re.compile(r"^,? and $")
_NEW_AUXILIARY = re.compile(r"(?:will|would|is|are|has|have|plans?|hopes?|may|might|could|should|to)\b")
_RELATIVE = re.compile(r"\b(?:who|which|that) $")
_OF_THE_PLACE = re.compile(r"^,? (?:where|during which|in which|at which) $")
_JUST_WHEN = re.compile(r"^,? when $")
_RIGHT_BEHIND = re.compile(rf",?(?: (?:in|at) (?:the )?[{_PLACE}])?,?")
# "Met him when he came to Chad in July".
_WHEN_CAME = re.compile(
    rf",? when [{symbols_of('party')}] (?:also )?(?:comes?|came|visit(?:s|ed)?|arrives?|goes|travel+ed|went|flew|was in"
    r"|was on|paid|made|hosted|received)"
    rf"\b[^,;{_DATE}]{{0,60}}?{_DATE}"
)
_HELD = re.compile(
    r"(?:ended|ends|concluded|wrapped up|closed|began|opened|started|will begin|begins|opens|starts|runs|took place"
    r"|(?:is|are|was|were|will be|has been) (?:to )?(?:be )?(?:held|scheduled|signed|due|set|adopted|concluded)"
    rf"|(?:will|would|could|may|might|is to|are to|to)"
    rf" (?:be held|take place)|takes place|kicks? off|kicked off)\b[^,;]{{0,40}}?{_DATE}"
)


def own_date(around: Surroundings, published: date | None, *, alone: bool = False) -> Mention[When] | None:
    """The date that the sentence ties to the event; None where it ties none.

    An event that stands *alone*, as each leg of a journey does, takes no date of a verb joined to its own.
    """
    near = [
        (distance, mention)
        for place, mention in around.mentions("date")
        if (distance := _distance(around, place, mention, published, alone)) is not None
    ]
    if near:
        return min(near, key=lambda pair: pair[0])[1]
    return _told_behind(around) or _of_neighbour(around, alone) or _fronted(around)


def dates_in(around: Surroundings, start: int, end: int) -> Iterator[tuple[int, Mention[When]]]:
    """Places and dates in a stretch of the sentence that are not of a saying."""
    for place, mention in zip(around.clause.positions, around.clause.mentions, strict=True):
        if start <= place < end and around.view[place] == _DATE and not is_of_saying(around.view, place):
            yield place, mention


def is_of_saying(view: str, place: int) -> bool:
    """Whether the date at *place* of *view* is the day on which something was said."""
    return _SAID_ON.search(view, max(0, place - 70), place) is not None


def _distance(
    around: Surroundings, place: int, mention: Mention[When], published: date | None, alone: bool
) -> int | None:
    """How far the date is from the event's word; None where it tells of something else."""
    view, trigger = around.view, around.trigger
    before = view[max(0, place - 70) : place]
    if _SINCE.search(before) and not _PUT_OFF.search(before):
        return None
    # "Returned on Monday from a visit": the visit is over by then.
    if alone and place < trigger and _RETURNED.search(before):
        return None
    said = is_of_saying(view, place) or (place < trigger and _SAID.search(view, place, trigger))
    # What is said at the talks is said on the day of the talks.
    if said and not (place < trigger and _DURING.search(view, max(place, trigger - 60), trigger)):
        return None
    if place >= trigger:
        if _names_another(view, place, before, mention) or (not alone and _is_of_stay(view, place, mention)):
            return None
        return place - trigger
    between = view[place + 1 : trigger]
    if "," in between and _RELATIVE.search(around.gap):
        return None
    if not alone and _AIM.match(between) and _is_of_travel(view[around.start : place], mention, published):
        return None
    if _names_another(view, place, before, mention) and trigger - place > 30:
        return None
    return 2 * (trigger - place)


def _is_of_travel(before: str, mention: Mention[When], published: date | None) -> bool:
    """Whether the date is that of the journey alone, the talks being still ahead."""
    if mention.value.grain not in ("day", "week") or not _TRAVEL.search(before):
        return False
    if mention.value.is_range or mention.value.grain == "week" or _LEAVING.search(before):
        return True
    return published is not None and mention.value.end < published


def _is_of_stay(view: str, place: int, mention: Mention[When]) -> bool:
    """Whether the days are those of a visit in which the talks are: "during his April 24-26 visit"."""
    if not mention.value.is_range:
        return False
    return _STAY.match(view, place + 1) is not None or _STAY_FROM.search(view, max(0, place - 40), place) is not None


def _names_another(view: str, place: int, before: str, mention: Mention[When]) -> bool:
    """Whether the date is part of the name of another thing: "the 2024 election", "Sunday's vote"."""
    if view.startswith("'s", place + 1):
        return True
    if mention.value.grain == "year" and _INSTRUMENT.match(view, place + 1) is not None:
        return True
    if (
        mention.value.grain not in ("year", "month")
        or not _NAMED.match(mention.text)
        or _TIME_PREPOSITION.search(before)
    ):
        return False
    return _NOUN.match(view, place + 1) is not None


def _told_behind(around: Surroundings) -> Mention[When] | None:
    """The date of "the talks, which ended on Monday"."""
    until = _UNTIL.match(around.view, around.end)
    if until is not None and _PUT_OFF.search(around.view, 0, around.trigger):
        return around.clause.mention_at(until.end() - 1)
    came = _WHEN_CAME.match(around.view, around.end)
    if came is not None:
        return around.clause.mention_at(came.end() - 1)
    gap = re.match(r",? (?:which|that) ", around.view[around.end :])
    if gap is None:
        return None
    told = _HELD.match(around.view, around.end + gap.end())
    return around.clause.mention_at(told.end() - 1) if told is not None else None


def _of_neighbour(around: Surroundings, alone: bool) -> Mention[When] | None:
    """The date of the stretch before, where the event's own carries it on."""
    view = around.view
    if not around.start:
        return None
    first, end = own_stretch(view, max(0, around.start - len(around.gap) - 1))
    dates = list(dates_in(around, first, min(end, around.start)))
    if not dates:
        return None
    place, mention = dates[-1]
    if _JUST_WHEN.match(around.gap):
        return mention if _RIGHT_BEHIND.fullmatch(view, place + 1, end) else None
    if _OF_THE_PLACE.match(around.gap):
        return mention
    if alone or not _JOINED.match(around.gap) or len(dates) > 1 or mention.value.is_range:
        return None
    # "Left on Friday and will visit": the second verb stands on its own.
    apart = _NEW_AUXILIARY.match(view, around.start) or re.search(r"\b(?:from|starting) $", view[:place])
    return None if apart else mention


def _fronted(around: Surroundings) -> Mention[When] | None:
    fronted = _FRONTED.match(around.view)
    if fronted is None or fronted.end() > around.trigger:
        return None
    if _SAID.search(around.view, fronted.end(), around.trigger):
        return None
    return around.clause.mention_at(fronted.end() - 1)
