"""Finds people: role, nationality, name and appositive folded into one mention."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.lexicon.roles import Office, Roles, roles_of
from dipnews.mentions.people.adjectival import is_no_holder, stands_for_a_noun
from dipnews.mentions.people.bare_names import BareNames
from dipnews.mentions.people.codes import code_of, code_of_whose
from dipnews.mentions.people.line import EPITHETS, KEPT, Item, Line, line_of
from dipnews.mentions.people.names import Names, names_of
from dipnews.mentions.people.plurals import apart, each, singular
from dipnews.mentions.people.shapes import NAME, shape
from dipnews.model.entities import Group, Person
from dipnews.model.mention import Mention
from dipnews.model.page import Page

# An office alone is a mention only where it is definite ("the president") or of a rank that acts.
_ACTING = frozenset({"state", "minister", "deputy", "envoy", "legislator", "military", "head", "official", "group"})

_DETERMINERS = frozenset({"the", "his", "her", "their", "its", "a", "an"})
_NO_TITLES = frozenset({"official", "militant", "rebel", "guerrilla", "insurgent"})
# "Deputy Prime Minister (DPM) and Minister for Law"
_ACRONYM = re.compile(r"\s\([A-Z]{2,5}\)")
_BODY = re.compile(r"\b(?:Commission|Parliament|Council|Committee|Assembly)\b")


def lowered(text: str) -> str:
    """*text* in small letters, letter for letter."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


# For ranks whose holders are named after the place they are sent to: what tells where they are instead.
_STANDING: dict[str, tuple[str, ...]] = {"envoy": (), "official": (" in ", " at ")}


@attrs.define(slots=False, eq=False)
class PeopleFinder:
    """Finds the people of a page, named and unnamed, each with office and side as far as its own words tell.

    >>> from dipnews.model.page import Page
    >>> text = "Defence Minister Ann Droe met Mr. Jan van den Berg."
    >>> [mention.value.name for mention in PeopleFinder(Lexicon())(Page(text=text, folded=text))]
    ['Ann Droe', 'Jan van den Berg']
    """

    lexicon: Lexicon

    @functools.cached_property
    def _roles(self) -> Roles:
        return roles_of(self.lexicon)

    @functools.cached_property
    def _names(self) -> Names:
        return names_of(self.lexicon)

    def __call__(self, page: Page) -> Iterator[Mention[Person | Group]]:
        small = lowered(page.folded)
        line = line_of(page, small, self._roles, self._names)
        reader = _Reader(page, small, line, BareNames(page, line, self._names))
        for found in shape().finditer(line.symbols):
            for mention in getattr(reader, found.lastgroup or "")(found):
                yield apart(mention)


