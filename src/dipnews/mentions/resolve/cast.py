"""The cast of an article: which mentions of people are one person."""

from __future__ import annotations

from collections.abc import Iterator, KeysView

import attrs

from dipnews.lexicon.roles import Office, Roles
from dipnews.mentions.people.names import Names
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Person

_VAGUE = frozenset(
    {"leader", "official", "diplomat", "chief", "counterpart", "representative", "executive", "politician"}
)
# How many people of one name are told apart.
_NAMESAKES = 30
_HERS = ("mrs. ", "mrs ", "ms. ", "ms ", "miss ", "madame ", "lady ", "baroness ", "sheikha ", "daw ")
_ARTICLES = ("Al-", "El-", "Abdul-", "Abd-")
_HIS = ("mr. ", "mr ", "sir ", "lord ", "sheikh ", "king ")


@attrs.define(eq=False)
class Cast:
    """Everybody named in the article, and which words stand for them."""

    roles: Roles
    names: Names
    people: list[Identity] = attrs.Factory(list)
    _by_word: dict[str, list[Identity]] = attrs.Factory(dict)

    def enrol(self, reading: Reading) -> None:
        """Give every person of *reading* an identity."""
        # Fuller names first, so that "President Droe" in the headline finds Ann Droe of the text.
        persons = [spot for spot in reading.spots if isinstance(spot.value, Person)]
        named = [spot for spot in persons if spot.value.name]
        for spot in sorted(named, key=lambda spot: (" " not in spot.value.name, spot.start)):
            spot.who = self._named(spot, reading)
        for spot in persons:
            if spot.who is None:
                spot.who = self._unnamed(spot)

    def called(self, word: str, before: int | None = None) -> Identity | None:
        """Who is meant by one word of a name."""
        known = self._by_word.get(word)
        if not known:
            return None
        if len(known) == 1:
            return known[0]

        # A surname outranks a first name, and that a middle one; then who came last.
        def fit(who: Identity) -> tuple[int, int]:
            rank = 2 if who.words[-1] == word else 1 if who.words[0] == word else 0
            return (rank, who.first if before is None or who.first <= before else -who.first)

        return max(known[-_NAMESAKES:], key=fit)

    @property
    def words(self) -> KeysView[str]:
        """All words that stand for somebody."""
        return self._by_word.keys()

    def __contains__(self, word: str) -> bool:
        return word in self._by_word

    def office(self, role: str | None) -> Office | None:
        return self.roles.read_text(role) if role else None

    def _unnamed(self, spot: Spot) -> Identity:
        person: Person = spot.value
        office = self.office(person.role)
        gender = office.gender if office else ""
        return Identity(None, person.role, person.of, office, gender, first=spot.start)

    def _named(self, spot: Spot, reading: Reading) -> Identity:
        person: Person = spot.value
        name = person.name or ""
        words = self._words(name)
        office = self.office(person.role)
        who = next((known for known in self._alike(words) if _fits(known, person, office)), None)
        if who is None:
            who = Identity(name=name, words=words, first=spot.start, gender=self.names.gender(name))
            self.people.append(who)
            self._index(who)
        who.first = min(who.first, spot.start)
        if len(words) > len(who.words) or (len(words) == len(who.words) and len(name) > len(who.name or "")):
            who.name, who.words = name, words
            self._index(who)
        if person.of:
            who.votes[person.of] = who.votes.get(person.of, 0) + 1
            who.of = max(who.votes, key=lambda code: (who.votes[code], code == who.of))
        if office is not None and office.rank != "counterpart":
            who.offices.append(office)
            if who.role is None or (who.office is not None and _better(office, who.office)):
                who.role, who.office = person.role, office
            who.gender = who.gender or office.gender
        text = reading.small[max(0, spot.start - 1) : spot.end]
        if any(title in text for title in _HERS):
            who.gender = "f"
        elif not who.gender and any(title in text for title in _HIS):
            who.gender = "m"
        return who

    def _words(self, name: str) -> tuple[str, ...]:
        skip = self.names.suffixes
        words = [word.rstrip(",") for word in name.split()]
        kept = tuple(word for word in words if word not in skip and not word.endswith(".") and word[:1].isupper())
        lower = tuple(word for word in words if word[:1].islower() and "-" in word)
        return kept + lower if kept and not words[-1][:1].islower() else (kept or tuple(words))[:8] + lower

    def _alike(self, words: tuple[str, ...]) -> Iterator[Identity]:
        seen: list[Identity] = []
        for word in dict.fromkeys((words[-1], words[0], _plain(words[-1]))):
            for who in reversed(self._by_word.get(word, [])[-_NAMESAKES:]):
                if who not in seen:
                    seen.append(who)
                    if _same(who.words, words):
                        yield who

    def _index(self, who: Identity) -> None:
        for word in who.words:
            for form in {word, _plain(word)}:
                if len(form) > 1 and form not in self.names.ordinary:
                    known = self._by_word.setdefault(form, [])
                    if not known or known[-1] is not who:
                        known.append(who)


def _plain(word: str) -> str:
    """A name without its article: "al-Droe" and "Al-Droe" are called "Droe" as well."""
    return word.split("-", 1)[-1] if word[:1].islower() or word.startswith(_ARTICLES) else word


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: one holds the other's words, or only initials differ."""
    one, other = tuple(map(_plain, one)), tuple(map(_plain, other))
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    if one[-1] != other[-1]:
        return False
    return one[0] == other[0] or (one[0][0] == other[0][0] and min(len(one[0]), len(other[0])) <= 2)


def _fits(who: Identity, person: Person, office: Office | None) -> bool:
    """Whether side and office do not speak against it: two Lees are told apart by their countries."""
    if person.of and who.of and person.of != who.of:
        if " " in (person.name or ""):
            return person.name == who.name
        return office is None or office.rank not in {"state", "minister"}
    return True


def _better(new: Office, old: Office) -> bool:
    if new.former and not old.former:
        return False
    return old.office in _VAGUE and new.office not in _VAGUE and new.rank != "voice"
