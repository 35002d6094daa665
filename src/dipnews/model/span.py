"""Half-open offsets into the text that the caller gave."""

from __future__ import annotations

import attrs


@attrs.frozen(order=True)
class Span:
    """A stretch of the caller's text, from ``start`` up to but not including ``end``.

    >>> Span(0, 5).cut("Singh met Putin")
    'Singh'
    """

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words of *text* that this span covers."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
