"""JSON Schema (2020-12) of the records and of `Result.to_dict`, generated from the types."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

import attrs

from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.model.page import Dateline, Sentence
from dipnews.model.record_types import Limit, Record
from dipnews.model.result import SCHEMA_VERSION, Note
from dipnews.model.serial import ENTITIES, EVENTS
from dipnews.model.span import Span
from dipnews.model.symbols import kind_name

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SPAN: Schema = {
    "description": "Offsets into the text, the second one not included.",
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}
PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    types.NoneType: {"type": "null"},
    Any: {},
    Span: {"$ref": "#/$defs/Span"},
}
# The fields of `Result.to_dict` that stand beside the version.
RESULT: dict[str, Any] = {
    "title": str | None,
    "url": str | None,
    "published": date | None,
    "published_given": bool,
    "text": str,
    "dateline": Dateline | None,
    "paragraphs": tuple[Span, ...],
    "sentences": tuple[Sentence, ...],
    "mentions": tuple[Mention[Any], ...],
    "events": tuple[Event, ...],
    "notes": tuple[Note, ...],
}


def records_schema() -> Schema:
    """The schema of the list that `Result.to_records` gives.

    >>> sorted(records_schema()["$defs"])
    ['AgreementRecord', 'DeliveryRecord', 'MeetingRecord', 'PersonRecord', 'VisitRecord']
    """
    definitions = _Definitions()
    items = definitions.schema(Record)
    return {
        "$schema": DIALECT,
        "title": "Records of dipnews",
        "type": "array",
        "items": items,
        "$defs": definitions.written,
    }


def result_schema(own: Iterable[type[Any]] = ()) -> Schema:
    """The schema of what `Result.to_dict` gives; *own* are event and entity classes of your own."""
    own = tuple(own)
    definitions = _Definitions(
        kinds=(*ENTITIES, *(kind for kind in own if not issubclass(kind, Event))),
        events=(*EVENTS, *(kind for kind in own if issubclass(kind, Event))),
    )
    properties = {name: definitions.schema(hint) for name, hint in RESULT.items()}
    return {
        "$schema": DIALECT,
        "title": "Result of dipnews",
        "type": "object",
        "properties": {"schema_version": {"const": SCHEMA_VERSION}, **properties},
        "required": ["schema_version", *properties],
        "$defs": {"Span": SPAN, **definitions.written},
    }


@attrs.define
class _Definitions:
    """Collects one definition for each class met on the way."""

    kinds: tuple[type[Any], ...] = ()
    events: tuple[type[Event], ...] = ()
    written: dict[str, Schema] = attrs.field(factory=dict)

    def schema(self, hint: Any) -> Schema:
        """The schema of the values of type *hint*."""
        if hint in PLAIN:
            return PLAIN[hint]
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if origin is Annotated:
            return {**self.schema(arguments[0]), **dict(map(_limit, hint.__metadata__))}
        if origin is Literal:
            return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
        if origin in (types.UnionType, typing.Union):
            return self._either(arguments)
        if origin in (list, tuple) and (origin is list or arguments[-1] is Ellipsis):
            return {"type": "array", "items": self.schema(arguments[0])}
        if origin is tuple:
            items = [self.schema(item) for item in arguments]
            return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
        if hint is Event:
            return self._either(self.events)
        if origin is Mention:
            return self._mention(arguments[0])
        return self._object(hint)

    def _either(self, hints: Iterable[Any]) -> Schema:
        return {"anyOf": [self.schema(hint) for hint in hints]}

    def _mention(self, value: Any) -> Schema:
        # A finder of a user's own may mention anything: "Any" allows every kind, and plain values.
        schema = self._either((*self.kinds, str)) if value is Any or isinstance(value, TypeVar) else self.schema(value)
        fields = {"value": schema, "span": PLAIN[Span], "text": PLAIN[str]}
        return {"type": "object", "properties": fields, "required": list(fields)}

    def _object(self, kind: type[Any]) -> Schema:
        if kind.__name__ not in self.written:
            self.written[kind.__name__] = {}  # stands there before its fields are read: types may name themselves
            self.written[kind.__name__] = self._definition(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def _definition(self, kind: type[Any]) -> Schema:
        hints = typing.get_type_hints(kind, include_extras=True)
        names = [field.name for field in attrs.fields(kind)] if attrs.has(kind) else list(hints)
        properties = {**self._tag(kind), **{name: self.schema(hints[name]) for name in names}}
        if issubclass(kind, Event):
            properties["status"] = {"enum": list(kind.STATUSES)}
        return {
            "description": inspect.cleandoc(kind.__doc__ or "").split("\n\n")[0].replace("\n", " "),
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }

    def _tag(self, kind: type[Any]) -> dict[str, Schema]:
        if issubclass(kind, Event):
            return {"type": {"const": kind.__name__}}
        return {"kind": {"const": kind_name(kind)}} if kind in self.kinds else {}


def _limit(limit: Limit) -> tuple[str, Any]:
    return limit.keyword, list(limit.value) if isinstance(limit.value, tuple) else limit.value
