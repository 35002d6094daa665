"""Agreements: what the article says of each instrument that it mentions."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dipnews.extractors.agreement_parties import named_parties, told_parties, unique
from dipnews.extractors.fates import Fate, FateReader
from dipnews.extractors.instrument_chains import chains
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Instrument, Organisation, Person
from dipnews.model.events import Agreement, Event, Evidence
from dipnews.model.mention import Mention
from dipnews.model.span import Span

# "under the accord", "violated the truce" tell only that it exists: that counts where nothing else is told.
_KEPT = "kept"
_STANDING = {"treaty": "signed", "contract": "signed", "ceasefire": "in_force"}


@attrs.frozen(eq=False)
class AgreementReader:
    """One reading for every place where the article tells what happens to an instrument.

    All readings of one instrument carry its fullest mention, by which they are merged later;
    an instrument that is only cited gives none.
    """

    lexicon: Lexicon

    def __call__(self, document: Document, /) -> Iterator[Event]:
        fates = FateReader(self.lexicon)
        places: dict[Span, tuple[Clause, int]] = {}
        mentions: list[Mention[Instrument]] = []
        for clause in document.clauses:
            if clause.trigger is None:
                for position, mention in zip(clause.positions, clause.mentions, strict=True):
                    if isinstance(mention.value, Instrument):
                        places[mention.span] = (clause, position)
                        mentions.append(mention)
        named = {span: named_parties(document, clause, position) for span, (clause, position) in places.items()}
        sides = {span: frozenset(filter(None, map(_side, found))) for span, found in named.items()}
        for chain in chains(document.text, mentions, sides):
            fullest = chain.fullest
            of_all = unique(party for mention in chain.mentions for party in named[mention.span])
            readings = [
                (clause, fate)
                for mention in chain.mentions
                for clause, position in (places[mention.span],)
                for fate in fates.fates(clause, position, mention.value.type)
            ]
            if not readings:
                readings = [
                    (clause, Fate(name=_KEPT, status=_STANDING.get(kind, "agreed"), start=position, end=position + 1))
                    for mention in chain.mentions
                    for clause, position in (places[mention.span],)
                    for kind in (mention.value.type,)
                    if kind == "contract" or len(sides[mention.span]) > 1
                ][:1]
            if all(fate.name == _KEPT for _, fate in readings):
                if not of_all and fullest.value.count == 1:
                    # "Norway and Chad implement the accord": who keeps it has made it.
                    of_all = unique(party for clause, fate in readings for party in told_parties(clause, fate))
                    if len(set(filter(None, map(_side, of_all)))) < 2:
                        continue
                if not of_all:
                    continue
                if len(of_all) == 1 and isinstance(of_all[0].value, Organisation):
                    continue
            else:
                readings = [(clause, fate) for clause, fate in readings if fate.name != _KEPT]
            for clause, fate in readings:
                told = told_parties(clause, fate)
                yield Agreement(
                    evidence=_evidence(document, clause, fate),
                    status=fate.status,
                    instrument=fullest,
                    parties=tuple(unique([*told, *of_all])),
                    signatories=_signatories(fate, told),
                )


def agreements(lexicon: Lexicon) -> AgreementReader:
    """The extractor of agreements."""
    return AgreementReader(lexicon)


def _signatories(fate: Fate, told: list[Mention[Person]]) -> tuple[Mention[Person], ...]:
    if fate.name != "signed" or fate.status not in ("signed", "agreed"):
        return ()
    return tuple(mention for mention in told if isinstance(mention.value, Person) and mention.value.name)


def _side(mention: Mention[object]) -> str | None:
    value = mention.value
    if isinstance(value, Person):
        return value.of
    return value.code if isinstance(value, Country | Organisation) else None


def _evidence(document: Document, clause: Clause, fate: Fate) -> Evidence:
    sentence = clause.sentence.span
    return Evidence(sentence, sentence.cut(document.text), f"Agreement.{fate.name}", clause.span(fate.start, fate.end))
