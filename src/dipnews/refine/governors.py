"""What governs an event's word: the walk from the word leftwards to what says that it happens.

"is expected in May to *visit*", "asked the minister to come for *talks*", "will meet X and
*sign*": the nearest auxiliary, verb, noun or adjective that takes the word as its own tells
its status. A past verb of travelling with "to" or "for" tells an aim, which is still ahead
when the article is written ("arrived for *talks*").
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from dipnews import regexes as re
from dipnews.lexicon.cues import status_of
from dipnews.lexicon.families import forms_by_first_word
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.refine import governing_words as words

# What a walk may tell besides a status: an aim, a plain fact, and what has not happened at all.
AIM, FACT, ABSENT = "aim", "fact", "absent"

_REACH = 220
_TOKEN = re.compile(r"'(?:s|ll|d|re|ve|m)\b|[a-z0-9]+(?:[-'&.][a-z0-9]+)*|[\ue000-\U0010ffff]|[;:,]|--?")
_TIMES = frozenset(symbol_of("date") + symbol_of("duration"))
_PLACES = frozenset(symbol_of("place") + symbol_of("country"))
_PARTIES = frozenset(symbols_of("party"))


@attrs.frozen
class Told:
    """What a walk found: a status or one of `AIM`, `FACT`, `ABSENT`; ``direct`` if of the word itself."""

    status: str
    direct: bool = True


@attrs.frozen
class Walk:
    """The walk over the words before an event's word, which stands at *trigger* of *view*."""

    lexicon: Lexicon
    words: Sequence[str]
    listed: bool = False

    @classmethod
    def before(cls, lexicon: Lexicon, view: str, trigger: int, *, listed: bool = False) -> Walk:
        """The walk that starts left of *trigger*; what is *listed* may stand far behind its verb."""
        return cls(lexicon, _TOKEN.findall(view, max(0, trigger - _REACH), trigger), listed)

    def of(self, word: str) -> Told | None:
        """What governs *word*; None where nothing does."""
        last = len(self.words) - 1
        if self._is_verb(word, last):
            return self._verb(last, word)
        return self._noun(last)

    def _is_verb(self, word: str, last: int) -> bool:
        forms = forms_by_first_word(self.lexicon).get(word, ())
        verb = any(form.verb for form in forms)
        if not verb or all(form.verb for form in forms):
            return verb
        before = self.words[self._skip(last)] if self._skip(last) >= 0 else ""
        if word.endswith("ing"):
            return (
                before in words.BE
                or before in ("before", "after", "while", "since", "without", "by")
                or (before in _PARTIES and last >= 0 and self.words[last] != "'s")
            )
        if word.endswith("s"):
            return before in _PARTIES
        return (
            before in ("to", "not", "and", "or")
            or before in _PARTIES
            or before in words.DO
            or self._modal(before) is not None
        )

    # --- verbs ---------------------------------------------------------------
    def _verb(self, at: int, word: str, depth: int = 0) -> Told | None:
        """What governs the verb *word* that stands right behind place *at*."""
        at = self._skip(at)
        if at < 0 or depth > 6:
            return None
        token = self.words[at]
        earlier = self.words[at - 1] if at else ""
        if token == "to":
            return self._infinitive(at - 1, depth + 1)
        if token in words.NEVER_WAS:
            return Told(ABSENT)
        modal = self._modal(token)
        if modal is not None:
            # "Hoped that he would visit", "asked whether he will come".
            unsure = modal == "planned" and words.UNSURE.intersection(self.words[max(0, at - 6) : at])
            return Told("proposed" if unsure else modal)
        if words.DENIED.intersection(self.words[max(0, at - 5) : at + 1]):
            return Told(ABSENT)
        if token in ("not", "never", "n't"):
            if earlier in words.HAVE or earlier in words.DO or (token == "never" and self._modal(earlier) is None):
                return Told(ABSENT)
            return self._infinitive(at - 1, depth + 1) if earlier == "to" else Told("cancelled")
        if token in words.HAVE:
            return self._perfect(at)
        if token in words.BE:
            return self._verb(at - 1, word, depth + 1) or Told(FACT)
        if token in words.DO:
            return Told(FACT)
        if token in ("before", "until", "prior"):
            return Told("planned")
        if word.endswith("ing"):
            if token in words.BEHIND:
                return Told(FACT)
            if token in (",", "while", "by", "when"):
                # "Will tour Africa, visiting Kenya": the main verb speaks for both.
                return self._joined(at - 1, depth + 1) or Told(FACT)
            return self._noun(at)
        if words.is_past(word) and not self._is_base(word):
            return Told(FACT)
        if token in _PARTIES and earlier in ("see", "sees", "let", "lets", "help", "helps", "have", "watch"):
            return self._verb(at - 2, earlier, depth + 1)
        if token in words.JOINS and not word.endswith("s"):
            return self._joined(at - 1, depth + 1)
        return None

    def _is_base(self, word: str) -> bool:
        return word in ("need", "set", "led")

    def _perfect(self, at: int) -> Told:
        before = self.words[self._skip(at - 1)] if self._skip(at - 1) >= 0 else ""
        if before in ("would", "could", "should"):
            return Told("cancelled")
        if before == "to":
            told = self._infinitive(self._skip(at - 1) - 1, 3)
            return Told("cancelled" if told is not None and told.status == "planned" else FACT)
        return Told("planned") if before == "will" else Told(FACT)

    def _joined(self, at: int, depth: int) -> Told | None:
        """A bare form behind "and" shares the auxiliary or the "to" of the verb before it."""
        for place in range(at, max(-1, at - 26), -1):
            token = self.words[place]
            if token in (";", ":", "who", "which"):
                break
            modal = self._modal(token)
            if modal is not None:
                return Told(modal)
            if token == "to" and self._plain(place + 1):
                return self._infinitive(place - 1, depth)
        return None

    def _infinitive(self, at: int, depth: int) -> Told | None:
        """What governs the infinitive whose "to" stands right behind place *at*."""
        at = self._skip(at)
        if at < 0 or depth > 6:
            return Told(AIM)
        if self.words[at] == "not":
            return Told("cancelled")
        if self.words[at] == "yet":
            return Told(ABSENT)
        if self.words[at] in words.BE:
            negated = self.words[at - 1] == "not" if at else False
            return Told("cancelled" if negated else "planned")
        if self.words[at] in words.HAVE:
            return Told("proposed")
        for place in range(at, max(-1, at - 12), -1):
            token = self.words[place]
            status = self._governor(place)
            if token in ("go", "goes", "went") and self.words[place + 1 : place + 2] == ["on"]:
                return Told(FACT)
            if status == "occurred":
                # "Will have the opportunity to meet" hangs on what is said of the opportunity.
                told = self._noun(place - 1) if token == "opportunity" else self._verb(place - 1, token, depth + 1)
                return told or Told(FACT)
            if status is not None and token in words.INTENDED and place and self.words[place - 1] == "had":
                return Told("cancelled")
            if status is not None:
                return self._negated(place, status)
            if token in words.ORDINALS and at - place < 7:
                return Told(FACT)
            if token in words.STOPS or (words.is_past(token) and place < at - 1) or token in words.TRAVEL:
                return Told(AIM)
        return Told(AIM)

    def _negated(self, place: int, status: str) -> Told:
        """ "did not agree", "refused an invitation", "accepted an invitation"."""
        around = self.words[max(0, place - 6) : place]
        if self.words[place].startswith("invit"):
            if any(word.startswith("accept") for word in around):
                return Told("planned")
            if any(word.startswith(("declin", "reject", "refus", "turned")) for word in around):
                return Told("cancelled")
        if any(word in ("not", "never", "n't", "didn't", "doesn't", "don't", "no", "won't") for word in around[-3:]):
            return Told("cancelled")
        return Told(status)

    # --- nouns ---------------------------------------------------------------
    def _noun(self, at: int) -> Told | None:
        """What governs the noun that stands right behind place *at*."""
        aim, direct, within = False, True, False
        planned: Told | None = None
        for place in range(at, max(-1, at - 18), -1):
            token = self.words[place]
            behind = self.words[place + 1] if place + 1 < len(self.words) else ""
            if token in ("no", "without"):
                return Told(ABSENT) if place >= at - 2 else None
            if place >= at - 3 and direct:
                adjective = status_of(self.lexicon, "adjective", token)
                if adjective is not None and adjective != "planned":
                    return Told(adjective)
                if adjective is not None:
                    planned = Told(adjective)
                    continue
            if token in ("before", "until"):
                return Told("planned", direct)
            if token in words.BEHIND:
                return Told(FACT)
            if token == "for":
                aim, direct = True, False
                continue
            if token in words.WITHIN:
                within, direct = within or token in ("during", "at"), False
                continue
            if token == "to":
                if self._plain(place + 1):
                    # "Pledged to help during his visit": the pledge was made there.
                    if within and words.UNDERTAKEN.intersection(self.words[max(0, place - 4) : place]):
                        return Told(FACT)
                    return self._at_distance(self._infinitive(place - 1, 0), direct)
                direct = False
                continue
            if token == ",":
                if behind != "including" and not (
                    self.listed and (behind in words.DETERMINERS or behind in words.JOINS)
                ):
                    return planned
                direct = False
                continue
            if token in words.STOPS:
                return planned
            if token in _PARTIES or token in words.DETERMINERS or token in words.INFINITIVE_ONLY:
                continue
            modal = self._modal(token)
            if modal is not None and behind not in ("'s",):
                return Told(modal, direct)
            status = self._governor(place)
            if planned is not None:
                # "Postponed a planned trip": only what undoes a plan counts.
                if status == "cancelled" and direct:
                    return Told(status)
                if words.is_past(token):
                    return planned
                continue
            if status is not None and within and words.is_past(token):
                return Told(FACT)
            if status is not None and status != "occurred":
                told = self._negated(place, status)
                return attrs.evolve(told, direct=direct)
            if aim and token in words.GATHERING:
                return Told(FACT)
            if token in words.TRAVEL:
                verb = self._verb(place - 1, token)
                if verb is not None and verb.status != FACT:
                    return self._at_distance(verb, direct)
                return Told(AIM if aim else FACT)
            if status == "occurred" or self._is_form(token):
                return self._at_distance(self._verb(place - 1, token) or Told(FACT), direct)
            if words.is_past(token):
                return self._at_distance(self._verb(place - 1, token) or Told(FACT), direct)
        return planned

    def _at_distance(self, told: Told | None, direct: bool) -> Told | None:
        return attrs.evolve(told, direct=direct and told.direct) if told is not None else None

    # --- words ---------------------------------------------------------------
    def _skip(self, at: int) -> int:
        """The first place at or left of *at* that holds no adverb, time or place."""
        while at >= 0:
            token = self.words[at]
            if token in words.ADVERBS or (token.endswith("ly") and len(token) > 4 and not self._governor(at)):
                at -= 1
            elif token in _TIMES:
                at -= 1
                while at >= 0 and self.words[at] in words.TIME_WORDS:
                    at -= 1
            elif token in _PLACES and at and self.words[at - 1] in ("in", "at", "near", "outside"):
                at -= 2
            else:
                break
        return at

    def _modal(self, token: str) -> str | None:
        return status_of(self.lexicon, "modal", token)

    def _governor(self, place: int) -> str | None:
        word = self.words[place]
        if place + 1 < len(self.words):
            status = status_of(self.lexicon, "governor", f"{word} {self.words[place + 1]}")
            if status is not None:
                return status
        return status_of(self.lexicon, "governor", word)

    def _is_form(self, word: str) -> bool:
        forms = forms_by_first_word(self.lexicon).get(word, ())
        return bool(forms) and all(form.verb for form in forms)

    def _plain(self, place: int) -> bool:
        """Whether an infinitive may stand at *place*: a plain word, no determiner and no mention."""
        if place >= len(self.words):
            return False
        word = self.words[place]
        return word.isascii() and word.isalpha() and word not in words.DETERMINERS and not word.endswith(("ing", "s"))
