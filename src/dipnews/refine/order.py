"""The order of events: as the article tells them."""

from __future__ import annotations

from collections.abc import Sequence

from dipnews.model.document import Document
from dipnews.model.events import Event


def in_text_order(document: Document, events: Sequence[Event], /) -> Sequence[Event]:
    """Sort by the place of the evidence, then by type and rule."""
    return sorted(events, key=lambda e: (e.evidence.trigger.start, e.evidence.trigger.end, e.type, e.evidence.rule))
