"""Installed plug-ins: entry points of the group ``dipnews.plugins``, loaded only when asked for.

An entry point names a function that takes a parser and gives back another: the one it was
given, with more in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from dipnews.errors import PluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "dipnews.plugins"
T = TypeVar("T")


def installed() -> tuple[EntryPoint, ...]:
    """The entry points of all installed plug-ins, by name; nothing of them is loaded."""
    # Asked for late: reading the metadata of packages costs more than all other imports.
    from importlib.metadata import entry_points

    found = {(point.name, point.value): point for point in entry_points(group=GROUP)}
    return tuple(found[key] for key in sorted(found))


def chosen(names: tuple[str, ...]) -> tuple[EntryPoint, ...]:
    """The plug-ins that *names* name, in that order; all installed ones where nothing is named."""
    points = installed()
    if not names:
        return points
    by_name = {point.name: point for point in points}
    for name in names:
        if name not in by_name:
            raise PluginError(f"there is no plug-in {name!r}; installed are: {', '.join(by_name) or 'none'}")
    return tuple(by_name[name] for name in names)


def with_plugins(parser: T, names: tuple[str, ...], *, strict: bool) -> tuple[T, list[str]]:
    """*parser* with the plug-ins that *names* name, and what went wrong with those that failed."""
    faults: list[str] = []
    for point in chosen(names):
        try:
            parser = plugged(parser, point)
        except PluginError as error:
            if strict:
                raise
            faults.append(str(error))
    return parser, faults


def plugged(parser: T, point: EntryPoint) -> T:
    """What the plug-in *point* makes of *parser*; `PluginError` says what went wrong."""
    try:
        made = point.load()(parser)
    except Exception as error:
        raise PluginError(f"the plug-in {point.name!r} ({point.value}) failed: {error!r:.200}") from error
    if not isinstance(made, type(parser)):
        raise PluginError(f"the plug-in {point.name!r} ({point.value}) gave {made!r:.60}, which is no parser")
    return made
