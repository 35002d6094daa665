"""International bodies, movements and companies: from the table, by introduction, and by the shape of a firm's name."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterator

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.acronyms import introductions
from dipnews.mentions.bodies import Body, BodyNames
from dipnews.model.entities import Organisation
from dipnews.model.mention import Mention
from dipnews.model.page import Page

# "Russia's Security Council", "the National Security Council", "secretary of the Security Council":
# a body of one state. "UN" and "NATO" may stand before their own.
_OWNED = re.compile(
    r"(?:\b(?!(?:UN|U\.N\.|The|In|At|And|To|By|For|From|When|Before|After) )[A-Z][\w.-]*(?:'s?)?|'s"
    r"|(?:[Cc]hair\w*|[Ss]ecretary|[Hh]ead) of the) $"
)
_OF_A_STATE = re.compile(r" of (?!the (?:United Nations|UN|U\.N\.|world body))(?:the )?[A-Z]")
_NEXT_WORD = re.compile(r" (\w+)")
_CAPITALS = re.compile(r" [A-Z]{2}")
# "Boeing 737s", "Airbus A320 jets", "Pfizer vaccine": the goods carry the name, not the firm.
_WARES = re.compile(r"[ -](?:[A-Z]{0,3}-?\d|(?:jet|plane|aircraft|airliner|helicopter|fighter|vaccine|dose|shot)s?\b)")
_WORDS_IN_CAPITALS = frozenset(("WHO", "PACE", "SWIFT"))

_BODY_WORD = re.compile(
    r"\b(?:Organi[sz]ation|Union|League|Bank|Fund|Agency|Court|Tribunal|Alliance|Community|Association|Federation"
    r"|Secretariat|Mission|Commission|Council|Committee|Authority|Cent(?:er|re)|Group)\b"
)
_ACROSS_BORDERS = re.compile(
    r"\b(?:International|Inter-?[Gg]overnmental|World|Global|Regional|Multinational|United Nations|UN|U\.N\."
    r"|Africa|African|Asia|Asian|Asia-Pacific|Europe|European|Arab|Islamic|Muslim|Pacific|Caribbean|Eurasian|Nordic"
    r"|Baltic|Balkan|Mediterranean|Gulf|Inter-American|Latin American|Indian Ocean|Black Sea|Transatlantic)\b"
)
_OF_ONE_STATE = re.compile(
    r"\b(?:National|State|Royal|Federal|House|Senate|Ministry|Department|Supreme|Central Bank|University|Institute"
    r"|School|Bar|Arbitration|Mediation|Commercial|Airport|Airlines?|News|Studies|People's)\b"
)
_MOVEMENT = re.compile(
    r"\b(?:Liberation|Resistance|Revolutionary|Patriotic)\b.*\b(?:Front|Army|Movement|Forces?|Organi[sz]ation)\b"
)
_BETWEEN_TWO = re.compile(r"\b[A-Z][\w.]+-[A-Z][\w.]+ |\bJoint\b|\bInter-?[Gg]overnmental Co")

_FIRM = re.compile(r"(?: (?:Corp|Corporation|Co|Inc|Ltd|LLC|PLC|plc|Limited|GmbH|Industries|Holdings)\b\.?){1,4}")
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_FIRM_ENDINGS = (" Corp", " Inc", " Ltd", " Limited", " Industries", " Co ", " Co.")
_FIRM_WORD = re.compile(r"(?:[A-Z][\w'-]*|&)\.?$")
_NOT_A_FIRM = frozenset(("The", "A", "An", "And", "But", "In", "At", "On", "By", "Of", "U.S.", "Mr", "Mr.", "When"))


@attrs.define(slots=False, eq=False)
class OrganisationFinder:
    """Finds what is an `Organisation` in its own right on the international stage.

    Bodies of one state ("Russia's Security Council", the Defence Ministry) are none.
    """

    lexicon: Lexicon

    @functools.cached_property
    def _names(self) -> BodyNames:
        return BodyNames(self.lexicon)

    def __call__(self, page: Page, /) -> Iterator[Mention[Organisation]]:
        text = page.folded
        introduced, other = self._introduced(text)
        taken: list[tuple[int, int]] = []
        for start, end, body in self._names.scan(text):
            words = text[start:end]
            if words in other or not _counts(page, start, end, body):
                continue
            taken.append((start, end))
            yield Mention.read(page.text, start, end, body.organisation)
        for spelling, organisation in (*self._small, *introduced.items()):
            for start, end in _occurrences(text, spelling):
                if not _covered(taken, start, end):
                    bisect.insort(taken, (start, end))
                    yield Mention.read(page.text, start, end, organisation)
        for start, end in _firms(text):
            if not _covered(taken, start, end):
                name = " ".join(text[start:end].split())
                yield Mention.read(page.text, start, end, Organisation(code=name.rstrip("."), name=name))

    @functools.cached_property
    def _small(self) -> tuple[tuple[str, Organisation], ...]:
        """Names without a capital letter ("contras"): looked for one by one."""
        return tuple((name, body.organisation) for name, body in self._names.small)

    def _introduced(self, text: str) -> tuple[dict[str, Organisation], frozenset[str]]:
        """Spellings that the text introduces, and the acronyms that it takes for something else."""
        known: dict[str, Organisation] = {}
        other: set[str] = set()
        for each in introductions(text):
            by_name = self._whole(each.name)
            by_acronym = self._names.by_code.get(each.acronym) or self._whole(each.acronym)
            if by_name is not None:
                known.setdefault(each.acronym, by_name.organisation)
            elif by_acronym is not None and _akin(each.name, by_acronym.organisation.name):
                known.setdefault(each.name, by_acronym.organisation)
                known.setdefault(each.acronym, by_acronym.organisation)
            elif by_acronym is not None:
                other.add(each.acronym)
            elif _is_international(each.name):
                organisation = Organisation(code=each.acronym, name=each.name)
                known.setdefault(each.name, organisation)
                known.setdefault(each.acronym, organisation)
        return known, frozenset(other)

    def _whole(self, name: str) -> Body | None:
        """What *name* as a whole stands for in the table."""
        return next((body for start, end, body in self._names.scan(name) if end - start == len(name)), None)


def _covered(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch in *taken*, which is in order, shares a character with ``start:end``."""
    at = bisect.bisect_left(taken, (end, end))
    return at > 0 and taken[at - 1][1] > start


