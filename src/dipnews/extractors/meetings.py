"""Meetings: who talked with whom."""

from __future__ import annotations

from dipnews.lexicon.lexicon import Lexicon
from dipnews.model.events import Meeting
from dipnews.patterns.extractor import PatternExtractor, Rule, ShippedPatterns

_TALK = "(?: (?:on|about|over|regarding) ...)?"
_HELD = "(?: (?:held|taking place|to be held))?"
_AT_TALKS = "(?:in|during|at|over) (?:a|an|their|the|his|her) (?:.. )?"
_OPEN = (
    "(?:(?:to |will |would |have |has |had |are to |is to )?(?:take place|taken place|taking place|took place|be held"
    "|begin|began|begun|resume|resumed|open|opened|start|started|continue|continued|end|ended|under way|underway))"
)
_STAFF = "(?:leadership|side|government|authorities|administration|delegation|team|establishment)"

MEETINGS: dict[str, str | Rule] = {
    "met": "{participants:party} {meet} (?:(?:up )?with )?{participants:party}",
    "met_nation": f"{{participants:party}} {{meet}} (?:with )?{{participants:nationality}} {_STAFF}",
    "met_each_other": "{participants:party} {meet}",
    "talks_with": f"{{participants:party}} {{talks}}{_TALK}{_HELD} with {{participants:party}}",
    "talks_with_nation": f"{{participants:party}} {{talks}}{_TALK}{_HELD} with {{participants:nationality}} {_STAFF}",
    "nation_talks_with": "{participants:nationality} {sitting} with {participants:party}",
    "nation_to_talk_with": "{participants:nationality} (?:decision|plan|offer|proposal|move|bid|willingness|refusal) to"
    " {hold} (?:.. )?{talks} with {participants:party}",
    "talks_between": "{talks} (?:on ... )?(?:held )?(?:between|among|involving) {participants:party}",
    "talks_open_between": f"{{talks}} {_OPEN} (?:between|among|involving) {{participants:party}}",
    "talks_between_nation": f"{{talks}} (?:held )?between {{participants:nationality}} {_STAFF} and "
    "{participants:party}",
    "talks_between_nations": f"{{talks}} (?:held )?between {{participants:nationality}} (?:{_STAFF} )?and "
    f"{{participants:nationality}} {_STAFF}",
    "talks_between_mixed": "{talks} (?:held )?between {participants:party} and "
    f"{{participants:nationality}} {_STAFF}",
    "owned_talks_between": "{participants:party} {talks} (?:between|among) {participants:party}",
    "talks_of_two": Rule("{participants:party} {hold} (?:.. )?{talks}", unless=".{0,60} with "),
    "talks_led_by": Rule(
        "{participants:person} {lead} by {participants:person} (?:... )?{hold} (?:.. )?{talks}", unless=".{0,60} with "
    ),
    "talks_of_many": Rule("{participants:person} {sitting}", unless=".{0,60} with "),
    "their_talks": "{participants:party}'s (?:.. )?{sitting}",
    "whose_talks": "{participants:party}' (?:.. )?{sitting}",
    "their_call": Rule(
        "{participants:party}'s (?:.. )?{call}", unless=" (?:for|to|on|that|from|by)\\b", medium="phone"
    ),
    "meeting_of": "{meeting} (?:.. )?of {participants:person}",
    "joint_names": "{participants:party}-{participants:party} {sitting}",
    "joint_nations": "{participants:nationality}-{participants:nationality} (?:.. )?{sitting}",
    "received": Rule("{participants:party} {receive} {participants:person}"),
    "was_received": "{participants:party} be {receive} by {participants:party}",
    "called_on": Rule("{participants:party} {call_on} {participants:person}", unless=" to | for "),
    "phoned": Rule("{participants:party} {phone} {participants:party}", medium="phone"),
    "spoke_with": "{participants:party} {speak} (?:by (?:tele)?phone |on the phone )?(?:with|to) {participants:party}",
    "spoke": "{participants:party} {speak} (?:by (?:tele)?phone|on the phone)",
    "spoke_together": Rule(
        "{participants:party} {converse}", unless=" (?:to|at|of|about|out|up|in favou?r|for|against|on) "
    ),
    "call_with": Rule("{participants:party} {call} (?:.. )?(?:with|to) {participants:party}", medium="phone"),
    "call_from": Rule("{participants:party} {receive} (?:.. )?{call} from {participants:party}", medium="phone"),
    "call_between": Rule("{call} (?:.. )?between {participants:party}", medium="phone"),
    "call_of_two": Rule("{participants:party} {hold} (?:.. )?{call}", unless=".{0,60} with ", medium="phone"),
    "conferred": "{participants:party} {confer} with {participants:party}",
    "sat_down": "{participants:party} {sit_down} with {participants:party}",
    "sat_down_for": "{participants:party} {sit_down} (?:.. )?for (?:.. )?{talks}",
    "joined_for": "{participants:party} {attend} {participants:party} for (?:.. )?{talks}",
    "told_at": f"{{participants:party}} {{tell}} {{participants:party}} ...{_AT_TALKS}{{sitting}}",
    "told_by_phone": Rule(
        f"{{participants:party}} {{tell}} {{participants:party}} ...{_AT_TALKS}{{call}}", medium="phone"
    ),
    "at_talks_told": f"{_AT_TALKS}{{sitting}} {{participants:party}} {{tell}} {{participants:party}}",
    "discussed_with": "{participants:party} {discuss} ... with {participants:party}",
    "discussed_together": Rule("{participants:party} {discuss}", unless=".{0,100} with "),
    "gathered": "{participants:person} {gather}",
    "co_chaired": "{participants:party} {chair} {session:session} with {participants:party}",
    "chaired": "{participants:party} {chair} {session:session}",
    "attended": "{participants:party} {attend} {session:session}",
    "session_between": "{session:session} (?:between|of) {participants:party}",
    "session_with": "{participants:party} {hold} {session:session} with {participants:party}",
}


def meetings(lexicon: Lexicon) -> PatternExtractor:
    """The extractor of meetings."""
    return ShippedPatterns(Meeting, MEETINGS, lexicon=lexicon)
