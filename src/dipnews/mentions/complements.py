"""What an instrument is about: the words to the right of its head, up to the end of the thought."""

from __future__ import annotations

import functools

import attrs

from dipnews import regexes as re
from dipnews.mentions.noun_phrase import NounPhrases

_TOKEN = re.compile(r"\S+")
_ACRONYM = re.compile(r" \((?:the )?['\"]?[A-Z][A-Za-z&+./ -]{1,14}['\"]?\)")
_TERM = re.compile(
    r" for (?:the (?:period |years )?)?(?:from |of )?(?:19|20)\d\d ?(?:-|to|/|through) ?(?:19|20)?\d\d\b"
)
_YEARS = re.compile(r"\b((?:19|20)\d\d) ?(?:-|to|/|through) ?((?:19|20)\d\d|\d\d)\b")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b"
_DATE = re.compile(
    # An ordinal is a date only beside a month or at an end: "the 21st session" is none.
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)(?: {_MONTH}| of {_MONTH}|[,.;\n]|$)"
    rf"|\d{{1,2}}\b(?! ?(?:-|[a-z]{{4,}}|(?!{_MONTH})[A-Z][\w-]+)|,?\d)"
    rf"|(?:19|20)\d\d\b(?!-)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTH}\.? ?\d?)"
)
_PARTIES = re.compile(r" (?:with|between)(?: [\w'.&()-]+){1,9}? ?(?= (?:on|for|to|covering|concerning|regarding) )")
_IN_FIELD = re.compile(r"(?:the )?(?:fields?|areas?|spheres?|sectors?|domains?) of ")
_WIDTH = 170
_MOST = 12
_CLOSING = ',;:.!?)"]('
# "on" opens no topic before these.
_NO_TOPIC = frozenset(
    (
        "the sidelines|the margins|the eve|the basis|the same|the occasion|the grounds|his|her|"
        "their|its|behalf|condition|time|paper|board|hold|track|schedule|them|it|him|offer|"
        "this|that|what|terms|my|which|whether"
    ).split("|")
)
_NO_PURPOSE = frozenset(
    (
        "the first|example|instance|now|good|the sake|the time|the past|months|years|weeks|days|it|them|which"
        "|his|her|their|its|more|some|about|at|all|us|failing|another"
    ).split("|")
)
_LOOSE_ENDS = frozenset(
    ("of on in at by for from to with and or the a an their its his as into over under about that this").split()
)


@attrs.frozen(kw_only=True)
class Complement:
    """The end of the complement; ``opener`` is the word that opens it, or "" when there is none.

    ``apart`` are its places where the parties stand before it: "pact (with Oman) on trade".
    """

    end: int
    opener: str = ""
    apart: tuple[int, int] | None = None


