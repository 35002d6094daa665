"""How a verb of agreement is meant: as done, to come, wished, tried, refused, not yet done."""

from __future__ import annotations

import enum

from dipnews import regexes as re


class Mood(enum.Enum):
    """The mood in which a verb or noun tells of an instrument."""

    DONE = "done"
    ONGOING = "ongoing"
    FUTURE = "future"
    WISH = "wish"
    TRY = "try"
    REFUSED = "refused"
    NOT_YET = "not_yet"
    UNREAL = "unreal"


_O, _F, _W, _T, _R, _N = Mood.ONGOING, Mood.FUTURE, Mood.WISH, Mood.TRY, Mood.REFUSED, Mood.NOT_YET
# What a status becomes where the verb is not told as done; None: nothing is told of the instrument.
_TURNED: dict[str, dict[Mood, str | None]] = {
    "signed": {_O: "agreed", _F: "agreed", _W: "proposed", _T: "negotiating", _R: "rejected", _N: "negotiating"},
    "agreed": {
        _O: "negotiating",
        _F: "negotiating",
        _W: "proposed",
        _T: "negotiating",
        _R: "rejected",
        _N: "negotiating",
    },
    "in_force": {_O: "signed", _F: "signed", _W: "signed", _T: "signed", _R: "signed", _N: "signed"},
    "ended": {_O: "ended", _F: "ended", _W: "in_force", _T: "in_force", _R: "in_force", _N: "in_force"},
    "rejected": {_O: "rejected", _F: "rejected", _W: None, _T: None, _R: None, _N: None},
    "negotiating": {_O: "negotiating", _F: "proposed", _W: "proposed", _T: "negotiating", _R: "rejected", _N: None},
    "proposed": {_O: "proposed", _F: "proposed", _W: "proposed", _T: "proposed", _R: None, _N: None},
}

_ADVERBS = r"(?:(?:[a-z]+ly|also|then|later|soon|first|jointly|now|both|[\ue000-\uf8ff]) )*"
_UNREAL = re.compile(r"\b(?:if|unless|whether|until|once)\b[^,;]*$")
_REFUSED = re.compile(
    r"\b(?:refus\w*|declin\w*|fail\w*|unwilling\w*|unable|reluctan\w*) to $"
    r"|\bno (?:plans?|intentions?|reason|desire|wish|need|hurry|immediate plans?) (?:to|of|for) $"
    r"|\b(?:against|ruled out|not worth) $"
)
_NOT_YET = re.compile(
    r"(?:\bnot|n't|\bnever|\byet to|\bwithout|\bcannot|\bstill to|\bneither)(?: (?:yet|be|been|even|also|[a-z]+ly))* $"
)
_INFINITIVE = re.compile(rf"\bto {_ADVERBS}$")
_GOING_ON = re.compile(rf"(?:\b(?:is|are|was|were|been|be)|'re|'s) {_ADVERBS}$")
_WILL = re.compile(rf"(?:\b(?:will|shall|would)|'ll|'d)(?: be)? {_ADVERBS}$")
_MAY = re.compile(rf"\b(?:could|may|might|should|must|can|needs?)(?: be)? {_ADVERBS}$")
_WISHED = re.compile(
    r"\b(?:want\w*|would like|offer\w*|ready|readiness|willing\w*|propos\w*|urg\w+|call\w*|ask\w*|invit\w+|press\w*"
    r"|push\w*|persuad\w+|need\w*|able|wish\w*|interest\w*|determin\w+|commit\w*|eager|keen|possib\w+|chance\w*|opportunity|demand\w*|encourag\w+|appeal\w*|threat\w*|desire|importance|consider\w*)\b"
    r"[^,;]{0,45}$"
)
_TRIED = re.compile(
    r"\b(?:try|tries|tried|trying|attempt\w*|effort\w*|aim\w*|seek\w*|sought|bid|help\w*|work\w*|struggl\w+|negotiat\w+|talks|close|towards?"
    r"|progress|move\w*|moving|process|closer|pursu\w+|mission|how|way|race|racing|point|discuss\w*|continu\w+)\b[^,;]{0,40}$"
)
_AWAITED = re.compile(
    r"\b(?:will|would|shall|expect\w*|plan\w*|due|set|scheduled|slated|about|agreed|intend\w*|hop\w+|going|poised"
    r"|prepar\w*|decided|pledg\w+|promis\w+|vow\w*|ahead|upcoming|is|are|likely|looks? forward)\b[^,;]{0,40}$"
)
_AWAITED_NOUN = re.compile(
    r"\b(?:will|would|expect\w*|ahead of|before|planned|scheduled|prepar\w*|possib\w*|call\w* for|hop\w+|towards?"
    r"|delay\w*|early|upcoming|speed\w*|until|pending|lead to|could|looks? forward|await\w*|due)\b[^,;]{0,40}$"
)
_HELD_BACK = re.compile(r"\b(?:if|once|when|until|unless|after|before|whether|that|should)(?: (?:a|an|the|any))? ?$")


