"""Pronouns: he and she stand for the subject of the clause or sentence before, they for what stood there together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dipnews.mentions.resolve.groups import group_of, together
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Group

_PRONOUN = re.compile(r"\b(?:he|she|him|his|hers?|they|their|them)\b")
_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_LOOK_BACK = 3


def resolve_pronouns(reading: Reading) -> None:
    """Add a spot for each pronoun whose antecedent the article tells."""
    found = [word for word in _PRONOUN.finditer(reading.small)]
    if not found:
        return
    spots = reading.spots
    by_sentence: dict[int, list[Spot]] = {}
    index = 0
    new: list[Spot] = []
    for word in found:
        while index < len(spots) and spots[index].end <= word.start():
            spot = spots[index]
            by_sentence.setdefault(reading.sentence(spot.start), []).append(spot)
            index += 1
        if index < len(spots) and spots[index].start < word.end():
            continue
        number = reading.sentence(word.start())
        gender = _GENDER.get(word[0])
        if gender is None:
            spot = _several(word, number, by_sentence, reading)
        else:
            spot = _one(word, gender, number, by_sentence, reading)
        if spot is not None:
            new.append(spot)
            if word[0] in {"he", "she", "they"}:
                by_sentence.setdefault(number, []).append(spot)
    reading.add(new)


def _one(
    word: re.Match[str], gender: str, number: int, by_sentence: dict[int, list[Spot]], reading: Reading
) -> Spot | None:
    here = _singles(by_sentence.get(number, ()), gender)
    who: Identity | None = None
    if word[0] == "him" and len(here) > 1:
        # "Droe assured Roe that she would meet him": the object is not the subject.
        who = here[-1] if here[-1] is not here[0] else here[0]
    elif here:
        who = here[0]
    else:
        for back in range(1, _LOOK_BACK + 1):
            earlier = _singles(by_sentence.get(number - back, ()), gender)
            if earlier:
                who = earlier[0]
                break
    if who is None:
        return None
    who.gender = who.gender or gender
    return Spot(word.start(), word.end(), None, who, pronoun=True)


def _singles(spots: Sequence[Spot], gender: str) -> list[Identity]:
    """Those of *spots* who can be one he or she; a spokesman can, so that he is nobody else."""
    return [
        spot.who
        for spot in spots
        if spot.who is not None and not spot.who.several and spot.who.gender in {"", gender} and _speaks(spot.who)
    ]


def _speaks(who: Identity) -> bool:
    return who.name is not None or (who.office is not None and who.office.rank not in {"group", "counterpart"})


def _several(word: re.Match[str], number: int, by_sentence: dict[int, list[Spot]], reading: Reading) -> Spot | None:
    for back in (0, 1):
        spots = by_sentence.get(number - back, ())
        members = together(spots, reading)
        if members:
            return Spot(word.start(), word.end(), group_of(members, reading), pronoun=True)
        for spot in spots:
            if spot.who is not None and spot.who.several:
                return Spot(word.start(), word.end(), None, spot.who, pronoun=True)
            if isinstance(spot.value, Group):
                return Spot(word.start(), word.end(), spot.value, pronoun=True)
    return None
