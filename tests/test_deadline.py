from __future__ import annotations

import contextlib
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from dipnews.deadline import within


def loop() -> int:
    number = 0
    while True:
        number += 1


def test_what_is_done_in_time_is_given() -> None:
    assert within(5, lambda: "done") == "done"
    with pytest.raises(KeyError, match="mine"):
        within(5, lambda: {}["mine"])


def test_what_loops_is_stopped_in_every_thread() -> None:
    def stopped(seconds: float) -> bool:
        with pytest.raises(TimeoutError, match="longer than"):
            within(seconds, loop)
        return True

    assert stopped(0.01)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(stopped, [0.02, 0.01, 0.03, 0.01])) == [True] * 4


def test_nothing_is_interrupted_afterwards() -> None:
    for wait in range(60):
        with contextlib.suppress(TimeoutError):
            within(0.001, lambda wait=wait: time.sleep(wait / 30_000))  # type: ignore[misc]
        end = time.monotonic() + 0.002
        while time.monotonic() < end:
            pass
