"""Places that no table lists, but that the text itself locates: in the dateline, or before their country."""

from __future__ import annotations

from collections.abc import Iterator

from dipnews import regexes as re
from dipnews.mentions.geography import Hit, Senses
from dipnews.model.entities import Place
from dipnews.model.page import Page

_LEAD = re.compile(
    r"(?:^|[\s(\"])(In|At|Near|in|at|to|from|near|outside|around|into|toward|towards|"
    r"(?:city|town|village|port|resort|capital|suburb|district|base) of) "
    r"((?!(?:The|Mr|President|Prime|Foreign|King|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|"
    r"February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w'.-]{2,20}"
    r"(?:[ -](?:[A-Z][\w'.-]{1,20}|al|el|de|la|del|upon|sur|am|an der)){0,3})$"
)
# Verbs and phrases that put somebody, not a place, behind "to".
_ADDRESSED = re.compile(
    r"\b(?:attributed|according|addition|regard|thanks|owing|due|relation|relations|response|contrast|opposed|prior|next"
    r"|loyal|told|spoke|speaks|speaking|talked|talking|talks|words|said|sold|gave|given|offered|referring|referred|listen"
    r"|listening|belongs|belonging|close|letter|message|similar|compared|rather|addressed) (?:to|from) $",
    re.IGNORECASE,
)
# What may follow a place and its country: the end of a phrase, or a small word that begins the next.
_CLOSED = re.compile(
    r"(?=[.;:)\"\n]|$)|,(?! (?:[A-Z][\w'-]*,? ){1,8}(?:and|or) )"
    r"|(?= (?:on|in|for|to|at|where|when|after|before|from|during|this|last|next|as|with|by|until|since|today)\b)"
    r"|(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)|(?= -)"
)
# Words inside that show an office or a body, not a place.
_NO_PLACE = re.compile(
    r"\b(?:Minister|President|Secretary|Council|Ministry|Committee|Commission|Nations|Union|Assembly|Party|Bank|House"
    r"|University|Asia|Africa|Europe|America|East|Gulf|Hamas|Hezbollah|NATO|Pope|Summit|Court|Department|Conference|Treaty|Congress|Parliament|Forum|Affairs|Group|Agency|State)\b"
)


def places_before_countries(text: str, hits: tuple[Hit, ...]) -> Iterator[tuple[int, int, Place]]:
    """Names that stand between a preposition and their country: "in Taif, Saudi Arabia"."""
    for number, (start, until, senses) in enumerate(hits):
        if text[start - 2 : start] != ", " or (number and hits[number - 1][1] >= start - 2):
            continue
        code = _locator(senses)
        if not code:
            continue
        lead = _LEAD.search(text, max(0, start - 70), start - 2)
        if lead is None or _NO_PLACE.search(lead[2]) or lead[2].isupper():
            continue
        if _ADDRESSED.search(text, max(0, start - 100), lead.start(2)) or not closes(text, until):
            continue
        # "In Gradovo, Russia has dug in" tells of Russia; "In Gradovo, Russia, ..." of the place.
        if lead[1][0].isupper() and text[until : until + 1] != ",":
            continue
        if number and hits[number - 1][1] > lead.start(2):
            continue
        yield lead.start(2), lead.end(2), Place(name=lead[2].replace("\n", " "), country=code)


def closes(text: str, end: int) -> bool:
    """Whether the country that ends at *end* closes the name of a place, and does not go on with a list or a verb."""
    return _CLOSED.match(text, end) is not None


def dateline_places(page: Page, hits: tuple[Hit, ...]) -> Iterator[tuple[int, int, Place]]:
    """Places of the dateline that no table lists, in the country that the dateline names behind them."""
    if page.dateline is None or not page.dateline.places:
        return
    line = page.dateline
    inside = [hit for hit in hits if line.span.start <= hit[0] < line.span.end]
    if len(inside) == len(line.places):
        return
    code = ""
    for _start, _end, senses in inside:
        code = _locator(senses) or code
    for span in line.places:
        written = span.cut(page.text)
        if any(hit[0] < span.end and span.start < hit[1] for hit in inside) or not written.strip():
            continue
        if written.upper() in ("UNITED NATIONS", "ABOARD"):
            continue
        name = written.title() if written.isupper() else written
        yield span.start, span.end, Place(name=" ".join(name.split()), country=code or None)


def _locator(senses: Senses) -> str:
    """The code of the country or region that a name behind a comma gives."""
    if senses.place is not None and senses.place.kind == "region":
        return senses.place.code
    if senses.country is not None and senses.country.use in ("noun", "both"):
        return senses.country.code
    return ""
