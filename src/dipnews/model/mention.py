"""What is meant, and the words it was read from."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from dipnews.model.span import Span

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen
class Mention(Generic[T_co]):
    """A value, and where it was read: ``text`` is exactly what ``span`` cuts out.

    >>> mention = Mention.read("Singh met Putin", 10, 15, "Vladimir Putin")
    >>> mention.value, mention.text
    ('Vladimir Putin', 'Putin')
    """

    value: T_co
    span: Span
    text: str

    @classmethod
    def read(cls, text: str, start: int, end: int, value: T_co) -> Mention[T_co]:  # type: ignore[misc]
        """The mention of *value* in the words ``text[start:end]``."""
        return cls(value, Span(start, end), text[start:end])
