"""`parse_many`: a stream of articles to a stream of results."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from dipnews.batch.crew import Batch, Crew
from dipnews.batch.failure import Failure
from dipnews.batch.packing import unpack, without_workings
from dipnews.batch.request import Request, request_of
from dipnews.batch.worker import Answer, answer
from dipnews.errors import InputError
from dipnews.model.result import Result
from dipnews.parser import Parser, default_parser

# A batch holds that much at most, and every worker has a few of them waiting: that, and
# nothing that grows with the number of articles, is what is held in memory.
_ARTICLES = 16
_CHARACTERS = 65_536
_BATCHES_PER_WORKER = 3


def parse_many(
    articles: Iterable[Any],
    *,
    jobs: int = 1,
    start_method: str | None = None,
    make_parser: Callable[[], Parser] = default_parser,
) -> Iterator[Result | Failure]:
    """Read *articles* one after the other, or in *jobs* processes; a result for each, in their order.

    An article is a text, or a mapping or an object with ``text`` and, if it has them, ``title``,
    ``published``, ``url`` and ``id``. One that fails gives a `Failure` in its place. Articles are
    taken as results are asked for, a few batches ahead, so that a stream may be endless; the
    results lack the document's clauses, with which only the parser works.

    *start_method* is one of multiprocessing's (``fork``, ``spawn``, ``forkserver``; None for the
    platform's own), *make_parser* what gives each process its parser. A process that dies is
    replaced, and what it had in hand is tried once more. Closing the iterator ends all processes.

    >>> articles = ["Singh met Putin in Moscow.", {"text": "Modi visited Japan.", "published": "2014-09-01"}]
    >>> [result.document.page.published for result in parse_many(articles)]
    [None, datetime.date(2014, 9, 1)]
    """
    if not isinstance(jobs, int) or isinstance(jobs, bool) or jobs < 1:
        raise InputError(f"jobs must be a whole number from 1 on, got {jobs!r:.80}")
    if isinstance(articles, str | bytes | Mapping) or not isinstance(articles, Iterable):
        raise InputError(f"articles must be an iterable of articles, got {articles!r:.80}")
    requests = (request_of(index, article) for index, article in enumerate(articles))
    if jobs == 1:
        return _one_by_one(requests, make_parser)
    try:
        crew = Crew(jobs, start_method, make_parser)
    except ValueError as error:
        raise InputError(f"start_method must be one that this platform has, got {start_method!r:.80}") from error
    return _side_by_side(requests, jobs, crew)


def _one_by_one(requests: Iterable[Request | Failure], make_parser: Callable[[], Parser]) -> Iterator[Result | Failure]:
    parser = make_parser()
    for request in requests:
        if isinstance(request, Failure):
            yield request
            continue
        found = answer(parser, request.asked, without_workings)
        yield request.failed(*found) if isinstance(found, tuple) else found


def _side_by_side(requests: Iterable[Request | Failure], jobs: int, crew: Crew) -> Iterator[Result | Failure]:
    batches = _batches(requests, jobs)
    waiting: deque[Batch] = deque()
    more = True
    fault: Exception | None = None
    try:
        while True:
            while more and len(waiting) < jobs * _BATCHES_PER_WORKER:
                try:
                    batch = next(batches, None)
                except Exception as error:
                    # The iterable of articles failed; what came before is still given.
                    batch, fault = None, error
                if batch is None:
                    more = False
                else:
                    waiting.append(batch)
                    crew.give(batch)
            if not waiting:
                break
            first = waiting.popleft()
            while first.left:
                crew.attend(patiently=True)
            for request, outcome in zip(first.requests, first.outcomes, strict=True):
                yield _read(request, outcome)
                crew.attend(patiently=False)
    finally:
        crew.end()
    if fault is not None:
        raise fault


def _read(request: Request | Failure, outcome: Answer | Failure | None) -> Result | Failure:
    if isinstance(request, Failure):
        return request
    if isinstance(outcome, bytes):
        return unpack(outcome, request.text, request.url)
    if isinstance(outcome, tuple):
        return request.failed(*outcome)
    assert outcome is not None
    return outcome


def _batches(requests: Iterable[Request | Failure], jobs: int) -> Iterator[Batch]:
    """Small batches first, so that a few articles already keep every worker busy."""
    batch: list[Request | Failure] = []
    size = given = 0
    try:
        for request in requests:
            batch.append(request)
            size += len(request.text) if isinstance(request, Request) else 0
            if len(batch) >= min(_ARTICLES, 1 << given // jobs) or size >= _CHARACTERS:
                yield Batch(batch)
                batch, size, given = [], 0, given + 1
    except Exception:
        if batch:
            yield Batch(batch)
        raise
    if batch:
        yield Batch(batch)
