"""The day an article appeared, as its reader may give it."""

from __future__ import annotations

from datetime import date, datetime

from dipnews.errors import InputError


def day_of(published: date | datetime | str | None) -> date | None:
    """The day in *published*; `InputError` where there is none in it.

    >>> day_of("2024-05-07T10:00:00Z"), day_of("")
    (datetime.date(2024, 5, 7), None)
    """
    if published is None or published == "":
        return None
    if isinstance(published, datetime):
        return published.date()
    if isinstance(published, date):
        return published
    if isinstance(published, str):
        try:
            return datetime.fromisoformat(published.strip()).date()
        except ValueError:
            pass
    raise InputError(f"published must be a date or an ISO string, got {published!r:.80}")
