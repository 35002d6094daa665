"""Why not: sentences that hint at an event and gave none, and what was lacking.

A sentence hints at an event where it has the words of one of its patterns, or where a rule
proposed one that a refiner then dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from dipnews.faults import name_of
from dipnews.lexicon.families import forms_by_family
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Group
from dipnews.model.events import Event, Visit
from dipnews.model.explanation import Lack
from dipnews.model.mention import Mention
from dipnews.model.serial import EVENTS
from dipnews.model.span import Span
from dipnews.model.symbols import kind_of, kinds_of
from dipnews.patterns.elements import Element, elements_of
from dipnews.patterns.extractor import PatternExtractor
from dipnews.patterns.fields import fields_of
from dipnews.protocols import Extractor, Refiner
from dipnews.tracing import Trace

# What it means that one of these dropped an event; of others their own words tell.
_REASONS = {
    "StatusReader": "inside a negation",
    "agreements_between_sides": "no two sides that agree",
    "itineraries": "no destination",
}
_ORDINALS = {1: "", 2: "second ", 3: "third ", 4: "fourth "}
# Words that hint at nothing by themselves, and families that hold one of them.
_EMPTY = frozenset(
    """
    be had made took got went gave came to of with in at on for by from about over and between among against into
    the a an that this it as
    """.split()
)
Place: TypeAlias = tuple[int, int]


def lacks(trace: Trace, extractors: Sequence[Extractor], kind: type[Event] = Event) -> Iterator[Lack]:
    """What was lacking for an event of *kind* in each sentence that hints at one, in the order of the text."""
    document = trace.document
    made = {event.evidence.span for event in trace.proposed if isinstance(event, kind)}
    given = {event.evidence.span for event in trace.events if isinstance(event, kind)}
    dropped: dict[Span, list[Lack]] = {}
    lost: set[Span] = set()
    for event, step in trace.dropped():
        if isinstance(event, kind):
            lost.add(event.evidence.span)
            told = dropped.setdefault(event.evidence.span, [])
            lack = _dropped(document, event, step.refiner)
            if (lack.trigger, lack.reason) not in {(one.trigger, one.reason) for one in told}:
                told.append(lack)
    # What was proposed and not dropped is in an event, perhaps in one of another sentence.
    covered = given | (made - lost)
    types = _types(extractors, kind)
    for clause in document.clauses:
        span = clause.sentence.span
        if clause.trigger is not None or span in covered:
            continue
        if span in dropped:
            yield from dropped[span]
            continue
        found = (_nearest(document, clause, one, extractors) for one in types)
        yield from (lack for lack in found if lack is not None)


def _types(extractors: Sequence[Extractor], kind: type[Event]) -> tuple[type[Event], ...]:
    own = (one.event for one in extractors if isinstance(one, PatternExtractor))
    return tuple(event for event in dict.fromkeys((*EVENTS, *own)) if issubclass(event, kind))


# --- proposed, and dropped ---------------------------------------------------------
def _dropped(document: Document, event: Event, refiner: Refiner) -> Lack:
    name = name_of(refiner)
    reason = _one_sided(event) if name == "with_two_sides" else _REASONS.get(name)
    if reason is None:
        told = str(getattr(refiner, "__doc__", None) or "no reason given").split("\n")[0]
        reason = f"dropped by {name} ({told.rstrip('.')})"
    return Lack(
        type=event.type,
        sentence=event.evidence.span.cut(document.text),
        span=event.evidence.span,
        trigger=event.evidence.trigger.cut(document.text),
        reason=reason,
        rule=event.evidence.rule,
        refiner=name,
    )


def _one_sided(event: Event) -> str:
    codes = {code for mention in _mentions(event) if (code := _side(mention.value))}
    what = "no visitor from another country" if isinstance(event, Visit) else "no second party"
    return f"{what}: all are of {codes.pop()}" if len(codes) == 1 else what


def _mentions(event: Event) -> Iterator[Mention[Any]]:
    for field in attrs.fields(type(event)):
        value = getattr(event, field.name)
        if field.name not in ("when", "where"):
            yield from (one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Mention))


def _side(value: Any) -> str | None:
    for name in ("of", "code", "country"):
        if isinstance(getattr(value, name, None), str):
            return str(getattr(value, name))
    return None


# --- never proposed ------------------------------------------------------------------
def _nearest(document: Document, clause: Clause, kind: type[Event], extractors: Sequence[Extractor]) -> Lack | None:
    """What the pattern lacks that comes nearest to the sentence of *clause*."""
    own = [one for one in extractors if isinstance(one, PatternExtractor) and one.event is kind]
    found = [near for extractor in own for near in _near(clause, extractor)]
    if found:
        lacking, trigger, rule, pattern = min(found, key=lambda near: (len(near[0]), len(near[3])))
        reason = f"no {lacking[0]}" if lacking else f"its words do not stand as in {pattern}"
        return _lack(document, clause, kind, clause.span(*trigger), reason, f"{kind.__name__}.{rule}")
    if own:
        return None
    # Found by functions, not by patterns: what the type cannot do without hints at it.
    fields = fields_of(kind)
    needed = [fields[f.name].kinds for f in attrs.fields(kind) if f.default is attrs.NOTHING and f.name in fields]
    for mention in clause.mentions:
        if any(kind_of(mention.value) in kinds for kinds in needed):
            return _lack(document, clause, kind, mention.span, "nothing is told of it that makes one", None)
    return None


def _lack(document: Document, clause: Clause, event: type[Event], words: Span, reason: str, rule: str | None) -> Lack:
    span = clause.sentence.span
    return Lack(
        type=event.__name__,
        sentence=span.cut(document.text),
        span=span,
        trigger=words.cut(document.text),
        reason=reason,
        rule=rule,
    )


def _near(clause: Clause, extractor: PatternExtractor) -> Iterator[tuple[list[str], Place, str, str]]:
    """For every pattern whose words stand in the sentence: the mentions it lacks, its word, its name and text."""
    families = forms_by_family(extractor.lexicon)
    for name, rule in extractor.rules.items():
        elements = list(elements_of(rule.text))
        hints: list[Place] = []
        for element in elements:
            forms = _forms(element, families)
            if not forms:
                continue
            place = _place(clause.view, forms)
            if place is None:
                break
            if _EMPTY.isdisjoint(forms):
                hints.append(place)
        else:
            if hints:
                yield list(_lacking(clause, elements)), hints[0], name, rule.text


def _forms(element: Element, families: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The words of which one must be there; none for a slot, and for a group that holds one."""
    if element.what == "family":
        return families.get(element.name, ())
    if element.what == "word":
        return (element.name,)
    forms = element.name.split("|") if element.what == "group" else []
    return forms if all(re.fullmatch(r"[a-z][a-z' -]*", form) for form in forms) else ()


def _place(view: str, forms: Sequence[str]) -> Place | None:
    if "be" in forms:
        forms = (*forms, "is", "are", "was", "were", "been", "being")
    words = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    found = re.search(rf"(?<![\w-])(?:{words})(?![\w-])", view)
    return found.span() if found else None


def _lacking(clause: Clause, elements: Sequence[Element]) -> Iterator[str]:
    """The mentions that a pattern asks for beyond those that are there."""
    asked: dict[str, int] = {}
    for element in elements:
        if element.what != "slot":
            continue
        asked[element.name] = asked.get(element.name, 0) + 1
        there = sum(
            len(mention.value.members) if isinstance(mention.value, Group) else 1
            for mention in clause.mentions
            if kind_of(mention.value) in kinds_of(element.name)
        )
        if there < asked[element.name]:
            yield _ORDINALS.get(asked[element.name], "further ") + element.name
