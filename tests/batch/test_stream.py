"""Many articles: order, laziness, failures, dying workers, Ctrl-C."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import dipnews
from dipnews.batch.packing import without_workings
from dipnews.cli import main
from dipnews.errors import InputError, WorkerError
from dipnews.model.page import Page
from dipnews.parser import Parser

METHODS = multiprocessing.get_all_start_methods()
TEXT = "OSLO, May 7 (Reuters) - Kari Lunde met Chadian President Idriss Mahala in Bergen on Monday."
forked = pytest.mark.skipif("fork" not in METHODS, reason="needs fork")


def fragile(page: Page) -> Iterator[Any]:
    """A finder that ends its process, or is slow about it, where the text asks for it."""
    if "fatal" in page.text:
        os._exit(3)
    once = page.text.partition("once: ")[2]
    if once and not os.path.exists(once):
        Path(once).touch()
        os._exit(3)
    return iter(())


def fragile_parser() -> Parser:
    return Parser(finders=(fragile,), extractors=(), refiners=())


def bare_parser() -> Parser:
    return Parser(finders=(), extractors=(), refiners=())


def texts(results: Iterator[Any]) -> list[str]:
    return [result.error if isinstance(result, dipnews.Failure) else result.document.text for result in results]


@pytest.mark.parametrize("method", METHODS)
def test_side_by_side_gives_what_one_process_gives(method: str) -> None:
    articles = [TEXT, {"text": TEXT, "published": date(2024, 5, 7), "title": "Talks", "url": "https://example.org/1"}]
    results = list(dipnews.parse_many(articles * 3, jobs=2, start_method=method))
    assert results == list(dipnews.parse_many(articles * 3))
    alone = dipnews.parse(TEXT, published="2024-05-07", title="Talks", url="https://example.org/1")
    assert results[1] == without_workings(alone)
    assert results[1].to_dict() == alone.to_dict()


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=forked)])
def test_results_come_in_the_order_of_the_articles(jobs: int) -> None:
    articles = [f"Article {number}. " + "Talks went on. " * (number % 7 * 40) for number in range(150)]
    start_method = None if jobs == 1 else "fork"
    results = dipnews.parse_many(iter(articles), jobs=jobs, start_method=start_method, make_parser=bare_parser)
    assert texts(results) == articles


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=forked)])
def test_an_article_that_fails_costs_no_other(jobs: int) -> None:
    articles: list[Any] = [
        "Talks began.",
        {"title": "no text", "id": 7},
        {"text": 3.5},
        {"text": "Talks ended.", "published": "someday", "id": "late"},
        {"text": "Talks ended.", "published": 5},
        SimpleNamespace(text="Talks ended.", published=datetime(2024, 5, 7, 12), id="object"),
    ]
    start_method = None if jobs == 1 else "fork"
    results = list(dipnews.parse_many(articles, jobs=jobs, start_method=start_method, make_parser=bare_parser))
    assert texts(iter(results)) == [
        "Talks began.",
        "the article has no text",
        "text must be a str, got 3.5",
        "published must be a date or an ISO string, got 'someday'",
        "published must be a date or an ISO string, got 5",
        "Talks ended.",
    ]
    assert [(failure.index, failure.id) for failure in results[1:5]] == [(1, "7"), (2, None), (3, "late"), (4, None)]
    assert results[5].document.page.published == date(2024, 5, 7)


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=forked)])
def test_an_endless_stream_is_read_only_some_way_ahead(jobs: int) -> None:
    numbers = itertools.count()
    articles = (f"Article {number}." for number in numbers)
    start_method = None if jobs == 1 else "fork"
    results = dipnews.parse_many(articles, jobs=jobs, start_method=start_method, make_parser=bare_parser)
    assert texts(itertools.islice(results, 300)) == [f"Article {number}." for number in range(300)]
    assert next(numbers) <= 300 + 2 * 4 * 16
    results.close()  # type: ignore[attr-defined]


@forked
def test_long_articles_are_not_gathered_in_numbers() -> None:
    numbers = itertools.count()
    articles = ("Talks went on. " * 6_000 for _ in numbers)
    results = dipnews.parse_many(articles, jobs=2, start_method="fork", make_parser=bare_parser)
    next(results)
    assert next(numbers) <= 2 * 3 + 1
    results.close()  # type: ignore[attr-defined]


@forked
def test_a_worker_that_dies_is_replaced_and_only_its_article_fails() -> None:
    articles = [f"Article {number}." for number in range(60)]
    articles[20] = "This one is fatal."
    results = texts(dipnews.parse_many(articles, jobs=2, start_method="fork", make_parser=fragile_parser))
    assert results.pop(20) == "the worker process that read it died twice (exit code 3)"
    assert results == [text for text in articles if "fatal" not in text]


@forked
def test_what_a_dead_worker_had_in_hand_is_tried_once_more(tmp_path: Path) -> None:
    articles = [f"Article {number}." for number in range(40)]
    articles[15] = f"once: {tmp_path / 'mark'}"
    results = dipnews.parse_many(articles, jobs=2, start_method="fork", make_parser=fragile_parser)
    assert texts(results) == articles


@forked
def test_closing_the_stream_ends_its_processes() -> None:
    results = dipnews.parse_many(itertools.repeat("Talks."), jobs=2, start_method="fork", make_parser=bare_parser)
    next(results)
    assert multiprocessing.active_children()
    results.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


@forked
def test_a_fault_of_the_iterable_comes_after_what_was_read_before_it() -> None:
    def articles() -> Iterator[str]:
        yield from ("One.", "Two.", "Three.")
        raise OSError("the disk is gone")

    results = dipnews.parse_many(articles(), jobs=2, start_method="fork", make_parser=bare_parser)
    assert [next(results).document.text for _ in range(3)] == ["One.", "Two.", "Three."]  # type: ignore[union-attr]
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


@forked
def test_a_parser_that_cannot_be_made_is_told_at_once() -> None:
    def broken() -> Parser:
        raise LookupError("no such lexicon")

    with pytest.raises(WorkerError, match="no such lexicon"):
        next(dipnews.parse_many(["Talks."], jobs=2, start_method="fork", make_parser=broken))


@forked
def test_a_type_of_the_users_own_comes_back() -> None:
    def finder(page: Page) -> Iterator[Any]:
        yield dipnews.Mention.read(page.text, 0, 5, complex(1, 2))

    def parser() -> Parser:
        return Parser(finders=(finder,), extractors=(), refiners=())

    (result,) = dipnews.parse_many(["Talks."], jobs=2, start_method="fork", make_parser=parser)
    assert isinstance(result, dipnews.Result)
    assert [mention.value for mention in result.document.mentions] == [1 + 2j]


@pytest.mark.parametrize(
    ("articles", "options"),
    [
        ("a text", {}),
        ({"text": "an article"}, {}),
        (5, {}),
        ([], {"jobs": 0}),
        ([], {"jobs": 1.5}),
        ([], {"jobs": 2, "start_method": "beam"}),
    ],
)
def test_mistaken_arguments_are_told_at_the_call(articles: Any, options: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        dipnews.parse_many(articles, **options)


SCRIPT = """
import itertools, multiprocessing, dipnews
from dipnews.parser import Parser

results = dipnews.parse_many(itertools.repeat("Talks."), jobs=2, start_method="fork",
                             make_parser=lambda: Parser(finders=(), extractors=(), refiners=()))
for number, result in enumerate(results):
    if number == 200:
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
"""


@forked
def test_ctrl_c_ends_all() -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(dipnews.__file__).parent.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        workers = [int(pid) for pid in process.stdout.readline().split()]
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=20)
    assert len(workers) == 2
    assert told.rstrip().endswith("KeyboardInterrupt")
    assert [pid for pid in workers if alive(pid)] == []


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_command_line_reads_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "c.txt").write_text("Talks began.")
    told = []
    for jobs in "12":
        code = main(("parse", str(tmp_path), "--published", "2024-05-07", "--jobs", jobs))
        told.append((code, *capsys.readouterr()))
    assert told[0] == told[1]
    assert told[0][0] == 1
