"""How far the name of an occasion reaches on both sides of its noun."""

from __future__ import annotations

import attrs

from dipnews import regexes as re
from dipnews.mentions import occasion_words as words
from dipnews.mentions.editions import edition_of

_TOKEN = re.compile(r"\S+")
_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d")
_PART_OF_MONTH = re.compile(r"(?:mid|late|early)-[A-Z]")
_FORMULA = re.compile(r"[2-9]\+[1-9]|\d-plus-\d|COP-?\d\d|[Cc]\d\+\d")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,4}|St\.|Ft\.")
_ACRONYM = re.compile(r"\([A-Z][\w&+/.-]{1,15}\)")
_REACH = 110


@attrs.frozen
class Left:
    """What stands before the noun: ``start`` of the name, its ``edition``, where that begins."""

    start: int
    tokens: tuple[str, ...]
    edition: int | None = None
    edition_start: int | None = None
    before: str = ""

    @property
    def outset(self) -> int:
        """Where the mention begins: at the number, else at the name."""
        return self.start if self.edition_start is None else self.edition_start

    @property
    def capitalised(self) -> bool:
        return any(token[0].isupper() or token[0].isdigit() for token in self.tokens)


def read_left(text: str, at: int, ends: dict[int, int]) -> Left:
    """The name's words before *at*, where the noun begins.

    *ends* maps the end of each country, place or organisation that is known to its
    beginning: a name of several words ("Shanghai Cooperation Organization") is one step.
    """
    tokens: list[tuple[int, str]] = []
    edition: int | None = None
    edition_start: int | None = None
    start = at
    before = ""
    while len(tokens) < 12:
        end = start - 1
        if end < 0 or text[end] not in " \u00a0" or _breaks(text, end):
            break
        known = ends.get(end)
        if known is not None and known < end:
            begin, token = known, text[known:end]
            # "the Asian" of "East Asian": a known name may have its first word cut off.
            if begin and not text[begin - 1].isspace() and text[begin - 1] not in "\"'(":
                known = None
        if known is None:
            begin = end
            while begin > 0 and not text[begin - 1].isspace() and end - begin < 60:
                begin -= 1
            token = text[begin:end]
        if begin == end:
            break
        opened = token[0] in "\"'([" and not _ACRONYM.fullmatch(token)
        if opened:
            begin, token = begin + 1, token[1:]
        number = edition_of(token)
        if number is not None and token not in {"second-"}:
            edition, edition_start = number, begin
            before = _word_before(text, begin)
            break
        if not token or not _is_part(token, text, begin, known is not None, tokens):
            before = token
            break
        tokens.append((begin, token))
        start = begin
        if opened:
            break
    while len(tokens) > 1 and (tokens[-1][1] in words.HABITS or tokens[-1][1] == "&"):
        tokens.pop()
        start = tokens[-1][0]
    return Left(start, tuple(token for _, token in reversed(tokens)), edition, edition_start, before)


def _breaks(text: str, end: int) -> bool:
    if text[end - 1 : end] == ".":
        return not _abbreviated(text, end)
    return end > 0 and text[end - 1] in ",;:!?"


def _abbreviated(text: str, end: int) -> bool:
    begin = text.rfind(" ", max(0, end - 8), end) + 1
    return bool(_INITIALS.fullmatch(text[begin:end].lstrip("\"'(").rpartition("-")[2]))


def _word_before(text: str, at: int) -> str:
    before = text[max(0, at - 24) : at].split()
    return before[-1] if before else ""


def _is_part(token: str, text: str, begin: int, known: bool, tokens: list[tuple[int, str]]) -> bool:
    if known:
        return True
    if token.endswith(("'s", "s'")) and token.lower() not in words.MODIFIERS and not token.endswith("rs'"):
        return False
    if token in words.ENDS or _YEAR.fullmatch(token) or _PART_OF_MONTH.match(token):
        return False
    if _ACRONYM.fullmatch(token) or _FORMULA.fullmatch(token):
        return True
    if token in {"and", "&"}:
        return bool(tokens) and tokens[-1][1] in words.TOPICS and _word_before(text, begin) in words.TOPICS
    if token[0].isupper():
        return not token.endswith((")", '"'))
    return token in words.MODIFIERS or ("-" in token and any(letter.isupper() for letter in token))


def read_run(text: str, at: int, starts: dict[int, int]) -> int:
    """Where the run of a name's words ends that begins at *at*; *at* itself if there is none.

    Small words count between capitalised ones ("Commission on Trade and Industry").
    *starts* maps the beginning of each known name ("Group of 20") to its end.
    """
    last = at
    known = at
    topic = False
    waiting = 0
    previous = ""
    for number, found in enumerate(_TOKEN.finditer(text, at, min(len(text), at + 2 * _REACH))):
        gap = text[found.start() - 1 : found.start()]
        if (number and gap == "\n") or number > 16:
            break
        token = found[0]
        if found.start() < known:
            continue
        if found.start() in starts and starts[found.start()] > found.end():
            last = known = starts[found.start()]
            topic, waiting, previous = False, 0, ""
            if text[known : known + 1] not in {" ", "-"}:
                break
            continue
        bare = token.rstrip(".,;:!?*\"')]").partition("(")[0]
        closed = len(bare) < len(token)
        if _ACRONYM.match(token) and last > at:
            return found.start() + len(_ACRONYM.match(token)[0])  # type: ignore[index]
        possessive = bare.endswith("'s")
        bare = bare.removesuffix("'s")
        if not bare:
            break
        if _INITIALS.fullmatch(bare + "."):
            bare, closed = bare + ".", not token.startswith(bare + ".") or len(token) > len(bare) + 1
        if (
            bare[0].isupper()
            and bare not in words.DATES
            and bare not in {"Mr", "Mrs", "President", "Prime", "Minister"}
        ):
            if previous == "and" and waiting == 1 and not _goes_on(topic, bare):
                break
            last = found.start() + len(bare)
            topic = bare in words.TOPICS
            waiting = 0
            if closed or possessive:
                if token.endswith(",") and topic and _next_token(text, found.end()) in words.TOPICS:
                    continue
                break
        elif number and not closed and bare in {"of", "on", "and", "for", "the", "a", "against"} and waiting < 3:
            waiting += 1
        else:
            break
        previous = bare
    return last


def _goes_on(topic: bool, word: str) -> bool:
    """Whether *word* behind "and" still belongs to the name."""
    return word.startswith("Government") or (topic and (word in words.TOPICS or word == "Military"))


def _next_token(text: str, at: int) -> str:
    found = _TOKEN.match(text, at + 1)
    return found[0].rstrip(".,;:") if found else ""


def read_phrase(text: str, at: int) -> int:
    """Where the phrase in small letters ends that begins at *at* ("chemical weapons in Paris")."""
    last = at
    for number, found in enumerate(_TOKEN.finditer(text, at, min(len(text), at + _REACH))):
        token = found[0]
        bare = token.rstrip(".,;:!?\"')]")
        if number > 6 or not bare or text[found.start() - 1] == "\n" or not (bare[0].isalpha()):
            break
        if bare in words.PHRASE_ENDS or bare in words.DATES or (number > 1 and bare.endswith(("ed", "ing"))):
            break
        if bare in {"of", "the", "a", "for"}:
            if len(bare) < len(token):
                break
            continue
        if bare.endswith("'s"):
            last = found.start() + len(bare) if number == 0 else last
            break
        last = found.start() + len(bare)
        if len(bare) < len(token):
            break
    return last
