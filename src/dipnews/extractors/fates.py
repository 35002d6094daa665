"""What happens to an instrument, by the words on both sides of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from dipnews import regexes as re
from dipnews.extractors.moods import Mood, mood_after, mood_of_noun, mood_of_verb, turned
from dipnews.lexicon.agreement_cues import AgreementCue, agreement_cues
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.document import Clause
from dipnews.model.symbols import symbol_of, symbols_of

_REACH = 130
_DATE = symbol_of("date")
_INSTRUMENT = symbol_of("instrument")
_PARTY = symbols_of("party")
_WORD = re.compile(r"[a-z][a-z-]*")
_SYMBOL = re.compile(r"[\ue000-\uf8ff]")
_TOKEN = re.compile(r"[^ ]+")
_NONE = re.compile(r"(?:\bany|\bno|\bwithout|\black of|\babsence of)(?: [a-z-]+)? $")
_NAMED = rf"(?:[{symbol_of('country')}{symbol_of('nationality')}{symbol_of('organisation')}](?:-| - | )){{0,3}}"
_DATED_BEFORE = re.compile(rf"{_DATE}((?:'s|')?) {_NAMED}$|{_DATE}('s) {_NAMED}[a-z-]+ $")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_DATES = rf"{_DATE}(?:(?:, {_DATE}){{0,4}},? and {_DATE})?"
_DATED_BEHIND = re.compile(rf"(?: of [^;{_DATE}]{{1,60}}?)? (?:of|dated|from) {_DATES}| \({_DATE}\)")
_ADJECTIVAL = re.compile(r"(?:^|\b(?:the|an?|his|its|their|any|no|this|that|such|[a-z]+'s)|'s) $")
_IN_STATEMENT = re.compile(r"(?:^|\b)(?:in|according to|per)(?: (?:a|the|its|their|our|this))?(?: [a-z]+)? $")
_PRICED = re.compile(rf"(?: (?:with|for) [{_PARTY}])?,? (?:reportedly |estimated to be )?(?:worth|valued at)\b")
_STATED_BY = re.compile(r" (?:by|of|between|from)\b")
# "talks between Singh and Putin on"
_TALKS = re.compile(
    rf"\b(?:talks|negotiations?|discussions|consultations)(?: (?:[a-z]+|[{_PARTY}]),?){{1,9}}"
    r" (?:on|over|about|for|towards?)$"
)
_AUXILIARY = re.compile(
    r",?(?: (?:that|which|who))?((?: (?:was|were|is|are|has|had|have|been|be|being|will|would|could|may|might|should"
    r"|must|can|to|not|never|also|already|recently|expected|due|set|scheduled|yet|still|soon|first|later|jointly|both"
    rf"|having|since|is expected|reportedly|finally|formally|officially|eventually|{_DATE}|[a-z]+n't))*),? ?$"
)
# Verbs that are said of too many things to be looked for farther off.
_ADJACENT = frozenset({"began", "begins", "begin", "started", "starts", "start", "held", "holding", "hold", "holds"})
_BETWEEN = re.compile(r"(?: (?:between|in|with|on) [^,;]{1,50}?)?(?: [a-z]+ly)?")
_DATE_BETWEEN = re.compile(rf" (?:on |in |late |early ){{0,2}}{_DATE}")
# "called on Tuesday for", "pressing both sides for"
_CALLED_FOR = re.compile(
    rf"\b(?:call|appeal|push|press|plead)(?:s|ed|ing)?(?: (?:on )?[{_DATE}{_PARTY}]"
    r"| (?:again|repeatedly|jointly|also|together)"
    r"| (?:on )?(?:all|both) (?:sides|parties)){1,3} for$"
)
# Words that stand between a verb and its object only where the object is another's.
_APART = frozenset(
    """
    by who which that but because after before while when if said says told was were is are be been has have had will
    would to as than from about into over under not since until where whose then instead he she it they we i despite
    following through via within
    """.split()
)
_TALKED = frozenset({"on", "over", "about", "for", "toward", "towards"})
_BEFORE_NAMES = frozenset({"in", "on", "at", "with", "between", "for", "against", "and", "during"})
_COUNTED = frozenset(
    """
    series number range set slew host raft text terms package total couple dozens kind part draft round version form
    hundreds variety bunch lot one some many most all any several two three each either both trio pair final
    """.split()
)
_COMPLEMENT = re.compile(
    r" (?:between|with|on|for|of|to|among|amongst|in|at|under|about|over|against|from|by|that|which)\b|,| \("
)
_CLAUSE = re.compile(
    r"\b(?:said|says|told|who|while|but|because|after|before|when|if|as|where|although|though|until|he|she|they|it|we|i"
    r"|then|saying|adding)\b|[;:]| -+ "
)
# "The accord signed by Poland and Norway in May came into force": the later state counts.
_IN_FORCE = re.compile(
    rf"(?: (?:by|between|with|in|on|last|earlier|this|year|month|and|{_DATE}|[{_PARTY}]),?){{1,8}}"
    r" (?:has |have |had )?(?=(?:came|come|comes|coming|enters?|entered|went|goes|gone|took|takes|taken)"
    r" (?:into )?(?:force|effect))"
)
_OBJECT_RELATIVE = re.compile(
    rf"^(?: that| which)?((?:,? and|,)? [{_PARTY}]){{1,3}}(?: (?:had|has|have|both|jointly|also|{_DATE}))* $"
)


@attrs.frozen(kw_only=True)
class Fate:
    """What is told of an instrument: ``start`` and ``end`` bound the telling words in the view.

    ``subject`` is the place of a word whose subject is a party (None where it is none), and
    ``parties`` are places of parties that the words name themselves.
    """

    name: str
    status: str
    start: int
    end: int
    subject: int | None = None
    parties: tuple[int, ...] = ()


@attrs.frozen(eq=False)
class FateReader:
    """Reads the fates of instruments in views of whole sentences."""

    lexicon: Lexicon

    def fates(self, clause: Clause, position: int, kind: str) -> Iterator[Fate]:
        """Everything that the sentence *clause* tells of the instrument at *position*, which is of *kind*."""
        view = clause.view
        before = view[max(0, position - _REACH) : position]
        if _NONE.search(before):
            return
        governing = self._governing(view, position)
        if governing is not None:
            yield governing
        following = self._following(view, position, kind)
        if following is not None:
            yield following
        yield from _dated(clause, position)
        stated = _IN_STATEMENT.search(before) or (not before and _STATED_BY.match(view, position + 1))
        if price_told(view, position):
            yield Fate(name="kept", status="agreed", start=position, end=position + 1)
        if kind == "joint_statement" and governing is None and stated:
            yield Fate(name="stated", status="signed", start=position, end=position + 1)

    # --- words before the instrument ------------------------------------------------
    def _governing(self, view: str, position: int) -> Fate | None:
        verbs, nouns = agreement_cues(self.lexicon, "verb"), agreement_cues(self.lexicon, "noun")
        first = max(0, position - _REACH)
        for word in reversed(list(_WORD.finditer(view, first, position))):
            talks = _TALKS.search(view, max(0, word.start() - 90), word.end()) if word[0] in _TALKED else None
            if talks is not None and _joined(view[word.end() : position]):
                parties = tuple(talks.start() + m.start() for m in _SYMBOL.finditer(talks[0]) if m[0] in _PARTY)
                return Fate(
                    name="negotiated", status="negotiating", start=talks.start(), end=word.end(), parties=parties
                )
            called = _CALLED_FOR.search(view, first, word.end()) if word[0] == "for" else None
            if called is not None and _joined(view[word.end() : position]):
                return Fate(name="proposed", status="proposed", start=called.start(), end=word.end())
            for cues, noun in ((nouns, True), (verbs, False)):
                cue, end = _cue_at(view, word.start(), cues)
                if cue is None or end > position or not _joined(view[end:position]):
                    continue
                lead = view[first : word.start()]
                if not noun and end == position - 1 and _ADJECTIVAL.search(lead) and cue.words.endswith("ed"):
                    return Fate(name=cue.name, status=cue.status, start=word.start(), end=end)
                mood = mood_of_noun(lead) if noun else mood_of_verb(lead, cue.words)
                return _fate(cue, mood, word.start(), end, subject=word.start() if cue.own else None)
        return None

    # --- words behind it ---------------------------------------------------------------
    def _following(self, view: str, position: int, kind: str) -> Fate | None:
        participles = agreement_cues(self.lexicon, "after")
        predicates = agreement_cues(self.lexicon, "predicate")
        last = min(len(view), position + _REACH)
        for word in _WORD.finditer(view, position + 1, last):
            between = view[position + 1 : word.start()]
            if _CLAUSE.search(between):
                return None
            for cues, participle in ((participles, True), (predicates, False)):
                cue, end = _cue_at(view, word.start(), cues)
                if cue is None or (cue.name == "stated" and kind != "joint_statement"):
                    continue
                auxiliary = _AUXILIARY.search(between)
                helpers = auxiliary[1] if auxiliary else ""
                core = between[: auxiliary.start()] if auxiliary else between
                relative = _OBJECT_RELATIVE.match(between)
                if relative is not None:
                    if participle:
                        parties = tuple(position + 1 + m.start() for m in _SYMBOL.finditer(between))
                        return _fate(cue, Mood.DONE, word.start(), end, parties=parties)
                    continue
                if not _is_complement(core, bare=not helpers.strip()):
                    continue
                if not participle and word[0].endswith("ing"):
                    continue
                if cue.words in _ADJACENT and not _BETWEEN.fullmatch(core):
                    continue
                force = _IN_FORCE.match(view, end) if participle and not helpers.strip() else None
                later, last_of_later = _cue_at(view, force.end(), predicates) if force else (None, end)
                if later is not None and force is not None:
                    return _fate(later, Mood.DONE, force.end(), last_of_later)
                mood = mood_after(view[max(0, position - 40) : position], helpers, participle=participle)
                if cue.name == "expired" and mood is Mood.FUTURE:
                    return Fate(name=cue.name, status="in_force", start=word.start(), end=end)
                return _fate(cue, mood, word.start(), end)
        return None


def price_told(view: str, position: int) -> bool:
    """Whether the price behind an instrument ("in a deal worth ...") shows that it was made."""
    return _PRICED.match(view, position + 1) is not None


def _fate(
    cue: AgreementCue, mood: Mood, start: int, end: int, *, subject: int | None = None, parties: tuple[int, ...] = ()
) -> Fate | None:
    status = turned(cue.status, mood)
    if status is None:
        return None
    return Fate(name=cue.name, status=status, start=start, end=end, subject=subject, parties=parties)


def _cue_at(
    view: str, start: int, cues: Mapping[str, tuple[AgreementCue, ...]]
) -> tuple[AgreementCue, int] | tuple[None, int]:
    """The cue that begins at *start* and its end; a date may stand behind its first word ("ended Monday with")."""
    stop = start
    while stop < len(view) and (view[stop].isalnum() or view[stop] in "-'"):
        stop += 1
    first = view[start:stop]
    found = cues.get(first, ())
    date = _DATE_BETWEEN.match(view, stop) if found else None
    for cue in found:
        for behind in (stop, date.end()) if date else (stop,):
            rest = cue.words[len(first) :]
            end = behind + len(rest)
            whole = not view[end : end + 1].isalnum() and view[end : end + 1] != "-"
            if view.startswith(rest, behind) and whole and (rest or behind == stop):
                return cue, end
    return None, start


def _joined(between: str) -> bool:
    """Whether *between* can stand between a verb and the instrument that is its object."""
    tokens = _TOKEN.findall(between)
    if len(tokens) > 9:
        return False
    listed = _INSTRUMENT in between
    for place, token in enumerate(tokens):
        word = token.strip(",()")
        behind = tokens[place + 1][:1] if place + 1 < len(tokens) else ""
        if word == "by" and behind == _DATE:
            continue
        if word in _APART and not (word == "than" and place and tokens[place - 1] in ("more", "less", "fewer")):
            return False
        if word == "of" and not (place and (tokens[place - 1].strip(",") in _COUNTED or listed)):
            return False
        if word in _BEFORE_NAMES and not listed and not (behind and _SYMBOL.match(behind)):
            return False
        if token.endswith(",") and not listed and (place == 0 or _SYMBOL.match(token)):
            return False
        if word and word[0] in _PARTY and not listed:
            owned = token.endswith(("'s", "-", "'")) or "-" in token
            if not owned and not (place and tokens[place - 1] in _BEFORE_NAMES) and place + 1 < len(tokens):
                return False
    return True


def _is_complement(core: str, *, bare: bool) -> bool:
    """Whether *core* says no more than what the instrument is about, and with whom it is made."""
    if not core.strip(" ,"):
        return True
    # "Under the deal, troops would be ...", "the deal to free those being held"
    if core.startswith(",") and (_SYMBOL.search(core) or len(core) > 40):
        return False
    if not _COMPLEMENT.match(core) or len(core) > (60 if bare else 110):
        return False
    if bare:
        # "After the deal with Poland, Singh signed ..." has another subject.
        comma = core.rfind(", ")
        if comma >= 0 and _SYMBOL.search(core, comma):
            return False
    return True


def _dated(clause: Clause, position: int) -> Iterator[Fate]:
    """The dates in the name of the instrument; each of several ("the accords of May and June") is an instrument."""
    view = clause.view
    before = _DATED_BEFORE.search(view, max(0, position - 30), position)
    if before is not None and (before[1] or before[2] or _YEAR.search(clause.mention_at(before.start()).text)):
        yield Fate(name="dated", status="signed", start=before.start(), end=before.start() + 1)
        return
    behind = _DATED_BEHIND.match(view, position + 1)
    if behind is not None:
        for place in range(behind.start(), behind.end()):
            if view[place] == _DATE:
                yield Fate(name="dated", status="signed", start=place, end=place + 1)
