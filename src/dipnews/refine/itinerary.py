"""Who went where, when a sentence tells only half of it: "the visit", "Singh's trip", "arrived here"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Country, Nationality, Person, Place
from dipnews.model.events import Event, Visit
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of
from dipnews.refine.sides import side_of
from dipnews.refine.surroundings import Surroundings, sentences_of

# The rules under which "the visit" and "his visit" are read: they tell more of a visit told elsewhere.
FORMER = "Visit.former_trip"
FOLLOW_UPS = frozenset(["Visit.the_trip", "Visit.own_trip"])
# How many sentences from the top show whom the article is about.
_TOP = 3
_THERE = frozenset(["Visit.trip_there", "Visit.visited_there", "Visit.went_there"])
_PEOPLE = symbol_of("person") + symbol_of("group")
_TIMES = symbol_of("date") + symbol_of("duration")
_ARRIVAL = re.compile(
    r"(?:arriv\w+|flew in|flies in|flying in|flown in|touch\w* down|landed)(?! (?:at|in|near|from|aboard|by)\b)"
)
_SUBJECT = re.compile(
    rf"[{_PEOPLE}](?: \([^()]{{0,40}}\))?(?:,? (?:who|will|has|had|have|is|was|were|are|be|been|to|due|just|also|later"
    rf"|then|first|earlier|already|now|on|in|late|early|set|scheduled|expected|[a-z]+ly|[{_TIMES}]),?){{0,6}} $"
)
_ROLE_OF = re.compile(
    r"\b((?:[a-z-]+ )?(?:leaders|delegations?|delegates|officials|negotiators|(?:[a-z]+ )?ministers|presidents|experts"
    rf"|representatives|envoys|diplomats)) (?:of|from) (?:[{symbols_of('party')}](?:, | and |, and ))*$"
)
# What people do again and again, or let others do, is no visit of theirs.
_NO_VISIT = re.compile(
    r"\b(?:routinely|regularly|often|frequently|usually|always|annually|habitually|typically) $"
    rf"|\b(?:allow|enabl|permit|encourag|let|lets|urg|help|advis)\w* [^{symbol_of('person')};,]{{1,50}} (?:to )?$"
    r"|\b(?:ban|bar|block|prevent|prohibit|stop|keep|kept|forb[ai]d|refrain|dissuad)\w* (?:[^;,]{1,60} )?from $"
)
_LED_BY = re.compile(
    rf",? (?:(?:which|that|who) (?:is|was|will be) |to be )?(?:led|headed|chaired) by "
    rf"(?:[a-z-]+ ){{0,3}}?[{symbol_of('person')}]"
)
# "In Bergen, where Singh is on a visit".
_WHERE_CLAUSE = re.compile(rf"([{symbols_of('where')}])(?:, [{symbols_of('where')}])?,? where $")
_HERE = re.compile(r"\bhere\b")


def itineraries(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Settle who goes where: a city stands for its country, "here" for the dateline, "the visit" for the one before."""
    sentences = sentences_of(document)
    home = document.dateline_place()
    visits = sorted((e for e in events if isinstance(e, Visit)), key=_place)
    visits = [_with_heads(visit, sentences.around(visit)) for visit in visits]
    whole: list[Visit] = []
    half: list[Visit] = []
    for visit in visits:
        around = sentences.around(visit)
        if around is not None and _NO_VISIT.search(around.view, max(0, around.trigger - 80), around.trigger):
            continue
        if visit.destination is None and around is not None:
            where = _WHERE_CLAUSE.search(around.view, 0, around.start)
            if where is not None:
                visit = visit.evolve(destination=around.clause.mention_at(where.start(1)))
            elif home is not None and _HERE.search(around.view, around.trigger, around.end):
                visit = visit.evolve(destination=home)
        if is_abroad(visit):
            whole.append(visit)
        else:
            half.append(visit)
    told = {visit.evidence.trigger for visit in whole}
    host = _host(document, home)
    settled = list(whole)
    for visit in half:
        if visit.evidence.trigger in told:
            continue
        if visit.evidence.rule.endswith("arrived_here") and not _has_arrived(sentences.around(visit)):
            continue
        done = _completed(visit, whole)
        if done is not None:
            if visit.evidence.rule in _THERE:
                done = done.evolve(evidence=attrs.evolve(done.evidence, rule="Visit.own_trip"))
        elif visit.evidence.rule in _THERE:
            done = _with_country_before(document, visit)
        elif visit.evidence.rule == "Visit.guest":
            done = _at_the_party(visit, sentences.around(visit))
        if done is None and visit.visitors and visit.destination is None:
            done = _at_host(visit, host)
        if done is not None:
            settled.append(done)
    settled.sort(key=_place)
    return [e for e in events if not isinstance(e, Visit)] + [_with_city(visit) for visit in settled]


