"""Visits told by a noun: "his three-day visit to", "the China trip", "a tour of", "on arrival in"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Group, Person
from dipnews.model.events import Event, Evidence, Visit
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.patterns.language import LEADING
from dipnews.text.subjects import subject_of

_PARTY = symbols_of("party")
_PEOPLE = symbol_of("person") + symbol_of("group")
_WHERE = symbols_of("where")
_TIMES = symbol_of("date") + symbol_of("duration")
_DATE = symbol_of("date")
_NATION = symbol_of("nationality")

# "visit" is a verb where a place follows at once, or where an auxiliary stands before it.
_NOUN = re.compile(
    rf"(?<![\w-])(?:(?P<strong>visit|trip|tour|journey|stopover|stop-over|pilgrimage|sojourn)(?P<several>s)?"
    rf"|(?P<weak>arrival|departure(?= (?:to|for) )|stay|stop|leg|swing|stops|travel|travels|mission(?= to )))"
    rf"(?! ?'s?\b|[\w-])(?! (?:the )?[{_WHERE}])"
)
_VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|shall|should|must|can|could|may|might|not|who|also|they|we|you|i|and then) $"
)
_PERSON_BEFORE = re.compile(rf"[{_PARTY}] $")
_SEVERAL_BEFORE = re.compile(rf"(?:[{_PARTY}] and [{_PARTY}]|{symbol_of('group')}) $")
_TIME = (
    r",? ?(?:(?:scheduled|planned|set|due|expected|beginning|starting|slated|lasting|running|which|will|be|begins?"
    r"|began|is|was|held|made|takes?|took|place) ){0,3}"
    r"(?:(?:on|from|in|during|for|of|between|at|later|early|late|earlier|this|until|till|through|by|before|after"
    rf"|next|last|to|over|and|mid) ){{0,3}}[{_TIMES}](?: (?:morning|afternoon|evening|night))?,?"
)
_ONE = rf"(?:{LEADING})?[{_WHERE}](?! ?'s?\b|-)(?: \([^()]{{0,40}}\))?"
_DATED = rf"{_ONE}(?:(?: (?:on|in|from|this|next|last|earlier|early|late|until|to|for)){{0,2}} [{_TIMES}])?"
_WHERES = rf"(?:{_DATED}(?:, {_DATED}){{0,12}},? (?:and|or|as well as|followed by|then|and then|plus) ){{0,3}}{_ONE}"
_PARTIES = rf"[{_PARTY}](?:(?:, [{_PARTY}]){{0,6}},? and [{_PARTY}])?(?! ?'s?\b|-)"
_PIECE = re.compile(
    rf"(?P<time>{_TIME})"
    r"|,? (?:(?:back|here|together|and stay|including stops|with stops|that took in) )?"
    rf"(?:to|(?<=departure )for|in|at|through|across|around|of|into|on|with) (?P<where>{_WHERES})"
    r"|,? (?P<there>there|(?:to|in|of|around|into) (?:the|that|this|his|her|their|our|my|its) (?:[a-z-]+ ){0,2}?"
    r"(?:country|nation|kingdom|republic|territory|neighbou?r|capital|island|homeland))\b"
    rf"|,? (?:by|of|from) (?:[a-z-]+ ){{0,3}}?(?P<visitors>{_PARTIES})"
    rf"|,? at the (?:[a-z]+ )?(?:invitation|request) of (?:[a-z']+ ){{0,3}}[{_PARTY}],?"
    rf"|,? (?:led|headed) by (?:[a-z]+ ){{0,3}}[{_PARTY}](?! ?'s?\b|-),?"
    r"|,? (?P<here>here)\b"
    r"| (?:later|soon|again|together|jointly|abroad|overseas|starting|beginning)\b"
    r"| \([^()]{0,60}\)"
)
# "The importance of visits by foreign officials" tells of no certain ones.
_GENERAL = re.compile(
    r"\b(?:importance|significance|role|exchanges?|frequency|intensity|level|number|practice) of (?:[a-z-]+ ){0,3}$"
)
_FORMER = re.compile(r"\b(?:last|previous|earlier|former|past|recent|most recent) (?:[a-z-]+ ){0,3}$")
# "A trip to the region" goes to places that no mention names.
_ELSEWHERE = re.compile(r" (?:to|of|across|through|around|throughout|in)\b")
_SINCE = re.compile(rf"(?P<first>\b(?:first|last|previous|only) (?:[a-z{_NATION}-]+ ){{0,4}})?$")
_SINCE_DATE = re.compile(rf"(?:(?! since | and )[^;:]){{0,80}} since (?:in |on )?([{_DATE}])")
_PLAIN = (
    r"(?!(?:the|an?|his|her|their|its|said|to|in|on|of|for|and|that|during|at|with|by)\b)[a-z0-9-]+"
    rf"|[{_TIMES}{_NATION}]"
)
_OWNER = re.compile(
    rf"([{_PEOPLE}])(?: \([^()]{{0,40}}\))?(?: ?'s?|,? whose) (?:(?:{_PLAIN})(?: ?'s?)?,? ){{0,6}}(?:[{_WHERE}] )?$"
)
_ATTRIBUTE = re.compile(rf"([{_WHERE}])(?:-bound)? $")
# "Said in Oslo during a visit": that is where it went.
_THERE_ON = re.compile(
    rf"\b(?:in|at|from) ([{_WHERE}])(?:, [{_WHERE}])?(?: airport)?(?:,? (?:on )?[{_TIMES}])?,? "
    rf"(?:during|on|while on|at the (?:start|end|beginning|close) of|as part of) "
    rf"(?:an? |his |her |their |[{_PARTY}]'s? )(?:(?:{_PLAIN})(?: ?'s?)?,? ){{0,4}}$"
)
# What lets the subject of the clause be the traveller: "paid a visit", "on a tour", "during his trip".
_BORROWS = re.compile(
    r"\b(?:on|during|after|before|for|from|in|following|throughout|upon|of|with|amid|makes?|made|making|pays?|paid|paying"
    r"|begins?|began|begun|beginning|starts?|started|starting|ends?|ended|ending|conclud\w+|wrap\w* up|kick\w* off"
    r"|complet\w+|finish\w*|under\w+|embark\w* on|plan\w*|cancel\w*|call\w* off|postpon\w*|delay\w*|cut\w* short|extend"
    r"\w*|schedul\w+|announc\w+|set|continu\w+|resum\w+|open\w*|launch\w*|cap\w*|follow\w*|describ\w+|hail\w*|us\w+"
    r"|conduct\w*|tak\w+|took|had|have|has|having|mak\w+|marks?|marked|return\w* from|due|abort\w*|scrap\w*"
    rf"|to) (?:(?:the|an?|his|her|their|its|[{_PARTY}]'s?|[a-z0-9-]+|[{_TIMES}{_NATION}]'?s?),? ){{0,6}}$"
)
# "In Bergen, where Singh is on a visit".
_WHERE_ON = re.compile(
    rf"([{_WHERE}])(?:, [{_WHERE}])?,? where [^,;:]{{0,50}}\b(?:on|for|pay\w*|paid|ma[dk]\w+|beg[ai]n\w*|start\w*"
    rf"|end\w*|conclud\w+|wrapp\w+ up) (?:an?|his|her|their|[{_TIMES}]) (?:(?:{_PLAIN})(?: ?'s?)?,? ){{0,5}}$"
)
# "Singh and Putin, who is on a visit": one of them is.
_WHO_IS = re.compile(rf"([{_PARTY}]),? who (?:is|was|has|had) [^{_PARTY}]*$")
_DETERMINER = re.compile(
    rf"(?:\b(?:the|this|that|his|her|their|a|an|[{_PARTY}]'s?)|[{_TIMES}]) "
    rf"(?:(?:{_PLAIN})(?: ?'s?)?,? ){{0,5}}(?:[{_WHERE}] )?$"
)


@attrs.define
class _Told:
    """What stands around one noun."""

    visitors: tuple[int, ...] = ()
    destinations: tuple[int, ...] = ()
    here: bool = False
    there: bool = False
    date: int | None = None
    end: int = 0


def trips(document: Document) -> Iterator[Event]:
    """One visit for every destination of every trip that a noun tells of."""
    for clause in document.clauses:
        if clause.trigger is None:
            for noun in _NOUN.finditer(clause.view):
                yield from _visits(document, clause, noun)


def _visits(document: Document, clause: Clause, noun: re.Match[str]) -> Iterator[Event]:
    view = clause.view
    if _is_verb(view, noun):
        return
    told = _read_on(view, noun.end())
    before = max(0, noun.start() - 80)
    attribute = _ATTRIBUTE.search(view, before, noun.start())
    if attribute is not None and noun["strong"] and not noun["several"] and not told.destinations:
        told.destinations = (attribute.start(1),)
    if not (told.destinations or told.here or told.there) and noun["strong"]:
        where = _WHERE_ON.search(view, max(0, noun.start() - 140), noun.start())
        told.destinations = (where.start(1),) if where is not None else ()
    if noun["strong"] and not noun["several"] and not (told.destinations or told.here or told.there):
        spot = _THERE_ON.search(view, before, noun.start())
        if spot is not None and not _ELSEWHERE.match(view, told.end):
            told.destinations = (spot.start(1),)
    aimed = bool(told.destinations) or told.here or told.there
    owner = _OWNER.search(view, before, noun.start())
    if not told.visitors and owner is not None:
        told.visitors = (owner.start(1),)
    if told.date is None and not told.destinations:
        # "His April 24-26 visit".
        told.date = next(iter(_symbols(view, (max(0, noun.start() - 12), noun.start()), _DATE)), None)
    if not told.visitors and aimed and _BORROWS.search(view, before, noun.start()):
        told.visitors = subject_of(view, noun.start())
        alone = _WHO_IS.search(view, before, noun.start())
        if alone is not None and alone.start(1) in told.visitors:
            told.visitors = (alone.start(1),)
    if noun["weak"] and not (told.visitors and aimed):
        return
    if noun["several"] and (not aimed or _GENERAL.search(view, before, noun.start())):
        return
    if not told.visitors and attribute is None and not _DETERMINER.search(view, before, noun.start()):
        return
    if not aimed and _ELSEWHERE.match(view, told.end):
        return
    rule = "trip" if aimed else "own_trip"
    if told.there:
        rule = "trip_there"
    elif not told.visitors:
        rule = "the_trip"
    if told.visitors and not told.destinations and _FORMER.search(view, before, noun.start()):
        rule = "former_trip"
    sentence = clause.sentence.span
    evidence = Evidence(sentence, sentence.cut(document.text), f"Visit.{rule}", clause.span(*noun.span()))
    when = _since(clause, noun)
    if when is None and (not aimed or rule == "the_trip") and told.date is not None:
        when = clause.mention_at(told.date)
    visitors = tuple(_members(document, clause, told.visitors))
    if not told.destinations:
        yield Visit(evidence=evidence, visitors=visitors, when=when)
    for place in told.destinations:
        yield Visit(evidence=evidence, visitors=visitors, destination=clause.mention_at(place), when=when)


def _is_verb(view: str, noun: re.Match[str]) -> bool:
    if noun[0] not in ("visit", "visits", "tour", "tours"):
        return False
    place = max(0, noun.start() - 12)
    before = _PERSON_BEFORE if noun["several"] else _SEVERAL_BEFORE
    return any(regex.search(view, place, noun.start()) is not None for regex in (_VERB_BEFORE, before))


def _read_on(view: str, place: int) -> _Told:
    told = _Told(end=place)
    for _ in range(6):
        piece = _PIECE.match(view, place)
        if piece is None:
            break
        if piece["visitors"] and not told.visitors:
            told.visitors = _symbols(view, piece.span("visitors"), _PARTY)
        elif piece["where"] and not told.destinations:
            told.destinations = _symbols(view, piece.span("where"), _WHERE)
        elif piece["here"]:
            told.here = True
        elif piece["there"]:
            told.there = True
        elif piece["time"] and told.date is None:
            told.date = next(iter(_symbols(view, piece.span("time"), _DATE)), None)
        place = piece.end()
    told.end = place
    return told


def _since(clause: Clause, noun: re.Match[str]) -> Mention[Any] | None:
    """ "The first visit by a Polish president since 2007" tells of the one in 2007."""
    view = clause.view
    first = _SINCE.search(view, max(0, noun.start() - 50), noun.start())
    if first is None or not first["first"]:
        return None
    date = _SINCE_DATE.match(view, noun.end())
    return clause.mention_at(date.start(1)) if date is not None else None


def _symbols(view: str, span: tuple[int, int], wanted: str) -> tuple[int, ...]:
    return tuple(place for place in range(*span) if view[place] in wanted)


def _members(document: Document, clause: Clause, places: Sequence[int]) -> Iterator[Mention[Any]]:
    for place in places:
        mention = clause.mention_at(place)
        value = mention.value
        if isinstance(value, Group):
            for member in value.members:
                yield Mention(member, mention.span, mention.text)
        elif isinstance(value, Person) and value.role and _is_any(document, mention):
            yield Mention(attrs.evolve(value, name=None, role=value.role.lower()), mention.span, mention.text)
        else:
            yield mention


def _is_any(document: Document, mention: Mention[Person]) -> bool:
    """ "By a Polish president" speaks of any, and not of the one the article names."""
    start = mention.span.start
    named = mention.value.name is not None and mention.value.name.split()[-1] in mention.text
    return not named and document.page.folded[max(0, start - 4) : start].lower().endswith((" a ", " an "))
