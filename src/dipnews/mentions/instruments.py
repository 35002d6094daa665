"""Treaties, agreements, joint statements, ceasefires and the like, named or described."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.complements import Complements, read_term
from dipnews.mentions.money import AmountReader
from dipnews.mentions.neighbours import Neighbours
from dipnews.mentions.noun_phrase import LeftEdge, NounPhrases
from dipnews.mentions.words import PhraseIndex, read_words
from dipnews.model.entities import Instrument
from dipnews.model.mention import Mention
from dipnews.model.page import Page

_NEXT_WORD = re.compile(r"[ ]([\w'-]+)")
_LAST_WORD = re.compile(r"([\w'.-]+)[ ]$")
_INFINITIVE = re.compile(r" to (\w+)")
_SPACE = re.compile(r"\s+")
_SIGNING = re.compile(
    r"\b(?:sign(?:ed|s|ing)?|initial(?:l?ed|l?ing|s)?|ink(?:ed|s)?|exchang(?:ed?|es|ing)|ratif(?:y|ied|ies)|conclud(?:ed?|es|ing))"
    r"\b[^.;\n]{0,45}$",
    re.I,
)
# "The Strategic Framework Agreement" is an agreement: its last word tells.
_FULLER = frozenset({"agreement", "accord", "deal", "pact", "treaty", "convention"})
_ARTICLES = frozenset({"a", "an", "the", "this", "any", "no", "another"})
_VERBAL = frozenset(
    (
        "to will can could would must should may might not cannot don't didn't won't i we you they he she it "
        "who which that and also never"
    ).split()
)


@attrs.frozen(kw_only=True)
class Term:
    """A row of the table, as one of its spellings: ``plural`` tells which."""

    kind: str
    role: str
    plural: bool
    not_after: frozenset[str]
    not_before: frozenset[str]


@attrs.define(slots=False, eq=False)
class InstrumentFinder:
    """Finds instruments.

    The mention covers the description without article, number, and the parties that stand
    before the head; ``title`` is the whole of it.

    >>> from dipnews.model.page import Page
    >>> text = "They signed two pacts on defence industry cooperation in Rome."
    >>> [mention] = InstrumentFinder(Lexicon())(Page(text=text, folded=text))
    >>> mention.value.title, mention.value.count
    ('pacts on defence industry cooperation', 2)
    """

    lexicon: Lexicon

    def __call__(self, page: Page) -> Iterator[Mention[Instrument]]:
        flat, words = read_words(page.folded)
        found = Neighbours(page)
        done = 0
        for start, size, term in self._terms.hits(flat, words):
            if start < done:
                continue
            if term.kind == "none":
                done = start + size
                continue
            mention = self._read(page, found, start, start + size, term)
            if mention is not None:
                done = max(mention.span.end, done)
                yield mention

    # --- the table --------------------------------------------------------------
    @functools.cached_property
    def _terms(self) -> PhraseIndex[Term]:
        return PhraseIndex(self._spellings())

    def _spellings(self) -> Iterator[tuple[str, Term]]:
        # Names come first: where a phrase is both, it is a name.
        for phrase, kind, role, plural, not_after, not_before in sorted(
            self.lexicon.table("instruments"), key=lambda row: row[2] != "name"
        ):
            for spellings, many in ((phrase, False), (plural, True)):
                for spelling in filter(None, spellings.split("|")):
                    yield (
                        spelling,
                        Term(
                            kind=kind,
                            role=role,
                            plural=many or (role == "signed" and spelling.endswith("s")),
                            not_after=frozenset(filter(None, not_after.split("|"))),
                            not_before=frozenset(filter(None, not_before.split("|"))),
                        ),
                    )

    @functools.cached_property
    def _phrases(self) -> NounPhrases:
        return NounPhrases(self.lexicon)

    @functools.cached_property
    def _complements(self) -> Complements:
        return Complements(self._phrases)

    @functools.cached_property
    def _amounts(self) -> AmountReader:
        return AmountReader(self.lexicon)

    # --- one hit -------------------------------------------------------------------
    def _read(self, page: Page, found: Neighbours, start: int, end: int, term: Term) -> Mention[Instrument] | None:
        text = page.folded
        if found.inside(start, end, named=term.role == "name"):
            return None
        following = _NEXT_WORD.match(text, end)
        next_word = following[1].lower() if following else ""
        preceding = _LAST_WORD.search(text, max(0, start - 24), start)
        last_word = preceding[1].lower() if preceding else ""
        if last_word in term.not_after or next_word in term.not_before or text[end : end + 1] == "-":
            return None
        if term.kind == "plan" and next_word in _FULLER:
            return None
        edge = self._phrases.left_edge(text, start)
        if not self._holds(text, term, start, end, edge, last_word, next_word):
            return None
        if term.role == "name":
            return self._mention(page, found, start, start, end, end, term, 1)
        first = edge.start
        count: int | None = None if term.plural else 1
        if edge.number_at is not None:
            amount = self._amounts.before(text, edge.number_at)
            if amount is not None and amount.currency:
                first = amount.start
                term = _as_contract(term, text[start:end])
            elif (
                amount is not None
                and amount.number >= 1
                and amount.number == int(amount.number)
                and amount.number < 10_000
            ):
                count = int(amount.number)
        elif term.plural and edge.determiner == "both":
            count = 2
        complement = self._complements.read(text, end, bounded=term.role == "signed")
        last = complement.end
        # Goods that are to be handed over, and parties and sessions that are named there, must stay in sight.
        covered = last
        if complement.opener in {"to", "for", "of"} and (
            found.holds_party(end, last) or (complement.opener == "to" and self._transfers(text, end))
        ):
            covered = end
        if last == end and term.kind == "ceasefire" and complement.apart is None:
            last = found.end_of_place(end)
        visible = max(found.after_parties(first, start), first)
        mention = self._mention(page, found, first, visible, covered, last, term, count)
        if complement.apart is None:
            return mention
        title = f"{mention.value.title} {page.text[complement.apart[0] : complement.apart[1]]}"
        value = attrs.evolve(mention.value, title=_SPACE.sub(" ", title), term=read_term(title))
        return attrs.evolve(mention, value=value)

    def _mention(
        self,
        page: Page,
        found: Neighbours,
        first: int,
        visible: int,
        covered: int,
        last: int,
        term: Term,
        count: int | None,
    ) -> Mention[Instrument]:
        title = _SPACE.sub(" ", page.text[first:last]).strip(" \"'“”").lstrip("-•* ")
        kind = term.kind
        if kind == "ceasefire" and ("trade" in title.lower() or "tariff" in title.lower()):
            kind = "agreement"
        value = Instrument(title=title, type=kind, count=count, term=read_term(page.folded[first:last]))
        return Mention.read(page.text, visible, max(covered, visible + 1), value)

    def _transfers(self, text: str, end: int) -> bool:
        match = _INFINITIVE.match(text, end)
        return match is not None and match[1].lower() in self._phrases.words["transfer"]

    def _holds(
        self, text: str, term: Term, start: int, end: int, edge: LeftEdge, last_word: str, next_word: str
    ) -> bool:
        described = edge.start < start or edge.number_at is not None or edge.determiner is not None
        match term.role:
            case "deal":
                if next_word == "with" and not described:
                    return False
                return last_word not in _VERBAL and not (last_word in {"great", "good"} and next_word in {"of", ""})
            case "weak":
                articled = edge.determiner in _ARTICLES or edge.number_at is not None
                return (
                    articled
                    and (
                        next_word in {"on", "with", "between", "for", "signed", "reached", "under"}
                        or bool(_SIGNING.search(text, max(0, start - 70), start))
                    )
                    and last_word not in {"mutual", "better", "deeper", "common", "greater", "clear", "full", "of"}
                )
            case "signed":
                return bool(_SIGNING.search(text, max(0, edge.start - 70), edge.start + 1))
            case "convention":
                capital = text[start].isupper()
                return (
                    capital
                    or next_word in {"on", "against", "for", "banning", "to", "prohibiting"}
                    or last_word
                    in {
                        "international",
                        "bilateral",
                        "un",
                        "framework",
                        "tax",
                    }
                )
            case "capital":
                return text[start].isupper() and (described or next_word in {"of", "on", "for"})
            case "name":
                return text[start].isupper() or text[start].isdigit()
            case _:
                return not (last_word in {"to", "will", "would"} and next_word in {"a", "the", "him", "her", "them"})


def _as_contract(term: Term, head: str) -> Term:
    """A deal with a price is a contract."""
    return attrs.evolve(term, kind="contract") if head.lower() in {"deal", "agreement", "deals", "agreements"} else term
