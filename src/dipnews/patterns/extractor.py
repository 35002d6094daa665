"""Events by pattern: `PatternExtractor`."""

from __future__ import annotations

import functools
import re
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from dipnews.errors import PatternError
from dipnews.lexicon.families import forms_by_family
from dipnews.lexicon.lexicon import Lexicon, shipped_lexicon
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Group, Nationality
from dipnews.model.events import Event, Evidence
from dipnews.model.mention import Mention
from dipnews.model.symbols import kind_name, kind_of, kinds_of
from dipnews.patterns.language import Compiled, compile_pattern

_WORD = re.compile(r"[a-z0-9][\w'&-]*")


@attrs.frozen(init=False)
class Rule:
    """A pattern together with what it says of the event besides its slots.

    Where ``unless`` (a regex over the view) fits right behind the pattern, it does not hold.

    >>> Rule("{participants:party} {phone} {participants:party}", medium="phone").fields
    {'medium': 'phone'}
    """

    text: str
    unless: str
    fields: Mapping[str, Any]

    def __init__(self, text: str, *, unless: str = "", **fields: Any) -> None:
        self.__attrs_init__(text, unless, fields)


class PatternExtractor:
    """An extractor made of patterns: one event for each place where one of them fits.

    ``event`` is a subclass of `Event`; ``patterns`` maps rule names to patterns (or `Rule`).
    Slots are fields of the event; a field that is a tuple gathers repeated slots, and a field
    named in ``each`` gives one event for every mention of a list ("visited Brazil and Peru").
    Every mistake raises `PatternError` here, and none later.
    """

    def __init__(
        self,
        event: type[Event],
        patterns: Mapping[str, str | Rule],
        *,
        each: tuple[str, ...] = (),
        lexicon: Lexicon | None = None,
    ) -> None:
        self.event = event
        self.each = each
        self.rules = {name: rule if isinstance(rule, Rule) else Rule(rule) for name, rule in patterns.items()}
        self.lexicon = lexicon or shipped_lexicon()
        self._fields = _field_kinds(event)
        self._required = tuple(
            field.name for field in attrs.fields(event) if field.default is attrs.NOTHING and field.name != "evidence"
        )
        for rule in self.rules.values():
            for name in rule.fields:
                if name not in self._fields:
                    raise PatternError(f"{event.__name__} has no field {name!r}", rule.text)
        # Patterns of users are compiled at once, so that mistakes show where they are made;
        # the shipped ones are lazy, because import must stay cheap.
        if not isinstance(self, ShippedPatterns):
            self._compiled  # noqa: B018

    @functools.cached_property
    def _compiled(self) -> tuple[dict[str, list[tuple[str, Compiled]]], list[tuple[str, Compiled]]]:
        families = forms_by_family(self.lexicon)
        by_trigger: dict[str, list[tuple[str, Compiled]]] = {}
        always: list[tuple[str, Compiled]] = []
        for name, rule in self.rules.items():
            compiled = compile_pattern(rule.text, families, self._check_slot)
            filled = {*compiled.slots.values(), *rule.fields}
            missing = [field for field in self._required if field not in filled]
            if missing:
                raise PatternError(f"the pattern never fills {', '.join(missing)}", rule.text)
            if compiled.triggers:
                for word in compiled.triggers:
                    by_trigger.setdefault(word, []).append((name, compiled))
            else:
                always.append((name, compiled))
        return by_trigger, always

    def _check_slot(self, name: str, kind: str) -> bool:
        if name not in self._fields:
            raise PatternError(f"{self.event.__name__} has no field {name!r} that a mention can fill")
        several, kinds = self._fields[name]
        if not (kinds & {*kinds_of(kind)}) and not (kind == "nationality" and "country" in kinds):
            raise PatternError(f"a mention of kind {kind!r} cannot fill {name!r}: it takes {', '.join(sorted(kinds))}")
        return several or name in self.each

    def __call__(self, document: Document, /) -> Iterator[Event]:
        by_trigger, always = self._compiled
        for clause in document.clauses:
            whole = clause.trigger is None
            present = {clause.view[position] for position in clause.positions}
            tried: set[str] = set()
            for word in _WORD.findall(clause.view, clause.trigger or 0):
                for name, compiled in by_trigger.get(word, ()):
                    if name not in tried and compiled.subject != whole:
                        tried.add(name)
                        if _may_fit(compiled, present):
                            yield from self._events(document, clause, name, compiled)
                if not whole:  # a clause with a borrowed subject hangs on its first word
                    break
            for name, compiled in always if whole else ():
                if _may_fit(compiled, present):
                    yield from self._events(document, clause, name, compiled)

    def _events(self, document: Document, clause: Clause, name: str, compiled: Compiled) -> Iterator[Event]:
        if clause.trigger is None:
            matches: Iterator[re.Match[str]] = compiled.regex.finditer(clause.view)
        else:  # the borrowed subject stands at the beginning, and the pattern must begin with it
            match = compiled.regex.match(clause.view)
            matches = iter((match,) if match else ())
        rule = self.rules[name]
        for match in matches:
            if rule.unless and re.match(rule.unless, clause.view[match.end() : match.end() + 60]):
                continue
            gathered: dict[str, list[Mention[Any]]] = {}
            for group, field in compiled.slots.items():
                if match[group] is not None:
                    kinds = self._fields[field][1]
                    found = _mentions(clause, *match.span(group))
                    gathered.setdefault(field, []).extend(m for m in found if kind_of(m.value) in kinds)
            values: dict[str, Any] = dict(rule.fields)
            for field, mentions in gathered.items():
                several, _ = self._fields[field]
                values[field] = _unique(mentions) if several else mentions[0]
            if any(field not in values for field in self._required):
                continue
            evidence = _evidence(document, clause, match, f"{self.event.__name__}.{name}")
            apart = [field for field in self.each if len(gathered.get(field, ())) > 1]
            if not apart:
                yield self.event(evidence=evidence, **values)
            for field in apart:
                for mention in _unique(gathered[field]):
                    yield self.event(evidence=evidence, **{**values, field: mention})


