"""One event told many times becomes one event; two events of one day stay two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dipnews.model.document import Document
from dipnews.model.entities import Country, Person
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.when import When
from dipnews.refine.likeness import alike, covers, dates_fit, keys_of
from dipnews.refine.same_agreement import latest_status, same_agreement
from dipnews.refine.same_meeting import same_meeting
from dipnews.refine.same_visit import same_visit
from dipnews.refine.sides import side_of

# An article tells of a dozen events; in a book of articles each would be compared with all before it.
_LOOKED_BACK = 80
# What stands in the first sentences without a date is the news; what happened weeks before the report is not.
_NEWS = 3
_LONG = 45
_RANK = {"cancelled": 4, "occurred": 3, "planned": 2, "proposed": 1}


def merge_events(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Merge readings of the same event, the fuller one first."""
    merged: list[Event] = []
    for event in events:
        for number in range(max(0, len(merged) - _LOOKED_BACK), len(merged)):
            known = merged[number]
            if type(known) is type(event) and _same(document, known, event):
                merged[number] = _joined(known, event, document.page.published)
                break
        else:
            merged.append(event)
    return merged


# --- whether two readings are of one event ------------------------------------
def _is_long_past(document: Document, one: Meeting, other: Meeting) -> bool:
    """Whether *one* is the news, which needs no date, and *other* a meeting of long ago."""
    published = document.page.published
    if published is None or one.when is not None or other.when is None or one.status != other.status:
        return False
    news = document.page.sentences[:_NEWS]
    return (
        bool(news)
        and one.evidence.span.start <= news[-1].span.start
        and (published - other.when.value.end).days > _LONG
    )


def _same(document: Document, one: Event, other: Event) -> bool:
    if isinstance(one, Meeting) and isinstance(other, Meeting):
        return same_meeting(one, other) and not _is_long_past(document, one, other)
    if isinstance(one, Visit) and isinstance(other, Visit):
        return same_visit(one, other)
    if isinstance(one, Agreement) and isinstance(other, Agreement):
        return same_agreement(one, other)
    if isinstance(one, Delivery) and isinstance(other, Delivery):
        return _same_delivery(one, other)
    return False


def _same_delivery(one: Delivery, other: Delivery) -> bool:
    if one.goods.span == other.goods.span:
        return True
    a, b = one.goods.value, other.goods.value
    if a.quantity is not None and b.quantity is not None and a.quantity != b.quantity:
        return False
    for mine, yours in ((one.supplier, other.supplier), (one.recipient, other.recipient)):
        first, second = ({side_of(m.value) for m in side} for side in (mine, yours))
        if first and second and not first & second:
            return False
    one_kind = a.category == b.category or {a.category, b.category} <= {"humanitarian", "medical", "food"}
    return one_kind and alike(a.item, b.item) and dates_fit(one, other)


# --- joining ------------------------------------------------------------------
def _joined(known: Event, event: Event, published: date | None) -> Event:
    changes: dict[str, Any] = {
        "when": _finer(known.when, event.when),
        "where": _narrower(known.where, event.where),
        "status": _later(known, event, published),
    }
    if isinstance(known, Meeting) and isinstance(event, Meeting):
        changes["participants"] = _all_parties(known.participants, event.participants)
        changes["session"] = known.session or event.session
        changes["medium"] = known.medium if known.medium != "in_person" else event.medium
    elif isinstance(known, Visit) and isinstance(event, Visit):
        changes["visitors"] = _all_parties(known.visitors, event.visitors)
        names = {m.value.name.casefold() for m in known.places}
        changes["places"] = known.places + tuple(m for m in event.places if m.value.name.casefold() not in names)
        changes["nature"] = known.nature or event.nature
    elif isinstance(known, Agreement) and isinstance(event, Agreement):
        changes["parties"] = _all_parties(known.parties, event.parties)
        changes["signatories"] = known.signatories or event.signatories
        if len(event.instrument.value.title) > len(known.instrument.value.title):
            changes["instrument"] = event.instrument
    elif isinstance(known, Delivery) and isinstance(event, Delivery):
        changes["supplier"] = known.supplier or event.supplier
        changes["recipient"] = known.recipient or event.recipient
        if known.goods.value.quantity is None and event.goods.value.quantity is not None:
            changes["goods"] = event.goods
    return known.evolve(**changes)  # type: ignore[no-any-return]


def _later(known: Event, event: Event, published: date | None) -> str:
    if isinstance(known, Agreement) and isinstance(event, Agreement):
        return latest_status(known, event)
    if isinstance(known, Delivery):
        # What was asked for and what is told without a verb tell least of what became of it.
        return (
            event.status if known.status == "requested" or known.evidence.rule == "Delivery.aid_mere" else known.status
        )
    occasion = isinstance(event, Meeting) and event.session is not None and event.when is None
    ahead = known.when is not None and published is not None and known.when.value.end >= published
    if occasion and ahead and (known.status, event.status) == ("planned", "occurred"):
        # "The gateway to the 13th forum" tells of it without a verb; its day tells that it is ahead.
        return known.status
    return max(known.status, event.status, key=lambda status: _RANK.get(status, 0))


def _finer(one: Mention[When] | None, other: Mention[When] | None) -> Mention[When] | None:
    if one is None or other is None:
        return one or other
    a, b = one.value, other.value
    if a.is_range != b.is_range and a.grain == b.grain:
        return one if a.is_range else other
    return one if (a.end - a.start) <= (b.end - b.start) else other


def _narrower(one: Any, other: Any) -> Any:
    if one is None or other is None:
        return one or other
    return other if isinstance(one.value, Country) and not isinstance(other.value, Country) else one


def _all_parties(known: tuple[Mention[Any], ...], more: tuple[Mention[Any], ...]) -> tuple[Mention[Any], ...]:
    """Both lists, a named person standing for the bare country or office of the same side."""
    joined = list(known)
    for mention in more:
        keys = keys_of((mention,))
        if covers(keys_of(joined), keys):
            if isinstance(mention.value, Person) and mention.value.name:
                for number, old in enumerate(joined):
                    unnamed = not (isinstance(old.value, Person) and old.value.name)
                    if unnamed and side_of(old.value) == side_of(mention.value):
                        joined[number] = mention
                        break
            continue
        joined.append(mention)
    return tuple(joined)
