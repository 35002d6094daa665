"""Visits: who travelled where."""

from __future__ import annotations

from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.events import Visit
from dipnews.patterns.extractor import PatternExtractor, Rule, ShippedPatterns

VISITS: dict[str, str | Rule] = {
    "visited": "{visitors:party} {visit} {destination:where}",
    "arrived": "{visitors:party} {arrive} (?:back )?(?:in|at|on) {destination:where}",
    "arrived_here": "{visitors:party} {arrive}",
    "travelled": "{visitors:party} {travel} (?:... )?(?:to|into|for) {destination:where}",
    "left_for": "{visitors:party} {leave} (?:... )?for {destination:where}",
    "trip_to": "{visitors:party} {trip} (?:... )?to {destination:where}",
    "trip_of": "{visitors:party} {trip} of {destination:where}",
    "stay_in": "{visitors:party} (?:arrival|stopover|stop|stay) (?:in|at) {destination:where}",
    "trip_by": "{trip} (?:to {destination:where} )?by {visitors:party}(?: to {destination:where})?",
    "trip_of_visitor": "{trip} of {visitors:person} to {destination:where}",
    "named_trip": "{visitors:party} {make} {destination:country} {trip}",
    "is_in": "{visitors:party} be in {destination:where} (?:for|to|on)",
    "invited": Rule("{invite} {visitors:party} to {destination:where}", status="proposed"),
}


def visits(lexicon: Lexicon) -> PatternExtractor:
    """The extractor of visits: one event for each destination."""
    return ShippedPatterns(Visit, VISITS, each=("destination",), lexicon=lexicon)
