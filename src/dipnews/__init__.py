"""dipnews reads raw English diplomatic-news articles and returns typed events."""

from dipnews.batch.failure import Failure
from dipnews.batch.stream import parse_many
from dipnews.dates import find_dates
from dipnews.errors import (
    DipnewsError,
    InputError,
    LexiconError,
    MissingExtraError,
    PatternError,
    PluginError,
    WorkerError,
)
from dipnews.export.dicts import from_dict
from dipnews.lexicon.lexicon import Lexicon, shipped_lexicon
from dipnews.model.document import Clause, Document
from dipnews.model.entities import (
    Country,
    Goods,
    Group,
    Instrument,
    Nationality,
    Organisation,
    Party,
    Person,
    Place,
    Session,
)
from dipnews.model.events import Agreement, Delivery, Event, Evidence, Meeting, Visit
from dipnews.model.explanation import Explanation, Lack
from dipnews.model.mention import Mention
from dipnews.model.page import Dateline, Page, Sentence
from dipnews.model.result import Note, Result
from dipnews.model.span import Span
from dipnews.model.when import Duration, When
from dipnews.parser import Parser, extractors, finders, parse, refiners
from dipnews.patterns.extractor import PatternExtractor, Rule
from dipnews.protocols import Extractor, Finder, Refiner

__all__ = [
    "Agreement",
    "Clause",
    "Country",
    "Dateline",
    "Delivery",
    "DipnewsError",
    "Document",
    "Duration",
    "Event",
    "Evidence",
    "Explanation",
    "Extractor",
    "Failure",
    "Finder",
    "Goods",
    "Group",
    "InputError",
    "Instrument",
    "Lack",
    "Lexicon",
    "LexiconError",
    "Meeting",
    "Mention",
    "MissingExtraError",
    "Nationality",
    "Note",
    "Organisation",
    "Page",
    "Parser",
    "Party",
    "PatternError",
    "PatternExtractor",
    "Person",
    "Place",
    "PluginError",
    "Refiner",
    "Result",
    "Rule",
    "Sentence",
    "Session",
    "Span",
    "Visit",
    "When",
    "WorkerError",
    "extractors",
    "find_dates",
    "finders",
    "from_dict",
    "lexicon",
    "parse",
    "parse_many",
    "refiners",
]


# A package of this name holds the tables. Python makes it an attribute here when it is first
# imported, which has happened above; so the function stands, for type checkers too, and
# `from dipnews.lexicon.lexicon import Lexicon` goes on to find the package.
def lexicon() -> Lexicon:
    """The lexicon as it comes, to make one of your own from.

    >>> own = lexicon().with_countries({"code": "ZUB", "name": "Zubrowka", "adjectives": ["Zubrowkan"]})
    >>> text = "Zubrowkan President Ott Lutz met Norwegian Foreign Minister Kari Lunde."
    >>> Parser(lexicon=own).parse(text).to_records()[0]["participants"][0]
    {'name': 'Ott Lutz', 'role': 'President', 'of': 'ZUB'}
    """
    return shipped_lexicon()
