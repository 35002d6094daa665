"""What takes a process of its own: import, the first parse, memory, several workers, long texts."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

import dipnews
from benchmarks.corpus import of_length
from dipnews.cli.articles import Article

# Processor time: what else the machine does meanwhile does not count.
_BARE = "import time; print(time.process_time())"
_FIRST = """
import time
import dipnews
ready = time.process_time()
dipnews.parse({text!r})
print(ready, time.process_time() - ready)
"""
_STREAM = """
import resource, sys
sys.path.insert(0, {top!r})
from benchmarks.corpus import made_up
from dipnews.cli.inputs import read_inputs
import dipnews
paths = {paths!r}
for result in dipnews.parse_many(read_inputs(paths) if paths else made_up(400)):
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
_TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def _said(script: str) -> list[float]:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def first_use(text: str, times: int = 7) -> tuple[float, float]:
    """Seconds that importing dipnews takes over a bare interpreter, and the first parse after it."""
    bare, imported, first = [], [], []
    for _ in range(times):
        bare += _said(_BARE)
        ready, parsed = _said(_FIRST.format(text=text))
        imported.append(ready)
        first.append(parsed)
    return statistics.median(imported) - statistics.median(bare), statistics.median(first)


def peak_memory(paths: list[str]) -> float:
    """Megabytes that a process holds at most while it parses the articles as a stream."""
    (peak,) = _said(_STREAM.format(top=_TOP, paths=[os.path.abspath(path) for path in paths]))
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def two_against_one(articles: list[Article], rounds: int) -> float:
    """How many times as fast two processes are as one, both as `parse_many` runs them."""
    ratios = []
    for _ in range(rounds):
        taken = []
        for jobs in (1, 2):
            begun = time.perf_counter()
            for _ in dipnews.parse_many(articles, jobs=jobs):
                pass
            taken.append(time.perf_counter() - begun)
        ratios.append(taken[0] / taken[1])
    return statistics.median(ratios)


def long_against_short(articles: list[Article], long: int, short: int = 4_000) -> float:
    """Time for each character of a text of *long* characters, against that of texts of *short* ones."""
    seconds = []
    shorts = [of_length(articles[start:], short) for start in range(0, min(len(articles), 60), 3)]
    for article in (*shorts, of_length(articles, long)):
        begun = time.process_time()
        dipnews.parse(article.text, published=article.published)
        seconds.append((time.process_time() - begun) / len(article.text))
    return seconds[-1] / statistics.mean(seconds[:-1])
