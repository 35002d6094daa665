"""Who gives and who takes, as the words around the goods and their governor tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dipnews import regexes as re
from dipnews.extractors.giving.shapes import BODY, NATION, PARTY, PLACE, PLAIN, SIDE, SIDES, TIME
from dipnews.model.document import Clause, Document
from dipnews.model.entities import Country, Group, Nationality, Organisation, Person, Place
from dipnews.model.mention import Mention
from dipnews.model.symbols import symbol_of
from dipnews.text.subjects import subject_of

_TAIL_END = re.compile(
    r"; |: | -+ |, (?:said|says|told|according|adding|saying|who|while|where|after|before|but|a |an |the (?![-]))|\. "
    r"| (?:said|says|told|while|after|before|when|but|because|although|though|where|whereas|who|if|unless|since) "
)
_PREPOSITION = re.compile(r" (?:to|into|for|towards?) (?!(?:its|their|his|her) (?:own )?(?:use|war|part|defen[cs]e))")
_TAKER = re.compile(rf"(?P<sides>{SIDES})(?! ?'s? [a-z]+ing)")
# "the enclave", "the country": a place named before.
_PLACE_NAMED_BEFORE = re.compile(
    r"(?:the|this|that)(?: [a-z-]+){0,2}? (?P<what>enclave|strip|territory|country|nation|kingdom|island|republic)\b"
)
_IN = re.compile(rf" (?:in|inside|across|throughout) (?P<sides>{SIDES})")
_HELP = re.compile(
    rf" (?:to|and) (?:help|support|assist|aid|back|bolster|strengthen|boost|enable|allow|protect"
    rf"|defend|rebuild|benefit)"
    rf" (?:{PLAIN} ){{0,6}}?(?:(?:in|of|inside|across) )?(?P<sides>{SIDES})"
)
# "Delivered planes under a contract with Chad"
_CONTRACTED = re.compile(
    rf" (?:under|as part of|in line with) (?:an? |the |its )?(?:[{TIME}]'?s? )?{symbol_of('instrument')}"
    rf"(?: {PLAIN}){{0,4}}? with (?P<sides>{SIDES})"
)
_BOUND = re.compile(rf" (?:bound|destined|intended|meant|earmarked|headed|heading) (?:for|to) (?P<sides>{SIDES})")
_FROM = re.compile(rf" (?:from|by) (?P<sides>{SIDES})")
_OWNER = re.compile(rf"([{PARTY}{PLACE}]) ?'s? (?:{PLAIN} ){{0,4}}$|([{NATION}]) (?:{PLAIN} ){{0,4}}$")
_MAKER = re.compile(rf"([{NATION}])-[a-z]+ (?:{PLAIN} ){{0,3}}$")
_AUX = (
    rf"(?:(?:will|would|shall|should|must|may|might|could|can|has|have|had|is|are|was|were|be|been|to"
    rf"|not|also|still|now"
    rf"|already|soon|[a-z]+ly|plans?|planned|agreed|promised|pledged|expected|due|set|wants?|wanted"
    rf"|considering|ready|negotiating|discussing|mulling|seeking|exploring|pursuing"
    rf"|willing|decided|prepared|preparing|planning|continues?|continued|intends?|vowed|offered|both|later|,"
    rf"|(?:on |in )?[{TIME}](?:'s)?) ){{0,7}}$"
)
_NEAR = re.compile(
    rf"(?:([{PLACE}]) |([{PARTY}])'s? (?:{PLAIN} ){{0,2}}{BODY} |([{NATION}]) (?:{PLAIN} ){{0,2}}{BODY} ){_AUX}"
)
_LISTED = re.compile(rf"[{PARTY}](?: \([^()]{{0,30}}\))?, $")
_NEXT_TO = re.compile(rf"(?:,? (?:who|which|that))? {_AUX[:-1]}")
_AND_VERB = re.compile(r" and (?:the )?[a-z]+(?:ed|ing|s)? ")
_ENCLAVES = frozenset({"PSE", "XKX"})
_WITH = re.compile(rf" with (?P<sides>{SIDES})")
_LOCATED = re.compile(r"\b(?:in|into|inside|to|on|of|across|throughout|besieged) (?:[a-z-]+ ){0,3}$")
_ROLE = re.compile(
    rf"\b(?:role|leadership|efforts?|contribution|part|help) of (?P<sides>{SIDES})[^;:]{{0,90}}? in (?:the )?$"
)
# Those whom no code names: they are written as the article writes them.
_ARMED = re.compile(
    r"(?:rebels|insurgents|guerr?illas|militants|separatists|militias|militiamen|paramilitaries|mujahideen)$",
    re.IGNORECASE,
)
_OBJECT = re.compile(rf" (?:in |at |into )?(?P<sides>{SIDES})")
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|press(?:es|ed|ing)?|want(?:s|ed)?"
    r"|appeal(?:s|ed|ing)? to|request(?:s|ed|ing)?|beg(?:s|ged|ging)?|encourag(?:e|es|ed|ing)|push(?:es|ed|ing)?"
    r"|persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|demand(?:s|ed|ing)? that|allow(?:s|ed|ing)?|accus(?:e|es|ed|ing)"
    r"|thank(?:s|ed|ing)?|warn(?:s|ed|ing)?|criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|blam(?:e|es|ed|ing)"
    r"|object(?:s|ed|ing)? to|grateful to|praised|ask for|need|needs|see|seeing)"
    rf" (?P<sides>{SIDES})(?:'s)?(?: and other [a-z]+)?"
    r" (?:(?:not )?to |of |for |against |from |for [a-z' ]{1,40} in )?(?:[a-z]+ly |continue (?:to )?|urgently )?$"
)
_PLANNED = re.compile(
    rf"(?:([{PARTY}{PLACE}])'s?|([{NATION}])) (?:{PLAIN} ){{0,2}}?(?:commitment|plan|plans|decision"
    rf"|promise|pledge|offer"
    r"|proposal|intention|readiness|willingness|leadership|role|efforts?|deal|agreement|move|refusal)s?"
    r" (?:to|in|of|for|on)(?: continue| continuing| also)? (?:to )?$"
)


def code_of(mention: Mention[Any]) -> str | None:
    """The code of the state or organisation that a side is or acts for."""
    value = mention.value
    return value.of if isinstance(value, Person) else getattr(value, "code", None)


def tail_end(view: str, place: int) -> int:
    """Where the words that may belong to the goods at *place* end."""
    match = _TAIL_END.search(view, place, place + 200)
    return match.start() if match else min(len(view), place + 200)


def found(clause: Clause, span: tuple[int, int] | None) -> list[Mention[Any]]:
    """The sides named in a stretch of the view."""
    if span is None:
        return []
    return [side for place in clause.positions if span[0] <= place < span[1] for side in sides_at(clause, place)]


def sides_at(clause: Clause, place: int) -> Iterator[Mention[Any]]:
    """The mention at *place* as a side: adjectives and cities stand for their country."""
    if clause.view[place] not in SIDE:
        return
    mention = clause.mention_at(place)
    value = mention.value
    if isinstance(value, Group):
        for member in value.members:
            yield Mention(member, mention.span, mention.text)
    elif isinstance(value, Nationality):
        yield Mention(Country(code=value.code, name=value.name), mention.span, mention.text)
    elif isinstance(value, Place):
        if value.country:
            yield Mention(Country(code=value.country, name=value.country), mention.span, mention.text)
    elif isinstance(value, Person) and not value.name and _ARMED.search(mention.text):
        yield Mention(Organisation(code=mention.text, name=mention.text), mention.span, mention.text)
    elif isinstance(value, Country | Organisation) or (isinstance(value, Person) and value.of):
        yield mention


def taker_behind(clause: Clause, start: int) -> list[Mention[Any]]:
    """The recipient that a preposition behind *start* names."""
    view, end = clause.view, tail_end(clause.view, start)
    bound = _BOUND.search(view, start, min(end, start + 60))
    if bound is not None:
        return found(clause, bound.span("sides"))
    for preposition in _PREPOSITION.finditer(view, start, min(end, start + 90)):
        match = _TAKER.match(view, preposition.end(), end)
        if match is not None:
            return found(clause, match.span("sides"))
        named = _PLACE_NAMED_BEFORE.match(view, preposition.end(), end)
        if named is not None:
            return named_before(clause, preposition.start(), named["what"])
        if view[preposition.start() : preposition.end()] == " into ":
            return []
    helped = (
        _HELP.search(view, start, min(end, start + 110))
        or _IN.match(view, start, end)
        or _CONTRACTED.match(view, start, end)
    )
    return found(clause, helped.span("sides")) if helped else []


def named_before(clause: Clause, place: int, what: str = "") -> list[Mention[Any]]:
    """The country last named before *place* in the sentence; a "strip" or an "enclave" is a territory."""
    if what in ("strip", "enclave"):
        return [m for p in clause.positions if p < place for m in sides_at(clause, p) if code_of(m) in _ENCLAVES][:1]
    for position, mention in zip(reversed(clause.positions), reversed(clause.mentions), strict=True):
        if not isinstance(mention.value, Country | Place) or position >= place:
            continue
        if what or _LOCATED.search(clause.view, max(0, position - 40), position):
            return list(sides_at(clause, position))
    return []


def giver_behind(clause: Clause, start: int, *, only: str = "") -> list[Mention[Any]]:
    """The supplier that "from", "by" or "with" behind *start* names."""
    view = clause.view
    for match in _FROM.finditer(view, start, min(tail_end(view, start), start + 70)):
        if _AND_VERB.search(view, start, match.start()):
            return []
        if not only or match[0].startswith(f" {only} "):
            return found(clause, match.span("sides"))
    return []


def with_behind(clause: Clause, start: int) -> list[Mention[Any]]:
    """The other side of a purchase: "the purchase of reactors with Norway"."""
    match = _WITH.match(clause.view, start)
    return found(clause, match.span("sides")) if match else []


def object_of(clause: Clause, start: int) -> list[Mention[Any]]:
    """The side right behind a verb that ends at *start*."""
    match = _OBJECT.match(clause.view, start)
    return found(clause, match.span("sides")) if match else []


def owner_inside(document: Document, goods: Mention[Any]) -> list[Mention[Any]]:
    """The country whose adjective stands inside the goods: "six Norwegian boats"."""
    return [
        Mention(Country(code=m.value.code, name=m.value.name), m.span, m.text)
        for m in document.inside(goods.span)
        if isinstance(m.value, Nationality)
    ][:1]


def role_of(clause: Clause, start: int) -> list[Mention[Any]]:
    """Whoever the role in it is told of: "the role of Norway in the supply of ..."."""
    match = _ROLE.search(clause.view, max(0, start - 160), start)
    return found(clause, match.span("sides")) if match else []


def owner_of(clause: Clause, start: int) -> list[Mention[Any]]:
    """Whoever owns the noun at *start*, or whose adjective stands before it."""
    match = _OWNER.search(clause.view, max(0, start - 60), start)
    if match is None:
        return []
    place = match.start(1) if match[1] else match.start(2)
    return list(sides_at(clause, place))


def maker_of(clause: Clause, start: int) -> list[Mention[Any]]:
    """The country in "Russian-made"."""
    match = _MAKER.search(clause.view, max(0, start - 60), start)
    return list(sides_at(clause, match.start(1))) if match else []


def subject_sides(clause: Clause, start: int) -> tuple[list[Mention[Any]], bool]:
    """The sides that are the subject of the word at *start*, and whether they stand right before it."""
    view = clause.view
    first = max(0, start - 160)
    for shape in (_ASKED, _PLANNED, _NEAR):
        match = shape.search(view, first, start)
        if match is not None:
            if "sides" in shape.groupindex:
                return found(clause, match.span("sides")), True
            number = next(n for n in range(1, shape.groups + 1) if match[n])
            return list(sides_at(clause, match.start(number))), True
    # In "has left Unesco, cut its aid" the object before the comma is no subject.
    listed = _LISTED.search(view, first, start)
    subject = subject_of(view, listed.start() if listed else start)
    # Far from its verb, behind other verbs, a subject is a guess: taken only where the two share a clause.
    if not subject or subject[0] > start or view[subject[-1] : start].count(" to ") > 2 or start - subject[-1] > 140:
        return [], False
    near = _NEXT_TO.fullmatch(view, subject[-1] + 1, start) is not None
    return [side for place in subject for side in sides_at(clause, place)], near
