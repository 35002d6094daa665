"""What is mentioned in diplomatic news: who, where and what about.

Each class names its ``kind``, the word by which a pattern asks for it
(``{participants:person}``).
"""

from __future__ import annotations

from typing import ClassVar, TypeAlias

import attrs


@attrs.frozen(kw_only=True)
class Person:
    """Somebody who acts for a state or an organisation, named or only described.

    ``name`` is the fullest form in the article without titles, ``role`` the office as
    written without the country, ``of`` the code of the state or organisation. An unnamed
    group ("Russian officials") has a plural ``role`` and no name.
    """

    kind: ClassVar[str] = "person"
    name: str | None = None
    role: str | None = None
    of: str | None = None


@attrs.frozen(kw_only=True)
class Country:
    """A state or territory: ISO 3166-1 alpha-3 ``code`` and its English ``name``."""

    kind: ClassVar[str] = "country"
    code: str
    name: str


@attrs.frozen(kw_only=True)
class Nationality:
    """An adjective of a country or organisation ("Russian", "EU") that stands before a noun."""

    kind: ClassVar[str] = "nationality"
    code: str
    name: str


@attrs.frozen(kw_only=True)
class Place:
    """A city or venue city; ``country`` is the code of the country it lies in.

    ``capital_of`` is the code of the country whose government the name may stand for.
    """

    kind: ClassVar[str] = "place"
    name: str
    country: str | None = None
    capital_of: str | None = None


@attrs.frozen(kw_only=True)
class Organisation:
    """An international body, company or group: ``code`` is its acronym, else its name as written."""

    kind: ClassVar[str] = "organisation"
    code: str
    name: str


Party: TypeAlias = Person | Country | Organisation


@attrs.frozen(kw_only=True)
class Group:
    """Several parties under one expression ("both ministers", "the two countries", "they")."""

    kind: ClassVar[str] = "group"
    members: tuple[Party, ...]


@attrs.frozen(kw_only=True)
class Session:
    """An occasion with a name: ``forum`` without its number, ``edition`` its number."""

    kind: ClassVar[str] = "session"
    forum: str | None = None
    edition: int | None = None


@attrs.frozen(kw_only=True)
class Instrument:
    """A treaty, agreement, joint statement ...: see GUIDE ``kind``; ``count`` is None for a bare plural."""

    kind: ClassVar[str] = "instrument"
    title: str
    type: str
    count: int | None = 1
    term: tuple[int, int] | None = None


@attrs.frozen(kw_only=True)
class Goods:
    """Things or money that are handed over; ``unit`` is an ISO 4217 code for money."""

    kind: ClassVar[str] = "goods"
    item: str
    category: str
    quantity: float | None = None
    unit: str | None = None
