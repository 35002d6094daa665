"""How far the giving has come, by the tense of its word and the words before it."""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.extractors.giving.words import Word

_BREAK = re.compile(
    r"; |: | -+ |[,.] (?:and )?(?:while|but|after|when|which|who|where)\b|\b(?:said|says|because"
    r"|although|while|but|when"
    r"|where|who|which|as well as) "
)
_REFUSED = re.compile(
    r"\b(?:refus\w*|declin\w*|fail\w*|halt\w*|stop\w*|suspend\w*|ceas\w*|prevent\w*|block\w*|barr\w*|bann\w*|cancel\w*"
    r"|froze\w*|freez\w*|den(?:y|ies|ied)|reject\w*|rul\w+ out|not|never|no longer|(?:wo|do|does|did|ca|would|has)n't"
    r"|cannot|unable|stopp\w+|ended|ending|against)\b(?! only)(?: [a-z']+){0,3} ?$"
)
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying) (?:that )?(?:[a-z]+ |it |[\ue000-\uf8ff] ){0,3}$")
_ASKED = (
    r"ask\w*|would like|keen|eager|interest(?:ed)? in|looking to|lobb\w*"
    r"|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for|upon)|appeal\w*|request\w*|demand\w*"
    r"|wants?|wanted|press(?:es|ed|ing)?"
    r"|plead\w*|pleas?|seek\w*|sought|need\w*|must|should|encourag\w*|begg\w*|hop(?:e|es|ed|ing)|insist\w*|push\w*"
    r"|ensur\w*|guarantee\w*|necessity|imperative|importance|important|crucial|vital|essential"
)
_AHEAD = (
    r"will|would|'ll|shall|plan\w*|agree\w*|pledg\w*|promis\w*|vow\w*|commit\w*|offer\w*|ready|readiness|willing\w*"
    r"|prepar\w*|expect\w*|set|due|decid\w*|decision|inten\w+|consider\w*|announc\w*|approv\w*|may|might|could|can"
    r"|possib\w*|mull\w*|discuss\w*|negotiat\w*|propos\w*|upcoming|scheduled|soon|going|poised|consent\w*|authori\w*"
    r"|talks|deal|contract|agreement|seal\w*|sign\w*|clear\w*"
)
_CUES = re.compile(rf"(?<![\w-])(?:(?P<asked>{_ASKED})|(?P<ahead>{_AHEAD}))(?![\w-])")
_RUNNING = re.compile(
    r"(?<![\w-])(?:continu\w*|still|ongoing|keeps?|kept|helped|is|are|was|were|been)(?: to| with)?(?: [a-z]+ly)? ?$"
)
_BARGAINED = re.compile(
    r"\b(?:negotiat|in talks|holding talks|talks on|discuss|bargain|inquir|interest)\w*\b[^;]{0,30}$"
)
_DONE_NOUNS = ("donation", "handover", "arrival", "gift", "contribution", "commissioning", "induction")
_RESOLVED = re.compile(r"will|'ll|agree[ds]?|pledged|promised|vowed|decided|decision|announced|approved")
_MIGHT = re.compile(r"\b(?:could|might|may|would|if|advocat\w*|favou?r\w*|oppos\w*|threat\w*|consider\w*)\b[^;:]*$")
_HAVE = re.compile(r"(?<![\w-])(?:has|have|had|having)(?: (?:[a-z]+ly|also|already|since|now|so far|ever))? ?$")
_BEING = re.compile(r"\b(?:being|process of)(?: [a-z]+ly)? ?$")
_DONE = frozenset({"past", "participle"})


def before(view: str, place: int) -> str:
    """The words of the clause before *place*."""
    start = max(0, place - 110)
    for match in _BREAK.finditer(view, start, place):
        start = match.end()
    return view[start:place]


