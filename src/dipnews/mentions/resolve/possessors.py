"""Whose men: "President Ann Droe's special envoy" is the envoy, of the president's side, and one mention."""

from __future__ import annotations

from dipnews.mentions.resolve.spots import Reading, Spot

_POSSESSIVES = frozenset({"'s ", "' "})
_PRONOUNS = frozenset({"his", "her"})
_WITH_EPITHET = ("'s special ", "'s chief ", "'s top ", "'s senior ", "'s new ", "'s former ")


def join_possessors(reading: Reading) -> None:
    """Fold a person and the office that serves them into one spot, that of who serves."""
    joined: list[Spot] = []
    for spot in reading.spots:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.who is not None
            and spot.who is not None
            and spot.who is not last.who
            and spot.who.office
        ):
            between = reading.between(last, spot)
            owned = between in _POSSESSIVES or (between.startswith(_WITH_EPITHET) and len(between) < 14)
            his = last.pronoun and between == " " and reading.small[last.start : last.end] in _PRONOUNS
            if (owned or his) and (spot.who.office.rank != "state" or spot.who.name is None):
                spot.who.of = spot.who.of or last.who.of
                spot.start = last.start
                joined.pop()
        joined.append(spot)
    reading.spots[:] = joined
