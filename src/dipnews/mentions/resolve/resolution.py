"""The article's final mentions: one identity for one person, and a meaning for every later mention."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

import attrs

from dipnews.lexicon.lexicon import Lexicon, shipped_lexicon
from dipnews.lexicon.roles import roles_of
from dipnews.mentions.people.finder import lowered
from dipnews.mentions.people.names import names_of
from dipnews.mentions.resolve.capitals import read_capitals
from dipnews.mentions.resolve.cast import Cast
from dipnews.mentions.resolve.counterparts import resolve_counterparts
from dipnews.mentions.resolve.first_person import resolve_first_person
from dipnews.mentions.resolve.groups import find_groups
from dipnews.mentions.resolve.offices import resolve_offices
from dipnews.mentions.resolve.officials_of_groups import name_officials_of_groups
from dipnews.mentions.resolve.origins import origins_of
from dipnews.mentions.resolve.possessors import join_possessors
from dipnews.mentions.resolve.pronouns import resolve_pronouns
from dipnews.mentions.resolve.sides import home_of, tell_sides
from dipnews.mentions.resolve.speaker import find_speaker, is_statement
from dipnews.mentions.resolve.spots import Reading
from dipnews.mentions.resolve.surnames import find_surnames
from dipnews.model.mention import Mention
from dipnews.model.page import Page


@attrs.frozen(eq=False)
class Resolver:
    """Gives the final mentions of a page from those that the finders read: sorted, without overlaps.

    >>> from dipnews.mentions.people.finder import PeopleFinder
    >>> text = "Defence Minister Ann Droe left. Droe was well."
    >>> page = Page(text=text, folded=text)
    >>> [m.value.role for m in Resolver(Lexicon())(page, tuple(PeopleFinder(Lexicon())(page)))]
    ['Defence Minister', 'Defence Minister']
    """

    lexicon: Lexicon

    def __call__(self, page: Page, mentions: Sequence[Mention[Any]]) -> tuple[Mention[Any], ...]:
        reading = Reading.of(page, lowered(page.folded), mentions)
        cast = Cast(roles_of(self.lexicon), names_of(self.lexicon))
        cast.enrol(reading)
        tell_sides(cast, reading, origins_of(self.lexicon))
        find_surnames(cast, reading)
        resolve_offices(cast, reading)
        join_possessors(reading)
        resolve_counterparts(cast, reading)
        read_capitals(reading)
        find_groups(reading)
        name_officials_of_groups(cast, reading)
        resolve_pronouns(reading)
        resolve_first_person(reading)
        if page.dateline is None and is_statement(reading):
            find_speaker(reading, home_of(cast, reading, origins_of(self.lexicon)))
        join_possessors(reading)
        return tuple(spot.mention(page) for spot in reading.spots)


@functools.lru_cache(maxsize=1)
def _shipped() -> Resolver:
    return Resolver(shipped_lexicon())


def resolve(page: Page, mentions: Sequence[Mention[Any]]) -> tuple[Mention[Any], ...]:
    """The final mentions of *page*, with the shipped lexicon."""
    return _shipped()(page, mentions)
