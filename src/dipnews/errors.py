"""The errors of dipnews: one parent, and a child for each thing that can be wrong."""

from __future__ import annotations


class DipnewsError(Exception):
    """Parent of every error that dipnews raises on purpose."""


class InputError(DipnewsError):
    """An argument is not what the function takes: it names the argument and the value."""


class PatternError(DipnewsError):
    """A pattern cannot be read: it carries the pattern and points at the place.

    ``message`` says what is wrong, ``pattern`` is the text of the pattern, ``position`` the
    offset of the fault in it.
    """

    def __init__(self, message: str, pattern: str = "", position: int = 0) -> None:
        self.message = message
        self.pattern = pattern
        self.position = position
        if pattern:
            message = f"{message}\n  {pattern}\n  {' ' * position}^"
        super().__init__(message)


class LexiconError(DipnewsError):
    """A table of words cannot be read: it names the file and the line."""


class PluginError(DipnewsError):
    """A finder, extractor or refiner failed while the parser was strict."""


class WorkerError(DipnewsError):
    """Worker processes cannot be started: it tells how they ended."""


class MissingExtraError(DipnewsError):
    """A feature needs an optional extra that is not installed: it names the extra."""
