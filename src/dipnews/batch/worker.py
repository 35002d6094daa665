"""What runs in a worker process."""

from __future__ import annotations

import marshal
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from dipnews.batch.packing import pack
from dipnews.batch.request import Asked
from dipnews.errors import DipnewsError
from dipnews.model.result import Result
from dipnews.parser import Parser

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
Fault = tuple[str, str | None]
"""What went wrong, and the trace where it is not the caller's fault."""
Answer = bytes | Fault

READY = b"ready"


def serve(link: Connection, other_end: Connection | None, make_parser: Callable[[], Parser]) -> None:
    """Answer what comes over *link* until it is closed; *other_end* is the copy that a fork inherits."""
    # Ctrl-C reaches every process of a terminal; the process that started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if other_end is not None:
        other_end.close()
    try:
        try:
            parser = make_parser()
        except Exception:
            link.send_bytes(_trace().encode("utf-8", "replace"))
            return
        link.send_bytes(READY)
        while True:
            asked: list[Asked] = marshal.loads(link.recv_bytes())
            link.send_bytes(marshal.dumps([answer(parser, article, pack) for article in asked]))
    except (EOFError, OSError):
        return


def answer(parser: Parser, asked: Asked, form: Callable[[Result], T]) -> T | Fault:
    """The result of one article in the *form* that is wanted, or what went wrong."""
    text, title, published, url = asked
    try:
        return form(parser.parse(text, title=title, published=published, url=url))
    except DipnewsError as error:
        return str(error), None
    except Exception as error:
        return f"dipnews failed: {error!r:.200}", _trace()


def _trace() -> str:
    import traceback  # slow to import, and seldom needed

    return traceback.format_exc()
