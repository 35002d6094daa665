"""Visits that the host's side tells: invitations, receptions on a visit, the stops of a tour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dipnews import regexes as re
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Group, Person, Place
from dipnews.model.events import Event, Evidence, Visit
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of, symbols_of

_PARTY = symbols_of("party")
_PEOPLE = symbol_of("person") + symbol_of("group")
_WHERE = symbols_of("where")
_TIMES = symbol_of("date") + symbol_of("duration")
_NO_PARTY = rf"[^{_PARTY};]"
_TRIP = rf"(?:(?:[a-z0-9-]+|[{_TIMES}]'?s?) ){{0,4}}(?:visit|trip|tour)\b"
# Behind an invitation "to visit" no place follows at once: it is the host's country.
_COME = (
    rf"(?: (?:[a-z]+|[{_TIMES}])){{0,4}}? (?:to (?:visit|come|pay|make|undertake)\b|for an? {_TRIP})"
    rf"(?! [^{_WHERE};]{{0,24}}[{_WHERE}])"
)
_INVITED = re.compile(
    rf"(?P<host>[{_PARTY}])(?! ?'s?\b){_NO_PARTY}{{0,40}}? (?P<word>invit(?:ed|es|ing|e)|extend\w* "
    rf"(?:an?|his|her|their|the) (?:[a-z]+ ){{0,2}}invitation to) (?P<guest>[{_PEOPLE}])(?! ?'s?\b){_COME}"
)
_ACCEPTED = re.compile(
    rf"(?P<guest>[{_PEOPLE}])(?! ?'s?\b){_NO_PARTY}{{0,30}}? (?P<word>accept\w*) (?:(?:an?|the|his|her) )?"
    r"(?:[a-z]+ ){0,2}?"
    rf"(?:(?P<owner>[{_PARTY}]) ?'s? )?(?:[a-z]+ )?invitation"
    rf"(?: (?:extended |made )?(?:from|by|of) (?P<host>[{_PARTY}]))?"
    rf"(?: (?:to (?:visit|come|pay|make)\b|for an? {_TRIP}))"
    rf"(?: [^{_WHERE};]{{0,24}}(?P<place>[{_WHERE}]))?"
)
_HOSTED = re.compile(
    rf"(?P<host>[{_PARTY}])(?! ?'s?\b)(?: (?:will|would|has|had|is|to|be|also|later|then|[a-z]+ly|[{_TIMES}])){{0,4}}"
    rf" (?P<word>receiv(?:e|es|ed|ing)|host(?:s|ed|ing)?|welcom(?:e|es|ed|ing)) (?P<guest>[{_PEOPLE}])(?! ?'s?\b)"
    rf"{_NO_PARTY}{{0,40}}? (?:on|for|during) (?:an? |his |her |their )?{_TRIP}"
    rf"(?! (?:to|of|in) (?:the )?[{_WHERE}])"
)
_STOP = re.compile(
    rf"(?P<place>[{_WHERE}])(?! ?'s?\b)(?:,? (?:is|was|will be|would be|being|as|which is))?,? "
    r"(?:the |his |her |their )?"
    r"(?P<word>(?:first|second|third|fourth|last|final|next|latest) (?:stop|leg|destination))"
    rf" (?:of|in|on|during) (?:[a-z0-9-]+ |[{_TIMES}] ){{0,3}}?(?P<guest>[{_PEOPLE}]) ?'s? {_TRIP}"
)
_RULES = (("invited", _INVITED, "proposed"), ("accepted", _ACCEPTED, "planned"), ("hosted", _HOSTED, "occurred"))
_MARKS = re.compile(r"\b(?:invit|receiv|host|welcom)|\b(?:stop|leg|destination) (?:of|in|on|during) ")


def invitations(document: Document) -> Iterator[Event]:
    """The visits to the country of whoever invites or receives."""
    for clause in document.clauses:
        if clause.trigger is not None or _MARKS.search(clause.view) is None:
            continue
        for name, regex, status in _RULES:
            for match in regex.finditer(clause.view):
                groups = match.groupdict()
                host = next((match.start(g) for g in ("place", "host", "owner") if groups.get(g) is not None), None)
                there = _country(clause.mention_at(host)) if host is not None else None
                if there is not None or name == "accepted":
                    yield _visit(document, clause, match, name, status, there)
        for match in _STOP.finditer(clause.view):
            yield _visit(document, clause, match, "stop", "occurred", clause.mention_at(match.start("place")))


def _visit(
    document: Document, clause: Clause, match: re.Match[str], rule: str, status: str, there: Mention[Any] | None
) -> Visit:
    sentence = clause.sentence.span
    guest = clause.mention_at(match.start("guest"))
    members = guest.value.members if isinstance(guest.value, Group) else (guest.value,)
    return Visit(
        evidence=Evidence(sentence, sentence.cut(document.text), f"Visit.{rule}", clause.span(*match.span("word"))),
        visitors=tuple(Mention(member, guest.span, guest.text) for member in members),
        destination=there,
        status=status,
    )


def _country(mention: Mention[Any]) -> Mention[Any] | None:
    """The country that a host speaks for."""
    value = mention.value
    if isinstance(value, Country | Place):
        return Mention(value, mention.span, mention.text)
    code = value.of if isinstance(value, Person) else None
    if code is None or len(code) != 3 or not code.isupper():
        return None
    return Mention(Country(code=code, name=code), mention.span, mention.text)
