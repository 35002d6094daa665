"""Pronouns: he and she stand for the subject of the clause or sentence before, they for what stood there together."""

from __future__ import annotations

from collections.abc import Sequence

from dipnews import regexes as re
from dipnews.mentions.resolve.first_person import Speakers
from dipnews.mentions.resolve.groups import group_of, together
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Group

_PRONOUN = re.compile(r"[hst](?<!\w[hst])(?:(?<=h)(?:e|is|im|ers?)|(?<=s)he|(?<=t)he(?:y|ir|m))\b")
_OPENER = re.compile(
    r"[\"'(]{0,2}(?:(?:also|and|but|later|earlier|meanwhile),? )?"
    r"(?:before|after|during|in|on|at|upon|following|prior|throughout|ahead|for|with|while|when|as|since)\b"
)
_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
# "He said that in their talks with Droe ...": those on his side, and not the two of the sentence before.
_TALKS_WITH = re.compile(r" (?:[a-z-]+ ){0,2}(?:talks|meeting|conversation|discussions|negotiations) with\b")
_LOOK_BACK = 3


def resolve_pronouns(reading: Reading) -> None:
    """Add a spot for each pronoun whose antecedent the article tells."""
    found = list(_PRONOUN.finditer(reading.small))
    if not found:
        return
    spots = reading.spots
    speakers = Speakers(reading)
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
        antecedent: Spot | None
        if gender is None:
            antecedent = _several(word, number, by_sentence, reading)
        else:
            antecedent = _one(word, gender, number, by_sentence, speakers.quoted(word.start()))
            if word[0] in {"his", "her"} and not _singles(by_sentence.get(number, ()), gender):
                antecedent = _ahead(word, gender, number, spots[index:], reading) or antecedent
        if antecedent is not None:
            new.append(antecedent)
            if word[0] in {"he", "she", "they"}:
                by_sentence.setdefault(number, []).append(antecedent)
    reading.add(new)


def _ahead(word: re.Match[str], gender: str, number: int, following: Sequence[Spot], reading: Reading) -> Spot | None:
    """ "Before his talks, Droe laid a wreath": the subject stands after its pronoun."""
    opening = reading.openings[number] if number >= 0 else 0
    if not _OPENER.match(reading.small, opening):
        return None
    for spot in following:
        if reading.sentence(spot.start) != number:
            return None
        if spot.who is not None and reading.small[spot.start - 6 : spot.start].endswith((", ", ", the ")):
            singles = _singles([spot], gender)
            return Spot(word.start(), word.end(), None, singles[0], pronoun=True) if singles else None
    return None


def _one(
    word: re.Match[str], gender: str, number: int, by_sentence: dict[int, list[Spot]], speaker: Identity | None
) -> Spot | None:
    # Whoever "he" is in a quotation, it is not the one who says it.
    here = [who for who in _singles(by_sentence.get(number, ()), gender) if who is not speaker]
    who: Identity | None = None
    if word[0] == "him" and len(here) > 1:
        # "Droe assured Roe that she would meet him": the object is not the subject.
        who = here[-1] if here[-1] is not here[0] else here[0]
    elif here:
        who = here[0]
    else:
        for back in range(1, _LOOK_BACK + 1):
            earlier = [w for w in _singles(by_sentence.get(number - back, ()), gender) if w is not speaker]
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


def _speaks(who: Identity | None) -> bool:
    return who is not None and (
        who.name is not None or (who.office is not None and who.office.rank not in {"group", "counterpart"})
    )


def _several(word: re.Match[str], number: int, by_sentence: dict[int, list[Spot]], reading: Reading) -> Spot | None:
    if word[0] == "their" and _TALKS_WITH.match(reading.small, word.end()):
        alone = [spot for spot in by_sentence.get(number, ()) if spot.who is not None and not spot.who.several]
        if len(alone) == 1 and _speaks(alone[0].who):
            return Spot(word.start(), word.end(), None, alone[0].who, pronoun=True)
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
