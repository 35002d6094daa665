"""What the terminal can show, and messages for the person before it."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

import attrs


@attrs.frozen
class Console:
    """Messages go to standard error: nothing at 0, failures at 1, the course of the work at 2."""

    verbosity: int = 1

    def failure(self, origin: str, reason: str) -> None:
        """Tell that an input failed."""
        if self.verbosity >= 1:
            print(f"dipnews: {origin}: {reason}", file=sys.stderr)

    def progress(self, message: str) -> None:
        """Tell what has been done."""
        if self.verbosity >= 2:
            print(f"dipnews: {message}", file=sys.stderr)


def colours(choice: str, stream: TextIO) -> bool:
    """Whether to colour what goes to *stream*; ``auto`` heeds NO_COLOR (https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width_of(stream: TextIO) -> int | None:
    """The columns of the terminal behind *stream*; None where there is none."""
    return shutil.get_terminal_size().columns if stream.isatty() else None


def unbreakable(stream: TextIO) -> None:
    """Let *stream* take any text: data is UTF-8, and a lone surrogate becomes its JSON escape."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace", newline="\n")
