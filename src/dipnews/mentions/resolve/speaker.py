"""Who says "I": the office holder whose statement an article is."""

from __future__ import annotations

import re

from dipnews.mentions.resolve.spots import Identity, Reading, Spot

# Begins with the letter itself, so that the search runs quickly over all else.
_I = re.compile(r"I(?<!\wI)(?=(?:'ll|'ve|'m)?\s[a-z])")
_MY = re.compile(r"\b[Mm]y(?=\s(?:\w+\s)?(?:visit|trip|meeting|talks|discussions)\b)")
# Transcripts and interviews have a name and a colon before what each one says.
_LABEL = re.compile(r"(?:^|[.?!]\s)[\W_]{0,3}[A-Z][\w.'-]*(?:\s[\w.'-]+){1,6}\s?:\s[A-Z]", re.MULTILINE)
_FEWEST = 2


def is_statement(reading: Reading) -> bool:
    """Whether somebody speaks in the first person throughout, and no more than one."""
    folded = reading.page.folded
    return len(_own(reading)) >= _FEWEST and _LABEL.search(folded) is None


def find_speaker(reading: Reading, home: str | None) -> None:
    """Add a spot for each "I" of a statement, who speaks for *home*; in quotations it is somebody else."""
    if home is None:
        return
    taken = {spot.start for spot in reading.spots if spot.pronoun}
    found = [word for word in _own(reading) if word.start() not in taken]
    if not found:
        return
    who = Identity(of=home, first=found[0].start())
    reading.add([Spot(word.start(), word.end(), None, who, pronoun=True) for word in found])


def _own(reading: Reading) -> list[re.Match[str]]:
    folded = reading.page.folded
    found = [word for word in _I.finditer(folded) if not _quoted(reading, word.start())]
    if found:
        found += [word for word in _MY.finditer(folded) if not _quoted(reading, word.start())]
    return found


def _quoted(reading: Reading, place: int) -> bool:
    number = reading.sentence(place)
    begin = reading.openings[number] if number >= 0 else 0
    end = reading.openings[number + 1] if number + 1 < len(reading.openings) else len(reading.small)
    return '"' in reading.page.folded[begin:end]