def _with_heads(visit: Visit, around: Surroundings | None) -> Visit:
    """ "A delegation headed by Singh" is Singh's, and the delegation that Singh brings is of his side."""
    if around is None or all(isinstance(m.value, Person) and m.value.name for m in visit.visitors):
        return visit
    visitors: list[Mention[Any]] = []
    for mention in visit.visitors:
        envoys = _envoys_of(mention, around)
        if envoys is not None:
            visitors.append(envoys)
            continue
        head = _head_of(mention, around)
        if head is not None:
            visitors.append(head)
        elif not (isinstance(mention.value, Person) and not mention.value.name and mention.value.of is None):
            visitors.append(mention)
        elif (side := _sender(around)) is not None:
            visitors.append(Mention(attrs.evolve(mention.value, of=side), mention.span, mention.text))
    if len(visitors) > 1 and visit.evidence.rule == "Visit.led_delegation":
        visitors = visitors[:1]
    return visit.evolve(visitors=tuple(visitors))  # type: ignore[no-any-return]


def _envoys_of(mention: Mention[Any], around: Surroundings) -> Mention[Any] | None:
    """ "Leaders of Chad and Niger arrived": not the countries, but their leaders."""
    if not isinstance(mention.value, Country):
        return None
    for place, known in zip(around.clause.positions, around.clause.mentions, strict=True):
        if known.span == mention.span:
            role = _ROLE_OF.search(around.view, max(0, place - 120), place)
            return Mention(Person(role=role[1], of=known.value.code), known.span, known.text) if role else None
    return None


def _head_of(mention: Mention[Any], around: Surroundings) -> Mention[Any] | None:
    if not isinstance(mention.value, Person) or mention.value.name:
        return None
    for place, known in zip(around.clause.positions, around.clause.mentions, strict=True):
        if known.span == mention.span:
            led = _LED_BY.match(around.view, place + 1)
            return around.clause.mention_at(led.end() - 1) if led is not None else None
    return None


def _sender(around: Surroundings) -> str | None:
    """Whose the delegation is that somebody sends or leads: of the side that stands first in the clause."""
    for place, mention in zip(around.clause.positions, around.clause.mentions, strict=True):
        if around.start <= place < around.trigger and (side := side_of(mention.value)) is not None:
            return side
    return None


def is_abroad(visit: Visit) -> bool:
    """Whether somebody goes to a country other than their own."""
    if visit.destination is None:
        return False
    destination = side_of(visit.destination.value)
    return destination is not None and any(
        isinstance(m.value, Person) and side_of(m.value) != destination for m in visit.visitors
    )


def same_travellers(one: Visit, other: Visit) -> bool:
    """Whether somebody named in one visit, or holding the same office, takes part in the other."""
    return bool(_keys(one) & _keys(other))


def _keys(visit: Visit) -> set[tuple[str, str | None]]:
    keys: set[tuple[str, str | None]] = set()
    for mention in visit.visitors:
        value = mention.value
        if isinstance(value, Person) and value.name:
            keys.add((value.name.casefold().split()[-1], None))
        elif isinstance(value, Person) and value.role:
            keys.add((value.role.casefold(), value.of))
    return keys


