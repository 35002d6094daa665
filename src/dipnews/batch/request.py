"""What is asked of a parse, in plain values: the form in which articles travel to workers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from dipnews.batch.failure import Failure

Asked = tuple[str, str | None, str | None, str | None]
"""Text, title, published and url."""


@attrs.frozen
class Request:
    """The article at place ``index`` of the input."""

    index: int
    id: str | None
    text: str
    title: str | None
    published: str | None
    url: str | None

    @property
    def asked(self) -> Asked:
        """What a parser needs to know of the article."""
        return self.text, self.title, self.published, self.url

    def failed(self, error: str, details: str | None = None) -> Failure:
        """What stands in the place of the article's result."""
        return Failure(index=self.index, id=self.id, error=error, details=details)


def request_of(index: int, article: Any) -> Request | Failure:
    """What *article* asks: a text, or a mapping or object with ``text``, ``title``, ``published``, ``url``, ``id``.

    >>> request_of(0, {"text": "Talks began.", "published": "2024-05-06"}).published
    '2024-05-06'
    >>> request_of(1, {"title": "Talks"}).error
    'the article has no text'
    """
    if isinstance(article, str):
        return Request(index, None, str.__str__(article), None, None, None)
    try:
        fields = {name: _field(article, name) for name in ("text", "title", "published", "url", "id")}
        text, published = fields["text"], fields["published"]
        name, title, url = (None if fields[key] is None else str(fields[key]) for key in ("id", "title", "url"))
        if isinstance(published, date):
            published = published.isoformat()
    except Exception as error:
        return Failure(index=index, error=f"the article cannot be read: {error!r:.200}")
    if text is None:
        return Failure(index=index, id=name, error="the article has no text")
    if not isinstance(text, str):
        return Failure(index=index, id=name, error=f"text must be a str, got {text!r:.80}")
    if published is not None and not isinstance(published, str):
        return Failure(index=index, id=name, error=f"published must be a date or an ISO string, got {published!r:.80}")
    return Request(index, name, str.__str__(text), title, published, url)


def _field(article: Any, name: str) -> Any:
    return article.get(name) if isinstance(article, Mapping) else getattr(article, name, None)
