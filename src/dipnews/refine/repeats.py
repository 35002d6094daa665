"""Several trips told in one word: "two visits, in July for the summit and in October for the congress"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Place
from dipnews.model.events import Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.refine.sides import side_of
from dipnews.refine.surroundings import Surroundings, sentences_of

_PLURAL = re.compile(r"(?:visits|trips|tours)\b")
_COUNT = re.compile(r"\b(two|three|four|both|several)\b")


def tell_visits_apart(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Split "visits" by the dates told behind the word, else by the dated meetings in the country visited."""
    sentences = sentences_of(document)
    meetings = [event for event in events if isinstance(event, Meeting)]
    apart: list[Event] = []
    for event in events:
        around = sentences.around(event) if isinstance(event, Visit) else None
        if isinstance(event, Visit) and around is not None and _is_several(around):
            apart.extend(_by_dates(event, around) or _by_meetings(event, meetings) or (event,))
        else:
            apart.append(event)
    return apart


def _is_several(around: Surroundings) -> bool:
    several = _COUNT.search(around.view[max(0, around.trigger - 30) : around.trigger])
    return several is not None and _PLURAL.match(around.view, around.trigger) is not None


def _by_dates(visit: Visit, around: Surroundings) -> list[Event]:
    """One visit for each date behind the word that lies inside the time of all of them."""
    dated: list[tuple[Mention[Any], list[Mention[Any]]]] = []
    for position, mention in zip(around.clause.positions, around.clause.mentions, strict=True):
        if position < around.trigger:
            continue
        if _is_part(mention, visit):
            dated.append((mention, []))
        elif dated and isinstance(mention.value, Place) and _is_there(mention, visit):
            dated[-1][1].append(mention)
    if len(dated) < 2:
        return []
    return [visit.evolve(when=when, places=tuple(places)) for when, places in dated]


def _is_part(mention: Mention[Any], visit: Visit) -> bool:
    grain = getattr(mention.value, "grain", None)
    if grain not in ("day", "month", "week"):
        return False
    whole = visit.when.value if visit.when is not None else None
    if whole is None or whole.grain in ("day", "month", "week"):
        return True
    return bool(whole.start <= mention.value.start and mention.value.end <= whole.end)


def _by_meetings(visit: Visit, meetings: Sequence[Meeting]) -> list[Event]:
    return list(_each_meeting(visit, meetings)) if visit.when is not None and visit.when.value.grain == "year" else []


def _each_meeting(visit: Visit, meetings: Sequence[Meeting]) -> Iterator[Event]:
    visitors = {m.value for m in visit.visitors}
    for meeting in meetings:
        if meeting.when is None or meeting.where is None or not _is_part(meeting.when, visit):
            continue
        if visitors & {m.value for m in meeting.participants} and _is_there(meeting.where, visit):
            places = (meeting.where,) if isinstance(meeting.where.value, Place) else ()
            yield visit.evolve(when=meeting.when, places=places)


def _is_there(mention: Mention[Any], visit: Visit) -> bool:
    return visit.destination is not None and side_of(mention.value) == side_of(visit.destination.value)
