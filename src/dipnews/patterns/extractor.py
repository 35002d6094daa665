"""Events by pattern: `PatternExtractor`."""

from __future__ import annotations

import functools
import importlib
import time
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from dipnews import regexes as re
from dipnews.errors import PatternError, PluginError
from dipnews.fitting import misfit
from dipnews.lexicon.families import forms_by_family
from dipnews.lexicon.lexicon import Lexicon, shipped_lexicon
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Group, Nationality
from dipnews.model.events import Event, Evidence
from dipnews.model.mention import Mention
from dipnews.model.symbols import kind_of
from dipnews.patterns.fields import fields_of
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

    ``budget`` is the time in seconds that all patterns together may take for one article: a
    pattern with many gaps can try very many ways to fit. Past it the extractor raises
    `PluginError`, which costs its own events and no others.
    """

    shipped = False

    def __init__(
        self,
        event: type[Event],
        patterns: Mapping[str, str | Rule],
        *,
        each: tuple[str, ...] = (),
        lexicon: Lexicon | None = None,
        budget: float = 1.0,
    ) -> None:
        self._fields = fields_of(event)
        self.event = event
        self.each = tuple(each)
        self.rules = {name: rule if isinstance(rule, Rule) else Rule(rule) for name, rule in patterns.items()}
        self.lexicon = lexicon or shipped_lexicon()
        self.budget = budget
        self._required = tuple(
            field.name for field in attrs.fields(event) if field.default is attrs.NOTHING and field.name != "evidence"
        )
        for name in self.each:
            if name not in self._fields or not self._fields[name].kinds:
                raise PatternError(f"each: {event.__name__} has no field {name!r} that a mention can fill")
        for rule in self.rules.values():
            self._check_rule(rule)
        # Patterns of users are compiled at once, so that mistakes show where they are made;
        # the shipped ones are lazy, because import must stay cheap.
        if not isinstance(self, ShippedPatterns):
            self._compiled.made_now()

    @property
    def name(self) -> str:
        """What notes call it."""
        return f"PatternExtractor({self.event.__name__})"

    @functools.cached_property
    def _compiled(self) -> _Patterns:
        found = _Patterns()
        for name, compiled in self.compiled_rules().items():
            if not compiled.triggers:
                found.always.append((name, compiled))
            by_trigger = found.of_subjects if compiled.subject else found.of_wholes
            for word in compiled.triggers:
                by_trigger.setdefault(word, []).append((name, compiled))
        return found

    def compiled_rules(self) -> Mapping[str, Compiled]:
        """Every rule, compiled."""
        families = forms_by_family(self.lexicon)
        found: dict[str, Compiled] = {}
        for name, rule in self.rules.items():
            compiled = compile_pattern(rule.text, families, self._check_slot, self._engine)
            filled = {*compiled.slots.values(), *rule.fields}
            missing = [field for field in self._required if field not in filled]
            if missing:
                raise PatternError(f"the pattern never fills {', '.join(missing)}", rule.text)
            found[name] = compiled
        return found

    @functools.cached_property
    def _engine(self) -> Any:
        """Patterns of users may take long, and only `regex` can be told when to stop; its import is slow."""
        return importlib.import_module("regex")

    def _check_rule(self, rule: Rule) -> None:
        for name, value in rule.fields.items():
            if name not in self._fields or name == "evidence":
                raise PatternError(f"{self.event.__name__} has no field {name!r} to set", rule.text)
            if name == "status" and value not in self.event.STATUSES:
                raise PatternError(f"{value!r} is no status: {', '.join(self.event.STATUSES)}", rule.text)
            complaint = misfit(value, self._fields[name].hint, "")
            if complaint:
                raise PatternError(f"{name}: {complaint}", rule.text)
        try:
            self._engine.compile(rule.unless)
        except (re.error, self._engine.error) as error:
            place = getattr(error, "pos", None) or 0
            raise PatternError(f"unless: {getattr(error, 'msg', error)}", rule.unless, place) from None

    def _check_slot(self, name: str, kind: str) -> bool:
        field = self._fields.get(name)
        if field is None:
            raise PatternError(f"{self.event.__name__} has no field {name!r}")
        if not field.kinds:
            raise PatternError(f"no mention can fill {name!r}: it is {field.type}, not a Mention or a tuple of them")
        if not field.takes_slot(kind):
            kinds = ", ".join(sorted(field.kinds))
            raise PatternError(f"a mention of kind {kind!r} cannot fill {name!r}: it takes {kinds}")
        return field.several or name in self.each

    def __call__(self, document: Document, /) -> Iterator[Event]:
        patterns = self._compiled
        clock = self._clock()
        for clause in document.clauses:
            for name, compiled in patterns.worth_trying(clause):
                yield from self._events(document, clause, name, compiled, clock)

    def _clock(self) -> Clock | None:
        return Clock(time.monotonic() + self.budget)

    def _events(
        self, document: Document, clause: Clause, name: str, compiled: Compiled, clock: Clock | None
    ) -> Iterator[Event]:
        rule = self.rules[name]
        for match in self._matches(clause, name, compiled, clock):
            gathered: dict[str, list[Mention[Any]]] = {}
            for group, field in compiled.slots.items():
                if match[group] is not None:
                    takes = self._fields[field].takes
                    for mention in _mentions(clause, *match.span(group)):
                        if takes(kind_of(mention.value)):
                            gathered.setdefault(field, []).append(mention)
            values: dict[str, Any] = dict(rule.fields)
            for field, mentions in gathered.items():
                values[field] = _unique(mentions) if self._fields[field].several else mentions[0]
            if any(field not in values for field in self._required):
                continue
            evidence = _evidence(document, clause, match, f"{self.event.__name__}.{name}")
            apart = [field for field in self.each if len(gathered.get(field, ())) > 1]
            if not apart:
                yield self.event(evidence=evidence, **values)
            for field in apart:
                for mention in _unique(gathered[field]):
                    yield self.event(evidence=evidence, **{**values, field: mention})

    def _matches(self, clause: Clause, name: str, compiled: Compiled, clock: Clock | None) -> Iterator[re.Match[str]]:
        """The places where a pattern fits and its ``unless`` does not, within the time that is left."""
        unless = self.rules[name].unless
        try:
            limit: dict[str, float] = {} if clock is None else {"timeout": clock.left()}
            if clause.trigger is None:
                matches: Iterator[re.Match[str]] = compiled.regex.finditer(clause.view, **limit)
            else:  # the borrowed subject stands at the beginning, and the pattern must begin with it
                match = compiled.regex.match(clause.view, **limit)
                matches = iter((match,) if match else ())
            for match in matches:
                if unless and self._engine.match(unless, clause.view[match.end() : match.end() + 60], **limit):
                    continue
                yield match
        except TimeoutError:
            raise PluginError(f"the pattern {name!r} of {self.name} took longer than {self.budget:g} s") from None


@attrs.frozen
class Clock:
    """When the time of an extractor is over."""

    end: float

    def left(self) -> float:
        """The seconds that are left; `TimeoutError` when there are none."""
        seconds = self.end - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds


class ShippedPatterns(PatternExtractor):
    """A `PatternExtractor` that compiles on first use, and needs no clock: its patterns are known to be quick."""

    shipped = True

    @functools.cached_property
    def _engine(self) -> Any:
        return re

    def _clock(self) -> Clock | None:
        return None


@attrs.frozen(eq=False)
class _Patterns:
    """The patterns of an extractor by what makes them worth trying."""

    of_subjects: dict[str, list[tuple[str, Compiled]]] = attrs.field(factory=dict)
    of_wholes: dict[str, list[tuple[str, Compiled]]] = attrs.field(factory=dict)
    always: list[tuple[str, Compiled]] = attrs.field(factory=list)

    def made_now(self) -> None:
        """Make all regexes at once."""
        for listed in (*self.of_subjects.values(), *self.of_wholes.values(), self.always):
            for _, compiled in listed:
                compiled.regex  # noqa: B018

    def worth_trying(self, clause: Clause) -> Iterator[tuple[str, Compiled]]:
        """The patterns that may fit *clause*: their trigger stands in it, and so do their symbols and words."""
        view = clause.view
        if clause.trigger is not None:
            # A clause with a borrowed subject hangs on its first word.
            word = _WORD.search(view, clause.trigger)
            listed = self.of_subjects.get(word[0]) if word else None
            if listed:
                for name, compiled in listed:
                    if compiled.may_fit(view, clause.trigger):
                        yield name, compiled
            return
        words = _words(view)
        if not self.of_wholes.keys().isdisjoint(words):
            tried: set[str] = set()
            for found in words:
                for name, compiled in self.of_wholes.get(found, ()):
                    if name not in tried:
                        tried.add(name)
                        if compiled.may_fit(view):
                            yield name, compiled
        for name, compiled in self.always:
            if compiled.may_fit(view):
                yield name, compiled


@functools.lru_cache(maxsize=512)
def _words(view: str) -> tuple[str, ...]:
    """The distinct words of *view* in order; every extractor asks for those of the same views."""
    return tuple(dict.fromkeys(_WORD.findall(view)))


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
