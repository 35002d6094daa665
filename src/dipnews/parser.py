"""The whole flow, on one screen."""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import attrs

from dipnews.errors import InputError
from dipnews.extractors.agreements import agreements
from dipnews.extractors.arming import arming
from dipnews.extractors.deliveries import deliveries
from dipnews.extractors.guests import guests
from dipnews.extractors.invitations import invitations
from dipnews.extractors.joint_names import joint_names
from dipnews.extractors.meetings import meetings
from dipnews.extractors.occasions import occasions
from dipnews.extractors.trips import trips
from dipnews.extractors.untold_talks import untold_talks
from dipnews.extractors.visits import visits
from dipnews.faults import FAILED, Guard, renewed
from dipnews.lacks import lacks
from dipnews.lexicon.families import forms_by_first_word
from dipnews.lexicon.lexicon import Lexicon, shipped_lexicon
from dipnews.mentions.countries import CountryFinder
from dipnews.mentions.dates import DateFinder, contradiction_notes
from dipnews.mentions.goods import GoodsFinder
from dipnews.mentions.instruments import InstrumentFinder
from dipnews.mentions.organisations import OrganisationFinder
from dipnews.mentions.overlap import settle
from dipnews.mentions.people.finder import PeopleFinder
from dipnews.mentions.places import PlaceFinder
from dipnews.mentions.resolve.resolution import Resolver
from dipnews.mentions.sessions import SessionFinder
from dipnews.model.document import Document
from dipnews.model.events import Event
from dipnews.model.explanation import History, Lack
from dipnews.model.mention import Mention
from dipnews.model.result import Note, Result
from dipnews.patterns.files import read_pattern_file
from dipnews.plugins import with_plugins
from dipnews.protocols import Extractor, Finder, Refiner
from dipnews.refine.aftermath import aftermath
from dipnews.refine.agreement_dates import agreement_dates
from dipnews.refine.agreement_places import agreement_places
from dipnews.refine.agreement_sides import agreements_between_sides
from dipnews.refine.calls import calls
from dipnews.refine.counterparts import delivery_counterparts
from dipnews.refine.frames import fold_into_occasions, share_frames
from dipnews.refine.hosts import at_the_host
from dipnews.refine.itinerary import itineraries
from dipnews.refine.medium import meeting_media
from dipnews.refine.merge import merge_events
from dipnews.refine.nature import visit_natures
from dipnews.refine.offices import one_for_each_office
from dipnews.refine.order import in_text_order
from dipnews.refine.repeats import tell_visits_apart
from dipnews.refine.scoring import score_events
from dipnews.refine.sides import with_two_sides
from dipnews.refine.signings import sign_at_meetings
from dipnews.refine.status import StatusReader
from dipnews.refine.stays import stays
from dipnews.refine.topics import meeting_topics, without_topics
from dipnews.refine.unnamed import unnamed_officials
from dipnews.refine.untold_parties import untold_parties
from dipnews.refine.when import date_events
from dipnews.refine.where import locate_events
from dipnews.text.clauses import clauses
from dipnews.text.layout import lay_out
from dipnews.text.publication import day_of
from dipnews.tracing import Trace


def finders(lexicon: Lexicon) -> tuple[Finder, ...]:
    """The shipped finders in their order: each sees what the earlier ones found."""
    return (
        DateFinder(),
        CountryFinder(lexicon),
        PlaceFinder(lexicon),
        OrganisationFinder(lexicon),
        SessionFinder(lexicon),
        PeopleFinder(lexicon),
        InstrumentFinder(lexicon),
        GoodsFinder(lexicon),
    )


def extractors(lexicon: Lexicon) -> tuple[Extractor, ...]:
    """The shipped extractors, one or two for each event type."""
    return (
        meetings(lexicon),
        occasions,
        joint_names,
        untold_talks,
        visits(lexicon),
        trips,
        guests,
        invitations,
        agreements(lexicon),
        deliveries(lexicon),
        arming,
    )


