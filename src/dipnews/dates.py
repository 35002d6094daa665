"""Dates on their own, without the rest of a parse."""

from __future__ import annotations

from datetime import date, datetime

from dipnews.errors import InputError
from dipnews.mentions.dates import DateFinder
from dipnews.model.mention import Mention
from dipnews.model.when import When
from dipnews.text.layout import lay_out
from dipnews.text.publication import day_of


def find_dates(text: str, *, published: date | datetime | str | None = None) -> tuple[Mention[When], ...]:
    """The dates of *text* on their own, in order; see `Parser.parse` for *published*.

    >>> [(mention.text, mention.value.iso) for mention in find_dates("They met on 6 December 2021 in Delhi.")]
    [('6 December 2021', '2021-12-06')]
    """
    if not isinstance(text, str):
        raise InputError(f"text must be a str, got {text!r:.80}")
    page = lay_out(text, published=day_of(published))
    return tuple(mention for mention in DateFinder()(page) if isinstance(mention.value, When))