def status_of_verb(view: str, word: Word, *, passive: bool = False) -> str | None:
    """The status that the verb *word* tells; None where nothing was or will be given."""
    lead = before(view, word.start)
    cue = _cue(lead)
    refused = _REFUSED.search(lead) is not None
    frame = word.frame
    if frame == "lapse":
        return "cancelled"
    if frame == "halt":
        if cue == "asked" or refused or _MIGHT.search(lead[-60:]):
            return None
        return "cancelled"
    if frame == "ask":
        if lead.endswith((" not ", " never ")):
            return None
        return "cancelled" if refused and passive else "requested"
    if refused:
        # "Denied supplying arms": nothing was given, and nothing stopped.
        return None if _DENIED.search(lead) else "cancelled"
    if frame == "buy" and _BARGAINED.search(lead):
        return "requested"
    if frame in ("promise", "sell", "buy", "delay"):
        return "requested" if cue == "asked" and not word.forms & _DONE else "pending"
    return _status_of_giving(lead, word, cue, passive=passive)


def _status_of_giving(lead: str, word: Word, cue: str | None, *, passive: bool) -> str:
    told = {"asked": "requested", "ahead": "pending"}.get(cue or "")
    if passive:
        if _BEING.search(lead):
            return "in_progress"
        if told and re.search(r"\bbe(?: [a-z]+ly)? ?$", lead):
            return told
        return "delivered" if word.frame != "raise" else "in_progress"
    if word.forms & _DONE and "base" not in word.forms:
        return "in_progress" if word.frame == "raise" else "delivered"
    if _HAVE.search(lead):
        return "delivered"
    if _RUNNING.search(lead) and (word.forms & {"ing"} or "contin" in lead[-20:]):
        return "in_progress" if told is None or "contin" not in lead[-20:] else told
    if told:
        return told
    if lead.endswith("to "):
        return "pending"
    return "in_progress"


def _cue(lead: str) -> str | None:
    """Whether the words before tell of asking, or of what lies ahead; a request holds whatever it asks for."""
    told = None
    for match in _CUES.finditer(lead):
        if match.lastgroup == "asked" or told != "asked" or _RESOLVED.fullmatch(match[0]):
            told = match.lastgroup
    return told


_NOUN_CUES = (
    ("cancelled", re.compile(r"\b(?:cancel\w*|refus\w*|reject\w*|no)\b(?: [a-z']+){0,3} ?$")),
    (
        "pending",
        re.compile(
            r"\b(?:upcoming|planned|promised|pending|delayed|future|expected|possible|proposed|new"
            r"|next|potential|forthcoming)(?: [a-z]+)? ?$"
        ),
    ),
    (
        "in_progress",
        re.compile(
            r"\b(?:continu\w*|ongoing|current|resum\w*|step\w* up|accelerat\w*|increas\w*|expedit\w*"
            r"|speed\w* up|maintain\w*|role in|began|begun|start\w*)(?: [a-z]+){0,3} ?$"
        ),
    ),
    (
        "delivered",
        re.compile(
            r"\b(?:complet\w*|after|received|thank\w*|first|last|recent|previous|earlier|grateful"
            r"|accepted|welcomed)(?: [a-z]+){0,3} ?$"
        ),
    ),
)


def status_of_noun(view: str, word: Word, start: int) -> str | None:
    """The status that the noun *word* tells by itself, and by the words before its phrase at *start*."""
    lead = before(view, start)
    kind = word.frame.removesuffix(" noun")
    if kind == "halt":
        return "cancelled"
    if kind == "request":
        return "requested"
    if kind == "purchase" and _BARGAINED.search(lead):
        return "requested"
    for status, cue in _NOUN_CUES:
        if cue.search(lead):
            return status
    told = _cue(lead[-70:])
    if told == "asked":
        return "requested"
    if told == "ahead" or kind in ("sale", "purchase", "promise"):
        return "pending"
    if word.words.startswith(_DONE_NOUNS):
        return "delivered"
    return "in_progress"
