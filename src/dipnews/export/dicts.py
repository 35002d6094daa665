"""A result read back from what `Result.to_dict` gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dipnews.errors import InputError
from dipnews.model.document import Document
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.model.page import Dateline, Page, Sentence
from dipnews.model.result import SCHEMA_VERSION, Note, Result
from dipnews.model.serial import Decoder
from dipnews.model.span import Span
from dipnews.text.normalise import fold
from dipnews.text.paragraphs import unwrap


def from_dict(data: Mapping[str, Any], *, types: Iterable[type[Any]] = ()) -> Result:
    """The result that *data* was written from; *types* are the event and entity classes of your own in it.

    `InputError` says what is wrong with *data* that `Result.to_dict` did not write.
    """
    version = data.get("schema_version")
    if version != SCHEMA_VERSION:
        raise InputError(f"schema_version is {version!r}; this dipnews reads {SCHEMA_VERSION!r}")
    read = Decoder.knowing(types).decode
    try:
        page = Page(
            text=data["text"],
            folded=unwrap(fold(data["text"])),
            title=data["title"],
            published=read(date | None, data["published"]),
            published_given=data["published_given"],
            dateline=read(Dateline | None, data["dateline"]),
            paragraphs=read(tuple[Span, ...], data["paragraphs"]),
            sentences=read(tuple[Sentence, ...], data["sentences"]),
        )
        document = Document(
            page=page,
            mentions=read(tuple[Mention[Any], ...], data["mentions"]),
            clauses=(),
            url=data["url"],
        )
        return Result(
            document=document,
            events=read(tuple[Event, ...], data["events"]),
            notes=read(tuple[Note, ...], data["notes"]),
        )
    except KeyError as error:
        raise InputError(f"the field {error.args[0]!r} is missing") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise InputError(f"this is no result as to_dict() writes it: {error}") from error
