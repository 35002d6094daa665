"""Values of the model as JSON, and back.

Each object is written field by field; what is mentioned also says its ``kind`` and an event
its ``type``, so that they can be told apart. Spans are pairs of offsets, dates ISO text.
"""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import attrs

from dipnews.errors import InputError
from dipnews.model.entities import Country, Goods, Group, Instrument, Nationality, Organisation, Person, Place, Session
from dipnews.model.events import Agreement, Delivery, Event, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.span import Span
from dipnews.model.symbols import kind_name, kind_of
from dipnews.model.when import Duration, When

EVENTS: tuple[type[Event], ...] = (Meeting, Visit, Agreement, Delivery)
ENTITIES: tuple[type[Any], ...] = (
    Person,
    Country,
    Nationality,
    Place,
    Organisation,
    Group,
    Session,
    Instrument,
    Goods,
    When,
    Duration,
)


def encode(value: Any) -> Any:
    """*value* as JSON can hold it.

    >>> encode(Mention.read("in Kazan", 3, 8, Place(name="Kazan", country="RUS")))["span"]
    [3, 8]
    """
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Span():
            return [value.start, value.end]
        case tuple() | list():
            return [encode(item) for item in value]
        case Mention():
            read = encode(value.value)
            if isinstance(read, dict):
                read = {"kind": kind_of(value.value), **read}
            return {"value": read, "span": [value.span.start, value.span.end], "text": value.text}
        case date():
            return value.isoformat()
    cls: Any = type(value)
    tag, names = _written(cls)
    if names is None:
        return str(value)
    return tag | {name: encode(getattr(value, name)) for name in names}


@attrs.frozen
class Decoder:
    """Reads back what `encode` wrote; *kinds* and *events* are the types it can meet, by their tags."""

    kinds: Mapping[str, type[Any]]
    events: Mapping[str, type[Event]]

    @classmethod
    def knowing(cls, own: Iterable[type[Any]] = ()) -> Decoder:
        """A decoder of the built-in types and of *own*, the event and entity types of a user."""
        own = tuple(own)
        kinds = [*ENTITIES, *(kind for kind in own if not issubclass(kind, Event))]
        events = [*EVENTS, *(kind for kind in own if issubclass(kind, Event))]
        return cls(
            kinds={kind_name(kind): kind for kind in kinds},
            events={event.__name__: event for event in events},
        )

    def decode(self, hint: Any, data: Any) -> Any:
        """The value of type *hint* that *data* was encoded from."""
        hint = _first_of_union(hint)
        match data:
            case None | bool() | int() | float():
                return data
            case str():
                return date.fromisoformat(data) if hint is date else data
            case {"type": str(name), "evidence": _}:
                return self._object(_known(self.events, "type", name), data)
            case {"kind": str(name)}:
                return self._object(_known(self.kinds, "kind", name), data)
            case {"span": _, "value": _}:
                return self._object(Mention, data)
            case dict() if attrs.has(hint):
                return self._object(hint, data)
            case [int(start), int(end)] if hint is Span:
                return Span(start, end)
            case list():
                inner = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else Any
                return tuple(self.decode(inner, item) for item in data)
        raise InputError(f"this is no {getattr(hint, '__name__', hint)}: {data!r:.80}")

    def _object(self, kind: type[Any], data: Mapping[str, Any]) -> Any:
        hints = _hints(kind)  # type: ignore[arg-type]
        return kind(**{name: self.decode(hints[name], data[name]) for name in hints if name in data})


def _known(types_by_name: Mapping[str, type[Any]], what: str, name: str) -> type[Any]:
    if name not in types_by_name:
        raise InputError(f"{what} {name!r} is none that dipnews knows; pass its class in types=")
    return types_by_name[name]


def _first_of_union(hint: Any) -> Any:
    # "X | None" is read as X; the other unions of the model hold tagged values, or mentions.
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return next(kind for kind in typing.get_args(hint) if kind is not types.NoneType)
    return hint


@functools.cache
def _written(kind: Any) -> tuple[dict[str, str], tuple[str, ...] | None]:
    """What tells objects of a class apart, and the names of its fields; None for what has no fields."""
    if not attrs.has(kind):
        return {}, None
    names = tuple(field.name for field in attrs.fields(kind))
    if issubclass(kind, Event):
        return {"type": kind.__name__}, names
    return {"kind": kind_name(kind)} if issubclass(kind, ENTITIES) else {}, names


@functools.cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in attrs.fields(kind)}
