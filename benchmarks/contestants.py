"""What is measured: each contestant is made anew for a round, and reads one article after the other."""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Callable
from typing import Any

import attrs

import dipnews
from dipnews.cli.articles import Article
from dipnews.lexicon.lexicon import shipped_lexicon

Reader = Callable[[Article], Any]


@attrs.frozen
class Contestant:
    """``make`` gives a reader; ``one_in`` reads only so many articles, where all of them would take hours.

    A ``cold`` contestant meets the articles without having read others before.
    """

    name: str
    make: Callable[[], Reader]
    needs: str | None = None
    one_in: int = 1
    cold: bool = False

    @property
    def here(self) -> bool:
        """Whether what it needs is installed."""
        return self.needs is None or importlib.util.find_spec(self.needs) is not None


def _words() -> Reader:
    word = re.compile(r"\w+")

    def read(article: Article) -> None:
        for _ in word.finditer(article.text):
            pass

    return read


def _parse() -> Reader:
    return lambda article: dipnews.parse(article.text, published=article.published, title=article.title)


def _find_dates() -> Reader:
    return lambda article: dipnews.find_dates(article.text, published=article.published)


def _tokenizer() -> Reader:
    spacy = importlib.import_module("spacy")
    tokenizer = spacy.blank("en").tokenizer
    return lambda article: tokenizer(article.text)


def _ruler() -> Reader:
    spacy = importlib.import_module("spacy")
    pipeline = spacy.blank("en")
    pipeline.max_length = 10_000_000
    pipeline.add_pipe("sentencizer")
    names = [row[0] for row in shipped_lexicon().table("cities")][:5_000]
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": name} for name in names])
    return lambda article: pipeline(article.text)


def _eyecite() -> Reader:
    get_citations = importlib.import_module("eyecite").get_citations
    return lambda article: get_citations(article.text)


def _dateparser() -> Reader:
    search_dates = importlib.import_module("dateparser.search").search_dates
    return lambda article: search_dates(article.text, languages=["en"])


CONTESTANTS = (
    Contestant("re \\w+", _words),
    Contestant("dipnews.parse", _parse),
    Contestant("dipnews.find_dates", _find_dates),
    Contestant("spaCy tokenizer", _tokenizer, needs="spacy", cold=True),
    Contestant("spaCy sentencizer, EntityRuler", _ruler, needs="spacy"),
    Contestant("eyecite", _eyecite, needs="eyecite", one_in=4),
    Contestant("dateparser.search", _dateparser, needs="dateparser", one_in=40),
)
