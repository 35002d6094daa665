"""Agreements: what was signed, reached, negotiated, refused."""

from __future__ import annotations

from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.events import Agreement
from dipnews.patterns.extractor import PatternExtractor, Rule, ShippedPatterns

_WITH = "(?: (?:with|between|among) {parties:party})?"

AGREEMENTS: dict[str, str | Rule] = {
    "signed": Rule(f"{{parties:party}} {{sign}} {{instrument:instrument}}{_WITH}", status="signed"),
    "was_signed": Rule(
        "{instrument:instrument}(?: (?:between|with) {parties:party})? be {sign}(?: by {parties:party})?",
        status="signed",
    ),
    "signing_of": Rule(f"{{signing}} of {{instrument:instrument}}{_WITH}", status="signed"),
    "signed_noun": Rule("{instrument:instrument} {sign}(?: (?:with|by|between) {parties:party})?", status="signed"),
    "initialled": Rule(f"{{parties:party}} {{initial}} {{instrument:instrument}}{_WITH}", status="agreed"),
    "reached": Rule(f"{{parties:party}} {{reach}} {{instrument:instrument}}{_WITH}", status="agreed"),
    "was_reached": Rule("{instrument:instrument} be {reach}", status="agreed"),
    "agreed_to": Rule(f"{{parties:party}} {{agree}} (?:to|on|upon) {{instrument:instrument}}{_WITH}", status="agreed"),
    "adopted": Rule("{parties:party} {adopt} {instrument:instrument}", status="signed"),
    "was_adopted": Rule("{instrument:instrument} be {adopt}", status="signed"),
    "negotiated": Rule(f"{{parties:party}} {{negotiate}} {{instrument:instrument}}{_WITH}", status="negotiating"),
    "talks_on": Rule(
        "{talks} (?:with {parties:party} )?(?:on|about|over|for) {instrument:instrument}", status="negotiating"
    ),
    "ratified": Rule("{parties:party} {ratify} {instrument:instrument}", status="in_force"),
    "was_ratified": Rule("{instrument:instrument} be {ratify}", status="in_force"),
    "took_effect": Rule(
        "{instrument:instrument} (?:come|comes|came|coming|enter|entered|enters|go|went|took|takes|take)"
        " (?:into )?(?:force|effect)",
        status="in_force",
    ),
    "renewed": Rule("{parties:party} {renew} {instrument:instrument}", status="in_force"),
    "was_renewed": Rule("{instrument:instrument} be {renew}", status="in_force"),
    "expired": Rule("{instrument:instrument} {expire}", status="ended"),
    "abandoned": Rule("{parties:party} {abandon} {instrument:instrument}", status="ended"),
    "was_abandoned": Rule("{instrument:instrument} be {abandon}", status="ended"),
    "rejected": Rule("{parties:party} {reject} {instrument:instrument}", status="rejected"),
    "was_rejected": Rule("{instrument:instrument} be {reject}", status="rejected"),
    "proposed": Rule(f"{{parties:party}} {{propose}} {{instrument:instrument}}{_WITH}", status="proposed"),
    "demanded": Rule(f"{{parties:party}} {{demand}} {{instrument:instrument}}{_WITH}", status="proposed"),
    "was_proposed": Rule("{instrument:instrument} be {propose}", status="proposed"),
}


def agreements(lexicon: Lexicon) -> PatternExtractor:
    """The extractor of agreements."""
    return ShippedPatterns(Agreement, AGREEMENTS, lexicon=lexicon)
