"""The three shapes of plug-in. A plug-in is a plain callable; nothing to inherit from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from dipnews.model.document import Document
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.model.page import Page


class Finder(Protocol):
    """Turns a laid-out page into mentions."""

    def __call__(self, page: Page, /) -> Iterable[Mention[Any]]: ...


class Extractor(Protocol):
    """Turns a document into proposed events."""

    def __call__(self, document: Document, /) -> Iterable[Event]: ...


class Refiner(Protocol):
    """Turns events into better events."""

    def __call__(self, document: Document, events: Sequence[Event], /) -> Sequence[Event]: ...
