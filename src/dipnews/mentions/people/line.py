"""The page as one line of symbols, two for each thing that can belong to a person.

The first is what stands there:

    N nationality   C country   P place   G place or country that is a given name too   O organisation
    X name   x other capitalised words
    R r office of one (R with a capital)   S s office of several   K k counterpart, counterparts
    T military or other title   M courtesy title

the second what lies between it and the next:

    _ a space   ' possessive   , comma   d comma and article   & and   o of   f for, to   - hyphen   ( bracket
    [ ] square brackets
    . anything else

so that "Ruritania's Foreign Minister Ann Droe, the chief negotiator," is ``C'R_Xdr,``.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.lexicon.roles import Office, Roles
from dipnews.mentions.people.names import Names, Run
from dipnews.model.entities import Country, Nationality, Organisation, Place
from dipnews.model.page import Page

_GAP_WORDS = {
    "_": (" ", ") "),
    "-": ("", "-", "/"),
    "'": ("'s ", "' "),
    ",": (", ", ",", " - ", "), ", ") - "),
    "(": (" (",),
    "[": (" [",),
    "]": ("] ",),
    "d": (
        ", the ",
        ", a ",
        ", an ",
        ", his ",
        ", her ",
        ", its ",
        ", who is ",
        ", who is the ",
        "), the ",
        " - the ",
        ", also ",
    ),
    "&": (" and ", ", and ", " and the ", ", and the ", " & ", " and his ", " as well as ", " and its ", ") and "),
    "o": (" of ", " of the ", " from ", " from the "),
    "f": (" for ", " for the ", " to ", " to the ", " in ", " at ", " at the "),
}
GAPS = {gap: symbol for symbol, gaps in _GAP_WORDS.items() for gap in gaps}
EPITHETS = frozenset(
    [
        "visiting",
        "senior",
        "top-level",
        "high-level",
        "high-ranking",
        "new",
        "newly-elected",
        "current",
        "incumbent",
        "outgoing",
        "then",
        "late",
        "veteran",
        "hardline",
        "moderate",
        "embattled",
        "powerful",
        "influential",
        "longtime",
        "long-time",
        "leading",
        "newly-appointed",
        "incoming",
        "top",
        "ailing",
        "reformist",
        "pro-western",
        "unidentified",
        "unnamed",
        "some",
        "many",
        "several",
        "other",
        "key",
        "regional",
    ]
)
KEPT = frozenset(
    {"former", "deputy", "acting", "ex", "first", "interim", "caretaker", "vice", "assistant", "deposed", "exiled"}
)
_LONGEST_GAP = 48
_EPITHETS = "|".join(sorted(EPITHETS))
_EPITHET = re.compile(rf"(?<![\w-])(?:{_EPITHETS}|newly elected|newly appointed|former|then|ex)[ -]")
_STATE_OF = re.compile(
    r" of the (?:[a-z]+ ){0,4}(?:republic|kingdom|state|states|emirate|sultanate|federation|commonwealth) of (?:the )?$"
)
_LETTERS: dict[type, str] = {Nationality: "N", Country: "C", Place: "P", Organisation: "O"}


@attrs.frozen(eq=False)
class Item:
    """One thing on the line: where it stands and what was read there."""

    start: int
    end: int
    letter: str
    what: Any


@attrs.frozen(eq=False)
class Line:
    """``symbols`` has two characters for each of ``items``."""

    items: tuple[Item, ...]
    symbols: str


def line_of(page: Page, lowered: str, roles: Roles, names: Names) -> Line:
    """The line of *page*; *lowered* is its text in small letters, of the same length."""
    openings = {sentence.span.start for sentence in page.sentences}
    items = _without_overlaps(page, _offices(page.folded, lowered, roles), _Trimmer(page.folded, lowered, roles), names)
    runs = names.runs(_masked(page, items))
    items = sorted([*items, *_split_at(openings, page.folded, runs, names)], key=_start)
    return Line(tuple(items), _symbols(lowered, items, openings))


def _start(item: Item) -> int:
    return item.start


def _offices(folded: str, lowered: str, roles: Roles) -> Iterator[Item]:
    for start, end in roles.find(lowered):
        item = _office(folded, roles, start, end, lowered[start:end])
        if item:
            yield item


def _office(folded: str, roles: Roles, start: int, end: int, words: str) -> Item | None:
    office = roles.read(words)
    # The noun's own letter decides: a sentence may open with "Foreign ministers".
    capital = folded[start].isupper() and (
        " " not in words or folded[start:end].split(" of ", 1)[0].rsplit(None, 1)[-1][:1].isupper()
    )
    letter = _letter(office, capital)
    return Item(start, end, letter, office) if letter else None


@attrs.frozen(eq=False)
class _Trimmer:
    """Reads an office again that ran into something known: "European Union | foreign ministers"."""

    folded: str
    lowered: str
    roles: Roles

    def after(self, office: Item, start: int) -> Item | None:
        while start < office.end and not self.lowered[start].isalnum():
            start += 1
        found = self.roles.pattern.match(self.lowered, start, office.end)
        return _office(self.folded, self.roles, *found.span(), found[0]) if found else None

    def before(self, office: Item, end: int) -> Item | None:
        found = self.roles.pattern.match(self.lowered, office.start, end)
        return _office(self.folded, self.roles, *found.span(), found[0]) if found else None


def _letter(office: Office, capital: bool) -> str:
    if office.kind == "courtesy":
        return "M" if capital else ""
    if office.kind == "title":
        return "T" if capital else ""
    if capital and office.office == "relative":
        return ""  # "Son Jae-il" is all name
    if office.rank == "counterpart":
        return "k" if office.plural else "K"
    letter = "s" if office.plural else "r"
    return letter.upper() if capital else letter


def _without_overlaps(page: Page, offices: Iterable[Item], trimmer: _Trimmer, names: Names) -> list[Item]:
    """Offices and what was found before them. What lies inside an office ("Chairman of the National
    People's Congress") belongs to it; an office inside a longer name ("Council of Ministers") is none."""
    places: list[Item] = []
    last = 0
    for mention in sorted(page.found, key=lambda mention: (mention.span.start, -mention.span.end)):
        start, end = mention.span.start, mention.span.end
        if start < last:
            continue
        last = end
        letter = _LETTERS.get(type(mention.value), ".")
        if letter in "CP" and mention.text in names.genders:
            letter = "G"
        places.append(Item(start, end, letter, mention.value))
    kept: list[Item] = []
    index = 0
    for found in offices:
        office: Item | None = found
        while index < len(places) and places[index].end <= found.start:
            kept.append(places[index])
            index += 1
        while office and index < len(places) and places[index].start < office.end:
            place = places[index]
            if place.start <= office.start:
                if place.end >= office.end:
                    if place.end == office.end and place.letter == "O" and office.what.office == "secretary-general":
                        # "UN Secretary-General": the organisation and its head.
                        kept.append(attrs.evolve(place, end=office.start - 1))
                        index += 1
                    else:
                        office = None
                    break
                kept.append(place)
                index += 1
                office = trimmer.after(office, place.end)
            elif place.end <= office.end:
                index += 1
            else:
                office = trimmer.before(office, place.start)
                break
        if office:
            kept.append(office)
    kept.extend(places[index:])
    return kept


def _masked(page: Page, items: Sequence[Item]) -> str:
    """The text with everything known blotted out, so that only other capitalised words are left."""
    text, parts, last = undashed(page), [], 0
    for item in items:
        parts.append(text[last : item.start])
        parts.append("\0" * (item.end - item.start))
        last = item.end
    parts.append(text[last:])
    return "".join(parts)


def undashed(page: Page) -> str:
    """The folded text with a blot for each long dash: folded to a hyphen, it would join the words beside it."""
    cuts = sorted(found for dash in "\u2014\u2013" for found in _places(page.text, dash))
    if not cuts:
        return page.folded
    parts, last = [], 0
    for cut in cuts:
        parts.append(page.folded[last:cut])
        last = cut + 1
    parts.append(page.folded[last:])
    return "\0".join(parts)


def _places(text: str, dash: str) -> Iterator[int]:
    place = text.find(dash)
    while place >= 0:
        yield place
        place = text.find(dash, place + 1)


def _split_at(openings: set[int], text: str, runs: Iterable[Run], names: Names) -> Iterable[Item]:
    """Runs as items; one that goes on over a line break or a sentence's end is two."""
    for run in runs:
        cut = (
            next((at for at in range(run.start + 1, run.end) if at in openings), None)
            if "\n" in text[run.start : run.end] or "." in text[run.start : run.end]
            else None
        )
        if cut is None:
            yield Item(run.start, run.end, "X" if run.named else "x", run)
            continue
        for part in names.runs(text[run.start : cut]):
            yield _moved(part, run.start)
        for part in names.runs(text[cut : run.end]):
            yield _moved(part, cut)


def _moved(run: Run, by: int) -> Item:
    moved = attrs.evolve(run, start=run.start + by, end=run.end + by)
    return Item(moved.start, moved.end, "X" if run.named else "x", moved)


def _symbols(lowered: str, items: Sequence[Item], openings: set[int]) -> str:
    symbols: list[str] = []
    for item, following in itertools.zip_longest(items, items[1:]):
        symbols.append(item.letter)
        if following is None or following.start in openings:
            symbols.append(".")
            continue
        gap = lowered[item.end : following.start]
        symbol = GAPS.get(gap)
        if symbol is None:
            symbol = "." if len(gap) > _LONGEST_GAP else _odd_gap(gap)
        symbols.append(symbol)
    return "".join(symbols)


def _odd_gap(gap: str) -> str:
    if "\n" in gap or "\xa0" in gap or "  " in gap:
        gap = re.sub(r"\s{1,3}", " ", gap)
    if _STATE_OF.match(gap):
        return "o"
    plain = _EPITHET.sub("", gap)
    return GAPS.get(plain, ".")
