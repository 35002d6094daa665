"""``python -m benchmarks [PATH...]``: measures, prints a table and writes JSON."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
from collections.abc import Iterator
from importlib import metadata
from typing import Any

from benchmarks.contestants import CONTESTANTS
from benchmarks.corpus import articles
from benchmarks.processes import first_use, long_against_short, peak_memory, two_against_one
from benchmarks.rounds import Times, faster, measured

PARSE, DATES, WORDS = "dipnews.parse", "dipnews.find_dates", "re \\w+"


def main() -> None:
    command = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    command.add_argument("paths", nargs="*", metavar="PATH", help="articles as 'dipnews parse' takes them")
    command.add_argument("--rounds", type=int, default=3)
    command.add_argument("--limit", type=int, help="measure so many articles, spread over all")
    command.add_argument("--long", type=int, default=4_000_000, help="characters of the long text")
    command.add_argument("--json", default="benchmarks/results.json", metavar="FILE")
    given = command.parse_args()
    read = articles(given.paths, given.limit)
    cores = _on_one_core()
    times = measured(read, given.rounds)
    long = long_against_short(read, given.long)
    _on_cores(cores)
    figures = dict(_ratios(times, [len(article.text) for article in read]))
    figures["time per character of a long text against a 4 kB one"] = (long, "x")
    imported, first = first_use(read[len(read) // 2].text)
    figures["import over bare Python"] = (imported * 1e3, " ms")
    figures["first parse in a fresh process"] = (first * 1e3, " ms")
    if cores is None or len(cores) > 1:
        figures["two processes against one"] = (two_against_one(given.paths, given.limit, given.rounds), "x")
    figures["peak memory of a process parsing the stream"] = (peak_memory(given.paths), " MB")
    _tell(figures, times, read)
    with open(given.json, "w", encoding="utf-8") as file:
        json.dump(
            {
                "machine": _machine(),
                "articles": len(read),
                "characters": sum(len(article.text) for article in read),
                "rounds": given.rounds,
                "figures": {name: value for name, (value, _) in figures.items()},
                "microseconds_per_article": {
                    name: statistics.mean(seconds.values()) * 1e6 for name, seconds in times.items()
                },
            },
            file,
            indent=1,
        )
        file.write("\n")


def _ratios(times: Times, lengths: list[int]) -> Iterator[tuple[str, tuple[float, str]]]:
    for one, other in (
        (PARSE, "spaCy tokenizer"),
        (PARSE, "spaCy sentencizer, EntityRuler"),
        (PARSE, "eyecite"),
        (PARSE, "dateparser.search"),
        (DATES, "dateparser.search"),
    ):
        ratio = faster(times, one, other)
        if ratio is not None:
            yield f"speed of {one} against {other}", (ratio, "x")
    passes = faster(times, WORDS, PARSE)
    assert passes is not None
    yield "cost of dipnews.parse in passes of re \\w+", (passes, "")
    each = sorted(seconds / lengths[number] for number, seconds in times[PARSE].items() if lengths[number] >= 500)
    slow = each[int(len(each) * 0.99) :]
    yield "slowest 1% of articles against the median, time per character", (slow[0] / statistics.median(each), "x")


def _tell(figures: dict[str, tuple[float, str]], times: Times, read: list[Any]) -> None:
    characters = sum(len(article.text) for article in read) / len(read)
    print(f"{len(read)} articles of {characters:.0f} characters on average; {_machine()}\n")
    print("| figure | |\n| --- | --- |")
    for name, (value, unit) in figures.items():
        print(f"| {name} | {value:.{0 if value >= 20 else 1 if value >= 3 else 2}f}{unit} |")
    print("\n| reads an article in | microseconds |\n| --- | --- |")
    for name, seconds in times.items():
        print(f"| {name} | {statistics.mean(seconds.values()) * 1e6:,.0f} |")
    missing = [contestant.name for contestant in CONTESTANTS if not contestant.here]
    if missing:
        print(f"\nnot installed: {', '.join(missing)}")


def _machine() -> str:
    peers = []
    for name in ("spacy", "eyecite", "dateparser"):
        try:
            peers.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return ", ".join((f"Python {platform.python_version()} on {platform.system()} {platform.machine()}", *peers))


def _on_one_core() -> set[int] | None:
    if not hasattr(os, "sched_setaffinity"):
        return None
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    return cores


def _on_cores(cores: set[int] | None) -> None:
    if cores is not None:
        os.sched_setaffinity(0, cores)


if __name__ == "__main__":
    main()
