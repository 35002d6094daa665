"""The organisations of the lexicon, with what must stand beside a name for it to count."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from dipnews.lexicon.gazetteer import Gazetteer
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.entities import Organisation

# Spellings that differ between British, American and United Nations use.
_TWINS = (
    ("US ", "U.S. "),
    ("Organization", "Organisation"),
    ("Organisation", "Organization"),
    ("Stabilization", "Stabilisation"),
    ("Centre", "Center"),
    ("Center", "Centre"),
    ("Defence", "Defense"),
    ("Defense", "Defence"),
    ("Programme", "Program"),
    ("Co-operation", "Cooperation"),
    ("Cooperation", "Co-operation"),
    ("Labour", "Labor"),
)
# Acronyms that some newspapers write with full stops; more would only slow the scan down.
_DOTTED = frozenset(("UN", "EU", "EC", "IMF", "WHO", "WTO", "ICC", "OAS", "PLO", "IAEA"))
_UN = ("UN ", "United Nations ", "U.N. ")


@attrs.frozen(kw_only=True)
class Body:
    """One spelling of an organisation.

    ``generic`` names ("Security Council") count only where no country stands with them,
    ``followers`` are the words of which one must follow, ``until`` is the first year in
    which the bare acronym means something else.
    """

    organisation: Organisation
    kind: str
    generic: bool = False
    followers: frozenset[str] = frozenset()
    until: int | None = None


def spellings(name: str) -> list[str]:
    """*name* and its spellings on the other side of the ocean.

    >>> spellings("World Food Programme")
    ['World Food Programme', 'World Food Program']
    """
    forms = [name]
    for old, new in _TWINS:
        forms += [form.replace(old, new) for form in forms if old in form and not (new in form and old in new)]
    return list(dict.fromkeys(forms))


def _entries(lexicon: Lexicon) -> Iterator[tuple[str, Body]]:
    for code, name, aliases, bodies, generic, kind, _, _, alone in lexicon.table("organisations"):
        organisation = Organisation(code=code, name=name)
        plain = Body(organisation=organisation, kind=kind)
        if alone != "no":
            short = plain
            if alone.startswith("before "):
                short = Body(organisation=organisation, kind=kind, until=int(alone.removeprefix("before ")))
            elif alone:
                short = Body(organisation=organisation, kind=kind, followers=frozenset(alone.split("|")))
            yield code, short
            if code in _DOTTED:
                yield ".".join(code) + ".", short
        if name != code or not alone:
            yield from ((form, plain) for form in spellings(name))
        for cell in (aliases, bodies):
            for alias in filter(None, cell.split("|")):
                yield from ((form, plain) for form in spellings(alias))
        for alias in filter(None, generic.split("|")):
            yield alias, Body(organisation=organisation, kind=kind, generic=True)


@attrs.define(slots=False, eq=False)
class BodyNames:
    """All spellings in the table, found in one scan.

    Hundreds of names begin with "UN", "U.N." or "United Nations": they are known by what
    follows, looked up where one of the three was found.
    """

    lexicon: Lexicon

    @functools.cached_property
    def _names(self) -> Gazetteer[Body]:
        entries = [
            (name, body) for name, body in _entries(self.lexicon) if not name.startswith(_UN) and not name.islower()
        ]
        un = [entry for entry in entries if entry[0] == "UN"]
        entries += [(prefix.rstrip(), body) for _, body in un for prefix in _UN]
        return Gazetteer(entries)

    @functools.cached_property
    def small(self) -> tuple[tuple[str, Body], ...]:
        """The few names without a capital letter, which the scan leaves out."""
        return tuple((name, body) for name, body in _entries(self.lexicon) if name.islower())

    @functools.cached_property
    def _tails(self) -> dict[str, tuple[tuple[str, Body], ...]]:
        """What may follow "UN", by its first word, the longest first."""
        tails: dict[str, dict[str, Body]] = {}
        for spelling, body in _entries(self.lexicon):
            for prefix in _UN:
                if spelling.startswith(prefix):
                    tail = spelling[len(prefix) :]
                    # "UN refugee agency", "UN security council": many papers use small letters.
                    for form in (tail, tail.lower()):
                        tails.setdefault(form.split()[0].rstrip(","), {}).setdefault(form, body)
        return {
            first: tuple(sorted(known.items(), key=lambda item: (-len(item[0]), item[0])))
            for first, known in tails.items()
        }

    def scan(self, text: str) -> Iterator[tuple[int, int, Body]]:
        """``(start, end, body)`` of every name in *text*, in order."""
        last = 0
        for start, end, body in self._names.scan(text):
            if start < last:
                continue
            if body.organisation.code == "UN" and text[end : end + 1].isspace():
                end, body = self._longer(text, end, body)
            last = end
            yield start, end, body

    def _longer(self, text: str, end: int, body: Body) -> tuple[int, Body]:
        window = " ".join(text[end + 1 : end + 121].split())
        for tail, other in self._tails.get(window.partition(" ")[0].rstrip(",.;:'\""), ()):
            if window.startswith(tail) and not window[len(tail) : len(tail) + 1].isalnum():
                if text.startswith(tail, end + 1):
                    return end + 1 + len(tail), other
                return _over_breaks(text, end + 1, tail), other
        return end, body

    @functools.cached_property
    def by_code(self) -> dict[str, Body]:
        """The organisations by their codes."""
        known: dict[str, Body] = {}
        for row in self.lexicon.table("organisations"):
            known.setdefault(row[0], Body(organisation=Organisation(code=row[0], name=row[1]), kind=row[5]))
        return known


def _over_breaks(text: str, start: int, name: str) -> int:
    """Where *name* ends that begins at *start* and has line breaks or more spaces between its words."""
    at = start
    for word in name.split():
        at = text.index(word, at) + len(word)
    return at
