"""What one page says of occasions: each noun is read with its name, and what it refers back to is remembered."""

from __future__ import annotations

import attrs

from dipnews import regexes as re
from dipnews.mentions import occasion_words as words
from dipnews.mentions.forum_complements import complement
from dipnews.mentions.forum_names import Left, read_left, read_run
from dipnews.model.entities import Session

_BRACKETED = re.compile(r" ?\([^()]{1,20}\)")
_PAIR = re.compile(r"\b[A-Z][\w.]*-(?:[A-Z]|[a-z]+-[A-Z])|\b[A-Z]\w+o-[A-Z]")
_HEAD = re.compile(
    r"\b(?:[Ss]ummit|[Cc]onference|[Dd]ialogue|[Ff]orum|[Cc]ouncil|[Cc]ommission|[Cc]ommittee|[Aa]ssembly"
    r"|[Cc]onsultations|[Mm]eeting|[Tt]alks)\b"
)
# "India-Africa Forum Summit": the last noun is the one that is read.
_COMPOUND = re.compile(r" (?:Summit|Forum|Dialogue|Conference|Meeting|Consultations|forum)\b")
_OF = re.compile(r" of (?:the |its |their |an? )?")
_SMALL_BODY = re.compile(
    r"(?:(?:joint|bilateral|mixed|intergovernmental|inter-governmental|same|high-level) ){0,3}"
    r"(commission|committee|council|conference|forum|summit|assembly|dialogue|body|group)\b(?! (?:of|on|for) )"
)
_SMALL_TAIL = re.compile(
    r"(?: [a-z][a-z-]+){0,3} (?:summit|forum|dialogue|conference|commission|committee|council|assembly|consultations)\b"
)
_NO_SITTING = re.compile(r" (?:resolution|vote|veto|member|seat|sanction|president|decision|mandate|statement)s?\b")
_LONE_BODY = re.compile(
    r"(Commission|Council|Committee|Conference|Forum|Assembly|Dialogue|Summit)\b(?! (?:of|on|for) )"
)
_THIS = re.compile(r" of (?:this|the|that|their) (?:annual |joint |bilateral )?(\w+)")
_SUMMIT_OF = re.compile(r"(?: (?:meeting|talks|conference|session))\b")
_ROUND_OF = re.compile(
    r" of (?:the |their |its )?((?:[\w'.&+/-]+ ){0,8}?)"
    r"(talks|negotiations|consultations|discussions|[Dd]ialogue|meetings|Consultations|Talks|Negotiations)\b"
)
_PARTIES = re.compile(r"(?:three|four|five|six|seven)-(?:party|nation|way)|2\+2|two-plus-two|2-plus-2")
_TITLED = re.compile(
    r"\b(?:Leader'?s'?|Ministers?'?|Ministerial|Summit|Committee|Commission|Council|Level|High-Level)$"
)
_CONVENED = re.compile(
    r"\b(?:at|during|attend\w*|address\w*|conven\w*|co-?chair(?:ed|ing|s)?|host\w*|held|hold\w*|inaugurat\w*"
    r"|(?:side-?lines|margins?|fringes) of|(?:address|speech|spoke|speak\w*|remarks) (?:to|at|before|in)"
    r"|gather\w*(?: in [A-Z]\w+(?: [A-Z]\w+)?)? for) (?:the |an? |this year's |last year's )?"
    r"(?:annual |inaugural |upcoming |next |latest )?$",
    re.IGNORECASE,
)
_FOR_THE = re.compile(r"\bfor (?:the |this year's )(?:annual )?$")
_SITS = re.compile(
    r" (?:(?:emergency|special|extraordinary|annual|ministerial|plenary|open|urgent|high-level) ){0,3}"
    r"(?:meeting|session|talks|summit|Meeting|Session|[Hh]igh-[Ll]evel [Ww]eek|[Gg]eneral [Dd]ebate)\b"
)
_NEW = re.compile(r"(?:\b(?:an?|another|any|new|no|every|separate|possible|his|her|future|such)|'s) $", re.IGNORECASE)
# Names that other bodies have too ("INTERPOL General Assembly").
_SHORT = frozenset(("General Assembly", "Human Rights Council"))
# "Through economic dialogue", "for high-level dialogue": no occasion but a practice.
_IN_GENERAL = frozenset(
    ("", "for", "of", "and", "with", "in", "through", "to", "by", "on", "into", "or", "via", "more", "any", "further")
)


@attrs.frozen
class Reading:
    """An occasion on the page, from ``start`` to ``end``."""

    start: int
    end: int
    session: Session


