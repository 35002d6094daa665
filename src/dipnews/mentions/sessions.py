"""Occasions that have a name or a number: summits, sessions of commissions, conferences, rounds of talks."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterator

import attrs

from dipnews import regexes as re
from dipnews.lexicon.gazetteer import Gazetteer
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.acronyms import introductions
from dipnews.mentions.occasion_words import STEMS
from dipnews.mentions.occasions import Occasions, Reading
from dipnews.model.entities import Country, Nationality, Organisation, Place, Session
from dipnews.model.mention import Mention
from dipnews.model.page import Page
from dipnews.model.span import Span

_SHAPED = re.compile(r"\b(?:summit|conference|dialogue|forum)\b", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:Commission|Council|Committee|Summit|Conference|Dialogue|Forum|Assembly|Meeting|Consultations)\b"
)
_COP = re.compile(
    r"\bCOP[ -]?(\d{1,2})\b(?: (?:UN|U\.N\.|United Nations))?"
    r"(?: [Cc]limate (?:[Cc]hange )?(?:[Ss]ummit|[Cc]onference|talks))?"
)
# Groups of states that stand for their summit: "at the G20 in Rio", "on the margins of APEC".
_GROUPS = frozenset(("G7", "G8", "G20", "APEC", "ASEAN", "BRICS", "SCO", "Quad"))
_MARGINS = re.compile(r"\b(?:side-?lines?|margins?|fringes) of (?:the |this year's |last year's )?$")
_AT = re.compile(r"\b(?:at|attend(?:ed|ing|s)?) (?:the |this year's |last year's )?$")
_LINE_BREAK = re.compile(r"(?<![\n.:])\n(?=[\w(\"'])")
_IN_PLACE = re.compile(r" in [A-Z]")

_ALWAYS = frozenset(("summit", "conference", "dialogue", "forum", "talks", "meeting", "congress"))
_NEVER = frozenset(("exhibition",))


@attrs.define(slots=False, eq=False)
class SessionFinder:
    """Finds each `Session`: the forum's name without its number, and the number.

    A later "the summit" or "the 22nd session" gets the forum of the earlier mention.
    Plain meetings, talks and press conferences are none.
    """

    lexicon: Lexicon

    @functools.cached_property
    def _names(self) -> Gazetteer[bool]:
        """Names that do not say by a noun of their own that they are occasions."""
        return Gazetteer(
            (name, kind in _ALWAYS and not (name.isupper() and " " not in name))
            for name, kind in self._rows
            if kind not in _NEVER and not _SHAPED.search(name) and not name[0].islower() and not name[0].isdigit()
        )

    @functools.cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(name.lower() for name, _ in self._rows)

    @functools.cached_property
    def _rows(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (spelling, kind)
            for name, aliases, _, kind in self.lexicon.table("forums")
            for first in (name, *filter(None, aliases.split("|")))
            for spelling in ((first, first.replace("UN ", "U.N. ", 1)) if first.startswith("UN ") else (first,))
        )

    def __call__(self, page: Page, /) -> Iterator[Mention[Session]]:
        text = _joined(page.folded)
        acronyms = {each.acronym: each.name for each in introductions(text) if _BODY.search(each.name)}
        spans = [mention.span for mention in page.found if isinstance(mention.value, _STEPS)]
        bodies = sorted(mention.span for mention in page.found if isinstance(mention.value, Organisation))
        occasions = Occasions(
            text=text,
            ends={span.end: span.start for span in spans},
            starts={span.start: span.end for span in spans},
            names=self._known,
            acronyms=acronyms,
        )
        last = 0
        for start, end, noun, sure in sorted(self._candidates(text, acronyms)):
            if start < last:
                continue
            reading: Reading | None
            if noun in _NOUNS:
                reading = occasions.read(noun, start, end)
            else:
                reading = occasions.named(acronyms.get(noun, noun), start, end, always=sure)
            if reading is None or reading.start < last:
                continue
            found = Span(reading.start, reading.end)
            # "the Organisation of the Islamic Conference" is no conference.
            at = bisect.bisect_right(bodies, Span(found.start, len(text)))
            if at and bodies[at - 1] != found and bodies[at - 1].contains(found):
                continue
            last = reading.end
            yield Mention.read(page.text, reading.start, reading.end, reading.session)
        yield from _groups(page)

    def _candidates(self, text: str, acronyms: dict[str, str]) -> Iterator[tuple[int, int, str, bool]]:
        """Where an occasion may be named: ``(start, end, noun or name, whether the name alone is enough)``."""
        for stem, noun in STEMS.items():
            skip = 0 if stem[0] != " " else 1
            at = text.find(stem)
            while at >= 0:
                end = at + len(stem)
                start = at + 1 if skip else at - 1
                whole = not text[end : end + 1].isalnum() and not (start > 0 and text[start - 1].isalnum())
                if whole and start >= 0 and text[start].lower() == noun[0]:
                    yield start, end, noun, False
                at = text.find(stem, end)
        for start, end, sure in self._names.scan(text):
            yield start, end, text[start:end], sure
        for acronym in acronyms:
            at = text.find(acronym)
            while at >= 0:
                end = at + len(acronym)
                if not text[end : end + 1].isalnum() and text[at - 1 : at] != "(" and not text[at - 1 : at].isalnum():
                    yield at, end, acronym, False
                at = text.find(acronym, end)
        if "COP" in text:
            for found in _COP.finditer(text):
                yield found.start(), found.end(), f"COP{found[1]}", True


_NOUNS = frozenset(STEMS.values())
_STEPS = (Organisation, Country, Nationality, Place)


def _joined(text: str) -> str:
    """*text* with the line breaks of a telegram, which are no ends of paragraphs, made spaces."""
    breaks = text.count("\n")
    return _LINE_BREAK.sub(" ", text) if breaks > 3 and len(text) < 90 * breaks else text


def _groups(page: Page) -> Iterator[Mention[Session]]:
    """A group of states where it stands for its summit."""
    text = page.folded
    for mention in page.found:
        value, span = mention.value, mention.span
        if not isinstance(value, Organisation) or value.code not in _GROUPS:
            continue
        before = text[max(0, span.start - 40) : span.start]
        in_place = _IN_PLACE.match(text, span.end) is not None
        # "on the margins of the G20 summit" is read with its noun.
        at_end = in_place or not text[span.end : span.end + 2].strip().isalpha()
        if at_end and (_MARGINS.search(before) or (in_place and _AT.search(before))):
            yield Mention(Session(forum=mention.text), span, mention.text)