def refiners(lexicon: Lexicon) -> tuple[Refiner, ...]:
    """The shipped refiners in their order."""
    return (
        itineraries,
        date_events,
        locate_events,
        without_topics,
        agreement_dates,
        StatusReader(lexicon),
        aftermath,
        visit_natures,
        stays,
        meeting_topics,
        meeting_media,
        share_frames,
        unnamed_officials,
        untold_parties,
        functools.partial(with_two_sides, lexicon=lexicon),
        delivery_counterparts,
        one_for_each_office,
        merge_events,
        functools.partial(agreements_between_sides, lexicon=lexicon),
        tell_visits_apart,
        fold_into_occasions,
        sign_at_meetings,
        at_the_host,
        calls,
        agreement_places,
        score_events,
        in_text_order,
    )


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Parser:
    """Finders, extractors and refiners: three visible tuples, run in order.

    ``strict`` lets the fault of a plug-in stop the parse; else it costs only what that
    plug-in would have given, and leaves a note. ``budget`` is the time in seconds that a plug-in
    has for an article. ``notes`` stand in every result.
    """

    lexicon: Lexicon = attrs.field(factory=shipped_lexicon)
    finders: tuple[Finder, ...] = attrs.field(
        default=attrs.Factory(lambda self: finders(self.lexicon), takes_self=True)
    )
    extractors: tuple[Extractor, ...] = attrs.field(
        default=attrs.Factory(lambda self: extractors(self.lexicon), takes_self=True)
    )
    refiners: tuple[Refiner, ...] = attrs.field(
        default=attrs.Factory(lambda self: refiners(self.lexicon), takes_self=True)
    )
    strict: bool = False
    budget: float = 1.0
    notes: tuple[Note, ...] = ()

    def with_finders(self, *more: Finder) -> Parser:
        """A parser that runs *more* finders after those it has, and so sees what they found."""
        return attrs.evolve(self, finders=(*self.finders, *more))

    def with_extractors(self, *more: Extractor) -> Parser:
        """A parser with *more* extractors."""
        return attrs.evolve(self, extractors=(*self.extractors, *more))

    def with_refiners(self, *more: Refiner) -> Parser:
        """A parser that runs *more* refiners after those it has."""
        return attrs.evolve(self, refiners=(*self.refiners, *more))

    def with_lexicon(self, lexicon: Lexicon) -> Parser:
        """The same parser with another lexicon, for the shipped finders, extractors and refiners too."""
        return attrs.evolve(
            self,
            lexicon=lexicon,
            finders=renewed(self.finders, finders(lexicon)),
            extractors=renewed(self.extractors, extractors(lexicon)),
            refiners=renewed(self.refiners, refiners(lexicon)),
        )

    def with_pattern_file(self, path: str | os.PathLike[str]) -> Parser:
        """A parser with the patterns, and the word families, of a TOML file: see docs/extending.md."""
        lexicon, more = read_pattern_file(path, self.lexicon)
        # Families are what the clauses and these patterns read; nothing else need be made anew.
        return attrs.evolve(self, lexicon=lexicon, extractors=(*self.extractors, *more))

    def with_plugins(self, *names: str) -> Parser:
        """A parser with the installed plug-ins that *names* name, with all where nothing is named.

        One that fails leaves a note on every result, unless the parser is strict.
        """
        parser, faults = with_plugins(self, names, strict=self.strict)
        notes = tuple(Note(code=FAILED, message=fault) for fault in faults)
        return attrs.evolve(parser, notes=(*parser.notes, *notes))

    def parse(
        self,
        text: str,
        *,
        published: date | datetime | str | None = None,
        title: str | None = None,
        url: str | None = None,
    ) -> Result:
        """Read the article *text*.

        *published* is the day it appeared (a date, a datetime or an ISO string), against
        which "Tuesday" and "last month" are read; without it the article's own dateline
        serves. Raises `InputError` for anything that is no text or no date.
        """
        if not isinstance(text, str):
            raise InputError(f"text must be a str, got {text!r:.80}")
        guard = Guard(self.strict, self.budget, list(self.notes))
        document = self._read(text, day_of(published), title, url, guard)
        guard.notes.extend(contradiction_notes(document.mentions))
        events: Sequence[Event] = [
            event for extractor in self.extractors for event in guard.events(extractor, document)
        ]
        for refiner in self.refiners:
            events = guard.refined(refiner, document, events)
        return Result(document=document, events=tuple(events), notes=tuple(guard.notes), history=self._history)

    def explain(
        self,
        text: str,
        kind: type[Event] = Event,
        *,
        published: date | datetime | str | None = None,
        title: str | None = None,
    ) -> tuple[Lack, ...]:
        """Why not: the sentences of *text* that hint at an event of *kind* and gave none, and what was lacking.

        Why an event was read tells `Result.explain`.

        >>> for lack in Parser().explain("Norwegian Foreign Minister Kari Lunde met her children.", Event):
        ...     print(lack.trigger, lack.reason, sep=": ")
        met: no second party: all are of NOR
        """
        return self.lacks(self.parse(text, published=published, title=title).document, kind)

    def lacks(self, document: Document, kind: type[Event] = Event) -> tuple[Lack, ...]:
        """The same for a *document* that was read, with its clauses."""
        return tuple(lacks(self._trace(document), self.extractors, kind))

    def _history(self, document: Document, event: Event) -> History | None:
        return self._trace(document).history(event)

    def _trace(self, document: Document) -> Trace:
        return Trace.of(document, self.extractors, self.refiners, Guard(False, self.budget))

    def _read(self, text: str, published: date | None, title: str | None, url: str | None, guard: Guard) -> Document:
        page = lay_out(text, title=title, published=published)
        found: list[Mention[Any]] = []
        for finder in self.finders:
            found.extend(guard.mentions(finder, page))
            page = attrs.evolve(page, found=tuple(found))
        layers = settle(found)
        outer = Resolver(self.lexicon)(page, layers.outer)
        mentions = tuple(sorted((*outer, *layers.inner), key=lambda m: (m.span.start, -m.span.end)))
        found_clauses = clauses(page, outer, forms_by_first_word(self.lexicon))
        return Document(page=page, mentions=mentions, clauses=found_clauses, url=url)


@functools.lru_cache(maxsize=1)
def default_parser() -> Parser:
    """The parser that `dipnews.parse` uses, made on first use."""
    return Parser()


def parse(
    text: str,
    *,
    published: date | datetime | str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Result:
    """Read an article with the shipped parser; see `Parser.parse`.

    >>> result = parse("Indian Defence Minister Rajnath Singh met Russian President Vladimir Putin in Moscow.")
    >>> [participant.value.name for participant in result.meetings[0].participants]
    ['Rajnath Singh', 'Vladimir Putin']
    """
    return default_parser().parse(text, published=published, title=title, url=url)
