"""Where the characters of a view stood in the article, without a number for each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import overload

import attrs


@attrs.frozen
class Offsets(Sequence[int]):
    """The offset of each character of a view, kept as pieces that run on in both.

    Piece ``i`` begins at place ``starts[i]`` of the view and at offset ``places[i]`` of the article.

    >>> offsets = Offsets(starts=(0, 4), places=(10, 30), size=6)
    >>> list(offsets)
    [10, 11, 12, 13, 30, 31]
    """

    starts: tuple[int, ...]
    places: tuple[int, ...]
    size: int

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[int, ...]: ...

    def __getitem__(self, index: int | slice) -> int | tuple[int, ...]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(self.size)))
        if index < 0:
            index += self.size
        if not 0 <= index < self.size:
            raise IndexError(index)
        piece = bisect_right(self.starts, index) - 1
        return self.places[piece] + index - self.starts[piece]

    def first_at(self, offset: int) -> int:
        """The first place of the view that stands at or after *offset* of the article, which runs on in both."""
        piece = bisect_left(self.places, offset)
        if piece == 0:
            return 0
        place = self.starts[piece - 1] + offset - self.places[piece - 1]
        end = self.starts[piece] if piece < len(self.starts) else self.size
        return min(place, end)

    def led_by(self, lead: Sequence[int], start: int, end: int) -> Offsets:
        """The offsets of *lead*, character by character, and then those from *start* up to *end*."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1)
        shift = len(lead) - start
        return Offsets(
            starts=(*range(len(lead)), len(lead), *(place + shift for place in self.starts[first + 1 : last])),
            places=(*lead, self[start], *self.places[first + 1 : last]),
            size=len(lead) + end - start,
        )
