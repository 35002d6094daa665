"""Time for each article and contestant, in interleaved rounds."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Mapping

from benchmarks.contestants import CONTESTANTS, Contestant, Reader
from dipnews.cli.articles import Article

Times = Mapping[str, dict[int, float]]
"""Seconds by contestant and number of the article: the median of the rounds."""

# So many articles are read by one contestant before the next one takes its turn.
_TURN = 40
_WARMING = 60


def measured(articles: list[Article], rounds: int) -> Times:
    """What each contestant that is installed takes for each article."""
    present = [contestant for contestant in CONTESTANTS if contestant.here]
    taken: dict[str, dict[int, list[float]]] = {contestant.name: {} for contestant in present}
    for turn in range(rounds):
        # Whoever goes first pays for what the machine does meanwhile: everybody does in turn.
        order = present[turn % len(present) :] + present[: turn % len(present)]
        readers = {contestant.name: _warmed(contestant, articles) for contestant in order}
        for start in range(0, len(articles), _TURN):
            for contestant in order:
                read, times = readers[contestant.name], taken[contestant.name]
                gc.collect()
                for number in range(start, min(start + _TURN, len(articles))):
                    if number % contestant.one_in == 0:
                        begun = time.process_time()
                        read(articles[number])
                        times.setdefault(number, []).append(time.process_time() - begun)
    return {
        name: {number: statistics.median(seconds) for number, seconds in times.items()} for name, times in taken.items()
    }


def _warmed(contestant: Contestant, articles: list[Article]) -> Reader:
    read = contestant.make()
    if not contestant.cold:
        for article in articles[: _WARMING : contestant.one_in]:
            read(article)
    return read


def faster(times: Times, one: str, other: str) -> float | None:
    """How many times as fast as *other* the contestant *one* is, on the articles that both read."""
    if one not in times or other not in times:
        return None
    both = times[one].keys() & times[other].keys()
    return sum(times[other][number] for number in both) / sum(times[one][number] for number in both)
