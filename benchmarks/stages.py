"""``python -m benchmarks.stages [PATH...]``: where the time of a parse goes, stage by stage."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any
from unittest import mock

import dipnews.parser
from benchmarks.corpus import articles
from dipnews.cli.articles import Article
from dipnews.faults import Guard, name_of
from dipnews.mentions.resolve.resolution import Resolver

# The steps between the plug-ins, by their names in the parser.
_STEPS = ("lay_out", "settle", "clauses")


def stages(read: list[Article]) -> dict[str, float]:
    """Microseconds for an article by stage, the dearest first."""
    taken: Counter[str] = Counter()

    def timed(run: Callable[..., Any], label: Callable[..., str]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            begun = time.process_time()
            try:
                return run(*given, **named)
            finally:
                taken[label(*given)] += time.process_time() - begun

        return call

    patches = [
        mock.patch.object(dipnews.parser, name, timed(getattr(dipnews.parser, name), lambda *_, name=name: name))
        for name in _STEPS
    ]
    patches += [
        mock.patch.object(
            Guard,
            name,
            timed(getattr(Guard, name), lambda _, plugin, *rest, kind=kind: f"{kind} {_named(plugin)}"),
        )
        for name, kind in (("mentions", "finder"), ("events", "extractor"), ("refined", "refiner"))
    ]
    patches.append(mock.patch.object(Resolver, "__call__", timed(Resolver.__call__, lambda *_: "resolve")))
    for article in read:
        dipnews.parse(article.text, published=article.published, title=article.title)
    for patch in patches:
        patch.start()
    try:
        for article in read:
            dipnews.parse(article.text, published=article.published, title=article.title)
    finally:
        for patch in patches:
            patch.stop()
    return {name: seconds / len(read) * 1e6 for name, seconds in taken.most_common()}


def _named(plugin: Any) -> str:
    event = getattr(plugin, "event", None)
    return name_of(plugin) if event is None else f"patterns of {event.__name__}"


def main() -> None:
    found = stages(articles(sys.argv[1:], 300))
    total = sum(found.values())
    print("| stage | microseconds | share |\n| --- | --- | --- |")
    for name, microseconds in found.items():
        if microseconds >= total / 100:
            print(f"| {name} | {microseconds:.0f} | {microseconds / total:.0%} |")
    rest = sum(microseconds for microseconds in found.values() if microseconds < total / 100)
    print(f"| all others | {rest:.0f} | {rest / total:.0%} |")


if __name__ == "__main__":
    main()