def _completed(visit: Visit, whole: Sequence[Visit]) -> Visit | None:
    """*visit* with what the nearest other visit of these people, or to this country, tells."""
    number = bisect_left([_place(known) for known in whole], _place(visit))
    before, behind = whole[:number], whole[number:]
    known = [*reversed(before), *behind]
    if visit.destination is not None:
        if visit.visitors:
            return None
        side = side_of(visit.destination.value)
        for other in known:
            if other.destination is not None and side_of(other.destination.value) == side:
                return visit.evolve(visitors=other.visitors, destination=other.destination)  # type: ignore[no-any-return]
        return None
    if not visit.visitors:
        if not before:
            return None
        return visit.evolve(visitors=before[-1].visitors, destination=before[-1].destination)  # type: ignore[no-any-return]
    for other in known:
        if same_travellers(visit, other):
            return visit.evolve(destination=other.destination)  # type: ignore[no-any-return]
    return None


def _at_the_party(visit: Visit, around: Surroundings | None) -> Visit | None:
    """Whoever is called a visitor visits those beside whom the sentence names them."""
    for mention in around.clause.mentions if around is not None else ():
        value = mention.value
        code = value.of if isinstance(value, Person) else None
        if code is not None and len(code) == 3 and code.isupper():
            there: Visit = visit.evolve(destination=Mention(Country(code=code, name=code), mention.span, mention.text))
            if is_abroad(there):
                return there
    return None


def _at_host(visit: Visit, host: Sequence[Mention[Any]]) -> Visit | None:
    for place in host:
        there: Visit = visit.evolve(destination=place)
        if is_abroad(there):
            return there
    return None


def _host(document: Document, home: Mention[Place] | None) -> tuple[Mention[Any], ...]:
    """Where somebody must have come who is said to have arrived and no more: where the article was written,
    else the country that its first sentences name most."""
    if home is not None:
        return (home,)
    sentences = [s.span for s in document.page.sentences[:_TOP]]
    if not sentences:
        return ()
    counts: dict[str, int] = {}
    first: dict[str, Mention[Any]] = {}
    for mention in document.mentions:
        if mention.span.start > sentences[-1].end:
            break
        value = mention.value
        if isinstance(value, Country | Nationality):
            counts[value.code] = counts.get(value.code, 0) + 1
            first.setdefault(value.code, Mention(Country(code=value.code, name=value.name), mention.span, mention.text))
    return tuple(first[code] for code in sorted(counts, key=lambda code: -counts[code])[:2])


def _with_country_before(document: Document, visit: Visit) -> Visit | None:
    """ "There" and "the country" stand for the country named last that is not the visitors' own."""
    start = visit.evidence.trigger.start
    for mention in reversed(document.mentions):
        value = mention.value
        if mention.span.start < start and isinstance(value, Country | Nationality):
            country = Country(code=value.code, name=value.name)
            there: Visit = visit.evolve(destination=Mention(country, mention.span, mention.text))
            if is_abroad(there):
                return there
    return None


def _has_arrived(around: Surroundings | None) -> bool:
    """Whether the one who "arrived", and no more, stands right before the word."""
    return (
        around is not None
        and _ARRIVAL.match(around.view, around.trigger) is not None
        and _SUBJECT.search(around.view, max(0, around.trigger - 60), around.trigger) is not None
    )


def _place(event: Event) -> tuple[int, int]:
    return event.evidence.trigger.start, event.evidence.trigger.end


def _with_city(visit: Visit) -> Visit:
    destination: Mention[Any] | None = visit.destination
    if destination is not None and isinstance(destination.value, Place) and destination not in visit.places:
        return visit.evolve(places=(destination, *visit.places))  # type: ignore[no-any-return]
    return visit
