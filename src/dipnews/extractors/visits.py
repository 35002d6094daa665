"""Visits: who travelled where."""

from __future__ import annotations

from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.events import Visit
from dipnews.model.symbols import symbol_of
from dipnews.patterns.extractor import PatternExtractor, Rule, ShippedPatterns

_DATE = symbol_of("date")
_COUNTRY = "(?:the|that|this|our|their) (?:country|nation|kingdom|republic|territory)"
_PASTIME = "(?:(?:the|a|his|her) (?:night|weekend|holiday|vacation|day|week) )?"
_TEAM = "... (?:team|mission|group|contingent|delegation) (?:of ... )?to {destination:where}"

VISITS: dict[str, str | Rule] = {
    "visited": "{visitors:party} {visit} {destination:where}",
    "arrived": "{visitors:party} {arrive} (?:back )?(?:in|at|on|into) {destination:where}",
    "arrived_here": "{visitors:party} {arrive}",
    "travelled": "{visitors:party} {travel} (?:... )?(?:to|into|for) {destination:where}",
    "left_for": "{visitors:party} {leave} (?:... )?for {destination:where}",
    "named_trip": "{visitors:party} {make} {destination:country} {trip}",
    "is_in": "{visitors:party} (?:who )?be in {destination:where} (?:for|to|on)",
    "left": Rule("{visitors:person} {leave} {destination:where}", unless=" (?:out|in|with|behind|of|to|as)\\b"),
    "was_in": "{visitors:person} (?:who )?be in {destination:where}",
    "is_here": "{visitors:person} (?:who )?be here (?:for|on|to)",
    "stopped": "{visitors:person} {stop_in} {destination:where}",
    "visited_capital": Rule("{visitors:party} {visit} {destination:nationality} capital", unless=",? [^a-z]"),
    "arrived_capital": "{visitors:party} {arrive} (?:in|at) {destination:nationality} capital",
    "travelled_capital": "{visitors:party} {travel} to {destination:nationality} capital",
    "visited_there": f"{{visitors:person}} {{visit}} {_COUNTRY}",
    "went_there": f"{{visitors:person}} {{travel}} to {_COUNTRY}",
    "arrived_from": "{visitors:party} {arrive} ...from {destination:where}",
    "sent": Rule("{send} {visitors:person} to {destination:where}"),
    "now_in": "{visitors:person} {currently} in {destination:where}",
    "stayed": f"{{visitors:party}} {{spend}} {_PASTIME}in {{destination:where}}",
    "due_in": "{visitors:party} {due} (?:back )?(?:in|at) {destination:where}",
    "led_team": "{visitors:party} {lead} " + _TEAM,
    "brought_team": "{visitors:party} {take} " + _TEAM,
    "led_delegation": "{visitors:party} {lead} {visitors:person} to {destination:where}",
    "took_to": "{take} {visitors:person} (?:back |on )?to {destination:where}",
    "chose": "{visitors:party} {choose} {destination:where} (?:as|for) ... (?:destination|visit|trip|stop)",
    "en_route": "{visitors:person} {en_route} to {destination:where}",
    "returned": "{visitors:person} {return} (?:home )?from {destination:where}",
    "invited_trip": Rule(
        "{invite} {visitors:party} (?:for|to (?:conduct|make|pay|undertake)) (?:.. )?{trip} to {destination:where}",
        status="proposed",
    ),
    "way_back": "{visitors:person} (?:be )?on {visitors:person}'s way (?:back|home) from {destination:where}",
    "on_the_way": "{visitors:person} (?:be )?on {visitors:person}'s way (?:back )?to {destination:where}",
    "welcomed_to": "{receive} {visitors:person} to {destination:country}",
    "has_been": "{visitors:person} (?:has|have|had) (?:already |just |also )?been (?:in|to) {destination:where}",
    "while_in": Rule("while in {destination:where}, {visitors:person}", unless=",? (?:said|says|told|added|noted)\\b"),
    "aside_in": Rule("{visitors:person}, (?:now |currently )?in {destination:where} (?:on|for)", unless=f" {_DATE}"),
    "invited": Rule("{invite} {visitors:party} to {destination:where}", status="proposed"),
}


def visits(lexicon: Lexicon) -> PatternExtractor:
    """The extractor of visits: one event for each destination."""
    return ShippedPatterns(Visit, VISITS, each=("destination",), lexicon=lexicon)
