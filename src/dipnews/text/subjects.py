"""Who does it: the subject of a verb or noun in the view of a sentence.

Five cases, by what stands to the left of the word:

0. an owner: "Singh's three-day *visit*", "his *talks*";
1. a party, perhaps with auxiliaries, adverbs, times and places between: that party
   ("Singh will on Tuesday *meet*");
2. "who" or "which": the party before it ("Singh, who *met* Putin");
3. a conjunction, a preposition or another verb: the first party of the clause that
   stands in no prepositional phrase ("Singh flew in and *met* Putin");
4. nothing fitting: the first party after the next comma ("After *talks* with Putin, Singh ...").
"""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.model.symbols import symbol_of, symbols_of

_PARTY = symbols_of("party")
_TIMES = symbol_of("date") + symbol_of("duration")
_STATES = symbol_of("country") + symbol_of("organisation")
_PLACES = symbol_of("place") + symbol_of("country")
_PREPOSITIONS = frozenset(
    """
    of to with in from by for at on between against about over into than near like under toward towards via
    including among amid despite after before since until through across per without alongside within upon
    outside behind
    """.split()
)
# Words that may stand between a subject and its verb.
_TRANSPARENT = frozenset(
    """
    will would shall should may might can could must has have had is are was were be been being do does did
    not to also again later then both jointly together first now here there just soon recently already earlier
    on in at by late early this next last today scheduled expected due set slated planning plan plans planned
    hopes hoped hope hoping wants wanted intends intended expects agreed agrees likely able ready supposed
    about going began begins continued continues still never ever only even once each all are still reportedly
    previously subsequently tentatively currently separately willing poised prepared decided decides meanwhile
    too
    """.split()
)
# Prepositions that also begin a clause of their own, and the forms of its verb.
_CONJUNCTIONS = frozenset(("after", "before", "since", "until", "than", "like"))
_FINITE = re.compile(
    r"(?:met|held|spoke|had|sat|went|came|flew|left|made|paid|gave|sent|sold|bought|took|began|[a-z]{2,}ed|meets?"
    r"|holds?|visits?|leaves?|travels?|arrives?|signs?)\b"
)
_BOUNDARY = re.compile(
    r"; |: | -+ | _ |\b(?:that|said|says|say|told|while|because|although|though|but|if|as|where|whereas|announced"
    r"|reported|added|noted|confirmed|quoted|stated|after|when|before|since) "
)
_A_PARTY = re.compile(f"[{_PARTY}]")
_JOIN_LEFT = re.compile(rf"([{_PARTY}])(?: \([^()]{{0,40}}\))?,? (?:and |as well as |along with )?$|([{_PARTY}]), $")
_JOIN_RIGHT = re.compile(rf"(?: \([^()]{{0,40}}\))?(?:,? (?:and|as well as|along with) |, )([{_PARTY}])(?! ?'s?\b|-)")
_NEXT = re.compile(rf", (?:[a-z-]+ ){{0,3}}?([{_PARTY}])(?! ?'s?\b|-)")
_OWNER = re.compile(rf"([{_PARTY}])(?: ?'s?|,? whose) (?:[a-z0-9-]+ |[{_TIMES}]'?s? ?){{0,4}}$")
# "After his talks with Berg and a meeting with Lunde": both are his.
_SHARED = re.compile(
    rf"([{_PARTY}]) ?'s? (?:[a-z-]+ ){{0,3}}?(?:talks|meetings?|discussions|call) [^,;:]{{1,60}}? and "
    rf"(?!the )(?:an? |then |later )?(?:[a-z-]+ ){{0,2}}$"
    rf"|([{_PARTY}]) ?'s? (?:[a-z-]+ ){{0,3}}?(?:visit|trip|tour|stay|programme|program|schedule|agenda)\b"
    rf"[^;:]{{0,60}} (?:will include|includes?|included|to include) [^;:]{{0,100}}$"
)
# "speaking alongside Berg, on a visit to Oslo": the visitor stands right before, whatever governs him.
_ON_TRIP = re.compile(
    rf"([{_PARTY}]),? (?:who is |who was |now |currently )?on (?:an? |his |her |their )(?:[a-z0-9-]+ ){{0,4}}$"
)
# "Talks with Berg and Holm who arrived": both have.
_WHO = re.compile(r" who\b")
# "Weapons that were headed for Oslo": a thing does it.
_OF_THING = re.compile(rf"[{symbol_of('goods')}{symbol_of('instrument')}],? (?:that|which) (?:[a-z]+ ){{0,3}}$")
# "Criticised the Chadian talks with Mali", "the Chadian decision to hold talks": a nation does it.
_TALKS = re.compile(r"(?:(?:hold|open|begin|start|have|resume) (?:[a-z]+ ){0,2})?(?:talks|negotiations|discussions)\b")
_OF_NATION = re.compile(
    rf"{symbol_of('nationality')} (?:[a-z-]+ )?(?:(?:decision|plan|offer|proposal|move|bid|willingness|refusal) to"
    r" (?:(?:hold|open|begin|start|have|resume) (?:[a-z]+ )?)?)?$"
)
_OWNED = re.compile(r" ?'s?\b|-")
_LAST_WORD = re.compile(r"([\w'&.-]+) (?:visiting |new |then |former )?$")


