"""``dipnews evaluate``: how well annotated articles are read."""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

import dipnews
from dipnews.cli.console import unbreakable
from dipnews.cli.inputs import opened
from dipnews.errors import InputError
from dipnews.evaluation.evaluation import Reading, evaluate
from dipnews.evaluation.gold import GoldArticle, read_gold
from dipnews.evaluation.report import faults_by_cause, figures_table

DESCRIPTION = "Parse annotated articles (one JSON object a line) and measure what was read against the annotation."
# Half of the articles can be kept unread, to measure rules on text that nobody wrote them from.
IDS: dict[str, Callable[[GoldArticle], bool]] = {
    "all": lambda article: True,
    "odd": lambda article: article.number is not None and article.number % 2 == 1,
    "even": lambda article: article.number is not None and article.number % 2 == 0,
}


def add_to(commands: Any) -> None:
    """Add the command and its options."""
    command = commands.add_parser(
        "evaluate", help="measure how well annotated articles are read", description=DESCRIPTION
    )
    command.add_argument("gold", metavar="GOLD.jsonl", help="annotated articles, also as .gz")
    command.add_argument("--errors", action="store_true", help="tell every fault, by cause, with the rule that fired")
    command.add_argument("--json", action="store_true", help="print the figures (and faults) as JSON")
    command.add_argument("--ids", choices=list(IDS), default="all", help="only articles with such numbers in their ids")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the figures."""
    unbreakable(sys.stdout)
    chosen = (article for article in read_gold(_lines(arguments.gold), arguments.gold) if IDS[arguments.ids](article))
    evaluation = evaluate((article, _read(article)) for article in chosen)
    if arguments.json:
        faults = {"faults": [attrs.asdict(fault) for fault in evaluation.faults]} if arguments.errors else {}
        print(json.dumps(evaluation.figures.summary() | faults, indent=1, ensure_ascii=False))
        return 0
    if arguments.errors:
        print(*faults_by_cause(evaluation.faults), sep="\n")
    print(*figures_table(evaluation.figures), sep="\n")
    return 0


def _read(article: GoldArticle) -> Reading:
    return Reading.of(dipnews.parse(article.text, published=article.published, title=article.title))


def _lines(name: str) -> Iterator[str]:
    try:
        with opened(Path(name)) as lines:
            yield from (line.decode("utf-8") for line in lines)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"cannot read {name}: {getattr(error, 'strerror', None) or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8") from error
