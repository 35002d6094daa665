"""Things and money that are handed over: arms, relief goods, food, fuel, aid, loans."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.aid import category_of_aid, is_giving
from dipnews.mentions.designations import DesignationReader, Designations
from dipnews.mentions.listed_goods import Find, Taken, joined
from dipnews.mentions.money import AmountReader
from dipnews.mentions.neighbours import Neighbours
from dipnews.mentions.noun_phrase import LeftEdge, NounPhrases
from dipnews.mentions.stock import Stock, Ware
from dipnews.mentions.sums import SumReader
from dipnews.mentions.units import Measure, MeasureReader, without_aside
from dipnews.mentions.words import read_words
from dipnews.model.entities import Goods
from dipnews.model.mention import Mention
from dipnews.model.page import Page

_NEXT_WORD = re.compile(r"[ ]+['\"(]?([\w'-]+)")
_WORTH = re.compile(
    r"(?:,)? (?:worth|of|total(?:l?ing|s)|valued at|amounting to|estimated at|in the amount of|to the tune of|for)"
    r"(?: (?:a total of|up to|as much as))? (?=(?:[A-Z]{0,3}[$€£¥₹]|up to |about |some |around |nearly |almost "
    r"|more than |over |approximately |at least |an? |\d|[a-z]+ (?:million|billion|hundred|thousand)|Rs))"
)
_SPACE = re.compile(r"\s+")
_LOOSE_OPENING = re.compile(
    r"(?:(?:more|enough|further|other|such|sufficient|much|less|fewer|only|new batches of)\s+)+", re.I
)
_HOLLOW = frozenset(
    (
        "training trafficking dealing smuggling building spending making testing monitoring planning "
        "manufacturing running drilling mining processing refining reprocessing sharing buying selling "
        "trading producing exporting importing using proliferation"
    ).split()
)
_GIFTS = frozenset({"donation", "donations", "gift", "gifts", "contribution", "contributions"})
_VERBAL = frozenset(("will would could can must should may might cannot not we they he she it who i you").split())


@attrs.define(slots=False, eq=False)
class GoodsFinder:
    """Finds goods: the mention covers quantity and item, ``item`` leaves the number out.

    >>> from dipnews.model.page import Page
    >>> text = "Poland sent them 30 attack helicopters."
    >>> [mention] = GoodsFinder(Lexicon())(Page(text=text, folded=text))
    >>> mention.text, mention.value.item, mention.value.quantity
    ('30 attack helicopters', 'attack helicopters', 30.0)
    """

    lexicon: Lexicon

    @functools.cached_property
    def _stock(self) -> Stock:
        return Stock(self.lexicon)

    @functools.cached_property
    def _designations(self) -> DesignationReader:
        return DesignationReader(self.lexicon)

    @functools.cached_property
    def _phrases(self) -> NounPhrases:
        return NounPhrases(self.lexicon)

    @functools.cached_property
    def _amounts(self) -> AmountReader:
        return AmountReader(self.lexicon)

    @functools.cached_property
    def _measures(self) -> MeasureReader:
        return MeasureReader(self.lexicon, self._amounts)

    @functools.cached_property
    def _sums(self) -> SumReader:
        return SumReader(self._amounts)

    def __call__(self, page: Page) -> Iterator[Mention[Goods]]:
        text = page.folded
        flat, words = read_words(text)
        around = Neighbours(page)
        designations = Designations(self._designations.read(text, flat, words))
        finds: list[Find] = []
        done = 0
        for start, size, ware in self._stock.hits(flat, words):
            end = start + size
            if start < done:
                continue
            if ware.category == "none":
                done = end
                continue
            find = self._read(text, flat, around, designations, start, end, ware)
            if find is not None and (not finds or find.first >= finds[-1].end or find.start >= finds[-1].end):
                done = find.end
                finds.append(find)
        finds.extend(self._bare(text, around, designations, finds))
        finds.sort(key=lambda find: (find.start, -find.end))
        finds = [find for find in joined(text, finds) if not find.loose and not find.unpaid]
        for find in sorted((*finds, *self._pure_sums(text, flat, words, finds)), key=lambda find: find.start):
            item = _SPACE.sub(" ", page.text[find.first : find.last]).strip(" \"'“”")
            item = re.sub(r", (?=[A-Z]{3,5} )", " ", item) if find.named else item
            if find.ship_at:
                item = f"{item} {page.text[find.ship_at[0] : find.ship_at[1]]}"
            value = Goods(item=item, category=find.category, quantity=find.quantity, unit=find.unit)
            yield Mention.read(page.text, find.start, find.end, value)

    # --- goods with a head of the table -----------------------------------------------
    def _read(
        self,
        text: str,
        flat: bytes,
        around: Neighbours,
        designations: Designations,
        start: int,
        end: int,
        ware: Ware,
    ) -> Find | None:
        if around.inside(start, end) or not self._is_head(text, start, end, ware):
            return None
        edge = self._phrases.left_edge(text, start)
        first = max(edge.start, around.after_parties(edge.start, start))
        first = _without_looseness(text, first, start)
        name = next(iter(designations.starting(first, start)), None)
        named = name is not None
        if name is not None:
            first = min(first, name.start)
        measure = self._measure(text, edge, plural=ware.plural)
        if measure is not None and measure.unit is None and self._carried(text, end):
            measure = None  # "100 arms sales" counts the sales
        category = ware.category
        if named and name is not None and category in {"other", "arms"}:
            category = name.category
        quantity, unit, begin = None, None, first
        if measure is not None:
            quantity, unit, begin = measure.quantity, measure.unit, min(measure.start, first)
        if text[start:end].lower() == "doses":
            unit = unit or "doses"
        last = end
        if quantity is None:
            worth = self._worth(text, end)
            if worth is not None:
                quantity, unit, last = worth
        for found in designations.starting(end + 1, end + 3):
            if (found.start == end + 1 and text[end] == " ") or (
                found.role == "ship" and found.start == end + 2 and text[end] == ","
            ):
                end, named = found.end, True
        if ware.aid:
            category = category_of_aid(text, flat, begin, last, money=unit is not None and unit.isupper())
        money = unit is not None and unit.isupper()
        described = (
            named
            or edge.number_at is not None
            or quantity is not None
            or (ware.shape != "count" and (first < start or is_giving(edge.before)))
        )
        return Find(
            start=begin,
            first=first,
            last=end,
            end=max(last, end),
            category=category,
            quantity=quantity,
            unit=unit,
            named=named,
            joins=edge.number_at is None and not named and edge.determiner is None,
            loose=ware.weak and not described,
            unpaid=ware.sum and not money,
        )

    def _is_head(self, text: str, start: int, end: int, ware: Ware) -> bool:
        """Whether the words end a noun phrase, and are no verb."""
        following = _NEXT_WORD.match(text, end, end + 40)
        if text[end : end + 1] in {"-", "/"} or text[end : end + 2] in {"'s", "s'"}:
            return False
        word = following[1] if following else ""
        lower = word.lower()
        previous = text[max(0, start - 20) : start].split()
        before = previous[-1].lower() if previous else ""
        if ware.verb or ware.aid:
            if before in _VERBAL or (
                before == "to" and (word[:1].isupper() or lower in self._phrases.words["determiner"])
            ):
                return False
            if ware.verb and ware.shape == "count" and not ware.plural and before in {"to", "and", ""}:
                return False
        if text[start].isupper() and ware.single and ware.category == "food" and before and before[-1] not in '.!?"':
            return False
        if text[start - 1 : start] == "-":
            return False
        if lower == "of" and text[start:end].lower() in _GIFTS:
            return False  # "a donation of vaccines": the vaccines are the goods
        if not word:
            return True
        if lower in self._phrases.words["follows"]:
            return not (ware.shape == "count" and not ware.plural and lower in {"and", "or"}) or self._articled(
                text, start
            )
        if lower in self._phrases.words["carrier"] and following:
            further = _NEXT_WORD.match(text, following.end(), following.end() + 40)
            return not further or not further[1][:1].islower() or further[1] in self._phrases.words["follows"]
        if word[:1].isupper():
            return not text[start].isupper()
        if not word[:1].isalpha():
            return True
        if lower.endswith(("ed", "ly")) or (lower.endswith("ing") and lower not in _HOLLOW):
            return True
        return ware.plural and ware.shape in {"count", "same"}

    def _articled(self, text: str, start: int) -> bool:
        """Whether an article or a number stands before the head: "missile and nuclear tests" has none."""
        edge = self._phrases.left_edge(text, start)
        return edge.determiner is not None or edge.number_at is not None

    def _carried(self, text: str, end: int) -> bool:
        following = _NEXT_WORD.match(text, end, end + 40)
        return following is not None and following[1].lower() in self._phrases.words["carrier"]

    def _measure(self, text: str, edge: LeftEdge, *, plural: bool) -> Measure | None:
        if edge.number_at is not None:
            amount = self._amounts.before(text, edge.number_at)
            if amount is None or (amount.number == 0):
                return None
            if amount.currency is None and not plural and amount.number > 1:
                return None
            return Measure(start=amount.start, quantity=amount.number, unit=amount.currency)
        if edge.before in {"of", "in", "for"} or (
            edge.determiner and text[max(0, edge.before_at - 3) : edge.before_at] in {"of ", "in "}
        ):
            return self._measures.before(text, edge.start)
        if edge.before.endswith(")"):
            amount = self._amounts.before(text, without_aside(text, edge.start))
            if amount is not None and amount.currency is not None:
                return Measure(start=amount.start, quantity=amount.number, unit=amount.currency)
        return None

    def _worth(self, text: str, end: int) -> tuple[float, str, int] | None:
        match = _WORTH.match(text, end, end + 60)
        amount = self._amounts.at(text, match.end()) if match else None
        if amount is None or amount.currency is None:
            return None
        return amount.number, amount.currency, amount.end

    # --- designations by themselves ------------------------------------------------------
    def _bare(self, text: str, around: Neighbours, designations: Designations, finds: list[Find]) -> Iterator[Find]:
        taken = Taken(finds)
        done = 0
        for found in designations:
            if found.start < done or taken.touches(found.start, found.end):
                continue
            end = around.before_parties(found.start, found.end)
            if around.inside(found.start, end) and found.role != "ship":
                continue
            done = found.end
            following = _NEXT_WORD.match(text, end, end + 40)
            word = following[1] if following else ""
            plural = text[end - 1] == "s"
            if found.role != "ship" and word[:1].islower() and not plural:
                words = self._phrases.words
                if (
                    word not in words["follows"]
                    and word not in words["carrier"]
                    and not word.endswith(("ed", "ly", "ing"))
                ):
                    continue
            edge = self._phrases.left_edge(text, found.start)
            first = max(edge.start, around.after_parties(edge.start, found.start))
            measure = self._measure(text, edge, plural=True)
            if (
                found.role == "loose"
                and (measure is None or measure.quantity is None)
                and not (plural and is_giving(edge.before))
            ):
                continue
            first = found.start if found.role == "ship" else _without_looseness(text, first, found.start)
            yield Find(
                start=first if measure is None else min(first, measure.start),
                first=first,
                last=end,
                end=end,
                category=found.category,
                quantity=measure.quantity if measure else None,
                unit=measure.unit if measure else None,
                named=True,
                ship=found.role == "ship",
            )

    # --- money by itself -------------------------------------------------------------------
    def _pure_sums(self, text: str, flat: bytes, words: frozenset[bytes], finds: list[Find]) -> Iterator[Find]:
        taken = Taken(finds)
        for found in self._sums.read(text, flat, words):
            if not taken.touches(found.start, found.end):
                yield Find(
                    start=found.start,
                    first=found.first,
                    last=found.end,
                    end=found.end,
                    category=found.category,
                    quantity=found.number,
                    unit=found.currency,
                )


def _without_looseness(text: str, first: int, head: int) -> int:
    match = _LOOSE_OPENING.match(text, first, head)
    return match.end() if match else first
