"""An article out of an input, under whatever names its fields have there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

# The names that trafilatura, newspaper4k, news-please, Media Cloud and datatrove use, the plainest first.
FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "maintext", "body", "content", "article_text", "full_text", "raw_text"),
    "title": ("title", "headline"),
    "published": (
        "published",
        "date_publish",
        "publish_date",
        "published_at",
        "publication_date",
        "pub_date",
        "date",
    ),
    "url": ("url", "link", "canonical_link", "source"),
    "id": ("id", "article_id", "stories_id", "uid"),
}


@attrs.frozen(kw_only=True)
class Article:
    """What a parse needs of an article; ``id`` names it in the output."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None


@attrs.frozen
class Failure:
    """An input, or a part of one, that could not be read, and why."""

    origin: str
    reason: str


def article_of(row: Any, origin: str) -> Article | Failure:
    """The article in the JSON object *row*; *origin* names it where it has no id.

    >>> article_of({"maintext": "Talks began.", "date_publish": "2024-05-06"}, "a.json").published
    '2024-05-06'
    """
    if not isinstance(row, Mapping):
        return Failure(origin, "is no JSON object")
    inner = row.get("metadata")
    fields = {**inner, **row} if isinstance(inner, Mapping) else row
    text = _field(fields, "text")
    if not isinstance(text, str):
        return Failure(origin, f"has no text; looked for {', '.join(FIELD_NAMES['text'])}")
    url = _text(_field(fields, "url"))
    return Article(
        id=_text(_field(fields, "id")) or origin,
        text=text,
        title=_text(_field(fields, "title")),
        published=_text(_field(fields, "published")),
        # Some name the publisher where others name the address.
        url=url if url and "://" in url else None,
    )


def _field(fields: Mapping[str, Any], name: str) -> Any:
    return next((fields[alias] for alias in FIELD_NAMES[name] if fields.get(alias) not in (None, "")), None)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