@attrs.define(slots=False, eq=False)
class Complements:
    """Reads complements with the word lists of noun phrases."""

    phrases: NounPhrases

    @functools.cached_property
    def _infinitives(self) -> frozenset[str]:
        return self.phrases.words["infinitive"] | self.phrases.words["transfer"]

    def read(self, text: str, end: int, *, bounded: bool = False) -> Complement:
        """The complement of the head that ends at *end*; a *bounded* head takes only a term of years.

        >>> from dipnews.lexicon.lexicon import Lexicon
        >>> text = "a memorandum of understanding on trade in rice on Monday."
        >>> complements = Complements(NounPhrases(Lexicon()))
        >>> text[:complements.read(text, text.index(" on trade")).end]
        'a memorandum of understanding on trade in rice'
        """
        acronym = _ACRONYM.match(text, end)
        if acronym:
            end = acronym.end()
        term = _TERM.match(text, end)
        if term:
            return Complement(end=term.end(), opener="for")
        if bounded or text[end : end + 1] != " ":
            return Complement(end=end)
        parties = _PARTIES.match(text, end, end + 90)
        if parties is None:
            return self._topic(text, end)
        topic = self._topic(text, parties.end())
        return Complement(end=end, apart=(parties.end() + 1, topic.end)) if topic.opener else Complement(end=end)

    def _topic(self, text: str, end: int) -> Complement:
        limit = min(len(text), end + _WIDTH)
        newline = text.find("\n", end, limit)
        limit = newline if newline >= 0 else limit
        tokens = [(match.start(), match.group()) for match in _TOKEN.finditer(text, end, limit)]
        if len(tokens) < 2 or not self._opens(text, tokens):
            return Complement(end=end)
        last = self._walk(text, tokens)
        while last > 0 and tokens[last][1].strip(_CLOSING).lower() in _LOOSE_ENDS:
            last -= 1
        if last <= 0:
            return Complement(end=end)
        at, word = tokens[last]
        opener = tokens[0][1].lower()
        stripped = word.rstrip("\"'") if word.count('"') % 2 else word
        # Abbreviations keep their full stop.
        stripped = (
            stripped if re.search(r"[A-Z]\.$", stripped) and stripped.count(".") > 1 else stripped.rstrip(',;:.!?)]"')
        )
        return Complement(end=at + len(stripped), opener=opener)

    def _opens(self, text: str, tokens: list[tuple[int, str]]) -> bool:
        word, following = tokens[0][1].lower(), tokens[1][1].lower()
        at = tokens[1][0]
        rest = text[at : at + 30]
        if word == "to":
            return following in self._infinitives
        if word == "in":
            return False
        if word in self.phrases.words["topic"]:
            if _DATE.match(rest):
                return False
            pair = f"{following} {tokens[2][1].lower()}" if len(tokens) > 2 else following
            bare = following.strip(_CLOSING)
            refused = _NO_TOPIC if word in {"on", "of", "over"} else _NO_PURPOSE if word == "for" else frozenset()
            return bare not in refused and pair.strip(_CLOSING) not in refused
        return (
            word.endswith("ing")
            and len(word) > 5
            and word.isalpha()
            and word not in self.phrases.words["no_complement"]
            and following not in {"to", "and"}
        )

    def _walk(self, text: str, tokens: list[tuple[int, str]]) -> int:
        ends = self.phrases.words["end"]
        last = 0
        for place in range(1, min(len(tokens), _MOST + 2)):
            at, token = tokens[place]
            word = token.lower().strip(_CLOSING)
            following = tokens[place + 1] if place + 1 < len(tokens) else (at + len(token), "")
            if token[0] == "(" or word in ends or token in {"-", "--"}:
                break
            if word in {"on", "in", "at", "by", "from", "for", "over"} and self._circumstance(text, word, following):
                break
            if word in {"and", "or"} and self._new_thought(following[1]):
                break
            last = place
            if token[-1] in _CLOSING and not re.fullmatch(r"(?:[A-Z]\.){2,}", token):
                break
        return last

    @staticmethod
    def _circumstance(text: str, word: str, following: tuple[int, str]) -> bool:
        at, token = following
        if _DATE.match(text, at, at + 30):
            return True
        if word in {"at", "by"}:
            return True
        if word == "in" and _IN_FIELD.match(text, at):
            return False
        if word in {"in", "from"}:
            return token[:1].isupper() or token.lower() in {
                "the",
                "a",
                "an",
                "return",
                "front",
                "late",
                "early",
                "exchange",
            }
        if word == "on":
            return token.lower() in {"the", "his", "her", "behalf", "condition"} and text[at : at + 9].lower() in {
                "the sidel",
                "the margi",
                "the eve o",
                "the occas",
            }
        return False

    def _new_thought(self, word: str) -> bool:
        word = word.lower().strip(_CLOSING)
        return (
            word in {"a", "an", "the", "other", "two", "three", "several", "that", "also", "then", "has", "have", "in"}
            or word in self.phrases.words["end"]
            or (
                word in self.phrases.words["wall"]
                and not word.endswith(("ing", "port", "ports", "supply", "work", "transfer"))
            )
            or word.endswith("ed")
        )


def read_term(words: str) -> tuple[int, int] | None:
    """The first and last year in *words*.

    >>> read_term("agreement for 2021-31")
    (2021, 2031)
    """
    match = _YEARS.search(words)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2])
    if last < 100:
        last += first - first % 100
    return (first, last) if first < last <= first + 99 else None
