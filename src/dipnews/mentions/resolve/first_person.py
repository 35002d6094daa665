"""I and my stand for whoever speaks: who "said" it, whom a transcript names before a colon, whose speech it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from dipnews import regexes as re
from dipnews.mentions.resolve.spots import Identity, Reading, Spot

_FIRST = re.compile(r"(?<![\w'.-])(?:I(?= [a-z]|'(?:m|ve|ll|d)\b)|[Mm]y(?= [a-z0-9]))")
# "World War I was", "Charles I died".
_NUMBER = re.compile(r"[A-Z][a-z]+ $")
_SAYS = (
    r"(?:said|says|told|tells|added|noted|stressed|wrote|writes|tweeted|posted|explained|recalled|continued|announced"
    r"|declared|remarked|replied|insisted|warned|stated|commented|emphasi[sz]ed|underlined|pointed out|went on)"
)
_SAYS_BEHIND = re.compile(rf"(?:,? who [^,.\"]{{1,60}},|, [^,.\"]{{1,60}},)? (?:also |then |[a-z]+ly )?{_SAYS}\b")
_SAYS_BEFORE = re.compile(rf"{_SAYS}(?: (?:the|by|visiting|us))? $")
_HEADED = re.compile(
    r"\b(?:speech|remarks|address|statement|message|transcript|letter|interview)(?: given| delivered)?(?: of| by)"
    r" (?:the |his excellency )*$"
)
_HEAD = 600


def resolve_first_person(reading: Reading) -> None:
    """Add a spot for every "I" and "my" whose speaker the article tells."""
    page = reading.page
    words = [
        w for w in _FIRST.finditer(page.folded) if not _NUMBER.search(page.folded, max(0, w.start() - 16), w.start())
    ]
    if not words:
        return
    starts = [spot.start for spot in reading.spots]
    speakers = Speakers(reading)
    new: list[Spot] = []
    for word in words:
        before = bisect_right(starts, word.start()) - 1
        if before >= 0 and reading.spots[before].end > word.start():
            continue
        who = speakers.at(word.start())
        if who is not None:
            new.append(Spot(word.start(), word.end(), None, who, pronoun=True))
    reading.add(new)


class Speakers:
    """Who speaks where: by sentence for quotations, by label for transcripts."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.sayers: dict[int, Identity] = {}
        self.labels: list[tuple[int, Identity]] = []
        self.author: Identity | None = None
        for spot in reading.spots:
            who = spot.who
            if who is None or who.several or (who.name is None and who.office is None):
                continue
            small = reading.small
            if small.startswith(":", spot.end) and not spot.pronoun:
                self.labels.append((spot.end, who))
            elif _SAYS_BEHIND.match(small, spot.end) or _SAYS_BEFORE.search(small, max(0, spot.start - 30), spot.start):
                self.sayers.setdefault(reading.sentence(spot.start), who)
            if (
                self.author is None
                and spot.start < _HEAD
                and _HEADED.search(small, max(0, spot.start - 50), spot.start)
            ):
                self.author = who

    def at(self, place: int) -> Identity | None:
        """Whose words stand at *place*."""
        if self.reading.sentence(place) < 0:
            return None
        return self.quoted(place) if self._inside(place) else _label(self.labels, place) or self.author

    def quoted(self, place: int) -> Identity | None:
        """Who says the quotation that *place* lies in; None outside quotations."""
        number = self.reading.sentence(place)
        if number < 0 or not self._inside(place):
            return None
        if number in self.sayers or not self.reading.page.sentences[number].quoted:
            return self.sayers.get(number)
        return next((self.sayers[back] for back in range(number - 1, number - 5, -1) if back in self.sayers), None)

    def _inside(self, place: int) -> bool:
        sentence = self.reading.page.sentences[self.reading.sentence(place)]
        return sentence.quoted or self.reading.page.folded.count('"', sentence.span.start, place) % 2 == 1


def _label(labels: Sequence[tuple[int, Identity]], place: int) -> Identity | None:
    index = bisect_right([start for start, _ in labels], place) - 1
    return labels[index][1] if index >= 0 else None
