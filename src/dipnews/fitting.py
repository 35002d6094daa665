"""Whether a value is of the type that stands in a class, with all that is in it, and lies in the text."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

from dipnews.model.events import Evidence
from dipnews.model.mention import Mention
from dipnews.model.span import Span


def misfit(value: Any, hint: Any, text: str) -> str | None:
    """What is wrong with *value* as a value of type *hint* that was read in *text*; None if nothing is.

    >>> misfit(Span(3, 9), Span, "short")
    'Span(start=3, end=9) lies outside the text'
    >>> misfit(("a", 1), tuple[str, ...], "")
    '1 is no str'
    """
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        complaints = [misfit(value, part, text) for part in typing.get_args(hint)]
        return None if None in complaints else _told(value, hint)
    if origin is tuple:
        return _misfit_tuple(value, typing.get_args(hint), text)
    kind = hint if origin is None else origin
    if hint is None or hint is types.NoneType:
        return None if value is None else _told(value, hint)
    if kind is Any or not isinstance(kind, type):  # Any, a type variable, a Literal: anything may stand there
        return None if not isinstance(value, Mention) else _misfit_mention(value, Any, text)
    if kind is float and isinstance(value, int):
        return None
    if not isinstance(value, kind):
        return _told(value, hint)
    if isinstance(value, Mention):
        return _misfit_mention(value, (*typing.get_args(hint), Any)[0], text)
    if isinstance(value, Span):
        return None if _lies_in(value, text) else f"{value!r:.60} lies outside the text"
    if attrs.has(type(value)):
        return _misfit_object(value, text)
    return None


def _misfit_tuple(value: Any, parts: tuple[Any, ...], text: str) -> str | None:
    if not isinstance(value, tuple):
        return f"{value!r:.80} is no tuple"
    if parts[-1:] == (Ellipsis,):
        parts = parts[:1] * len(value)
    if len(parts) != len(value):
        return f"{value!r:.80} has {len(value)} parts, not {len(parts)}"
    complaints = (misfit(part, hint, text) for part, hint in zip(value, parts, strict=True))
    return next((complaint for complaint in complaints if complaint), None)


def _misfit_mention(mention: Mention[Any], hint: Any, text: str) -> str | None:
    complaint = misfit(mention.span, Span, text)
    if complaint:
        return complaint
    if mention.text != mention.span.cut(text):
        return f"{mention.text!r:.60} is not what stands at {mention.span!r}"
    # What a mention means may be of any class, and is looked into by the fields of its own.
    if attrs.has(type(mention.value)) and (isinstance(hint, TypeVar) or hint is Any):
        return _misfit_object(mention.value, text)
    return misfit(mention.value, hint, text)


def _misfit_object(value: Any, text: str) -> str | None:
    for name, hint in _hints(type(value)).items():  # type: ignore[arg-type]
        complaint = misfit(getattr(value, name), hint, text)
        if complaint:
            return f"{type(value).__name__}.{name}: {complaint}"
    if isinstance(value, Evidence) and value.text != value.span.cut(text):
        return f"{value.text!r:.60} is not what stands at {value.span!r}"
    return None


def _lies_in(span: Span, text: str) -> bool:
    whole = isinstance(span.start, int) and isinstance(span.end, int)
    return whole and 0 <= span.start < span.end <= len(text)


def _told(value: Any, hint: Any) -> str:
    return f"{value!r:.80} is no {hint.__name__ if isinstance(hint, type) else hint}"


@functools.lru_cache(maxsize=256)
def _hints(kind: Any) -> Mapping[str, Any]:
    """The types of the fields of a class; of those that it inherits where its own cannot be read."""
    for parent in kind.__mro__:
        if attrs.has(parent):
            try:
                hints = typing.get_type_hints(parent)
            except (NameError, TypeError, AttributeError):
                continue
            return {field.name: hints[field.name] for field in attrs.fields(parent) if field.name in hints}
    return {}
