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
try:
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
print(peak)
"""
_SIDE_BY_SIDE = """
import sys, time
sys.path.insert(0, {top!r})
from benchmarks.corpus import articles
import dipnews
read = articles({paths!r}, {limit})
def taken(jobs):
    begun = time.perf_counter()
    for result in dipnews.parse_many(read, jobs=jobs):
        pass
    return time.perf_counter() - begun
taken(1)
for _ in range({rounds}):
    print(taken(1) / taken(2))
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
    (peak,) = _said(_STREAM.format(top=_TOP, paths=_absolute(paths)))
    return peak / 1024


def two_against_one(paths: list[str], limit: int | None, rounds: int) -> float:
    """How many times as fast two processes are as one, both as `parse_many` runs them."""
    script = _SIDE_BY_SIDE.format(top=_TOP, paths=_absolute(paths), limit=limit, rounds=rounds)
    return statistics.median(_said(script))


def _absolute(paths: list[str]) -> list[str]:
    return [os.path.abspath(path) for path in paths]


def long_against_short(articles: list[Article], long: int, short: int = 4_000) -> float:
    """Time for each character of a text of *long* characters, against that of texts of *short* ones."""
    seconds = []
    shorts = [of_length(articles[start:], short) for start in range(0, min(len(articles), 60), 3)]
    for article in (*shorts, of_length(articles, long)):
        begun = time.process_time()
        dipnews.parse(article.text, published=article.published)
        seconds.append((time.process_time() - begun) / len(article.text))
    return seconds[-1] / statistics.mean(seconds[:-1])
