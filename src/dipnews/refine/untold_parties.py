"""Who held the talks whose parties are told elsewhere: the two of the sentence, or those who met before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Country, Nationality, Organisation, Party, Person
from dipnews.model.events import Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of
from dipnews.refine.sides import side_of
from dipnews.refine.surroundings import Sentences, sentences_of
from dipnews.text.subjects import subject_of

_NEAR = 80
_OPENS = re.compile(r"(?:After|Following|Before|Ahead of|Prior to) (?:the |their |his |her )?(?:[a-z-]+ ){0,2}")
_WHOSE = re.compile(rf"([{symbol_of('nationality')}{symbol_of('country')}])(?:-[a-z]+)? (?:[a-z]+ )?$")
_OFTEN = 3


def untold_parties(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Give talks without participants those of the sentence or of the meeting told last; drop them where none are."""
    sentences = sentences_of(document)
    told = [event for event in events if isinstance(event, Meeting) and not _is_untold(event)]
    visits = [event for event in events if isinstance(event, Visit)]
    filled: list[Event] = []
    for event in events:
        if not isinstance(event, Meeting) or not _is_untold(event):
            filled.append(event)
            continue
        if any(_is_near(event, other) for other in told):
            continue
        if event.participants:
            other = _other_of_last(event, told, visits)
            if other is not None:
                filled.append(event.evolve(participants=(other, *event.participants)))
            continue
        participants = _of_sentence(event, sentences) or _of_last(event, told, _whose(event, sentences))
        if not participants and event.when is not None:
            participants = _main_sides(document)
        if participants and _whose(event, sentences) <= {side_of(m.value) for m in participants}:
            filled.append(event.evolve(participants=participants))
    return filled


def _is_untold(event: Event) -> bool:
    return event.evidence.rule in ("Meeting.untold", "Meeting.untold_with")


def _is_near(event: Event, other: Event) -> bool:
    same = event.evidence.span == other.evidence.span
    if same and _OPENS.fullmatch(event.evidence.text[: event.evidence.trigger.start - event.evidence.span.start]):
        # "After talks in Oslo, the two attended the summit" tells of two meetings.
        mere = other.evidence.rule.endswith("talks_of_many")
        return isinstance(other, Meeting) and other.session is None and not mere
    return same and abs(event.evidence.trigger.start - other.evidence.trigger.start) < _NEAR


def _of_sentence(event: Event, sentences: Sentences) -> tuple[Mention[Any], ...]:
    around = sentences.around(event)
    if around is None:
        return ()
    found = tuple(around.clause.mention_at(place) for place in subject_of(around.view, around.trigger))
    members = tuple(
        Mention(member, m.span, m.text) for m in found for member in getattr(m.value, "members", (m.value,))
    )
    return members if _has_two(members) else ()


def _whose(event: Event, sentences: Sentences) -> set[str | None]:
    """The sides that the words right before tell: "the Soviet-guerrilla talks"."""
    around = sentences.around(event)
    if around is None:
        return set()
    found = _WHOSE.search(around.view, max(0, around.trigger - 40), around.trigger)
    return set() if found is None else {around.clause.mention_at(found.start(1)).value.code}


def _of_last(event: Event, told: Sequence[Meeting], whose: set[str | None]) -> tuple[Mention[Any], ...]:
    before = [
        m
        for m in told
        if m.evidence.trigger.start < event.evidence.trigger.start
        and _has_two(m.participants)
        and whose <= {side_of(party.value) for party in m.participants}
    ]
    # Talks that were held are rather those of people who met than of people who will.
    alike = [m for m in before if m.status == event.status] or before
    return max(alike, key=lambda m: m.evidence.trigger.start).participants if alike else ()


def _other_of_last(event: Meeting, told: Sequence[Meeting], visits: Sequence[Visit]) -> Mention[Any] | None:
    """Who of those told before held the talks with *event*'s one side: the one who met most, or who travels."""
    start = event.evidence.trigger.start
    known = {side_of(m.value) for m in event.participants}
    if len(known) != 1 or None in known:
        return None
    earlier: list[Mention[Any]] = []
    others: list[Meeting | Visit] = [*told, *visits]
    for other in others:
        if other.evidence.trigger.start < start:
            earlier.extend(
                m for m in _people(other) if isinstance(m.value, Person) and m.value.name and side_of(m.value)
            )
    ranked = Counter(m.value.name for m in earlier if side_of(m.value) not in known).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return next(m for m in earlier if m.value.name == ranked[0][0])


def _people(event: Meeting | Visit) -> tuple[Mention[Any], ...]:
    return event.participants if isinstance(event, Meeting) else event.visitors


def _main_sides(document: Document) -> tuple[Mention[Any], ...]:
    """The two states or organisations that the article names most."""
    named: dict[str, list[Mention[Any]]] = {}
    for mention in document.mentions:
        value = mention.value
        if isinstance(value, Country | Nationality | Organisation | Person):
            code = value.of if isinstance(value, Person) else value.code
            if code is not None:
                named.setdefault(code, []).append(mention)
    ranked = sorted(named.items(), key=lambda item: (-len(item[1]), item[1][0].span.start))
    if len(ranked) < 2 or len(ranked[1][1]) < _OFTEN or (len(ranked) > 2 and len(ranked[2][1]) == len(ranked[1][1])):
        return ()
    return tuple(
        Mention(_side(code, mentions[0].value), mentions[0].span, mentions[0].text) for code, mentions in ranked[:2]
    )


def _side(code: str, value: Any) -> Party:
    return value if isinstance(value, Organisation) else Country(code=code, name=getattr(value, "name", None) or code)


def _has_two(participants: Sequence[Mention[Any]]) -> bool:
    return len({side_of(m.value) for m in participants} - {None}) == 2
