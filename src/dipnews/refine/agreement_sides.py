"""Between whom an agreement is where its own words do not tell: the sides of what it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.lexicon.roles import is_voice
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Group, Instrument, Organisation, Person, Place
from dipnews.model.events import Agreement, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.refine.belligerents import as_party, belligerents
from dipnews.refine.likeness import content_of
from dipnews.refine.sides import side_of

# Bare heads, which tell nothing of what was agreed.
_PLAIN = frozenset(
    {"agreement", "deal", "accord", "pact", "contract", "treaty", "document", "plan", "program", "programme"}
)
_COMPANY = re.compile(r"\b(?:Inc|Corp|Ltd|Co|PLC|plc|AG|Group|Company|Bank|Bancorp|LLC|SA)\b\.?")


def agreements_between_sides(
    document: Document, events: Sequence[Event], /, lexicon: Lexicon | None = None
) -> Sequence[Event]:
    """Complete the parties of agreements, and drop those that are nothing between states."""
    kept: list[Event] = []
    for event in events:
        if isinstance(event, Agreement):
            settled = _settled(document, event, events, lexicon)
            if settled is not None:
                kept.append(settled)
        else:
            kept.append(event)
    return kept


def _settled(
    document: Document, event: Agreement, events: Sequence[Event], lexicon: Lexicon | None
) -> Agreement | None:
    parties = [m for m in event.parties if side_of(m.value) and not _is_voice(m, lexicon)]
    sides = {side_of(m.value) for m in parties}
    if len(sides) < 2 and not _is_body(parties):
        for more in _supplements(document, event, events, lexicon):
            added = [m for m in more if side_of(m.value) not in sides]
            if added:
                parties.extend(added)
                break
    sides = {side_of(m.value) for m in parties}
    if not sides or all(_is_private(m) for m in parties):
        return None
    if (
        len(sides) == 1
        and not _is_body(parties)
        and (
            event.status in ("proposed", "negotiating", "rejected")
            or not content_of(event.instrument.value.title) - _PLAIN
        )
    ):
        return None
    return event.evolve(parties=tuple(parties))  # type: ignore[no-any-return]


def _supplements(
    document: Document, event: Agreement, events: Sequence[Event], lexicon: Lexicon | None
) -> Iterator[Sequence[Mention[Any]]]:
    """Lists of further parties, the likeliest first."""
    value: Instrument = event.instrument.value
    known = {side_of(m.value) for m in event.parties} - {None}
    if value.type == "ceasefire":
        yield belligerents(document, known, lexicon or Lexicon())
        if len(known) == 1:
            yield [m for m in document.mentions if _is_in(m, event.instrument.span.end, document)]
    place = event.evidence.trigger.start
    yield from _of_meetings(events, place, known)
    here = [
        clause for clause in document.clauses if clause.trigger is None and clause.sentence.span == event.evidence.span
    ]
    for clause in here:
        others = {side_of(m.value): m for m in _parties_of(clause, lexicon) if side_of(m.value) not in known}
        if len(others) == 1 or (not known and len(others) == 2):
            yield list(others.values())


def _is_in(mention: Mention[Any], end: int, document: Document) -> bool:
    """Whether *mention* is where a truce holds, whose description ends at *end*: "a ceasefire in Gaza"."""
    value = mention.value
    if not isinstance(value, Country | Place):
        return False
    gap = document.page.folded[end : mention.span.start]
    return (mention.span.end == end) or (len(gap) < 12 and gap.strip() in ("in", "in the"))


def _of_meetings(events: Sequence[Event], place: int, known: set[str | None]) -> Iterator[Sequence[Mention[Any]]]:
    """The sides of the meetings and visits around *place*, the nearest first."""
    near: list[tuple[int, int, list[Mention[Any]]]] = []
    for rank, event in enumerate(events):
        mentions: list[Mention[Any]]
        if isinstance(event, Meeting):
            mentions = list(event.participants)
        elif isinstance(event, Visit) and event.destination is not None:
            mentions = list(event.visitors)
            mentions.append(event.destination)
        else:
            continue
        sides = {side_of(m.value) for m in mentions} - {None}
        if len(sides) != 2 or not known <= sides:
            continue
        distance = place - event.evidence.trigger.start
        near.append((distance if distance >= 0 else 3 * -distance, rank, mentions))
    for _, _, mentions in sorted(near, key=lambda entry: entry[:2]):
        yield mentions


def _parties_of(clause: Clause, lexicon: Lexicon | None) -> Iterator[Mention[Any]]:
    for mention in clause.mentions:
        value = mention.value
        for member in value.members if isinstance(value, Group) else (value,):
            party = as_party(Mention(member, mention.span, mention.text))
            if (
                isinstance(party.value, Person | Country | Organisation)
                and side_of(party.value)
                and not _is_voice(party, lexicon)
            ):
                yield party


def _is_voice(mention: Mention[Any], lexicon: Lexicon | None) -> bool:
    return isinstance(mention.value, Person) and bool(mention.value.role) and is_voice(mention.value.role, lexicon)


def _is_body(parties: Sequence[Mention[Any]]) -> bool:
    """Whether a party is an organisation of states, whose members agree among themselves."""
    return any(
        isinstance(m.value, Organisation) and m.value.code.isupper() and " " not in m.value.code for m in parties
    )


def _is_private(mention: Mention[Any]) -> bool:
    return isinstance(mention.value, Organisation) and (
        bool(_COMPANY.search(mention.value.name)) or not mention.value.code.isupper()
    )
