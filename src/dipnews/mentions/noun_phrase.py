"""Where a noun phrase begins: the describing words to the left of its head."""

from __future__ import annotations

import functools

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.numbers import ONES, SCALES, TENS

_TOKEN = re.compile(r"\S+")
_WINDOW = 110
_MOST = 9
_OPENING = "\"'(["
_CLOSING = ",;:)]!?\"'"
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){2,}|(?:St|Rs|No|Dr|Mr|Gen)\.")
_FIGURES = re.compile(r"[$€£¥₹]?\d|(?:US|A|C|NZ|HK|S)\$\d")
_CALIBRE = re.compile(r"\d+(?:\.\d+)?-?(?:mm|cm|km|kg)|\d+[A-Z]\d*|\d+-(?!\d)[a-z]\S*|[A-Z0-9]+-\d\S*", re.I)
_MONEY_COMPOUND = re.compile(r"(?:dollar|euro|yen|pound|rupee|yuan|won)s?$", re.I)
_ADJECTIVE = re.compile(r"[a-z]{3,}(?:al|ic|ive|ary|ous|able|ible|less|ful|ern|ean|ian|ese|ish)")
_ASIDE = re.compile(r"\(\d[^()]*\)")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:\d\d)?)?")
_LINKED = {"and", "or", "&"}
_SPELLED = frozenset(ONES) | frozenset(TENS) | frozenset(SCALES)


@attrs.frozen(kw_only=True)
class LeftEdge:
    """Where the phrase begins, and what stands before it.

    ``number_at`` is the end of a number that counts the phrase, ``determiner`` the article
    or the like, ``before`` the last word that is no part of it (lower case, with its punctuation).
    """

    start: int
    number_at: int | None = None
    determiner: str | None = None
    before: str = ""
    before_at: int = 0


@attrs.define(slots=False, eq=False)
class NounPhrases:
    """Reads noun phrases from their heads outwards, with the word lists of the lexicon."""

    lexicon: Lexicon

    @functools.cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The words of each role of the table."""
        found: dict[str, set[str]] = {}
        for role, words in self.lexicon.table("noun_phrases"):
            found.setdefault(role, set()).update(words.split("|"))
        return {role: frozenset(words) for role, words in found.items()}

    @functools.cached_property
    def _walls(self) -> frozenset[str]:
        return self.words["wall"]

    @functools.cached_property
    def _modifiers(self) -> frozenset[str]:
        return self.words["modifier"]

    @functools.cached_property
    def _determiners(self) -> frozenset[str]:
        return self.words["determiner"]

    def left_edge(self, text: str, head: int) -> LeftEdge:
        """The edge of the phrase whose head begins at *head* of *text*.

        >>> phrases = NounPhrases(Lexicon())
        >>> text = "They bought 30 new attack helicopters"
        >>> edge = phrases.left_edge(text, text.index("helicopters"))
        >>> text[edge.start:], edge.number_at
        ('new attack helicopters', 14)
        """
        first = max(0, head - _WINDOW)
        first = max(first, text.rfind("\n", first, head) + 1)
        tokens = [(match.start(), match.group()) for match in _TOKEN.finditer(text, first, head)]
        if tokens and first and tokens[0][0] == first and not text[first - 1].isspace():
            del tokens[0]
        if head and not text[head - 1].isspace():
            # The head is glued to something: a quotation mark or half of a compound.
            before = tokens[-2][1].lower() if len(tokens) > 1 and text[head - 1] in _OPENING else ""
            return LeftEdge(start=head, determiner=before if before in self._determiners else None)
        sure = at = head
        unknown = 0
        for place in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _MOST), -1):
            start, token = tokens[place]
            word = token.lower()
            previous = tokens[place - 1][1].lower() if place else ""
            if _ASIDE.fullmatch(token):
                continue
            if token[-1] in _CLOSING or (token[-1] == "." and not _ABBREVIATION.fullmatch(token)):
                # "a new, wide-ranging pact" goes on; anything else has ended.
                if at != sure or not self._links(word, previous):
                    return LeftEdge(start=sure, before=word, before_at=start)
                sure = at = start
                continue
            opened = len(token) > 1 and token[0] in _OPENING
            if opened:
                word, start = word[1:], start + 1
            if word.endswith(("'s", "s'")) and not opened:
                return LeftEdge(start=at, determiner="'s", before=word, before_at=start)
            if word in self._determiners:
                return LeftEdge(start=at, determiner=word, before=word, before_at=start)
            if self._is_number(token.lstrip(_OPENING), word) and previous not in self.words["numbered"]:
                return LeftEdge(start=at, number_at=start + len(word), before=word, before_at=start)
            if word in _LINKED:
                if at != sure or at == head or previous.endswith("s") or not self._describes(previous):
                    return LeftEdge(start=sure, before=word, before_at=start)
                sure = at = start
                continue
            kind = self._kind(token.lstrip(_OPENING), word, previous)
            if kind == "wall":
                return LeftEdge(start=sure, before=word, before_at=start)
            if kind == "modifier":
                # Behind an unknown word, only an article or a number tells that this is one phrase.
                sure, at = (start, start) if sure == at else (sure, start)
            else:
                unknown += 1
                if unknown > 3:
                    return LeftEdge(start=sure, before=word, before_at=start)
                at = start
            if opened:
                return LeftEdge(start=sure, before=token[0], before_at=start - 1)
        return LeftEdge(start=sure)

    def _links(self, word: str, previous: str) -> bool:
        return word.endswith(",") and word[-2:] != "s," and word[:-1] in self._modifiers and self._describes(previous)

    def _describes(self, word: str) -> bool:
        word = word.strip(_OPENING)
        return word not in self._walls and (word in self._modifiers or bool(_ADJECTIVE.fullmatch(word)))

    def _is_number(self, token: str, word: str) -> bool:
        if _YEAR.fullmatch(token):
            return False
        if _FIGURES.match(token):
            return bool(_MONEY_COMPOUND.search(word)) or not _CALIBRE.fullmatch(token)
        return word in _SPELLED or word in {
            "dlrs",
            "dollars",
            "dollar",
            "euros",
            "euro",
            "yen",
            "yuan",
            "rupees",
            "crore",
        }

    def _kind(self, token: str, word: str, previous: str) -> str:
        if word in self._walls and token != "US":
            participle = word in self._modifiers or word.endswith("ed")
            return "modifier" if participle and (previous in self._determiners or previous.endswith("ly")) else "wall"
        if word.endswith("ing") and token[:1].isupper() and word not in self._modifiers and not previous:
            return "wall"
        if word in self._modifiers or token[:1].isupper() or "-" in word or any(map(str.isdigit, word)):
            return "modifier"
        if _ADJECTIVE.fullmatch(word):
            return "modifier"
        if word.endswith(("ed", "ing")):
            return "modifier" if previous in self._determiners or previous.endswith("ly") else "wall"
        if word.endswith("ly"):
            return "unknown"
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return "wall"
        return "unknown"
