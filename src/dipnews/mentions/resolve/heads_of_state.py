"""Heads of state told apart from their office: "Kim said ... the Ruritanian leader wants"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dipnews import regexes as re
from dipnews.mentions.resolve.origins import Origins
from dipnews.mentions.resolve.spots import Identity, Reading

_WORD = re.compile(r"\w+(?:-\w+)*")
_OFTEN = 3
_LEAST = 1.0


def match_heads_of_state(people: Iterable[Identity], reading: Reading, origins: Origins) -> None:
    """Give the office of a head of state whom the article never names to the one person it can mean.

    That is somebody named often, without an office, and with a name that is usual there.
    """
    people = tuple(people)
    named = {who.of for who in people if who.of and any(office.rank == "state" for office in who.offices)}
    vacant: dict[str, Identity] = {}
    for spot in reading.spots:
        who = spot.who
        if who is None or who.name is not None or who.office is None or who.of is None or who.of in named:
            continue
        if who.office.rank == "state" and not who.office.plural and not who.office.former:
            vacant.setdefault(who.of, who)
    if not vacant:
        return
    said = Counter(word[0] for word in _WORD.finditer(reading.page.folded))
    open_ = [
        (who, origins.weights(who.words))
        for who in people
        if who.of is None and not who.offices and who.words and max(said[who.words[0]], said[who.words[-1]]) >= _OFTEN
    ]
    for code, meant in vacant.items():
        fitting = [who for who, weights in open_ if who.of is None and weights.get(code, 0.0) >= _LEAST]
        if len(fitting) == 1 and meant.office is not None:
            (who,) = fitting
            who.of, who.role, who.office = code, meant.role, meant.office
            who.offices.append(meant.office)
