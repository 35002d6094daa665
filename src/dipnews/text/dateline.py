"""The line that opens a report: ``MOSCOW, Nov. 1 (Xinhua) --``.

Its parts are looked for in order: places, day, agency, mark. The fewer parts there are,
the more the words themselves must look like a place.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import date

from dipnews.model.page import Dateline
from dipnews.model.span import Span
from dipnews.text.printed_day import DAY, read_day
from dipnews.text.word_uses import words_of

# A dateline stands in one of the first lines, or in a first line that swallowed its headline.
_LINES = 8
_HEAD = 1_500
_SWALLOWED = 500
_REACH = 120
# What follows a dateline is a report, not the rest of a caption.
_SHORTEST_REPORT = 20

_UP = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0130\u015a\u015e\u0160\u0141\u010c\u017d"
_MONTH_NEXT = r"(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? ?\d|May \d)"
# An agency is no word of a place, though it may follow one without brackets: "Washington CNN -".
_NAKED_AGENCY = r"(?:AFP|AP|BBC|CNN|IPS|IRNA|QNA|TASS|UPI|VOA|WAM)\b"
_CAPS = rf"(?!{_NAKED_AGENCY})[{_UP}]{{1,20}}(?:['.-][{_UP}]{{1,20}}){{0,4}}\.?"
_WORD = rf"{_MONTH_NEXT}(?!{_NAKED_AGENCY})(?:[{_UP}][^\W\d_]{{0,20}}(?:['.-][^\W\d_]{{1,20}}){{0,4}}\.?)"
_PARTICLE = r"(?:and|da|de|del|des|do|es|el|of|the|al|la|sur|occupied)"
_CITY = rf"(?:{_CAPS}(?: {_CAPS}){{0,4}}(?![a-z])|{_WORD}(?: (?:{_PARTICLE} )?{_WORD}){{0,3}})"
_CITIES_OF_ONE_LINE = rf"{_CITY}(?: ?/ ?{_CITY}){{0,4}}"
_REGION = rf"(?:(?:occupied|central|northern|southern|eastern|western) )?{_WORD}(?: (?:{_PARTICLE} )?{_WORD}){{0,3}}"
_REGIONS = rf"(?:, ?{_REGION}){{0,2}}"
_AGENCY = rf"(?:\((?![a-z])[^()\n]{{2,40}}\)|/[A-Z][A-Za-z .]{{1,30}}/\.?|{_NAKED_AGENCY})"


def read_dateline(folded: str, published: date | None = None) -> Dateline | None:
    """The dateline of a folded text, or None; a day without a year is the one nearest to *published*.

    >>> text = "MAR DEL PLATA, Argentina, Nov. 3 (Xinhua) -- The talks began here."
    >>> dateline = read_dateline(text, date(2005, 11, 3))
    >>> [span.cut(text) for span in dateline.places], dateline.agency, dateline.date.isoformat()
    (['MAR DEL PLATA', 'Argentina'], 'Xinhua', '2005-11-03')
    >>> read_dateline("NATO leaders met in Prague on Monday.") is None
    True
    """
    for number, start in enumerate(_line_starts(folded)):
        if number and _trace().search(folded, start, start + _REACH) is None:
            continue
        match = _marked().match(folded, start)
        if match and _is_marked(match, first=number == 0):
            return _dateline(match, published)
        match = _dated_line().match(folded, start)
        if match and (_is_known(match["places"]) or (match["regions"] and not _is_no_place(match["places"]))):
            return _dateline(match, published)
        match = _bracketed().match(folded, start)
        if match and not _is_no_place(match["places"]):
            return _dateline(match, published)
        match = _bare().match(folded, start) if number == 0 else None
        if match and _is_known(match["places"], bare=True):
            return _dateline(match, published)
    mark = folded.find(") -", 0, _SWALLOWED)
    match = _wire().search(folded, max(mark - 80, 0), mark + 5) if mark > 0 else None
    return _dateline(match, published) if match else None


def _line_starts(folded: str) -> Iterator[int]:
    """Where the first lines begin that hold more than blanks."""
    position = 0
    for _ in range(_LINES):
        first = _not_blank().search(folded, position, _HEAD)
        if first is None:
            return
        yield first.start()
        position = folded.find("\n", first.start(), _HEAD)
        if position < 0:
            return


def _is_marked(match: re.Match[str], *, first: bool) -> bool:
    """Whether places with a dash or colon behind them open a report."""
    places, agency, mark = match["places"], match["agency"], match["mark"]
    if places is None:
        return agency is not None and mark != ":"
    following = match.string[match.end() : match.end() + 1]
    if _is_no_place(places) or (following.islower() and not (agency and places.isupper())):
        return False
    if agency or match["day"]:
        return True
    if len(match.string) - match.end() < _SHORTEST_REPORT:
        return False
    if match.string.find("\n", match.end(), match.end() + _SHORTEST_REPORT) >= 0:
        return False
    # "Col.-Gen. Doe" has a dash as well.
    if match.string[match.start("mark") - 1] == "." and not places.isupper():
        return False
    if mark == ":":
        return first and _is_known(places)
    return match["regions"] != "" or _is_known(places)


def _words(use: str) -> frozenset[str]:
    return words_of("dateline_words", use)


def _is_no_place(places: str) -> bool:
    return not _words("never").isdisjoint(places.upper().replace("/", " ").split())


def _is_known(places: str, *, bare: bool = False) -> bool:
    """Whether *places* are cities by themselves: known ones, or long words in capitals."""
    if _is_no_place(places):
        return False
    if "/" in places and places.isupper():
        return True
    words = places.replace("-", " ").replace("/", " ").split()
    head = words[0].upper()
    if head in _words("city") or (len(words) > 1 and head in _words("first")):
        return len(words) < 4 or not bare
    # A short word in capitals may well be an acronym.
    return places.isupper() and "." not in places and len(words) < 3 and min(map(len, words)) > 5


def _dateline(match: re.Match[str], published: date | None) -> Dateline:
    groups = match.groupdict()
    places = [
        Span(match.start(group) + part.start(), match.start(group) + part.end())
        for group, separator in (("places", _city()), ("regions", _region()))
        if groups.get(group)
        for part in separator.finditer(match[group])
    ]
    if groups.get("places") and match["places"].endswith(".") and match["places"].count(".") == 1:
        # "MOSCOW. Nov 1": the stop stands for a comma.
        places = [Span(place.start, place.end - (place.end == match.end("places"))) for place in places]
    day, agency = groups.get("day"), groups.get("agency")
    return Dateline(
        span=Span(match.start(), match.start() + len(match[0].rstrip())),
        places=tuple(places),
        date=read_day(day, published) if day else None,
        agency=agency.strip("()/. ") if agency else None,
    )


@functools.cache
def _not_blank() -> re.Pattern[str]:
    return re.compile(r"\S")


@functools.cache
def _trace() -> re.Pattern[str]:
    """What every dateline but the bare one has: a mark, brackets or a day at the end of its line."""
    return re.compile(r"-[-\s]|[:)]|\d *\n|\. ?[-/]")


@functools.cache
def _city() -> re.Pattern[str]:
    return re.compile(r"[^/ ][^/]*[^/ ]")


@functools.cache
def _region() -> re.Pattern[str]:
    return re.compile(r"[^, ][^,]*[^, ]")


@functools.cache
def _marked() -> re.Pattern[str]:
    """With a mark behind it: "MOSCOW, Nov. 1 (Xinhua) --", "NEW DELHI:", "ISLAMABAD, PAKISTAN - APRIL 11:"."""
    return re.compile(
        rf"(?P<header>(?:[Dd]ate:? )?\d{{4}}-\d\d-\d\d )?"
        rf"(?:(?P<places>{_CITIES_OF_ONE_LINE})(?P<regions>{_REGIONS})"
        rf"(?:(?:[,.]? | - )(?P<day>(?i:{DAY})),?\.?)?)?"
        rf",? ?(?P<agency>{_AGENCY})?"
        rf"(?P<mark>(?: {{0,2}}--|-| {{1,2}}[-_]|:)(?=\s)|(?: {{0,2}}--| -|(?<=\.)-)(?=[{_UP}\"'])"
        rf"|(?<=/\.)|(?<=\(CNN\))(?= [{_UP}\"']))\s*"
    )


@functools.cache
def _dated_line() -> re.Pattern[str]:
    """A line of its own: "SANTIAGO 1996-08-31"."""
    return re.compile(
        rf"(?P<places>{_CITIES_OF_ONE_LINE})(?P<regions>{_REGIONS}),? (?P<day>\d{{4}}-\d\d-\d\d|(?i:{DAY})) *(?=\n)"
    )


@functools.cache
def _bracketed() -> re.Pattern[str]:
    """In brackets: "(Kyiv, 1 February 2022)"."""
    return re.compile(rf"\((?P<places>{_CITIES_OF_ONE_LINE})(?P<regions>{_REGIONS}), (?P<day>(?i:{DAY}))\)(?P<mark>)")


@functools.cache
def _bare() -> re.Pattern[str]:
    """Capitals and no mark at all: "BEIJING The United States is pleased"."""
    return re.compile(
        rf"(?P<places>{_CAPS}(?: {_CAPS}){{0,2}}?(?:/{_CAPS}(?: {_CAPS}){{0,2}}?){{0,4}})"
        rf"(?P<regions>(?:, (?:(?:Costa|Czech|New|North|Puerto|Saudi|South|Sri|United|West) )?[A-Z][a-z]{{2,20}})?)"
        rf" (?=[A-Z][a-z']|A |U\.[SN]\.|\"[A-Z]|\d)"
    )


@functools.cache
def _wire() -> re.Pattern[str]:
    """A dateline behind a headline on its own line: it has an agency."""
    return re.compile(
        rf"\b(?P<places>{_CAPS}(?: {_CAPS}){{0,3}}(?:/{_CAPS}(?: {_CAPS}){{0,3}}){{0,4}})(?P<regions>{_REGIONS})"
        rf"(?:[,.]? (?P<day>(?i:{DAY})))? (?P<agency>\([A-Z][\w. ]{{1,30}}\))(?P<mark> -{{1,2}})(?=\s)"
    )
