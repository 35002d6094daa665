"""An office alone: "the president", "the Ruritanian defence minister", "the envoy"."""

from __future__ import annotations

from collections.abc import Iterable

from dipnews.lexicon.roles import Office
from dipnews.mentions.resolve.cast import Cast
from dipnews.mentions.resolve.spots import Identity, Reading

_NEAR = 60
# Words that any holder of an office of these ranks may be called by.
_LOOSE: dict[str, frozenset[str]] = {
    "leader": frozenset({"state"}),
    "minister": frozenset({"minister"}),
    "diplomat": frozenset({"minister", "envoy", "deputy"}),
    "envoy": frozenset({"envoy", "minister", "deputy"}),
    "official": frozenset({"minister", "envoy", "deputy", "head", "official", "military"}),
    "representative": frozenset({"envoy", "minister", "deputy"}),
    "chief": frozenset({"head", "minister", "military"}),
    "secretary": frozenset({"minister"}),
    "adviser": frozenset({"official", "minister"}),
    "politician": frozenset({"state", "minister", "head"}),
    "negotiator": frozenset({"envoy", "minister", "deputy"}),
    "lawmaker": frozenset({"legislator"}),
    "commander": frozenset({"military"}),
}


def resolve_offices(cast: Cast, reading: Reading) -> None:
    """Give each office without a name the identity of the person it means, if the article names one."""
    before: list[Identity] = []
    unnamed: dict[tuple[str, str | None], Identity] = {}
    for spot in reading.spots:
        who = spot.who
        if who is None:
            continue
        office = who.office
        if (
            who.name is None
            and office is not None
            and not office.plural
            and office.rank not in {"voice", "counterpart"}
        ):
            if _definite(reading, spot.start):
                meant = holder(office, who.of, before[-_NEAR:]) or (
                    _later(office, who.of, spot.start, cast) if who.of and office.office not in _LOOSE else None
                )
                if meant is None:
                    meant = unnamed.get((office.office, who.of))
                if meant is not None:
                    spot.who = who = meant
            if who.name is None:
                unnamed.setdefault((office.office, who.of), who)
        if not before or before[-1] is not who:
            before.append(who)


def holder(office: Office, of: str | None, people: Iterable[Identity]) -> Identity | None:
    """Who of *people*, the last first, holds *office* of *of*."""
    loose = _LOOSE.get(office.office, frozenset())
    for who in reversed(tuple(people)):
        if who.name is None or (of is not None and who.of != of) or who.voice:
            continue
        if any(known.office == office.office for known in who.offices):
            return who
        # A queen may be called the monarch.
        if office.office == "monarch" and not office.gender and any(known.office == "queen" for known in who.offices):
            return who
        if loose and any(known.rank in loose for known in who.offices):
            return who
    return None


def _later(office: Office, of: str, place: int, cast: Cast) -> Identity | None:
    """The one who is named only further on: "The Ruritanian president ... President Ann Droe"."""
    later = [who for who in cast.people if who.of == of and any(known.office == office.office for known in who.offices)]
    return later[0] if len(later) == 1 else None


def _definite(reading: Reading, start: int) -> bool:
    before = reading.small[max(0, start - 8) : start].split()
    return not before or before[-1] not in {"a", "an", "any", "every", "no", "new", "next", "as"}
