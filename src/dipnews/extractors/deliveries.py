"""Deliveries: who handed over what to whom, read from the goods outwards."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dipnews import regexes as re
from dipnews.extractors.giving.frames import Frame, Reader
from dipnews.extractors.giving.shapes import GOODS
from dipnews.extractors.giving.words import giving_words
from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Goods
from dipnews.model.events import Delivery, Evidence
from dipnews.model.mention import Mention
from dipnews.protocols import Extractor

_TRADE_FRAMES = frozenset({"sell", "buy", "sale noun", "purchase noun"})
# What is sold and bought every day; only a quantity makes a delivery of it.
_TRADE = re.compile(
    r"(?:oil|crude|gas|lng|petroleum|coal|goods|products?|commodities|semiconductors?|chips?|steel|cars?|autos?|electronics"
    r"|textiles|soya?beans?|beef|pork|sugar|minerals|earths|software|food|machinery|automobiles|vehicles|fish|money"
    r"|wheat|rice|corn|grain|maize|barley|seeds|oilseeds|meat|cocoa|coffee|fertili[sz]ers?)",
    re.I,
)
_RAW = re.compile(r"(?:oil|crude|gas|lng|petroleum|coal|electricity|power|energy|uranium)", re.I)
_AID = re.compile(r"\baid|relief|humanitarian|assistance|loans?\b|grants?\b|package|support|funding", re.I)
_INTO_SERVICE = ("commission", "induct")
_PASSING = ("entry", "passage", "movement", "flow", "influx", "arrival")
_STREAMING = ("flow", "pour", "com")
_GIFT = re.compile(r"(?:[a-z-]+ ){0,2}(?:donation|gift|contribution)s?", re.I)
# Weapons that nobody hands over in the open.
_ABOMINABLE = re.compile(
    r"\b(?:nuclear|atomic|chemical|biological|toxic) (?:weapons?|arms|bombs?|warheads?|gas|materials?)", re.I
)
# One's own ships and planes are sent where they are needed: without a taker, nobody is given them.
_SENT = ("send", "sent", "dispatch", "rush", "deploy", "bring", "brought", "transport", "ferr", "mobili")
_FORCES = re.compile(
    r"\b(?:war|patrol |naval |combat |fighter |military )?(?:ships?|warships?|planes?|warplanes?|aircraft|jets?"
    r"|fighters?|bombers?|vessels?|boats?|carriers?|frigates?|destroyers?|submarines?|cruisers?|helicopters?|tanks?|vehicles?"
    r"|convoys?|trucks?|gunboats?|drones?)$",
    re.I,
)
_HYPOTHETICAL = re.compile(r"\b(?:if|unless|whether|were to|or else|in the event|in case)\b")
_PART = re.compile(
    r"\b(?:including|such as|among them|as well as|included|includes?|comprising|consisting of)\b[^;:]*$"
)
# Ships and lorries that carry the goods are not the goods.
_CARRYING = re.compile(
    r"(?: [a-z]+)? (?:carrying|loaded with|laden with|bringing|transporting|delivering|full of|with) "
)


@attrs.frozen(eq=False)
class DeliveryExtractor:
    """One delivery for every mention of goods that a word of giving governs."""

    lexicon: Lexicon

    def __call__(self, document: Document, /) -> Iterator[Delivery]:
        for clause in document.clauses:
            if clause.trigger is None and GOODS in clause.view:
                yield from self._of_sentence(document, clause)

    def _of_sentence(self, document: Document, clause: Clause) -> Iterator[Delivery]:
        view = clause.view
        reader = Reader(document, clause, giving_words(self.lexicon, view))
        whole: Frame | None = None
        last = 0
        for place, mention in zip(clause.positions, clause.mentions, strict=True):
            if not isinstance(mention.value, Goods):
                continue
            if _HYPOTHETICAL.search(view, max(0, place - 70), place + 30) or _is_vehicle(view, place):
                continue
            part = whole is not None and _PART.search(view, last, place) is not None
            if part and not _is_certain(mention.value):
                continue
            frame = whole if part else next((f for f in reader.frames(place) if _is_delivery(f, mention.value)), None)
            if frame is not None:
                if not part:
                    whole, last = frame, place
                yield _delivery(document, clause, mention, frame)


def _is_vehicle(view: str, place: int) -> bool:
    match = _CARRYING.match(view, place + 1)
    return match is not None and GOODS in view[match.end() : match.end() + 40]


def _is_certain(goods: Goods) -> bool:
    """Whether the goods have a quantity or a designation of their own."""
    return goods.quantity is not None or any(char.isdigit() or char.isupper() for char in goods.item)


def _is_delivery(frame: Frame, goods: Goods) -> bool:
    if not frame.supplier and not frame.recipient:
        return False
    head = goods.item.split(" ")[-1]
    if frame.word.words.startswith(_INTO_SERVICE) and not frame.supplier:
        return False  # a ship of one's own
    if not frame.recipient and frame.word.words.startswith(_SENT) and _FORCES.search(goods.item):
        return False
    if frame.way == "mere" and not _AID.search(goods.item):
        return False
    if (
        frame.word.frame == "arrive"
        and goods.category == "arms"
        and not (frame.word.words.startswith("arriv") or (frame.word.words.startswith(_STREAMING) and frame.supplier))
    ):
        return False  # missiles and drones reach their targets
    if _GIFT.fullmatch(goods.item) and goods.quantity is None:
        return False
    if _ABOMINABLE.search(goods.item) or (_RAW.fullmatch(head) and frame.status != "cancelled"):
        return bool(_AID.search(goods.item))
    if frame.word.words in _PASSING and goods.category not in ("humanitarian", "food", "medical", "energy"):
        return False
    if frame.word.frame == "halt" and frame.way == "verb" and not frame.recipient and not _AID.search(goods.item):
        return False  # missiles are blocked and bombers intercepted
    if frame.word.frame in _TRADE_FRAMES and goods.category == "food" and not _AID.search(goods.item):
        return False
    if (
        frame.word.frame in _TRADE_FRAMES
        and goods.category != "arms"
        and goods.quantity is None
        and _TRADE.fullmatch(head)
    ):
        return False
    if not frame.recipient and not frame.takes and not frame.near:
        return goods.quantity is not None or frame.status == "cancelled" or goods.category == "arms"
    return True


def _delivery(document: Document, clause: Clause, goods: Mention[Goods], frame: Frame) -> Delivery:
    sentence = clause.sentence.span
    return Delivery(
        evidence=Evidence(
            sentence,
            sentence.cut(document.text),
            f"Delivery.{frame.word.frame.removesuffix(' noun')}_{frame.way}",
            clause.span(frame.word.start, frame.word.end),
        ),
        status=frame.status,
        goods=goods,
        supplier=tuple(frame.supplier),
        recipient=tuple(frame.recipient),
    )


def deliveries(lexicon: Lexicon) -> Extractor:
    """The extractor of deliveries."""
    return DeliveryExtractor(lexicon)