def _counts(page: Page, start: int, end: int, body: Body) -> bool:
    """Whether the name that was found means this organisation where it stands."""
    text = page.folded
    if body.generic:
        return not (_OWNED.search(text, max(0, start - 24), start) or _OF_A_STATE.match(text, end))
    if body.followers:
        following = _NEXT_WORD.match(text, end)
        return following is not None and following[1] in body.followers
    if body.until is not None:
        return page.published is None or page.published.year < body.until
    if body.kind == "company":
        return _WARES.match(text, end) is None
    if text[start:end] in _WORDS_IN_CAPITALS:
        # A headline in capitals asks who, it does not name the agency.
        return not _CAPITALS.match(text, end)
    return True


def _akin(written: str, listed: str) -> bool:
    """Whether *written* is another form of the *listed* name: most of its long words are the same."""
    stems = {word[:5].lower() for word in listed.split() if len(word) > 3}
    shared = sum(word[:5].lower() in stems for word in written.split() if len(word) > 3)
    return 2 * shared >= len(stems)


def _is_international(name: str) -> bool:
    if _OF_ONE_STATE.search(name) or _BETWEEN_TWO.search(name):
        return False
    if _MOVEMENT.search(name):
        return True
    return bool(_BODY_WORD.search(name) and _ACROSS_BORDERS.search(name))


def _occurrences(text: str, spelling: str) -> Iterator[tuple[int, int]]:
    for start in _positions(text, spelling):
        end = start + len(spelling)
        if not text[end : end + 1].isalnum() and not (start and text[start - 1].isalnum()):
            yield start, end


def _positions(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _firms(text: str) -> Iterator[tuple[int, int]]:
    """The names that end as a firm's does: "Apple Inc", "Mobil Corp."."""
    last = 0
    for at in sorted(at for ending in _FIRM_ENDINGS for at in _positions(text, ending)):
        ending = _FIRM.match(text, at) if at >= last else None
        if ending is None:
            continue
        last = ending.end()
        # "Nguyen Co Thach": a name, not a firm.
        if ending[0] == " Co" and _CAPITAL_NEXT.match(text, last):
            continue
        start = ending.start()
        words = 0
        while words < 6:
            space = max(text.rfind(" ", max(0, start - 24), start), text.rfind("\n", max(0, start - 24), start))
            word = text[space + 1 : start]
            if not _FIRM_WORD.fullmatch(word) or word in _NOT_A_FIRM:
                break
            start = space
            words += 1
            if text[space : space + 1] != " ":
                break
        # "the Minister of Primary Industries", "the Broadcasting Corporation" are no firms.
        vague = ending[0] in {" Industries", " Corporation"}
        if words > vague and not (vague and text.endswith(" of", 0, max(start, 0))):
            yield start + 1, ending.end() - ending[0].endswith(".")
