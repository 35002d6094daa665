"""Which fields of an event type a mention can fill, and with what: read off the types."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import attrs

from dipnews.errors import PatternError
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.model.symbols import kind_name, kinds_of

ANY = "any"


@attrs.frozen
class EventField:
    """A field of an event type: whether it gathers ``several`` mentions, and of which ``kinds`` they may be.

    Without kinds no mention can fill it; ``hint`` is its type.
    """

    several: bool
    kinds: frozenset[str]
    hint: Any

    @property
    def type(self) -> str:
        """How its type reads."""
        return getattr(self.hint, "__name__", str(self.hint))

    def takes(self, kind: str) -> bool:
        """Whether a mention of *kind* may fill the field; a nationality stands for its country."""
        return ANY in self.kinds or kind in self.kinds or (kind == "nationality" and "country" in self.kinds)

    def takes_slot(self, kind: str) -> bool:
        """Whether a slot of *kind*, which may be a union such as ``party``, may fill the field."""
        return any(self.takes(one) for one in kinds_of(kind))


def fields_of(event: type[Event]) -> Mapping[str, EventField]:
    """The fields of *event* by name; `PatternError` where it is no event type or its types cannot be read."""
    if not (isinstance(event, type) and issubclass(event, Event)):
        raise PatternError(f"{event!r} is no subclass of Event")
    try:
        hints = typing.get_type_hints(event)
    except (NameError, TypeError, AttributeError) as error:
        raise PatternError(
            f"the types of the fields of {event.__name__} cannot be read ({error}); "
            "what they name must stand in its module"
        ) from None
    names = [field.name for field in attrs.fields(event)]
    bare = [name for name in inspect.get_annotations(event) if name not in names and name in hints]
    bare = [name for name in bare if typing.ClassVar not in (hints[name], typing.get_origin(hints[name]))]
    if bare:
        raise PatternError(
            f"{bare[0]!r} of {event.__name__} is no field: {event.__name__} needs @attrs.frozen(kw_only=True) above it"
        )
    return {name: _field(hints[name]) for name in names}


def _field(hint: Any) -> EventField:
    several = typing.get_origin(hint) is tuple
    return EventField(several, frozenset(_kinds(hint)), hint)


def _kinds(hint: Any) -> Iterator[str]:
    if hint is Mention:
        yield ANY
    elif typing.get_origin(hint) is Mention:
        for value in _flat(typing.get_args(hint)[0]):
            yield ANY if value in (Any, object) or isinstance(value, TypeVar) else kind_name(value)
    elif typing.get_origin(hint) not in (list, set, dict, frozenset):
        for part in typing.get_args(hint):
            yield from _kinds(part)


def _flat(hint: Any) -> Iterator[Any]:
    parts = typing.get_args(hint)
    if parts:
        for part in parts:
            yield from _flat(part)
    else:
        yield hint
