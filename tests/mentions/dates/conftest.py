from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dipnews.mentions.dates import DateFinder
from dipnews.model.mention import Mention
from dipnews.model.page import Page

Read = Callable[..., list[Mention[Any]]]

FOLDING = str.maketrans("’‘“”–—", "''\"\"--")  # noqa: RUF001


@pytest.fixture
def read() -> Read:
    """Reads the dates of a text that was published on a day."""

    def _read(text: str, published: str | None = "2024-12-10") -> list[Mention[Any]]:
        day = date.fromisoformat(published) if published else None
        return list(DateFinder()(Page(text=text, folded=text.translate(FOLDING), published=day)))

    return _read