class ShippedPatterns(PatternExtractor):
    """A `PatternExtractor` that compiles on first use."""


def _may_fit(compiled: Compiled, present: set[str]) -> bool:
    return all(not present.isdisjoint(symbols) for symbols in compiled.needs)


def _mentions(clause: Clause, start: int, end: int) -> Iterator[Mention[Any]]:
    for position in clause.positions:
        if start <= position < end:
            mention = clause.mention_at(position)
            if isinstance(mention.value, Group):
                for member in mention.value.members:
                    yield Mention(member, mention.span, mention.text)
            elif isinstance(mention.value, Nationality):
                yield Mention(Country(code=mention.value.code, name=mention.value.name), mention.span, mention.text)
            else:
                yield mention


def _unique(mentions: list[Mention[Any]]) -> tuple[Mention[Any], ...]:
    seen: list[Any] = []
    kept: list[Mention[Any]] = []
    for mention in mentions:
        if mention.value not in seen:
            seen.append(mention.value)
            kept.append(mention)
    return tuple(kept)


def _evidence(document: Document, clause: Clause, match: re.Match[str], rule: str) -> Evidence:
    sentence = clause.sentence.span
    if "trigger" in match.re.groupindex and match["trigger"]:
        first, last = match.span("trigger")
    else:
        words = (word for word in _WORD.finditer(clause.view, match.start(), match.end()))
        word = next(words, None)
        first, last = word.span() if word else (match.start(), match.start() + 1)
    return Evidence(sentence, sentence.cut(document.text), rule, clause.span(first, last))


def _field_kinds(event: type[Event]) -> dict[str, tuple[bool, set[str]]]:
    """For each field of *event*: whether it gathers several mentions, and of which kinds they may be."""
    hints = typing.get_type_hints(event)
    found: dict[str, tuple[bool, set[str]]] = {}
    for field in attrs.fields(event):
        hint = hints.get(field.name)
        several = typing.get_origin(hint) is tuple
        found[field.name] = (several, set(_kinds(hint)))
    return found


def _kinds(hint: Any) -> Iterator[str]:
    origin = typing.get_origin(hint)
    if origin is Mention:
        for value in _flat(typing.get_args(hint)[0]):
            yield kind_name(value)
    else:
        for part in typing.get_args(hint):
            yield from _kinds(part)


def _flat(hint: Any) -> Iterator[Any]:
    parts = typing.get_args(hint)
    if parts:
        for part in parts:
            yield from _flat(part)
    else:
        yield hint