def turned(status: str, mood: Mood) -> str | None:
    """What *status* becomes in *mood*.

    >>> turned("signed", Mood.FUTURE)
    'agreed'
    """
    if mood is Mood.DONE:
        return status
    return _TURNED[status].get(mood)


def mood_of_verb(lead: str, verb: str) -> Mood:
    """The mood of *verb*, which stands right behind the words *lead*.

    >>> mood_of_verb("poland is expected to ", "sign")
    <Mood.FUTURE: 'future'>
    """
    if _UNREAL.search(lead):
        return Mood.UNREAL
    if _REFUSED.search(lead):
        return Mood.REFUSED
    if _NOT_YET.search(lead):
        return Mood.NOT_YET
    if verb.split(" ")[0].endswith("ing") and _GOING_ON.search(lead):
        return Mood.ONGOING
    if _INFINITIVE.search(lead) or verb.split(" ")[0].endswith("ing"):
        return _mood_of_infinitive(lead)
    if _WILL.search(lead):
        return Mood.FUTURE
    if _MAY.search(lead):
        return Mood.WISH
    return Mood.DONE


def _mood_of_infinitive(lead: str) -> Mood:
    if re.search(r"\b(?:after|by|since|having|on|upon|following) $", lead):
        return Mood.DONE
    found: list[tuple[int, Mood]] = []
    for regex, mood in ((_WISHED, Mood.WISH), (_TRIED, Mood.TRY), (_AWAITED, Mood.FUTURE)):
        found.extend((match.start(), mood) for match in regex.finditer(lead))
    # The word next to the infinitive tells its mood.
    return max(found, key=lambda pair: pair[0])[1] if found else Mood.DONE


def mood_of_noun(lead: str) -> Mood:
    """The mood of a noun such as "signing", which stands right behind the words *lead*."""
    if _UNREAL.search(lead):
        return Mood.UNREAL
    if _NOT_YET.search(lead):
        return Mood.NOT_YET
    return Mood.FUTURE if _AWAITED_NOUN.search(lead) else Mood.DONE


def mood_after(lead: str, helpers: str, *, participle: bool) -> Mood:
    """The mood of a verb behind its instrument, by its auxiliaries *helpers* and the words *lead* before it all."""
    words = set(helpers.split())
    if words & {"not", "never", "yet"} or "n't" in helpers:
        return Mood.NOT_YET
    if words & {"could", "may", "might", "should", "must", "can"}:
        return Mood.WISH
    if words & {"is", "are", "be", "would"} and _HELD_BACK.search(lead):
        return Mood.UNREAL
    if words & {"will", "would", "expected", "due", "set", "scheduled", "to"}:
        return Mood.FUTURE
    if participle and "being" in words:
        return Mood.TRY
    return Mood.DONE
