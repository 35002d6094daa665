"""The units of the calendar, each as the `When` that covers it whole."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from dipnews.model.when import When

Parts = tuple[str, ...]


def last_of_month(year: int, month: int) -> date:
    """The last day of a month.

    >>> last_of_month(2024, 2)
    datetime.date(2024, 2, 29)
    """
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def day(of: date, said: Parts = (), inferred: Parts = ()) -> When:
    return When(start=of, end=of, grain="day", said=said, inferred=inferred)


def week(of: date, said: Parts = (), inferred: Parts = ()) -> When:
    """The week of *of*, from Monday to Sunday."""
    monday = of - timedelta(days=of.weekday())
    return When(start=monday, end=monday + timedelta(days=6), grain="week", said=said, inferred=inferred)


def weekend(of: date, said: Parts = (), inferred: Parts = ()) -> When:
    """The Saturday and Sunday that end the week of *of*."""
    saturday = of + timedelta(days=5 - of.weekday())
    return When(start=saturday, end=saturday + timedelta(days=1), grain="weekend", said=said, inferred=inferred)


def month(year: int, number: int, said: Parts = (), inferred: Parts = ()) -> When:
    last = last_of_month(year, number)
    return When(start=date(year, number, 1), end=last, grain="month", said=said, inferred=inferred)


def quarter(year: int, number: int, said: Parts = (), inferred: Parts = ()) -> When:
    last = last_of_month(year, 3 * number)
    return When(start=date(year, 3 * number - 2, 1), end=last, grain="quarter", said=said, inferred=inferred)


def half(year: int, number: int, said: Parts = (), inferred: Parts = ()) -> When:
    last = last_of_month(year, 6 * number)
    return When(start=date(year, 6 * number - 5, 1), end=last, grain="half", said=said, inferred=inferred)


def season(year: int, first_month: int, said: Parts = (), inferred: Parts = ()) -> When:
    """A season of the northern hemisphere, three whole months; the winter of a year begins in its December."""
    last = last_of_month(year, first_month + 2) if first_month < 12 else last_of_month(year + 1, 2)
    return When(start=date(year, first_month, 1), end=last, grain="season", said=said, inferred=inferred)


def year(number: int, said: Parts = (), inferred: Parts = ()) -> When:
    return When(start=date(number, 1, 1), end=date(number, 12, 31), grain="year", said=said, inferred=inferred)


def decade(first_year: int, said: Parts = (), inferred: Parts = ()) -> When:
    last = date(first_year + 9, 12, 31)
    return When(start=date(first_year, 1, 1), end=last, grain="decade", said=said, inferred=inferred)


def century(first_year: int, said: Parts = (), inferred: Parts = ()) -> When:
    """The hundred years that begin with *first_year*, as speech counts them (1900 to 1999)."""
    last = date(first_year + 99, 12, 31)
    return When(start=date(first_year, 1, 1), end=last, grain="century", said=said, inferred=inferred)


def covering(grain: str, of: date, said: Parts = (), inferred: Parts = ()) -> When:
    """The unit *grain* that *of* lies in.

    >>> covering("quarter", date(2024, 5, 7)).start
    datetime.date(2024, 4, 1)
    """
    if grain == "day":
        return day(of, said, inferred)
    if grain == "week":
        return week(of, said, inferred)
    if grain == "weekend":
        return weekend(of, said, inferred)
    if grain == "month":
        return month(of.year, of.month, said, inferred)
    if grain == "quarter":
        return quarter(of.year, (of.month + 2) // 3, said, inferred)
    if grain == "decade":
        return decade(of.year // 10 * 10, said, inferred)
    if grain == "century":
        return century(of.year // 100 * 100, said, inferred)
    return year(of.year, said, inferred)


def through(first: When, last: When) -> When:
    """The range from one unit to another of the same grain."""
    said = tuple(dict.fromkeys(first.said + last.said))
    inferred = tuple(dict.fromkeys(first.inferred + last.inferred))
    return attrs.evolve(first, end=last.end, is_range=True, said=said, inferred=inferred)
