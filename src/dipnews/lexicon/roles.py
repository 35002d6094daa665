"""Offices as the language has them: which words make one, of what rank it is, whose it is by its word alone."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from dipnews.lexicon.lexicon import Lexicon, shipped_lexicon
from dipnews.lexicon.trie import trie

_FORMER = frozenset({"former", "ex", "one-time", "onetime", "ousted", "deposed", "retired", "exiled"})
_DEPUTY = frozenset({"deputy", "vice", "assistant", "associate"})


@attrs.frozen
class Noun:
    """The noun that ends an office: one row of the table of roles."""

    kind: str
    rank: str
    plural: bool
    of: str | None
    gender: str
    office: str


@attrs.frozen
class Office:
    """An office as it was read: ``office`` is the same for all its spellings.

    ``rank`` is the table's; ``of`` whose office it is by its words alone ("Secretary of
    State" is of the USA); ``hint`` the same where another state
    has the office too ("Foreign Secretary"); ``body`` whether an institution of a state is named.
    """

    kind: str
    rank: str
    plural: bool
    office: str
    of: str | None
    gender: str
    hint: str | None = None
    body: bool = False

    @property
    def former(self) -> bool:
        return self.office.startswith("former ")

    @property
    def portfolio(self) -> str:
        """What a minister is minister of, if told: "foreign minister" is "foreign"."""
        return self.office.removesuffix(" minister") if self.office.endswith(" minister") else ""


class Roles:
    """All offices of a lexicon: a pattern that finds them in lower-case text, and a reader of what it found.

    >>> roles = roles_of(Lexicon())
    >>> found = roles.pattern.search("talks with the first deputy minister of foreign affairs")
    >>> found[0], roles.read(found[0]).office
    ('first deputy minister of foreign affairs', 'deputy foreign minister')
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns: dict[str, Noun] = {}
        self._portfolios: dict[str, str] = {}
        self._bodies: dict[str, str] = {}
        self._seats: list[tuple[str, str]] = []
        self._read: dict[str, Office] = {}
        modifiers: list[str] = []
        holders: list[str] = []
        for kind, words, plurals, rank, of, gender, office in lexicon.table("roles"):
            singular = [word for word in words.split("|") if word]
            if kind == "modifier":
                modifiers += singular
            elif kind == "holder":
                holders += singular
            elif kind == "portfolio":
                self._portfolios |= dict.fromkeys(singular, office)
            elif kind == "body":
                self._bodies |= dict.fromkeys(singular, of)
                if office == "seat":
                    self._seats.extend((word, of) for word in singular)
            else:
                several = [word for word in plurals.split("|") if word]
                for number, spellings in ((False, singular), (True, several)):
                    for word in spellings:
                        self._nouns[word] = Noun(kind, rank, number, of or None, gender, office or word)
        first = trie(modifiers)
        front = trie([*self._portfolios, *self._bodies])
        what = rf"(?:\s{front}(?!\w)){{1,3}}"
        more = rf"(?:\s{trie(self._portfolios)}(?!\w)){{1,3}}"
        holder = rf"(?:the|his|her)\s{trie(holders)}(?!\w)"
        complement = (
            rf"(?:\s(?:of|for|to|in\scharge\sof)(?:(?:\s(?:the|his|her))?{what}|\s{holder})"
            rf"(?:(?:,\sand|,|\sand|\s&)(?:\sthe)?{more}){{0,5}}){{1,3}}"
        )
        # Possessive: what stands before the noun is read once, or the scan would try every way to split it.
        office = (
            rf"(?:(?<!-)|(?<=then-)|(?<=now-))(?:{front}(?:\s(?:and\s|&\s)?|-|,\s(?:and\s)?|/)|{first}[\s-]){{0,7}}+"
            rf"{trie(self._nouns)}(?!\w|-(?!elect|designate))(?:-elect|-designate)?"
            rf"(?:(?:\s\([a-z]{{2,5}}\))?{complement})?"
        )
        self.pattern = re.compile(rf"\b{office}")
        # To try only where a word begins is quick if a set of plain characters tells so.
        self._scan = re.compile(rf"\W({office})")
        self._front = re.compile(rf"(?<!\w){front}(?!\w)")
        self._noun = re.compile(rf"(?<!\w){trie(self._nouns)}(?!\w)")

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the offices of lower-case *text* begin and end.

        >>> list(roles_of(Lexicon()).find("ministers of ruritania, the president"))
        [(0, 9), (28, 37)]
        """
        for found in self._scan.finditer("\n" + text):
            yield found.start(1) - 1, found.end() - 1

    def seats_in(self, text: str) -> list[str]:
        """The states whose seats of power lower-case *text* names ("the white house"), once for each seat.

        >>> roles_of(Lexicon()).seats_in("the white house said so")
        ['USA']
        """
        return [code for seat, code in self._seats if seat in text]

    def read(self, phrase: str) -> Office:
        """What *phrase*, lower-case words that `pattern` matched, means."""
        office = self._read.get(phrase)
        if office is None:
            office = self._read_new(" ".join(phrase.split()))
            if len(self._read) < _REMEMBERED:
                self._read[phrase] = office
        return office

    def _read_new(self, phrase: str) -> Office:
        # "minister of state for defence" ends in its complement: the noun is the first that stands alone.
        found = next((noun for noun in self._noun.finditer(phrase)), None)
        if found is None:
            return Office("head", "official", False, phrase, None, "")
        noun = self._nouns[found[0]]
        around = f"{phrase[: found.start()]} {phrase[found.end() :]}"
        office, rank, of = noun.office, noun.rank, noun.of
        portfolio = ""
        body = False
        for word in self._front.findall(around):
            portfolio = portfolio or self._portfolios.get(word, "")
            of = self._bodies.get(word) or of
            body = body or word in self._bodies
        if portfolio and (office == "minister" or (office == "chief" and portfolio in _MINISTRIES)):
            office, rank = f"{portfolio} minister", "minister"
        words = set(re.split(r"[\s-]", phrase[: found.start()]))
        if words & _DEPUTY:
            office, rank = f"deputy {office}", "deputy" if rank in {"state", "minister"} else rank
        if words & _FORMER:
            office = f"former {office}"
        if of and of.endswith("?"):
            return Office(noun.kind, rank, noun.plural, office, None, noun.gender, of[:-1], body)
        return Office(noun.kind, rank, noun.plural, office, of, noun.gender, None, body)

    def read_text(self, role: str) -> Office | None:
        """What the words of a role mean; None where they are none the lexicon knows."""
        found = self.pattern.search(role.lower())
        return self.read(found[0]) if found else None


_REMEMBERED = 20_000
_MINISTRIES = frozenset({"foreign", "defence", "finance", "interior", "trade"})


@functools.lru_cache(maxsize=8)
def roles_of(lexicon: Lexicon) -> Roles:
    """The offices of *lexicon*, built once."""
    return Roles(lexicon)


def office_of(role: str | None, lexicon: Lexicon | None = None) -> Office | None:
    """What the words of an office mean, None where they mean none.

    >>> office_of("Premier").office == office_of("prime minister").office
    True
    """
    return roles_of(lexicon or shipped_lexicon()).read_text(role) if role else None


def is_voice(role: str | None, lexicon: Lexicon | None = None) -> bool:
    """Whether who has this role only speaks or writes (spokesman, reporter, analyst) and is never a party.

    >>> is_voice("State Department spokesman"), is_voice("Foreign Minister")
    (True, False)
    """
    office = office_of(role, lexicon)
    return office is not None and office.rank == "voice"
