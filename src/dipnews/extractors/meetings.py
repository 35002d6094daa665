"""Meetings: who talked with whom."""

from __future__ import annotations

from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.events import Meeting
from dipnews.patterns.extractor import PatternExtractor, Rule, ShippedPatterns

_TALK = "(?: (?:on|about|over|regarding) ...)?"

MEETINGS: dict[str, str | Rule] = {
    "met": "{participants:party} {meet} (?:(?:up )?with )?{participants:party}",
    "met_each_other": "{participants:party} {meet}",
    "talks_with": f"{{participants:party}} {{talks}}{_TALK} with {{participants:party}}",
    "talks_between": "{talks} (?:on ... )?(?:between|among) {participants:party}",
    "owned_talks_between": "{participants:party} {talks} (?:between|among) {participants:party}",
    "talks_of_two": "{participants:party} {hold} ...{talks}",
    "joint_names": "{participants:party}-{participants:party} {talks}",
    "joint_nations": "{participants:nationality}-{participants:nationality} {talks}",
    "received": Rule("{participants:party} {receive} {participants:person}"),
    "was_received": "{participants:party} be {receive} by {participants:party}",
    "called_on": Rule("{participants:party} {call_on} {participants:person}", unless=" to | for "),
    "phoned": Rule("{participants:party} {phone} {participants:party}", medium="phone"),
    "spoke_with": "{participants:party} {speak} (?:by (?:tele)?phone |on the phone )?(?:with|to) {participants:party}",
    "spoke": "{participants:party} {speak} (?:by (?:tele)?phone|on the phone)",
    "spoke_together": Rule(
        "{participants:party} {speak}", unless=" (?:to|at|of|about|out|up|in favou?r|for|against|on) "
    ),
    "call_with": Rule("{participants:party} {call} (?:... )?(?:with|to) {participants:party}", medium="phone"),
    "call_between": Rule("{call} (?:... )?between {participants:party}", medium="phone"),
    "conferred": "{participants:party} {confer} with {participants:party}",
    "sat_down": "{participants:party} {sit_down} with {participants:party}",
    "discussed_with": "{participants:party} {discuss} ... with {participants:party}",
    "co_chaired": "{participants:party} {chair} {session:session} with {participants:party}",
    "chaired": "{participants:party} {chair} {session:session}",
    "attended": "{participants:party} {attend} {session:session}",
    "session_between": "{session:session} (?:between|of) {participants:party}",
    "session_with": "{participants:party} {hold} {session:session} with {participants:party}",
}


def meetings(lexicon: Lexicon) -> PatternExtractor:
    """The extractor of meetings."""
    return ShippedPatterns(Meeting, MEETINGS, lexicon=lexicon)
