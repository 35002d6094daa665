"""Faults of plug-ins stay where they are: each costs what that plug-in would have given, and leaves a note.

What the shipped finders, extractors and refiners give is trusted. What a plug-in gives is looked
at before it goes on, since a wrong value would fail far from where it was made.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import attrs

from dipnews.deadline import within
from dipnews.errors import PluginError
from dipnews.fitting import misfit
from dipnews.model.document import Document
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.model.page import Page
from dipnews.model.result import Note
from dipnews.model.serial import EVENTS
from dipnews.protocols import Extractor, Finder, Refiner

T = TypeVar("T")
FAILED = "plugin-failed"


def name_of(plugin: Any) -> str:
    """What a plug-in is called in notes.

    >>> name_of(functools.partial(sorted, reverse=True))
    'sorted'
    """
    if isinstance(plugin, functools.partial):
        return name_of(plugin.func)
    for name in (getattr(plugin, "name", None), getattr(plugin, "__name__", None)):
        if isinstance(name, str):
            return name
    return type(plugin).__name__


def is_shipped(plugin: Any) -> bool:
    """Whether a finder, extractor or refiner comes with dipnews; a set of patterns says so itself."""
    if isinstance(plugin, functools.partial):
        return is_shipped(plugin.func)
    told = getattr(plugin, "shipped", None)
    if isinstance(told, bool):
        return told
    maker = plugin if hasattr(plugin, "__name__") else type(plugin)
    return str(getattr(maker, "__module__", "")).startswith("dipnews.")


def renewed(now: tuple[T, ...], fresh: tuple[T, ...]) -> tuple[T, ...]:
    """*now*, in which each that is shipped gives way to its namesake in *fresh*."""
    namesakes: dict[str, list[T]] = {}
    for one in fresh:
        namesakes.setdefault(name_of(one), []).append(one)
    return tuple(
        namesakes[name_of(one)].pop(0) if is_shipped(one) and namesakes.get(name_of(one)) else one for one in now
    )


@attrs.define
class Guard:
    """Runs plug-ins for one article.

    ``strict`` lets a fault stop the parse; else it becomes a note. ``budget`` is the time in seconds
    that a plug-in has, unless it keeps a ``budget`` of its own.
    """

    strict: bool
    budget: float
    notes: list[Note] = attrs.field(factory=list)

    def mentions(self, finder: Finder, page: Page) -> list[Mention[Any]]:
        """What *finder* finds on *page*."""
        if is_shipped(finder):
            return self._run(finder, lambda: list(finder(page)), [])
        starts = [sentence.span.start for sentence in page.sentences]

        def checked() -> list[Mention[Any]]:
            found = []
            for mention in _each(finder(page), "mentions"):
                _demand(isinstance(mention, Mention), mention, "is no Mention")
                _require(misfit(mention, Mention[Any], page.text))
                inside = bisect_right(starts, mention.span.start) - 1
                _demand(
                    mention.span.end <= page.sentences[inside].span.end if inside >= 0 else True,
                    mention,
                    "goes over the end of a sentence",
                )
                found.append(mention)
            return found

        return self._run(finder, checked, [])

    def events(self, extractor: Extractor, document: Document) -> list[Event]:
        """What *extractor* proposes."""
        if is_shipped(extractor):
            return self._run(extractor, lambda: list(extractor(document)), [])
        return self._run(
            extractor,
            lambda: [_event(one, document) for one in _each(extractor(document), "events")],
            [],
        )

    def refined(self, refiner: Refiner, document: Document, events: Sequence[Event]) -> Sequence[Event]:
        """What *refiner* makes of *events*; those that it was given where it fails."""
        if is_shipped(refiner):
            return self._refined_by_own(refiner, document, events)
        known = {id(event) for event in events}

        def checked() -> list[Event]:
            return [
                event if id(event) in known else _event(event, document)
                for event in _each(refiner(document, events), "events")
            ]

        return self._run(refiner, checked, events)

    def _refined_by_own(self, refiner: Refiner, document: Document, events: Sequence[Event]) -> Sequence[Event]:
        # An event type of a user's own may be the cause; then it alone goes unrefined.
        try:
            return refiner(document, events)
        except Exception as error:
            foreign = [event for event in events if type(event) not in EVENTS]
            if self.strict or not foreign:
                return self._run(refiner, functools.partial(_raise, error), events)
            own = [event for event in events if type(event) in EVENTS]
            types = ", ".join(dict.fromkeys(event.type for event in foreign))
            self._note(f"{name_of(refiner)} failed with events of type {types}: {error!r:.200}")
            return [*self._refined_by_own(refiner, document, own), *foreign]

    def _run(self, plugin: Any, run: Callable[[], T], otherwise: T) -> T:
        try:
            return run() if is_shipped(plugin) or hasattr(plugin, "budget") else within(self.budget, run)
        except Exception as error:
            if self.strict:
                raise PluginError(f"{name_of(plugin)} failed: {error!r}") from error
            self._note(f"{name_of(plugin)} failed: {error!r:.200}")
            return otherwise

    def _note(self, message: str) -> None:
        self.notes.append(Note(code=FAILED, message=message))


def _each(given: Iterable[T], what: str) -> Iterable[T]:
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise TypeError(f"it gave {given!r:.60} instead of {what}")
    return given


def _event(event: Any, document: Document) -> Event:
    _demand(isinstance(event, Event), event, "is no Event")
    _require(misfit(event, type(event), document.text))
    return event  # type: ignore[no-any-return]


def _demand(holds: bool, thing: Any, complaint: str) -> None:
    if not holds:
        raise TypeError(f"{thing!r:.80} {complaint}")


def _require(complaint: str | None) -> None:
    if complaint is not None:
        raise TypeError(complaint)


def _raise(error: Exception) -> Any:
    raise error
