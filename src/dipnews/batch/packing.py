"""Results as compact bytes, and back.

A worker writes nested tuples of plain values, an object as the number of its class and its
fields: they are read back several times faster than JSON or pickled objects, and reading
is what the one receiving process does for all workers. The text is not sent back, and what
only the parser works with (clauses, the folded text) neither. Both ends are the same Python.
"""

from __future__ import annotations

import functools
import marshal
import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs

from dipnews.model.document import Document
from dipnews.model.events import Evidence
from dipnews.model.mention import Mention
from dipnews.model.page import Dateline, Page, Sentence
from dipnews.model.result import Note, Result
from dipnews.model.serial import ENTITIES, EVENTS
from dipnews.model.span import Span
from dipnews.text.normalise import fold
from dipnews.text.paragraphs import unwrap

_PLAIN = frozenset((type(None), bool, int, float, str))
_SPAN, _MENTION, _DATE, _OTHER = range(4)
_CLASSES: tuple[type[Any], ...] = (*ENTITIES, *EVENTS, Evidence, Sentence, Dateline, Note)


def without_workings(result: Result) -> Result:
    """*result* without what only the parser works with, as it comes back from a worker."""
    page = result.document.page
    page = attrs.evolve(page, found=())
    return attrs.evolve(result, document=attrs.evolve(result.document, page=page, clauses=()))


def pack(result: Result) -> bytes:
    """*result* as bytes that `unpack` reads."""
    page = result.document.page
    about = (page.title, page.published, page.published_given, page.dateline, page.paragraphs, page.sentences)
    return marshal.dumps(_packed((*about, result.document.mentions, result.events, result.notes), {}))


def unpack(data: bytes, text: str, url: str | None) -> Result:
    """The result that *data* was packed from, of an article with this *text* and *url*."""
    title, published, given, dateline, paragraphs, sentences, mentions, events, notes = _unpacked(
        marshal.loads(data), {}
    )
    page = Page(
        text=text,
        folded=unwrap(fold(text)),
        title=title,
        published=published,
        published_given=given,
        dateline=dateline,
        paragraphs=paragraphs,
        sentences=sentences,
    )
    return Result(document=Document(page=page, mentions=mentions, clauses=(), url=url), events=events, notes=notes)


def _packed(value: Any, known: dict[int, Any]) -> Any:
    """*value* as plain values; *known* holds the objects that were met before, by their identity.

    What is packed once is written once by marshal, and read once: many mentions share a value.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [_packed(item, known) for item in value]
    packed = known.get(id(value))
    if packed is None:
        packed = known[id(value)] = _packed_object(kind, value, known)
    return packed


def _packed_object(kind: type[Any], value: Any, known: dict[int, Any]) -> Any:
    if kind is Mention:
        return _MENTION, _packed(value.value, known), value.span.start, value.span.end, value.text
    if kind is Span:
        return _SPAN, value.start, value.end
    if kind is date:
        return _DATE, value.toordinal()
    numbered = _numbers().get(kind)
    if numbered is None:
        # A type of the user's own, or a value of a kind that the model does not hold.
        return _OTHER, pickle.dumps(value)
    number, names = numbered
    return number, *[_packed(getattr(value, name), known) for name in names]


def _unpacked(data: Any, known: dict[int, Any]) -> Any:
    kind = type(data)
    if kind is list:
        return tuple([_unpacked(item, known) for item in data])
    if kind is not tuple:
        return data
    value = known.get(id(data))
    if value is None:
        value = known[id(data)] = _readers()[data[0]](data, known)
    return value


@functools.cache
def _numbers() -> dict[type[Any], tuple[int, tuple[str, ...]]]:
    return {
        kind: (number, tuple(field.name for field in attrs.fields(kind)))
        for number, kind in enumerate(_CLASSES, _OTHER + 1)
    }


@functools.cache
def _readers() -> tuple[Callable[[Any, dict[int, Any]], Any], ...]:
    def read(kind: type[Any]) -> Callable[[Any, dict[int, Any]], Any]:
        names = _numbers()[kind][1]
        return lambda data, known: kind(
            **{
                name: item if type(item) in _PLAIN else _unpacked(item, known)
                for name, item in zip(names, data[1:], strict=True)
            }
        )

    return (
        lambda data, known: Span(data[1], data[2]),
        lambda data, known: Mention(_unpacked(data[1], known), Span(data[2], data[3]), data[4]),
        lambda data, known: date.fromordinal(data[1]),
        lambda data, known: pickle.loads(data[1]),
        *map(read, _CLASSES),
    )
