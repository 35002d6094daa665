"""What stands in the place of a result where an article failed."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Failure:
    """An article that could not be read: ``index`` is its place in the input, ``error`` says why.

    ``id`` is the article's own, where it has one. ``details`` is the trace of a fault that is
    not the caller's.
    """

    index: int
    error: str
    id: str | None = None
    details: str | None = None
