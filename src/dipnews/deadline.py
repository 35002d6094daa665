"""A deadline for code that is not ours: past it, what loops in Python is stopped where it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

import attrs

T = TypeVar("T")

# Seconds after which an interruption that has not ended the code is sent again, and how many
# may still be on their way when it has.
_AGAIN = 0.2
_LATE = 3


class _TimeIsUp(BaseException):
    """Raised inside the code that took too long; no "except Exception" there can hold it."""


def within(seconds: float, run: Callable[[], T]) -> T:
    """What *run* gives; `TimeoutError` where that takes longer than *seconds*.

    Works in every thread. A loop inside one C call, such as one search of a regular
    expression, ends no sooner than that call.

    >>> within(1.0, lambda: 2 + 2)
    4
    """
    watch = _Watch(seconds, threading.get_ident())
    try:
        watch.begin()
        try:
            return run()
        finally:
            watch.end()
    except _TimeIsUp:
        watch.settle()
        raise TimeoutError(f"it took longer than {seconds:g} s") from None


@attrs.define(eq=False)
class _Watch:
    """A timer that interrupts a thread, and surely does not after `end`."""

    seconds: float
    thread: int
    over: bool = False
    sent: bool = False
    # Reentrant: an interruption that comes right when the lock is taken leaves it taken, by this thread.
    lock: threading.RLock = attrs.field(factory=threading.RLock)
    timer: threading.Timer | None = None

    def begin(self) -> None:
        self.timer = threading.Timer(self.seconds, self._interrupt)
        self.timer.daemon = True
        self.timer.start()

    def end(self) -> None:
        with self.lock:
            self.over = True
        if self.timer is not None:
            self.timer.cancel()
        # An interruption that was sent arrives within the next few steps of this thread: here, and
        # not in what comes after. (CPython 3.11 goes astray where one is taken back.)
        for _ in range(10_000):
            if not self.sent:
                break

    def settle(self) -> None:
        """`end`, whatever interruption still arrives meanwhile."""
        for _ in range(_LATE):
            try:
                self.end()
                return
            except _TimeIsUp:
                continue

    def _interrupt(self) -> None:
        with self.lock:
            if not self.over:
                self.sent = True
                _send(self.thread, _TimeIsUp)
                # One that arrives inside a finalizer is lost there, so another follows.
                self.timer = threading.Timer(_AGAIN, self._interrupt)
                self.timer.daemon = True
                self.timer.start()


def _send(thread: int, error: type[BaseException]) -> None:
    # Only plug-ins need it, and it costs more to import than most modules of ours.
    import ctypes

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))
