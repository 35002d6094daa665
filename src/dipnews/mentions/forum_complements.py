"""How far a name reaches behind its noun: "of the Americas", "on chemical weapons", "for Democracy"."""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.mentions import occasion_words as words
from dipnews.mentions.forum_names import read_phrase, read_run

_OF = re.compile(r" of (?:the |its |their |an? )?")
# "A conference here on chemical weapons" is the conference on chemical weapons.
_ON = re.compile(r"(?: here)? on (?:the |an? )?")
_FOR = re.compile(r" for (?:the |an? )?(?=[A-Z])")
_BRACKET = re.compile(r" \([A-Z][\w&+/.-]{1,15}\)")
_IN_REGION = re.compile(r" in (?:Europe|Asia|Africa|Latin America)\b")
_AND_ARAB = re.compile(r" and [A-Z]\w+(?= (?:[a-z]+ )?(?:leaders|countries|states|nations|ministers|presidents)\b)")
# "A summit of the leaders" says nothing, "a conference of more than 100 nations" does.
_TELLING_MEMBERS = re.compile(r"[A-Z0-9]|chiefs|ministers|presidents|monarchs|speakers|parliamentarians")
_SMALL_WORD = re.compile(r" ?([a-z0-9][\w'-]*)")
_HEADS_OF = re.compile(r" of (?:state|government)(?: and government)?| and heads of governments?")
_PURPOSE = re.compile(
    r"(?:Adoption|Democracy|Peace|Co-?operation|Action|Development|Bilateral|Economic|Trade|Technical|Military)\b"
)
_AMONG = frozenset(("all", "member", "prime", "party", "and", "several", "more", "than", "over", "some", "about"))
_WORD = re.compile(r"\w+")


def complement(text: str, end: int, starts: dict[int, int], *, topic: bool = True) -> int:
    """Where the name ends whose noun ends at *end*, with what belongs to it behind the noun.

    *starts* maps the beginning of each known name to its end; without *topic* an
    "on ..." is left outside.

    >>> text = "a summit of Nordic premiers on Tuesday"
    >>> text[:complement(text, 8, {})]
    'a summit of Nordic premiers'
    """
    last = end
    of = _OF.match(text, end)
    if of is not None:
        run = read_run(text, of.end(), starts)
        also = _AND_ARAB.match(text, run)
        last = _members(text, also.end() if also else run, last)
        if last > end and run == of.end() and not _TELLING_MEMBERS.search(text, of.end(), last):
            last = end
        elif run > of.end() and last == end:
            last = run
    on = _ON.match(text, last) if topic else None
    if on is not None and not _no_topic(text, on.end()):
        run = read_run(text, on.end(), starts)
        run = run if run > on.end() else read_phrase(text, on.end())
        region = _IN_REGION.match(text, run)
        last = (region.end() if region else run) if run > on.end() else last
    towards = _FOR.match(text, last)
    if towards is not None:
        start = towards.end()
        run = read_run(text, start, starts)
        known = starts.get(start) == run or text[start:run].istitle()
        if run > start and (known or _PURPOSE.match(text, start)):
            last = run
    bracket = _BRACKET.match(text, last)
    return bracket.end() if bracket else last


def _no_topic(text: str, at: int) -> bool:
    word = _WORD.match(text, at)
    return word is not None and word[0] in words.NO_TOPICS


def _members(text: str, at: int, last: int) -> int:
    """Where "presidents" ends in "of Central American presidents"; *last* if there is no such word."""
    end = at
    for _ in range(4):
        found = _SMALL_WORD.match(text, end)
        if found is None:
            return last
        end = found.end()
        if found[1] in words.ATTENDANTS:
            state = _HEADS_OF.match(text, end)
            return state.end() if state else end
        if found[1] not in words.MODIFIERS and found[1] not in _AMONG and not found[1].isdigit():
            return last
    return last
