"""Worker processes, the work they are given, and what becomes of it when one dies."""

from __future__ import annotations

import marshal
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from dipnews.batch.failure import Failure
from dipnews.batch.request import Request
from dipnews.batch.worker import READY, Answer, serve
from dipnews.errors import WorkerError
from dipnews.parser import Parser

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess


class Batch:
    """Neighbouring articles, and what became of each: ``outcomes`` is full when ``left`` is 0."""

    def __init__(self, requests: Sequence[Request | Failure]) -> None:
        self.requests = requests
        self.outcomes: list[Answer | Failure | None] = [
            request if isinstance(request, Failure) else None for request in requests
        ]
        self.left = self.outcomes.count(None)


@attrs.frozen
class Work:
    """The articles of a batch that go to a worker together; ``again`` marks a second try."""

    batch: Batch
    places: tuple[int, ...]
    again: bool = False

    def message(self) -> bytes:
        requests = [self.batch.requests[place] for place in self.places]
        return marshal.dumps([request.asked for request in requests if isinstance(request, Request)])

    def done(self, answers: Sequence[Answer | Failure]) -> None:
        for place, answer in zip(self.places, answers, strict=True):
            self.batch.outcomes[place] = answer
        self.batch.left -= len(self.places)

    def second_try(self) -> list[Work]:
        """Each article on its own, so that the one at fault costs no other."""
        return [Work(self.batch, (place,), again=True) for place in self.places]

    def given_up(self, code: int | None) -> None:
        requests = [self.batch.requests[place] for place in self.places]
        error = f"the worker process that read it died twice (exit code {code})"
        self.done([request.failed(error) for request in requests if isinstance(request, Request)])


@attrs.define(eq=False)
class Worker:
    """A process, this end of the link to it, and the work it has in hand."""

    process: BaseProcess
    link: Connection
    ready: bool = False
    work: Work | None = None


class Crew:
    """At most *jobs* worker processes, started as work comes in; `end` stops them at once.

    A worker has one piece of work in hand and is given the next when it answers: so neither
    side ever waits to write while the other one does.
    """

    def __init__(self, jobs: int, start_method: str | None, make_parser: Callable[[], Parser]) -> None:
        self._jobs = jobs
        import multiprocessing  # not at the top: most who import dipnews read in one process

        self._context: Any = multiprocessing.get_context(start_method)
        self._make_parser = make_parser
        self._workers: list[Worker] = []
        self._queue: deque[Work] = deque()

    def give(self, batch: Batch) -> None:
        """Take on *batch*."""
        places = tuple(place for place, outcome in enumerate(batch.outcomes) if outcome is None)
        if places:
            self._queue.append(Work(batch, places))
        self._hand_out()

    def attend(self, *, patiently: bool) -> None:
        """Collect what workers have answered and hand out more; *patiently* waits until one has."""
        from multiprocessing.connection import wait

        watched: dict[Any, Worker] = {}
        for worker in self._workers:
            watched[worker.link] = worker
            watched[worker.process.sentinel] = worker
        ready = wait(list(watched), None if patiently else 0)
        for worker in dict.fromkeys(watched[thing] for thing in ready):
            self._hear(worker)
        self._hand_out()

    def end(self) -> None:
        """Stop every worker, whatever it does."""
        for worker in self._workers:
            worker.process.terminate()
            worker.link.close()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
        self._workers.clear()

    def _hear(self, worker: Worker) -> None:
        try:
            message = worker.link.recv_bytes() if worker.link.poll() else None
        except (EOFError, OSError):
            message = None
        if message is None:
            self._bury(worker)
        elif not worker.ready:
            if message != READY:
                raise WorkerError(message.decode("utf-8", "replace"))
            worker.ready = True
        elif worker.work is not None:
            worker.work.done(marshal.loads(message))
            worker.work = None

    def _bury(self, worker: Worker) -> None:
        worker.link.close()
        worker.process.join()
        code = worker.process.exitcode
        self._workers.remove(worker)
        if not worker.ready:
            raise WorkerError(
                f"a worker process ended with code {code} before it could start; unless they are forked, "
                "parse_many must be called from below 'if __name__ == \"__main__\":'"
            )
        if worker.work is None:
            return
        if worker.work.again:
            worker.work.given_up(code)
        else:
            self._queue.extendleft(reversed(worker.work.second_try()))

    def _hand_out(self) -> None:
        while self._queue:
            worker = next((worker for worker in self._workers if worker.work is None), None)
            if worker is None:
                if len(self._workers) >= self._jobs:
                    return
                worker = self._started()
            work = self._queue.popleft()
            worker.work = work
            try:
                worker.link.send_bytes(work.message())
            except OSError:
                # It has died; what it had in hand is seen to when the link is heard.
                continue

    def _started(self) -> Worker:
        mine, theirs = self._context.Pipe()
        inherited = mine if self._context.get_start_method() == "fork" else None
        process = self._context.Process(target=serve, args=(theirs, inherited, self._make_parser), daemon=True)
        try:
            process.start()
        finally:
            theirs.close()
        worker = Worker(process, mine)
        self._workers.append(worker)
        return worker
