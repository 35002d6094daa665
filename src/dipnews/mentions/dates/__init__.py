"""Dates: one small file for each family of expressions, read in the order of `finder.RULES`."""

from dipnews.mentions.dates.contradictions import contradiction_notes
from dipnews.mentions.dates.finder import DateFinder

__all__ = ["DateFinder", "contradiction_notes"]
