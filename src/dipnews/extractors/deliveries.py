"""Deliveries: who handed over what to whom."""

from __future__ import annotations

from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.events import Delivery
from dipnews.patterns.extractor import PatternExtractor, Rule, ShippedPatterns

DELIVERIES: dict[str, str | Rule] = {
    "delivered_to": Rule("{supplier:party} {deliver} {goods:goods} to {recipient:party}", status="delivered"),
    "was_delivered": Rule("{goods:goods} be {deliver}(?: to {recipient:party})?", status="delivered"),
    "provided_to": Rule("{supplier:party} {provide} {goods:goods} (?:to|for) {recipient:party}", status="delivered"),
    "provided_with": Rule("{supplier:party} {provide} {recipient:party} with {goods:goods}", status="delivered"),
    "provided": Rule("{supplier:party} {provide} {recipient:party} {goods:goods}", status="delivered"),
    "was_provided": Rule("{goods:goods} be {provide} (?:to|by) {recipient:party}", status="delivered"),
    "pledged": Rule("{supplier:party} {pledge} {goods:goods} (?:to|for) {recipient:party}", status="pending"),
    "approved": Rule("{supplier:party} {approve} {goods:goods} (?:to|for) {recipient:party}", status="pending"),
    "approved_sale": Rule("{supplier:party} {approve} {sale} of {goods:goods} to {recipient:party}", status="pending"),
    "sold": Rule("{supplier:party} {sell} {goods:goods} to {recipient:party}", status="pending"),
    "bought": Rule("{recipient:party} {buy} {goods:goods}(?: from {supplier:party})?", status="pending"),
    "got": Rule("{recipient:party} {get} {goods:goods} from {supplier:party}", status="delivered"),
    "requested": Rule("{recipient:party} {request} {goods:goods}(?: from {supplier:party})?", status="requested"),
    "delivery_of": Rule("{delivery} of {goods:goods} to {recipient:party}", status="in_progress"),
    "owned_delivery_of": Rule(
        "{supplier:party} {delivery} of {goods:goods} to {recipient:party}", status="in_progress"
    ),
    "sale_of": Rule("{sale} of {goods:goods} to {recipient:party}", status="pending"),
    "halted": Rule("{supplier:party} {halt} {goods:goods} (?:to|for) {recipient:party}", status="cancelled"),
    "halted_delivery": Rule(
        "{supplier:party} {halt} {delivery} of {goods:goods} to {recipient:party}", status="cancelled"
    ),
    "armed_with": Rule("{supplier:party} {arm} {recipient:party} with {goods:goods}", status="in_progress"),
    "goods_to": Rule("{goods:goods} (?:to|for) {recipient:party}", status="pending"),
}


def deliveries(lexicon: Lexicon) -> PatternExtractor:
    """The extractor of deliveries."""
    return ShippedPatterns(Delivery, DELIVERIES, lexicon=lexicon)
