"""Where sentences end.

One scan finds every stop; a stop ends its sentence unless the word before it or the word
behind it speaks against it. Nothing is tokenised.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from dipnews.text.word_uses import words_of

LONGEST = 2_000
"""A stretch without a stop is cut here: later steps are linear only while sentences are bounded."""

# The word before a stop is looked for no further back than this.
_REACH = 24


def sentence_ends(folded: str, start: int, end: int) -> Iterator[int]:
    """The offset behind each sentence of the paragraph ``folded[start:end]``, quotation mark included.

    >>> text = 'U.S. envoy J. Doe met Mr. Roe in the U.S. "They agree." Talks go on.'
    >>> [text[:end][-12:] for end in sentence_ends(text, 0, len(text))]
    [' in the U.S.', 'They agree."', 'Talks go on.']
    """
    begin = start
    for match in _stop().finditer(folded, start, end):
        mark, behind = match.span(1)
        following = match.end()
        if following >= end or (end - following < 4 and not any(map(str.isalnum, folded[following:end]))):
            break
        if folded[following].islower() or (following == behind and not _is_glued(folded, mark, behind)):
            continue
        if _is_end(folded, begin, mark, behind, following):
            yield from _cuts(folded, begin, behind)
            yield behind
            begin = following
    yield from _cuts(folded, begin, end)
    yield end


def _is_end(folded: str, begin: int, mark: int, behind: int, following: int) -> bool:
    """Whether ``folded[mark:behind]``, a stop and the quotes behind it, ends what began at *begin*."""
    if mark == begin:
        return False
    last = folded[behind - 1]
    if folded[mark] != ".":
        return last not in "\"'" or _attribution().match(folded, following) is None
    if behind - mark > 1 and last != ")":
        return True
    if folded[mark - 1] == " ":
        # ". . ." is an ellipsis; a single stop apart from its word is tokenised text.
        return folded[following] != "." and folded[mark - 2] != "."
    return _word_ends(_word_before(folded, begin, mark), folded, begin, mark, following)


def _word_ends(word: str, folded: str, begin: int, mark: int, following: int) -> bool:
    """Whether a stop behind *word* ends a sentence, seeing what stands at *following*."""
    opening = mark - len(word)
    if _enumerator().fullmatch(word) and (opening <= begin + 1 or folded[opening - 2] in ":;"):
        return False
    lower = word.lower()
    if lower in _words("link"):
        return False
    if len(word) == 1 and word.isupper():
        starter = _starter(folded, following)
        return _is_label(folded, begin, mark) or bool(starter and starter not in _words("surname"))
    if word[:1].isupper() and lower in _words("title"):
        return False
    if lower in _words("figure") and folded[following].isdigit():
        return False
    if (lower in _words("shortened") and word[0].isupper()) or _is_dotted(word):
        return bool(_starter(folded, following))
    return True


def _words(use: str) -> frozenset[str]:
    return words_of("abbreviations", use)


def _starter(folded: str, following: int) -> str:
    """The word at *following* if it is one that begins sentences, else nothing."""
    match = _first_word().match(folded, following)
    return match[1] if match and match[1] in _words("starter") else ""


def _is_dotted(word: str) -> bool:
    """Whether *word* is letters with stops between them: "U.S", "p.m", "Ph.D"."""
    return "." in word and all(len(part) <= 3 and part.isalpha() for part in word.split("."))


def _is_label(folded: str, begin: int, mark: int) -> bool:
    """Whether the lone letter before *mark* is a numeral or a label, as in "World War I."."""
    low = max(begin, mark - _REACH)
    words = folded[low : mark - 1].split()
    return bool(words) and words[-1].lower() in _words("label")


def _word_before(folded: str, begin: int, mark: int) -> str:
    """The word that ends at *mark*; of a compound ("R-Ariz", "Lt.-Gen") its last part."""
    low = max(begin, mark - _REACH)
    words = folded[low:mark].replace("-", " ").rsplit(None, 1)
    return words[-1].lstrip("\"'([$") if words else ""


def _is_glued(folded: str, mark: int, behind: int) -> bool:
    """Whether a stop without a space behind it may end a sentence: "the talks.The next"."""
    word = _glued_word().match(folded, behind)
    if word is None or mark == 0 or folded[mark - 1].isupper():
        return False
    # "S.Jaishankar" and "Ph.D" are one word; behind two small letters a new one begins.
    before = folded[max(mark - 2, 0) : mark]
    return word[1] in _words("starter") or behind - mark > 1 or (before.isalpha() and before.islower())


def _cuts(folded: str, start: int, end: int) -> Iterator[int]:
    """Cuts inside a stretch without a stop that is longer than a sentence may be."""
    while end - start > LONGEST:
        half, limit = start + LONGEST // 2, start + LONGEST
        cut = folded.rfind("; ", half, limit) + 1 or folded.rfind(" ", half, limit) + 1 or limit
        yield cut
        start = cut


@functools.cache
def _stop() -> re.Pattern[str]:
    # It matches wherever a stop stands, so that a long run of stops is read but once.
    return re.compile(r"""([.!?]++["')\]]*+)\s*+""")


@functools.cache
def _first_word() -> re.Pattern[str]:
    return re.compile(r"""["'(]{0,2}([A-Z][a-z]*)(?![\w.])""")


@functools.cache
def _glued_word() -> re.Pattern[str]:
    return re.compile(r"""["'(]{0,2}([A-Z][a-z]*)(?=[ ,'-])""")


@functools.cache
def _attribution() -> re.Pattern[str]:
    """Who speaks, behind a quoted question: ``"Why?" Doe asked``."""
    return re.compile(r"(?:[A-Z][\w.'-]{0,30} ){1,4}(?:said|asked|told|added|wrote|replied|tweeted|exclaimed)\b")


@functools.cache
def _enumerator() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}|[A-Za-z]|[ivxIVX]{1,4}")