def subject_of(view: str, start: int) -> tuple[int, ...]:
    """Places of the symbols that are the subject of the word at *start*; empty when there is none."""
    if _OF_THING.search(view, max(0, start - 40), start) or (
        _TALKS.match(view, start) and _OF_NATION.search(view, max(0, start - 60), start)
    ):
        return ()
    owner = _OWNER.search(view, max(0, start - 60), start) or _ON_TRIP.search(view, max(0, start - 60), start)
    owner = owner or _SHARED.search(view, max(0, start - 200), start)
    if owner is not None:
        return _coordinated(view, owner.start(owner.lastindex or 1), leftwards=True, limit=start)
    near = _nearest(view, start)
    if near is not None:
        who = _WHO.match(view, near + 1) is not None
        return _coordinated(view, near, leftwards=True, limit=start, who=who)
    first = _first(view, start)
    if first is not None:
        return _coordinated(view, first, leftwards=False, limit=start)
    after = _NEXT.search(view, start)
    if after is not None:
        return _coordinated(view, after.start(1), leftwards=False, limit=len(view))
    return ()


def _nearest(view: str, start: int) -> int | None:
    """Cases 1 and 2: walk left over transparent words to a party that no preposition governs."""
    end = start
    for _ in range(14):
        left = view.rfind(" ", 0, max(end - 1, 0)) + 1
        word = view[left:end].strip(" ,()")
        if not word:
            if left == 0:
                return None
            end = left
            continue
        if word[-1] in _PARTY and len(word) == 1:
            place = view.index(word, left, end)
            # "Berg, the head of a movement that governs Gaza, arrived": what ends an aside is no subject.
            aside = word in _STATES and view[place + 1 : place + 2] == "," and ", " in view[:place]
            if aside and _JOIN_LEFT.search(view, max(0, place - 60), place) is None:
                return _free(view, 0, place)
            return None if _governed(view, place) and not _opens_clause(view, place, start) else place
        if word in ("who", "which", "whom"):
            before = view[:left].rstrip(" ,")
            return len(before) - 1 if before and before[-1] in _PARTY else None
        if not (word in _TRANSPARENT or word[-1] in _TIMES or word[-1] in _PLACES or word.endswith("ly")):
            return None
        if left == 0:
            return None
        end = left
    return None


def _governed(view: str, place: int) -> bool:
    """Whether the party at *place* hangs on a preposition or owns the next word."""
    if _OWNED.match(view, place + 1):
        return True
    word = _LAST_WORD.search(view, max(0, place - 24), place)
    return word is not None and word[1] in _PREPOSITIONS


def _opens_clause(view: str, place: int, start: int) -> bool:
    """Whether the word before the party at *place* is a conjunction here: "a day after Singh met Putin"."""
    if _OWNED.match(view, place + 1):
        return False
    word = _LAST_WORD.search(view, max(0, place - 24), place)
    return word is not None and word[1] in _CONJUNCTIONS and _FINITE.match(view, start) is not None


def _first(view: str, start: int) -> int | None:
    """Case 3: the first free party of the clause, then of the sentence."""
    limits = [match.end() for match in _BOUNDARY.finditer(view, 0, start)]
    for begin in [*reversed(limits), 0]:
        place = _free(view, begin, start)
        if place is not None:
            return place
    return None


def _free(view: str, begin: int, end: int) -> int | None:
    """The first party between *begin* and *end* that no preposition governs."""
    for party in _A_PARTY.finditer(view, begin, end):
        if not _governed(view, party.start()):
            return party.start()
    return None


def _coordinated(view: str, place: int, *, leftwards: bool, limit: int, who: bool = False) -> tuple[int, ...]:
    found = [place]
    if leftwards:
        while joined := _JOIN_LEFT.search(view, max(0, found[0] - 60), found[0]):
            left = joined.start(1) if joined[1] else joined.start(2)
            if not _alike(view[left], view[place]):
                break
            if not who and _governed(view, left) and not _opens_clause(view, left, limit):
                break
            found.insert(0, left)
        return tuple(found)
    while joined := _JOIN_RIGHT.match(view, found[-1] + 1, limit):
        if not _alike(joined[1], view[place]):
            break
        found.append(joined.start(1))
    return tuple(found)


def _alike(one: str, other: str) -> bool:
    # "Singh visited Poland and Putin ...": a country and a person are not one subject.
    person = symbol_of("person")
    return (one == person) == (other == person)
