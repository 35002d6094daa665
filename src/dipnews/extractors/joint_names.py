"""Meetings named by two surnames: "the Trump-Kim summit"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Document
from dipnews.model.entities import Person
from dipnews.model.events import Event, Evidence, Meeting
from dipnews.model.mention import Mention
from dipnews.model.span import Span

_JOINT = re.compile(
    r"\b(?P<one>[A-Z][\w']+)-(?P<other>[A-Z][\w']+) (?:[a-z-]+ ){0,1}(?P<noun>summit|meeting|talks|call|encounter)\b"
)


def joint_names(document: Document) -> Iterator[Event]:
    """One meeting for each pair of surnames of known people before "summit", "meeting" or "talks"."""
    people: dict[str, Mention[Any]] | None = None
    for told in _JOINT.finditer(document.page.folded):
        if people is None:
            people = _by_surname(document)
        one, other = people.get(told["one"]), people.get(told["other"])
        if one is None or other is None:
            continue
        trigger = Span(*told.span("noun"))
        for clause in document.clauses:
            if clause.trigger is None and clause.sentence.span.contains(trigger):
                sentence = clause.sentence.span
                yield Meeting(
                    evidence=Evidence(sentence, sentence.cut(document.text), "Meeting.joint_surnames", trigger),
                    participants=(one, other),
                    medium="phone" if told["noun"] == "call" else "in_person",
                )
                break


def _by_surname(document: Document) -> dict[str, Mention[Any]]:
    people: dict[str, Mention[Any]] = {}
    for mention in document.mentions:
        if isinstance(mention.value, Person) and mention.value.name:
            names = mention.value.name.split()
            people.setdefault(names[-1], mention)
            # Chinese, Korean and Vietnamese names begin with the family: "Xi Jinping".
            if len(names) > 1 and mention.value.of in _FAMILY_FIRST:
                people.setdefault(names[0], mention)
    return people


_FAMILY_FIRST = frozenset(("CHN", "KOR", "PRK", "TWN", "HKG", "VNM", "SGP", "HUN", "KHM"))
