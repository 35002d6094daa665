"""The word of giving that governs a mention of goods: on its left, or on its right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from dipnews import regexes as re
from dipnews.extractors.giving.shapes import (
    DIRECT,
    DITRANSITIVE,
    FOR,
    GOODS,
    OF,
    ONE_SIDE,
    PLAIN,
    PRONOUN,
    SIDE,
    SIDES,
    THE_COUNTRY,
    TIME,
)
from dipnews.extractors.giving.words import Word

_WITH_OBJECT = frozenset({"give", "promise", "sell", "arm", "raise"})
_REACH = 170
_DOING = re.compile(r" (?:the )?(?!increasing|existing|remaining|ongoing|outstanding|developing)[a-z]+ing ")
_AUX = (
    rf"(?: (?:will|would|shall|should|must|may|might|could|can|has|have|had|is|are|was|were|be|been|being|to|not|also"
    rf"|still|now|already|soon|[a-z]+ly|in the process of|yet|never|expected|due|set|scheduled|later|first|again|all"
    rf"|reported|only|(?:on |in |by |late |early )?[{TIME}](?:'s)?),?)"
)
_MIDDLE = (
    rf"(?:(?:,? (?:to|for|from|by|of|in|into|and|including|through|via|under|worth|on)|,)?(?: (?:{PLAIN}"
    rf"|[{SIDE}{GOODS}{TIME}])(?:'s)?){{1,3}}){{0,3}}?,?"
)
_PASSIVE = re.compile(rf"{_MIDDLE}(?: (?:that|which))?(?P<aux>{_AUX}{{1,6}}) $")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got)\b")
_REDUCED = re.compile(r"(?: [a-z]+ly)? $")
_BEHIND_REDUCED = re.compile(rf" (?:by|to|from|for|in|into|under|through|so far|[{TIME}])|,|$")
_RELATIVE = re.compile(
    rf"(?: (?:for|to) {ONE_SIDE})?(?: that| which)? (?P<who>{SIDES})"
    rf"(?P<aux>(?:{_AUX}|(?: (?:willing|ready|able|planning|plans?|agreed"
    rf"|promised|wants?|pledged|needs?|says?|said (?:it|they)|asked (?:[a-z]+|[{SIDE}]) to))){{0,6}}) $"
)
_ACTIVE = re.compile(rf"{_MIDDLE}(?: that| which)?(?P<aux>{_AUX}{{0,5}}) $")


@attrs.frozen(kw_only=True)
class Governor:
    """A word of giving and how goods hang on it; ``to`` and ``by`` are stretches of the view that name sides."""

    word: Word
    way: str
    to: tuple[int, int] | None = None
    by: tuple[int, int] | None = None


def governors(view: str, place: int, words: Sequence[Word]) -> Iterator[Governor]:
    """The words that may govern the goods at *place*: the nearest one on the left first."""
    carrier = _carrier(view, place, words)
    if carrier is not None:
        yield carrier
    for word in reversed(words):
        if word.end > place:
            continue
        if place - word.start > _REACH:
            break
        found = left_governor(view, word, place)
        if found is not None:
            yield found
            break
    yield from _behind(view, place, words)


def left_governor(view: str, word: Word, place: int) -> Governor | None:
    """*word* as the governor of what begins at *place*, where the words between allow it."""
    gap = view[word.end : place]
    if not word.forms:
        shape = FOR if word.frame in ("request noun", "promise noun", "halt noun", "raise noun") else OF
        match = shape.fullmatch(gap)
        if match is None:
            return None
        return Governor(word=word, way="noun", to=_part(match, "to", word.end), by=_part(match, "by", word.end))
    if word.frame == "allow" and gap.startswith((" in ", " through ")):
        gap = gap[gap.index(" ", 1) :]
    if gap.startswith((" of ", " to ", " for ")):
        return None
    if word.frame in ("arrive", "lapse"):
        return None
    if word.frame in _WITH_OBJECT:
        match = DITRANSITIVE.fullmatch(gap)
        if match is not None and (word.frame != "arm" or match["with"]):
            return Governor(word=word, way="verb", to=_part(match, "to", word.end))
        if PRONOUN.fullmatch(gap) is not None:
            return Governor(word=word, way="pronoun")
        if THE_COUNTRY.fullmatch(gap) is not None:
            return Governor(word=word, way="country")
    if word.frame in ("raise", "halt") and _DOING.match(gap):
        return None  # "began firing rockets"
    if DIRECT.fullmatch(gap) and word.frame != "arm":
        return Governor(word=word, way="verb")
    return None


def _part(match: re.Match[str], group: str, offset: int) -> tuple[int, int] | None:
    return None if match[group] is None else (match.start(group) + offset, match.end(group) + offset)


def _carrier(view: str, place: int, words: Sequence[Word]) -> Governor | None:
    """A noun right behind the goods: "arms deliveries"."""
    for word in words:
        if word.start > place + 2:
            return None
        if word.start == place + 2 and not word.forms and view[place + 1] == " ":
            return Governor(word=word, way="carrier")
    return None


def _behind(view: str, place: int, words: Sequence[Word]) -> Iterator[Governor]:
    for word in words:
        if word.start <= place or not word.forms:
            continue
        if word.start - place > 110:
            return
        gap = view[place + 1 : word.start]
        if word.frame in ("arrive", "lapse"):
            match = _ACTIVE.fullmatch(gap)
            if match is not None:
                yield Governor(word=word, way="arrive")
                return
            continue
        relative = _RELATIVE.fullmatch(gap)
        if relative is not None and not _BE.search(relative["aux"]):
            yield Governor(word=word, way="relative", by=_part(relative, "who", place + 1))
            return
        if "participle" in word.forms:
            passive = _PASSIVE.fullmatch(gap)
            if passive is not None and _BE.search(passive["aux"]):
                yield Governor(word=word, way="passive")
                return
            if _REDUCED.fullmatch(gap) and _BEHIND_REDUCED.match(view, word.end):
                yield Governor(word=word, way="reduced")
                return