@attrs.frozen(eq=False)
class _Reader:
    """Reads each shape that was found on a line."""

    page: Page
    small: str
    line: Line
    bare: BareNames

    def several(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        shared = code_of_whose(self._items(found, "whose1"))
        role_item = self.line.items[found.start("role1") // 2]
        role = singular(self._role(role_item, role_item, found.start("whose1") // 2))
        start: int | None = self._opening(found.start() // 2)
        for name in re.finditer(r"(?:[MT]_)*((?:G_)?X(?:_[PCG]|_T(?!_))?)(?:o([NCOPG]))?", found["list1"]):
            offset = found.start("list1")
            items = self.line.items[(offset + name.start()) // 2 : (offset + name.end() + 1) // 2]
            of = code_of(items[-1].what) if name[2] else shared
            yield self._mention(
                items[0].start if start is None else start,
                items[-1].end,
                self._name(offset + name.start(1), offset + name.end(1)),
                role,
                of,
            )
            start = None

    def counterpart(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        of = code_of_whose(self._items(found, "whose2"))
        name: str | None = None
        role: str | None = "counterpart"
        if found["name2"]:
            name = self._name(found.start("name2"), found.end("name2"))
            if found["role2"]:
                item = self.line.items[found.start("role2") // 2]
                role = self._role(item, item, found.start("role2") // 2)
        yield self._mention(self._opening(found.start() // 2), self._end(found), name, role, of)

    def named(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        item = self.line.items[found.start("role3") // 2]
        if item.letter in "Rr" and self.small[item.start : item.end] in _NO_TITLES:
            return  # "the official Petra news agency"
        yield from self._person(found, "whose3", "role3", "name3", "of3")

    def told(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        yield from self._person(found, "whose4", "role4", "name4", None)

    def appositive(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        yield from self._person(found, "whose5", "role5", "name5", "of5")

    def titled(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        yield from self._person(found, None, None, "name6", "of6")

    def sides(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        item = self.line.items[found.start("role7") // 2]
        role = self._role(item, item, found.start("sides7") // 2)
        role = each(role, item.what)
        sides = self._items(found, "sides7")
        start = self._opening(found.start("sides7") // 2)
        for side in sides:
            end = item.end if side is sides[-1] else side.end
            yield self._mention(start if side is sides[0] else side.start, end, None, role, code_of(side.what))

    def holders(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        item = self.line.items[found.start("role8") // 2]
        role = self._role(item, item, found.start() // 2)
        start: int | None = self._opening(found.start() // 2)
        sides = self._items(found, "list8")
        if len(sides) > 1:
            role = each(role, item.what)
        names = list(re.finditer(NAME, found["names8"] or ""))
        if len(names) != len(sides):
            names = []
        for number, side in enumerate(sides):
            name: str | None = None
            if names:
                # "the presidents of Ruritania and Syldavia, Ann Droe and Jan Roe": each once by office, once by name.
                begin, end = (found.start("names8") + place for place in names[number].span())
                name = self._name(begin, end)
                items = self.line.items[begin // 2 : (end + 1) // 2]
                yield self._mention(items[0].start, items[-1].end, name, role, code_of(side.what))
            yield self._mention(side.start if start is None else start, side.end, name, role, code_of(side.what))
            start = None

    def unnamed(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        item = self.line.items[found.start("role9") // 2]
        if found["role9"] in "Rr" and stands_for_a_noun(self.small, item.what, item.end, alone=False):
            return
        yield from self._person(found, "whose9", "role9", None, None)

    def office(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        item = self.line.items[found.start("role10") // 2]
        office: Office = item.what
        if office.rank not in _ACTING:
            return
        alone = len(found[0]) == 1
        if is_no_holder(self.small, office, item.start, item.end, alone=alone):
            return
        if not office.plural and alone:
            before = self.small[max(0, item.start - 12) : item.start].split()
            word = before[-1] if before else ""
            definite = word in _DETERMINERS or word.endswith(("'s", "s'")) or item.letter == "R"
            if stands_for_a_noun(self.small, office, item.end, alone=alone):
                return
            if not definite or (office.office in {"chief", "head", "chairman"} and word not in {"the"}):
                return
        yield from self._person(found, None, "role10", None, None)

    def owned(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        index = found.start("name12") // 2
        if self.bare.accepts(index, index):
            yield from self._person(found, "whose12", "role12" if found["role12"] else None, "name12", None)

    def name(self, found: re.Match[str]) -> Iterator[Mention[Person]]:
        first, last = found.start("name11") // 2, (found.end("name11") - 1) // 2
        if self.bare.accepts(first, last):
            yield from self._person(found, None, None, "name11", None)

    def _person(
        self, found: re.Match[str], whose: str | None, role: str | None, name: str | None, of: str | None
    ) -> Iterator[Mention[Person]]:
        before = self._items(found, whose) if whose else ()
        code = code_of_whose(before)
        words: str | None = None
        office: Office | None = None
        if role:
            first = found.start(role) // 2
            targets = list(re.finditer(r"[of][NCOPGx]", found[role]))
            nouns = [index for index, letter in enumerate(found[role][::2]) if letter in "RrSsTKk"]
            head = self.line.items[first + nouns[-1]]
            office = head.what
            at = found.start(whose) // 2 if whose else first
            opener = self.line.items[first + nouns[0]]
            if before and before[-1].letter == "O" and _BODY.search(self.page.folded, before[-1].start, before[-1].end):
                # "European Commission President": the body belongs to the office.
                opener = before[-1]
            words = self._role(opener, head, at)
            if code is None:
                # "president of Poland" tells whose; "envoy to Poland" does not.
                for target in targets:
                    if target[0][0] == "o":
                        code = code_of(self.line.items[first + (target.start() + 1) // 2].what) or code
            if code is None and office is not None and office.of:
                code = office.of
        if of and found[of]:
            code = code_of(self.line.items[found.start(of) // 2 + 1].what) or code
        title = self._name(found.start(name), found.end(name)) if name else None
        end = self._end(found)
        if role and not name and office is not None:
            elsewhere = _STANDING.get(office.rank, (" to ", " in ", " at "))
            for target in targets:
                last = self.line.items[first + (target.start() + 1) // 2 - 1]
                if self.small.startswith(elsewhere, last.end):
                    # "A delegation to Paris" goes there, "an official in Cairo" is there; "the ambassador to
                    # France" belongs there.
                    end = last.end
                    break
        yield self._mention(self._opening(found.start() // 2), end, title, words, code)

    def _end(self, found: re.Match[str]) -> int:
        return self.line.items[(found.end() - 1) // 2].end

    def _items(self, found: re.Match[str], group: str) -> Sequence[Item]:
        start, end = found.span(group)
        return self.line.items[start // 2 : (end + 1) // 2] if start >= 0 else ()

    def _name(self, start: int, end: int) -> str | None:
        """The words of a name, without the titles before it."""
        items = list(self.line.items[start // 2 : (end + 1) // 2])
        while items and items[0].letter in "MT":
            items.pop(0)
        if not items:
            return None
        # "President [Ann] Droe": the brackets are the editor's.
        words = self.page.text[items[0].start : items[-1].end].replace("]", "").split()
        # "Jan Berg Berg JanPresident": a heading that lost its line break, behind the name.
        for number in range(2, len(words)):
            if words[number] == words[number - 1]:
                return " ".join(words[:number])
        return " ".join(words)

    def _role(self, first: Item, last: Item, at: int) -> str | None:
        """The office in its own words; what stands before the nationality ("former Ruritanian king") is put back."""
        if last.letter == "T" and first is last:
            return item_text(self.page, last)
        words = _ACRONYM.sub("", " ".join(self.page.text[first.start : last.end].split()))
        kept = []
        for word in self._words_before(self.line.items[at].start):
            if word.lower() in KEPT and self.line.items[at] is not first:
                kept.append(word.lower())
        return " ".join([*reversed(kept), words])

    def _words_before(self, start: int) -> Iterator[str]:
        for _ in range(4):
            before = self.page.folded[max(0, start - 20) : start]
            if not before.endswith((" ", "-")):
                return
            word = re.split(r"[\s-]", before[:-1])[-1]
            if word.lower() not in EPITHETS and word.lower() not in KEPT:
                return
            yield word
            start -= len(word) + 1

    def _opening(self, index: int) -> int:
        """Where the mention that begins with item *index* opens: "visiting", "senior" and "former" belong to it."""
        start = self.line.items[index].start
        for word in self._words_before(start):
            start -= len(word) + 1
        before = self.small[max(0, start - 6) : start]
        for pronoun in ("his ", "her ", "their "):
            if (
                before.endswith(pronoun)
                and self.line.items[index].letter not in "X"
                and _has_counterpart(self.line, index)
            ):
                return start - len(pronoun)
        return start

    def _mention(self, start: int, end: int, name: str | None, role: str | None, of: str | None) -> Mention[Person]:
        return Mention.read(self.page.text, start, end, Person(name=name, role=role, of=of))


def _has_counterpart(line: Line, index: int) -> bool:
    return any(item.letter in "Kk" for item in line.items[index : index + 3])


def item_text(page: Page, item: Item) -> str:
    """The words of *item*, on one line."""
    return " ".join(page.text[item.start : item.end].split())