@attrs.define(kw_only=True)
class Occasions:
    """Reads the occasions of one page in the order of the text."""

    text: str
    ends: dict[int, int]
    starts: dict[int, int]
    names: frozenset[str]
    acronyms: dict[str, str]
    latest: dict[str, Session] = attrs.field(factory=dict)
    body: str | None = None

    def read(self, noun: str, start: int, end: int) -> Reading | None:
        """The occasion whose noun stands at ``start:end``, if the words there name one."""
        left = read_left(self.text, start, self.ends)
        nearest = (left.tokens[-1] if left.tokens else left.before).lower().strip("\"'(")
        if self.text[start].isupper() and _COMPOUND.match(self.text, end):
            return None
        if nearest in words.NOT_BEFORE.get(noun, ()) or self._next(end) in words.NOT_AFTER.get(noun, ()):
            return None
        if noun in words.BODIES:
            reading = self._body(left, start, end)
        elif noun in {"summit", "conference", "dialogue", "forum"}:
            reading = self._occasion(noun, left, start, end)
        else:
            reading = getattr(self, f"_{noun}")(left, start, end)
        if reading is not None:
            self.latest[noun] = reading.session
        return reading

    def named(self, name: str, start: int, end: int, *, always: bool) -> Reading | None:
        """An occasion or a body whose name is known as a whole, ``always`` if it needs no other sign."""
        left = read_left(self.text, start, self.ends)
        numbered = left.edition is not None and all(token in words.HABITS for token in left.tokens)
        sits = _SITS.match(self.text, end)
        if _NO_SITTING.match(self.text, end):
            return None
        if not always:
            if name in _SHORT and left.tokens and not numbered:
                return None
            self.body = name
            convened = _CONVENED.search(self.text, max(0, start - 48), start) or (
                name.endswith("General Assembly") and _FOR_THE.search(self.text, max(0, start - 20), start)
            )
            if not (numbered or sits or convened):
                return None
        outset = left.outset if numbered else start
        session = Session(forum=name, edition=left.edition if numbered else None)
        self.latest["session"] = session
        return Reading(outset, sits.end() if sits else end, session)

    # One method for each noun, and what they share.

    def _next(self, end: int) -> str:
        following = self.text[end : end + 24].split(maxsplit=1)
        return following[0].strip(".,;:\"')").lower() if following and self.text[end : end + 1] == " " else ""

    def _name(self, start: int, end: int) -> str:
        return " ".join(_BRACKETED.sub("", self.text[start:end]).replace(" here on ", " on ").split()).strip("\"'")

    def _end(self, end: int, *, topic: bool = True) -> int:
        return complement(self.text, end, self.starts, topic=topic)

    def _occasion(self, noun: str, left: Left, start: int, end: int) -> Reading | None:
        proper = self.text[start].isupper()
        complete = proper and left.capitalised and noun in {"summit", "forum"} and left.tokens[0] not in words.VAGUE
        last = self._end(end, topic=not complete)
        if noun != "summit" and not self._is_occasion(noun, left, proper, last > end):
            return self._again(noun, left, start, end)
        more = _SUMMIT_OF.match(self.text, last) if noun == "summit" else None
        stop = more.end() if more else last
        if not left.tokens and last == end:
            return self._again(noun, left, start, stop) or Reading(left.outset, stop, Session(edition=left.edition))
        if self.ends.get(last) == left.start and left.edition is None and not more:
            # "the Pacific Islands Forum" is also the organisation: only its meeting is an occasion.
            return self.named(self._name(left.start, last), left.start, last, always=False)
        return Reading(left.outset, stop, Session(forum=self._name(left.start, last), edition=left.edition))

    def _is_occasion(self, noun: str, left: Left, proper: bool, complete: bool) -> bool:
        """Whether a conference, forum or dialogue is an occasion by the words around it."""
        if any(token in words.DOMESTIC for token in left.tokens if token != "People's"):
            return False
        if left.capitalised and (noun != "dialogue" or proper):
            return "Consultative" not in left.tokens
        if any(token.lower() in words.TELLING[noun] for token in left.tokens):
            return (
                left.capitalised
                or noun == "conference"
                or left.edition is not None
                or left.before.lower() not in _IN_GENERAL
            )
        return complete and (proper or noun == "conference")

    def _again(self, noun: str, left: Left, start: int, end: int) -> Reading | None:
        """ "The summit", "the 20th session": an occasion that was named before."""
        earlier = self.latest.get(noun)
        if earlier is None or left.tokens or _NEW.search(self.text, max(0, start - 24), start):
            return None
        if left.edition is not None and left.edition != earlier.edition:
            return Reading(left.outset, end, Session(forum=earlier.forum, edition=left.edition))
        return Reading(left.outset, end, earlier)

    def _is_between_states(self, name: str) -> bool:
        if name.lower() in self.names or name in self.acronyms:
            return True
        parts = name.split()
        if any(part in words.DOMESTIC for part in parts):
            return bool(_PAIR.search(name))
        return bool(_PAIR.search(name)) or any(part in words.BETWEEN_STATES for part in parts)

    def _body(self, left: Left, start: int, end: int) -> Reading | None:
        last = self._end(end)
        short = self._name(left.start, end)
        if not left.tokens or not (self._is_between_states(short) or short.lower() in self.names):
            return None
        name = self._name(left.start, last)
        if left.capitalised and self.text[start].isupper():
            self.body = name
        sits = _SITS.match(self.text, last)
        convened = _CONVENED.search(self.text, max(0, left.start - 48), left.start)
        if left.edition is None and sits is None and convened is None:
            return None
        forum = self.body if name.islower() and self.body else name
        return Reading(left.outset, sits.end() if sits else last, Session(forum=forum, edition=left.edition))

    def _sitting_of(self, end: int) -> tuple[str | None, int] | None:
        """The body that "of the ..." names behind a session or a meeting, and where its name ends."""
        of = _OF.match(self.text, end)
        if of is None:
            return None
        small = _SMALL_BODY.match(self.text, of.end())
        if small is not None:
            return self._earlier(small[1]), small.end()
        alone = _LONE_BODY.match(self.text, of.end())
        if alone is not None:
            return self._earlier(alone[1]), alone.end()
        run = read_run(self.text, of.end(), self.starts)
        if run == of.end():
            return None
        name = self._name(of.end(), run)
        if name in self.acronyms:
            return self.acronyms[name], run
        head = _HEAD.search(name)
        if name.lower() in self.names or (head is not None and self._is_between_states(name)):
            return name, run
        if head is not None and not any(part in words.DOMESTIC for part in name.split()):
            return name, run
        tail = _SMALL_TAIL.match(self.text, run)
        if tail is not None:
            return self._name(of.end(), tail.end()), tail.end()
        if self.ends.get(run) == of.end():
            return name, run
        return None

    def _earlier(self, noun: str) -> str | None:
        """The last body or occasion that *noun* may refer to."""
        if self.body is not None and noun.lower() in self.body.lower():
            return self.body
        earlier = self.latest.get(noun.lower())
        return earlier.forum if earlier else None

    def _session(self, left: Left, start: int, end: int) -> Reading | None:
        sitting = self._sitting_of(end)
        if sitting is not None:
            forum, last = sitting
            if forum is None and left.edition is None:
                return None
            self.body = forum or self.body
            return Reading(left.outset, last, Session(forum=forum, edition=left.edition))
        if left.capitalised:
            name = self._name(left.start, start - 1)
            if name.lower() in self.names or (_HEAD.search(name) and self._is_between_states(name)):
                return Reading(left.outset, end, Session(forum=self.acronyms.get(name, name), edition=left.edition))
            return None
        if left.edition is not None and _OF.match(self.text, end) is None:
            return Reading(left.outset, end, Session(forum=self.body, edition=left.edition))
        return self._again("session", left, start, end) if left.before.lower() in {"the", "this"} else None

    def _meeting(self, left: Left, start: int, end: int) -> Reading | None:
        sitting = self._sitting_of(end)
        if sitting is not None and sitting[0] is not None:
            forum, last = sitting
            if not left.capitalised and (_HEAD.search(forum or "") or left.edition is not None):
                return Reading(left.outset, last, Session(forum=forum, edition=left.edition))
        if self.text[start].isupper() and left.edition is not None and not left.tokens:
            last = self._end(end)
            if last > end:
                return Reading(left.outset, last, Session(forum=self._name(start, last), edition=left.edition))
        if self.text[start].isupper() and left.capitalised and _TITLED.search(left.tokens[-1]):
            last = self._end(end)
            return Reading(left.outset, last, Session(forum=self._name(left.start, last), edition=left.edition))
        if any(token in words.TELLING["meeting"] for token in left.tokens):
            last = self._end(end)
            if last > end or left.capitalised:
                return Reading(left.outset, last, Session(forum=self._name(left.start, last), edition=left.edition))
        return None

    def _round(self, left: Left, start: int, end: int) -> Reading | None:
        of = _ROUND_OF.match(self.text, end) if left.edition is not None and not left.capitalised else None
        if of is None:
            return None
        noun = of[2].lower()
        forum = None
        if noun == "dialogue" or (of[2][0].isupper() and of[1]):
            forum = (of[1] + of[2]).strip()
        return Reading(left.outset, of.end(), Session(forum=forum, edition=left.edition))

    def _edition(self, left: Left, start: int, end: int) -> Reading | None:
        if left.edition is None or left.tokens:
            return None
        this = _THIS.match(self.text, end)
        if this is not None and this[1] in {"meeting", "commission", "session", "council", "committee"} and self.body:
            return Reading(left.outset, this.end(), Session(forum=self.body, edition=left.edition))
        if this is not None and this[1] in self.latest:
            return Reading(left.outset, this.end(), Session(forum=self.latest[this[1]].forum, edition=left.edition))
        sitting = self._sitting_of(end)
        if sitting is not None and sitting[0] is not None:
            return Reading(left.outset, sitting[1], Session(forum=sitting[0], edition=left.edition))
        return None

    def _consultations(self, left: Left, start: int, end: int) -> Reading | None:
        if not self.text[start].isupper() or not left.capitalised:
            return None
        return Reading(left.outset, end, Session(forum=self._name(left.start, end), edition=left.edition))

    def _talks(self, left: Left, start: int, end: int) -> Reading | None:
        if not any(_PARTIES.fullmatch(token.lower()) for token in left.tokens):
            return None
        return Reading(left.outset, end, Session(forum=self._name(left.start, end), edition=left.edition))
