"""The direction in time of the clause that an expression stands in.

The rule: walk from the expression to the left and take the first word that shows a
direction; where the expression opens its clause ("On Friday the two will meet"), or
nothing is found there, walk to the right instead. No word is parsed, each is only looked up:

- *future*: modals, "is due", "scheduled", "to" before a verb ("to visit"), and the
  timetable present of newswire ("arrives", "leaves");
- *past*: irregular past forms and any lower-case word in "-ed" that does not follow
  "be" or "to" ("will be signed");
- "planned for", "set for" look ahead, whatever stands before them;
- "by" before the expression looks ahead ("a deal by April"), unless the clause says "had".

The walk ends at the sentence, and after at most `REACH` characters.
"""

from __future__ import annotations

from enum import Enum

REACH = 180


class Tense(Enum):
    """Whether a clause tells what was, or what will be."""

    PAST = "past"
    FUTURE = "future"


_FUTURE = frozenset(
    "returns heads will would shall won't may might could can should must due meet gather attend scheduled slated "
    "expected upcoming planned going forthcoming unless until is are arrives leaves begins starts opens meets "
    "holds travels flies departs kicks takes closes convenes resumes expires sets goes comes joins addresses "
    "attends signs greets welcomes votes elects likely beginning starting".split()
)
# Plural nouns, but for a subject before them: "Kovac visits Riga on Friday".
_FUTURE_AFTER_A_NAME = frozenset("visits tours faces hosts ends".split())
_PAST = frozenset(
    "was were had did said told met held took began came went left made gave sent won lost led spoke wrote saw "
    "been fell rose became brought bought built caught chose cut drew drove ate fought found flew forgot forgave "
    "froze got grew hung heard hid hit hurt kept knew laid lay lent let lit meant paid put quit read rode rang "
    "ran sold set shook shot shut sat slept slid spent split spread stood stole struck swore swept swam taught "
    "tore thought threw understood woke wore withdrew overthrew broke".split()
)
_NOT_PAST = frozenset(
    "need speed indeed hundred red armed united so-called alleged based occupied limited wounded retired advanced "
    "unprecedented sacred bed shed feed seed exceed proceed succeed embed naked wicked unified sophisticated "
    "proposed".split()
)
_BASE_VERBS = frozenset(
    "be have do meet visit hold attend discuss sign talk travel fly arrive leave begin start open make take "
    "receive host pay go come return address deliver join launch resume continue end close complete finish "
    "convene chair co-chair lead participate speak brief present submit send provide vote decide consider review "
    "announce win renew extend form build buy sell work help cut raise approve release publish issue unveil "
    "inaugurate ratify implement expire step resign run stand reach finalise finalize "
    "conclude play face appear gather assemble reopen see get give withdraw pull stage head depart tour welcome "
    "greet mediate negotiate reconvene remain stay set enter become elect hand transfer move testify report "
    "respond reply".split()
)
_VERB_ENDINGS = ("ize", "ise", "ify", "ate")
_OPENERS = frozenset("that and but which who while as because where when if although though so".split())
_PREPOSITIONS = frozenset(
    "on in at by from since for during of early late later earlier and or between the until".split()
)
_AHEAD = frozenset(("by", "By"))
_BEHIND = frozenset(("since", "Since"))
_OVERTAKEN = frozenset(("initially", "originally", "previously"))
_TRIED = frozenset("attempted tried failed managed helped sought used continued".split())
_FIRSTS = frozenset(("first", "second", "third", "last", "latest", "only"))
_STRIP = ",.;:\"'()[]-"


def tense_at(folded: str, start: int, end: int, first: int, last: int) -> Tense | None:
    """The tense of the clause around ``folded[start:end]`` in the sentence ``folded[first:last]``.

    >>> text = "Singh will meet Putin on Tuesday after he arrived"
    >>> tense_at(text, 25, 32, 0, len(text))
    <Tense.FUTURE: 'future'>
    """
    left = folded[max(first, start - REACH) : start].split()
    if left and left[-1] in _AHEAD and "had" not in left:
        return Tense.FUTURE
    if _BEHIND.intersection(left[-2:]):
        return Tense.PAST
    if len(left) > 2 and left[-1] == "for" and _is_fixed(left):
        return Tense.FUTURE
    found = None if _opens_clause(left) else _to_the_left(left)
    if found:
        return found
    right = folded[end : min(last, end + REACH)].split()
    return _to_the_right(right) or (_to_the_left(left) if _opens_clause(left) else None)


def _is_fixed(left: list[str]) -> bool:
    """Whether something is "planned for", "set for", "pencilled in for" the expression."""
    word = left[-3] if left[-2] == "in" else left[-2]
    return (word == "set" or (word[-2:] == "ed" and word not in _NOT_PAST)) and not _OVERTAKEN.intersection(left[-5:])


def _opens_clause(left: list[str]) -> bool:
    index = len(left) - 1
    while index >= 0 and left[index].lower() in _PREPOSITIONS:
        index -= 1
    if index < 0:
        return True
    word = left[index]
    # "Said that on Friday they will", "in Delhi, India, on Friday" opens nothing that has a verb to its right.
    return word[-1] in ';:"' or word in _OPENERS or (word[-1] == "," and word[0].islower())


def _to_the_left(words: list[str]) -> Tense | None:
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        # A colon or semicolon ends the neighbouring clause.
        if word[-1] in ";:":
            return None
        found = _tense_of(words, index)
        if found:
            return found
    return None


def _to_the_right(words: list[str]) -> Tense | None:
    for index, word in enumerate(words):
        found = _tense_of(words, index)
        if found:
            return found
        if word[-1] in ";:":
            return None
    return None


def _tense_of(words: list[str], index: int) -> Tense | None:
    word = words[index].strip(_STRIP)
    if word in _FUTURE:
        follows = words[index + 1] if index + 1 < len(words) else ""
        # "Would have met" and "originally planned for" are over; "is" and "are" tell of now,
        # which newswire writes of the day to come.
        earlier = words[max(0, index - 3) : index]
        over = (follows == "have" and word != "will") or _OVERTAKEN.intersection(earlier[-1:]) or "did" in earlier
        return Tense.PAST if over else Tense.FUTURE
    if word in _FUTURE_AFTER_A_NAME:
        return Tense.FUTURE if index and words[index - 1][0].isupper() else None
    if word == "to":
        verb = words[index + 1].strip(_STRIP) if index + 1 < len(words) else ""
        if verb not in _BASE_VERBS and not verb.endswith(_VERB_ENDINGS):
            return None
        governing = words[max(0, index - 3) : index]
        if _OVERTAKEN.intersection(governing) or _TRIED.intersection(governing[-1:]):
            return Tense.PAST
        # "Was the first leader to visit" has the tense of its "was".
        return None if _FIRSTS.intersection(words[max(0, index - 4) : index]) else Tense.FUTURE
    if word in _PAST or (word[-2:] == "ed" and len(word) > 4 and word.islower() and word not in _NOT_PAST):
        before = words[index - 1] if index else ""
        return None if before in ("be", "to", "is", "are") else Tense.PAST
    if word[-3:] == "'ll":
        return Tense.FUTURE
    return None
