"""Words that count or hold goods, with their number: two million doses of, a batch of."""

from __future__ import annotations

import functools

import attrs

from dipnews import regexes as re
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.money import Amount, AmountReader

_UNIT_OF = re.compile(r"\b(?P<unit>[A-Za-z]+)(?: worth)? of(?: (?:the|its|their|his|our|this|these|a|an))?\s*\Z")
_SUM_OF = re.compile(
    r"(?:[ -]worth)? (?:of|in|for)(?: (?:the|its|their|an?|additional|new|fresh|extra|further|more))?\s*\Z"
)
_ASIDE = re.compile(r" ?\([^()\n]{1,40}\)\s*\Z")
_MORE = re.compile(
    r"(?:(?:remaining|additional|more|further|extra|other|new|first|last|next|initial|second|third|final|large|small"
    r"|big|huge|major|fresh|another|separate) )+\Z",
    re.I,
)
_VAGUE = re.compile(
    r"\b(?:dozens|hundreds|thousands|scores|millions|billions|tens of thousands|hundreds of thousands|lots|plenty"
    r"|a (?:number|series|range|variety|lot)|large (?:numbers|quantities|amounts)) of (?:the |its |their )?\Z",
    re.I,
)
_WINDOW = 90


@attrs.frozen(kw_only=True)
class Measure:
    """How much of the goods there is: read at ``start``, with the ``unit`` as the records write it."""

    start: int
    quantity: float | None = None
    unit: str | None = None


@attrs.define(slots=False, eq=False)
class MeasureReader:
    """Reads the measure that stands before goods and ends in "of".

    >>> reader = MeasureReader(Lexicon(), AmountReader(Lexicon()))
    >>> reader.before("two million doses of the vaccine", 25)
    Measure(start=0, quantity=2000000.0, unit='doses')
    """

    lexicon: Lexicon
    amounts: AmountReader

    @functools.cached_property
    def _units(self) -> dict[str, tuple[str, str]]:
        """Plural and role by every form."""
        found: dict[str, tuple[str, str]] = {}
        for unit, plural, role in self.lexicon.table("units"):
            for form in (unit, plural):
                found.setdefault(form, (plural, role))
        return found

    def before(self, text: str, end: int) -> Measure | None:
        """The measure that ends at *end* with "of" and perhaps an article."""
        first = max(0, end - _WINDOW)
        first = max(first, text.rfind("\n", first, end) + 1)
        window = text[first:end]
        vague = _VAGUE.search(window, max(0, len(window) - 40))
        if vague:
            return Measure(start=first + vague.start())
        match = _UNIT_OF.search(window, max(0, len(window) - 34))
        if match is None:
            return self._sum(text, end)
        plural, role = self._units.get(match["unit"].lower(), ("", ""))
        if not role:
            return self._sum(text, end)
        unit_at = first + match.start("unit")
        amount, described = self._count(text, unit_at)
        if amount is None:
            if role == "measure":
                return Measure(start=unit_at, unit=plural)
            return Measure(start=unit_at)
        if amount.currency is not None:
            return Measure(start=amount.start, quantity=amount.number, unit=amount.currency)
        return Measure(start=amount.start, quantity=amount.number, unit=f"{described}{plural}")

    def _count(self, text: str, unit_at: int) -> tuple[Amount | None, str]:
        """The number before a unit, and the words between that describe the unit."""
        at = unit_at
        for _ in range(4):
            amount = self.amounts.before(text, at)
            if amount is not None:
                between = text[amount.end : unit_at].strip(" -")
                if not all(char.isalnum() or char in " .'&-" for char in between):
                    return None, ""
                described = _MORE.sub("", between + " ").strip()
                return attrs.evolve(amount, start=_with_more(text, amount.start)), f"{described} " if described else ""
            space = text.rfind(" ", max(0, at - 24), at - 1)
            if space < 0 or text[at - 2 : at - 1] in {",", ".", ";", ":"}:
                return None, ""
            at = space + 1
        return None, ""

    def _sum(self, text: str, end: int) -> Measure | None:
        """Money before "of" or "worth of"."""
        match = _SUM_OF.search(text, max(0, end - 20), end)
        amount = self.amounts.before(text, without_aside(text, match.start())) if match else None
        if amount is None or (amount.currency is None and amount.number < 1000):
            return None
        return Measure(start=amount.start, quantity=amount.number, unit=amount.currency)


def _with_more(text: str, start: int) -> int:
    """Takes in "remaining" and the like before a number."""
    window_at = max(0, start - 24)
    match = re.search(
        r"\b(?:remaining|additional|further|extra|first|last|next|other|final|initial) \Z", text[window_at:start]
    )
    return window_at + match.start() if match else start


def without_aside(text: str, end: int) -> int:
    """*end*, or the place before a parenthesis that ends there: "€40bn ($43bn)"."""
    match = _ASIDE.search(text, max(0, end - 44), end)
    return match.start() if match else end
