"""Later mentions by one word of the name: "Droe", "Ann", "van den Berg"."""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.mentions.people.names import UPPER
from dipnews.mentions.resolve.cast import Cast
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Country, Organisation, Place

_WORD = re.compile(rf"[{UPPER}](?<!\w[{UPPER}])\w+(?:-\w+|'(?!s\b)\w+)*")
_PARTICLE = re.compile(r"(?<![\w-])(?:(?:al|el|bin|de|van|von|der|den|di|da|dos|del|la|le|ibn|du)[ -]){1,3}$")


def find_surnames(cast: Cast, reading: Reading) -> None:
    """Add a spot for each word that stands alone for somebody of the cast."""
    if not cast.people:
        return
    _places_that_are_people(cast, reading)
    masked = reading.masked()
    headlines = [(s.span.start, s.span.end) for s in reading.page.sentences if s.headline]
    new: list[Spot] = []
    bearers: dict[str, Identity] = {}
    before: re.Match[str] | None = None
    known = cast.words
    for word in _WORD.finditer(masked):
        previous, before = before, word
        if word[0] not in known:
            continue
        who = cast.called(word[0], word.start())
        if who is None:
            continue
        who = _same_bearer(bearers.setdefault(word[0], who), who)
        start, end = word.span()
        if new and new[-1].who is who and masked[new[-1].end : start] in {" ", "-"}:
            new[-1].end = end
            continue
        headline = any(begin <= start < stop for begin, stop in headlines)
        if not headline and _in_longer_name(cast, masked, previous, word, who):
            continue
        if start and masked[start - 1] in " -":
            particle = _PARTICLE.search(masked, max(0, start - 14), start)
            if particle and particle[0].strip(" -").lower() in (who.name or "").lower():
                start = particle.start()
        new.append(Spot(start, end, None, who))
    reading.add(new)


def _same_bearer(first: Identity, last: Identity) -> Identity:
    """Who a surname stands for that somebody bore before: a sister or a son keeps the full name."""
    if first is last or (first.of is not None and last.of is not None and first.of != last.of):
        return last
    return first if last.role is None or first.role is not None else last


def _in_longer_name(
    cast: Cast, masked: str, previous: re.Match[str] | None, word: re.Match[str], who: Identity
) -> bool:
    """Whether the word is part of something else: "Droe University", "Michael Droe"."""
    end = word.end()
    if masked[end : end + 1] == " " and masked[end + 1 : end + 2].isupper():
        following = _WORD.match(masked, end + 1)
        if following and following[0] not in cast and following[0] not in cast.names.ordinary:
            return following[0] not in who.words
        if following and following[0] in cast.names.ordinary:
            return following[0] not in {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
    if previous and masked[previous.end() : word.start()] == " ":
        return previous[0] not in cast.names.ordinary and previous[0] not in who.words
    return False


def _places_that_are_people(cast: Cast, reading: Reading) -> None:
    """A city's name that is the surname of somebody of the cast is that person ("Austin")."""
    for spot in reading.spots:
        if isinstance(spot.value, (Place, Country, Organisation)):
            text = reading.page.text[spot.start : spot.end]
            if text in cast:
                who = cast.called(text, spot.start)
                if who and len(who.words) > 1 and who.words[-1] == text and who.first < spot.start:
                    spot.value, spot.who = None, who
