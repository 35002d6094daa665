"""What one word of giving tells of goods: how far it has come, who gives, who takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.extractors.giving.governors import Governor, governors, left_governor
from dipnews.extractors.giving.shapes import SUPPORT, THANKS
from dipnews.extractors.giving.sides import (
    code_of,
    found,
    giver_behind,
    maker_of,
    named_before,
    object_of,
    owner_inside,
    owner_of,
    role_of,
    sides_at,
    subject_sides,
    taker_behind,
    with_behind,
)
from dipnews.extractors.giving.tense import status_of_noun, status_of_verb
from dipnews.extractors.giving.words import Word
from dipnews.model.document import Clause, Document
from dipnews.model.mention import Mention

Sides = Sequence[Mention[Any]]

# Words whose subject takes the goods; of the others it gives them.
TAKING = frozenset({"buy", "get", "ask", "purchase noun", "request noun"})
# Words whose subject neither gives nor takes.
_SUBJECTLESS = frozenset({"allow", "arrive", "lapse"})
# Aid let in, held up or arrived goes to the place that was named.
_THERE = frozenset({"allow", "arrive", "halt"})
# "get aid into Gaza" lets goods pass, as "allow" does.
_INTO = re.compile(r" (?:flowing |moving |across |through |in )?(?:in|into|to|through)\b")
_TOLD = re.compile(r"([\ue000-\ue007]) (?:also )?(?:informed|told|assured|notified|promised) ([\ue000-\ue007]) ")


_BESIDE = re.compile(r",? (?:worth [^ ]+ )?(?:to|for|from|in|including) ")
_HASTENING = ("expedit", "accelerat", "speed")
# "aid to support for Chad", "assistance in clearing mines" tell of something else than who takes it.
_OTHER_PURPOSE = re.compile(r" (?:to|in|for) (?:[a-z]+ing|support|help|back|efforts?) ")
_DETERMINER = re.compile(r"(?:(?:the|a|an|its|their|further|possible|new) ){1,2}$")


@attrs.frozen(kw_only=True)
class Frame:
    """What one governor tells; *takes* where its subject takes, *near* where its subject is certain."""

    word: Word
    way: str
    status: str
    supplier: Sides
    recipient: Sides
    takes: bool
    near: bool = True


@attrs.frozen
class Reader:
    """Reads the frames of the goods of one sentence."""

    document: Document
    clause: Clause
    words: Sequence[Word]

    def frames(self, place: int) -> Iterator[Frame]:
        """The frames that the goods at *place* may stand in, the likeliest first."""
        thanks = THANKS.search(self.clause.view, max(0, place - 150), place)
        if thanks is not None:
            yield from self._thanks(place, thanks)
        for governor in governors(self.clause.view, place, self.words):
            frame = self._frame(place, governor)
            if frame is not None:
                yield frame
        support = SUPPORT.search(self.clause.view, max(0, place - 200), place)
        if support is not None:
            yield from self._support(support)
        aid = self._mere(place)
        if aid is not None:
            yield aid

    def _frame(self, place: int, governor: Governor) -> Frame | None:
        way = governor.way
        if way in ("noun", "carrier"):
            return self._noun(place, governor)
        if way in ("passive", "reduced"):
            return self._passive(place, governor)
        if way == "relative":
            return self._relative(place, governor)
        if way == "arrive":
            return self._arrival(place, governor)
        return self._verb(place, governor)

    def _owner(self, place: int) -> Sides:
        clause = self.clause
        return (
            owner_inside(self.document, clause.mention_at(place)) or owner_of(clause, place) or maker_of(clause, place)
        )

    def _support(self, match: re.Match[str]) -> Iterator[Frame]:
        clause = self.clause
        word = Word(match.start("support"), match.end("support"), "aid", frozenset(), match["support"])
        frame = _made(word, "support", "in_progress", owner_of(clause, word.start), found(clause, match.span("takers")))
        if frame is not None and frame.supplier and frame.recipient:
            yield frame

    def _thanks(self, place: int, match: re.Match[str]) -> Iterator[Frame]:
        clause = self.clause
        word = Word(match.start("thanks"), match.end("thanks"), "give", frozenset({"past"}), match["thanks"])
        taker = taker_behind(clause, place + 1)
        if not taker and match["takers"] is not None:
            taker = found(clause, match.span("takers"))
        frame = _made(word, "thanks", "delivered", found(clause, match.span("givers")), taker)
        if frame is not None:
            yield frame

    def _verb(self, place: int, governor: Governor) -> Frame | None:
        clause, word = self.clause, governor.word
        status = status_of_verb(clause.view, word)
        if status is None:
            return None
        taker: Sides = found(clause, governor.to) or taker_behind(clause, place + 1)
        if governor.way == "country":
            taker = named_before(clause, word.start, "country")
        owner, behind = self._owner(place), giver_behind(clause, place + 1)
        lets_pass = word.frame == "get" and _INTO.match(clause.view, place + 1) is not None
        if word.frame in _SUBJECTLESS or lets_pass:
            return _made(word, "verb", status, behind or owner, taker or self._there(place, word))
        subject: Sides
        subject, near = subject_sides(clause, word.start)
        if word.frame in TAKING:
            if word.frame == "ask" and taker and not behind:
                return _made(word, "verb", status, [m for m in owner if m not in taker], taker, takes=True)
            return _made(word, "verb", status, behind or owner, subject or taker, takes=True)
        codes = {code_of(m) for m in taker}
        if not subject or {code_of(m) for m in subject} <= codes:
            subject, near = owner, True
        if not taker and governor.way == "pronoun":
            taker = self._meant_by_pronoun(word, subject)
        if not taker:
            taker = self._there(place, word) if word.frame in _THERE else self._told_to(word, subject)
        return _made(word, "verb", status, subject, taker, near=near)

    def _noun(self, place: int, governor: Governor) -> Frame | None:
        """A noun tells who gives or takes by its owner, and by the word that governs it in turn."""
        clause, noun = self.clause, governor.word
        view = clause.view
        carried = governor.way == "carrier"
        start = place if carried else noun.start
        status: str | None = status_of_noun(view, noun, start)
        takes = noun.frame in TAKING
        owner = owner_of(clause, start) or self._owner(place)
        giver: Sides = (
            found(clause, governor.by)
            or giver_behind(clause, place + 1)
            or (giver_behind(clause, noun.end) if carried else ())
        )
        taker: Sides = found(clause, governor.to) or taker_behind(clause, place + 1)
        over = self._over(start)
        subject: Sides = ()
        near = True
        if over is not None:
            told = status_of_verb(view, over) if over.forms else status_of_noun(view, over, over.start)
            if told is None:
                return None
            if over.words.startswith(_HASTENING):
                status = "pending"  # what is to be hastened has been agreed on
            elif over.frame not in ("give", "buy") or over.forms & {"past", "base"}:
                status = told
            if over.frame not in _SUBJECTLESS:
                subject, near = (
                    subject_sides(clause, over.start) if over.forms else (owner_of(clause, over.start), True)
                )
            takes = takes or over.frame in TAKING
            if not taker and over.frame in _THERE:
                taker = self._there(place, over)
        elif takes or noun.frame == "sale noun":
            subject, near = subject_sides(clause, _phrase_start(view, noun.start))
            giver = giver or with_behind(clause, place + 1)
        way = "let" if over is not None and over.frame in _SUBJECTLESS else governor.way
        if takes:
            return _made(
                noun, governor.way, status, giver or (owner if subject else ()), taker or subject or owner, takes=True
            )
        giver = giver or owner or subject or role_of(clause, start)
        return _made(noun, way, status, giver, taker, near=near)

    def _over(self, start: int) -> Word | None:
        """The word of giving that governs the noun at *start*."""
        for word in reversed(self.words):
            if word.end >= start:
                continue
            if start - word.start > 80:
                return None
            if left_governor(self.clause.view, word, start) is not None:
                return word
        return None

    def _passive(self, place: int, governor: Governor) -> Frame | None:
        clause, word = self.clause, governor.word
        status = status_of_verb(clause.view, word, passive=governor.way == "passive")
        behind: Sides = giver_behind(clause, place + 1)
        if word.frame in TAKING:
            taker: Sides = giver_behind(clause, word.end, only="by") or taker_behind(clause, word.end)
            behind = [m for m in behind if m not in taker]
        else:
            taker = taker_behind(clause, word.end) or taker_behind(clause, place + 1)
        return _made(word, governor.way, status, behind or self._owner(place), taker, takes=word.frame in TAKING)

    def _relative(self, place: int, governor: Governor) -> Frame | None:
        clause, word = self.clause, governor.word
        status = status_of_verb(clause.view, word)
        subject = found(clause, governor.by)
        if word.frame in TAKING:
            return _made(word, "relative", status, giver_behind(clause, word.end), subject, takes=True)
        taker: Sides = object_of(clause, word.end) or taker_behind(clause, word.end) or taker_behind(clause, place + 1)
        return _made(word, "relative", status, subject, taker)

    def _arrival(self, place: int, governor: Governor) -> Frame | None:
        clause, word = self.clause, governor.word
        status = status_of_verb(clause.view, word)
        taker: Sides = object_of(clause, word.end) or taker_behind(clause, word.end) or taker_behind(clause, place + 1)
        giver = giver_behind(clause, place + 1) or self._owner(place)
        if not taker and not giver:
            told = _TOLD.search(clause.view, max(0, word.start - 140), word.start)
            if told is not None:
                giver, taker = found(clause, told.span(1)), found(clause, told.span(2))
        return _made(word, "arrive", status, giver, taker or self._there(place, word))

    def _mere(self, place: int) -> Frame | None:
        """Aid with a giver and a taker beside it, and no word of giving: "U.S. aid to Chad"."""
        clause = self.clause
        if _BESIDE.match(clause.view, place + 1) is None:
            return None
        taker = taker_behind(clause, place + 1)
        giver = self._owner(place) or giver_behind(clause, place + 1)
        if not taker or not giver or _OTHER_PURPOSE.match(clause.view, place + 1):
            return None
        word = Word(place, place + 1, "aid", frozenset(), "")
        return _made(word, "mere", "in_progress", giver, taker)

    def _there(self, place: int, word: Word) -> Sides:
        """Where aid is let in, held up or arrives: the place last named in the sentence."""
        goods: Any = self.clause.mention_at(place).value
        return named_before(self.clause, word.start) if goods.category in ("humanitarian", "medical", "food") else ()

    def _meant_by_pronoun(self, word: Word, subject: Sides) -> Sides:
        """Who "it" and "them" are: the first other side of the sentence."""
        givers = {code_of(m) for m in subject}
        sides = (m for p in self.clause.positions if p < word.start for m in sides_at(self.clause, p))
        return [m for m in sides if code_of(m) not in givers][:1]

    def _told_to(self, word: Word, subject: Sides) -> Sides:
        """Whoever is told of the gift: "Obama told Key the United States would send ..."."""
        told = _TOLD.search(self.clause.view, max(0, word.start - 140), word.start)
        if told is None:
            return ()
        codes = {code_of(m) for m in subject}
        taker = found(self.clause, told.span(2))
        return [] if codes & {code_of(m) for m in taker} else taker


def _phrase_start(view: str, start: int) -> int:
    match = _DETERMINER.search(view, max(0, start - 24), start)
    return match.start() if match else start


def _made(
    word: Word, way: str, status: str | None, giver: Sides, taker: Sides, *, takes: bool = False, near: bool = True
) -> Frame | None:
    if status is None:
        return None
    taken = {code_of(m) for m in taker}
    giver = [m for m in giver if code_of(m) not in taken]
    return Frame(word=word, way=way, status=status, supplier=giver, recipient=taker, takes=takes, near=near)
