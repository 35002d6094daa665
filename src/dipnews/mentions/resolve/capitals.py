"""Capitals and seats that stand for their governments: "talks between Oslo and Tehran", "Moscow said"."""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.mentions.resolve.spots import Reading, Spot
from dipnews.model.entities import Country, Place

_TALKS = (
    r"(?:talks|negotiations?|discussions?|consultations?|dialogue|meetings?|contacts?|rounds?|summit|treaty|pact"
    r"|agreement|deal|accord|truce|ceasefire|exchanges?|diplomacy)"
)
_WITH = re.compile(rf"\b{_TALKS} (?:[\w'-]+ ){{0,5}}?(?:with|between) (?:the )?$")
_AND_LATER = re.compile(r" (?:and|with) (?:the )?$|, $")
_VERB = re.compile(
    r" (?:(?:has|have|had|will|would|may|might|could|should|must|is|are|was|were|also|both|recently|jointly|later"
    r"|expected|due|set|likely|ready|to|be|been|not) ){0,5}"
    r"(?:said|says|say|agree[sd]?|agreeing|sign(?:s|ed)?|met|meet|held|hold|talked|talks|resum(?:e|es|ed)"
    r"|br(?:eak|oke) off"
    r"|reach(?:es|ed)?|exchang(?:e|es|ed)|discuss(?:es|ed)?|negotiat(?:e|es|ed|ing)|conclud(?:e|es|ed)"
    r"|open(?:s|ed) talks"
    r"|gone|offer(?:s|ed)?|reject(?:s|ed)?|refus(?:e|es|ed)|den(?:y|ies|ied)|want(?:s|ed)?"
    r"|accus(?:e|es|ed)|announc(?:e|es|ed)"
    r"|describ(?:e|es|ed)|call(?:s|ed)?|warn(?:s|ed)?|insist(?:s|ed)?|demand(?:s|ed)?|confirm(?:s|ed)?|express(?:es|ed)?"
    r"|consider(?:s|ed)?|claim(?:s|ed)?|believ(?:e|es|ed)|withdr[ae]wn?|cancel(?:s|led|ed)?|send|sends|sent|buy|buys|bought"
    r"|provid(?:e|es|ed)|suppl(?:y|ies|ied)|pledg(?:e|es|ed)|promis(?:e|es|ed)|ratif(?:y|ies|ied)|restor(?:e|es|ed)"
    r"|establish(?:es|ed)?|hopes?|hoped|urg(?:e|es|ed)|ask(?:s|ed)?|invit(?:e|es|ed)|respond(?:s|ed)?|allowing|agreed)\b"
)
_OPENING = re.compile(
    r"(?:^|[.:;\n\"]\s*|, (?:and |but |while |with )?|\b(?:that|but|while|as|because|if|when|after|before|since"
    r"|what|which"
    r"|said|says|whether|although|though|where|exchange for|and) )(?:the )?$"
)
# "In Cairo, Oslo said"; but "in Cairo and Oslo held": what a preposition leads stays a place.
_PLACED = re.compile(r"\b(?:in|at|near|from|to|outside|around|of|visit(?:s|ed|ing)?|for|via|through) (?:the )?$")


def read_capitals(reading: Reading) -> None:
    """Give the capitals that talk, or are talked with, the value of their country."""
    small = reading.small
    chosen: list[Spot] = []
    last: Spot | None = None
    for number, spot in enumerate(reading.spots):
        value = spot.value
        if not isinstance(value, Place) or value.capital_of is None:
            last = spot if isinstance(value, Country) and last is not None else None
            continue
        before = small[max(0, spot.start - 70) : spot.start]
        follows = last is not None and _AND_LATER.fullmatch(small, last.end, spot.start) is not None
        if (follows and last in chosen) or _WITH.search(before) or _speaks(reading, number, before):
            chosen.append(spot)
        last = spot
    for spot in chosen:
        spot.value = Country(code=spot.value.capital_of, name=spot.value.name)


def _speaks(reading: Reading, number: int, before: str) -> bool:
    """Whether the spot is the subject, or one of two joined subjects, of what governments do."""
    if not _OPENING.search(before) or _PLACED.search(before):
        return False
    small, spots = reading.small, reading.spots
    end = spots[number].end
    behind = number + 1
    while behind < len(spots) and behind < number + 3:
        value = spots[behind].value
        if not isinstance(value, Place | Country) or not _AND_LATER.fullmatch(small, end, spots[behind].start):
            break
        end = spots[behind].end
        behind += 1
    return _VERB.match(small, end) is not None
