"""The pattern language: readable lines to regexes over the views of clauses.

A pattern is lower-case words with

- ``{slot:kind}``: a mention of that kind fills the field ``slot`` of the event,
- ``{family}``: any form of a word family of the lexicon,
- ``(?:a|b)``, ``?``: alternatives and what may be missing,
- ``be``: any form of *to be*,
- ``...``: up to eighty characters of anything in the same clause,
- ``..``: up to five plain words, with no mention among them but dates and nationalities,
- a space: a space, and any adverbs, times and places that stand between the words.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import attrs

from dipnews import regexes as re
from dipnews.errors import PatternError
from dipnews.model.symbols import kinds_of, symbol_of, symbols_of

_FORMS_OF_BE = ("is", "are", "was", "were", "be", "been", "being")
_BE = f"(?:{'|'.join(_FORMS_OF_BE)})"
_DATE = f"[{symbol_of('date')}{symbol_of('duration')}]"
_WHERE = f"[{symbol_of('place')}{symbol_of('country')}{symbol_of('organisation')}]"
_OCCASION = f"[{symbol_of('session')}{symbol_of('organisation')}]"

# What may stand between two words of a pattern without changing what it says.
_FILLER = (
    r"(?:[a-z]{2,16}ly|also|again|later|then|both|together|first|now|here|there|just|soon|afterwards?|meanwhile|earlier"
    r"|one-on-one|face-to-face|in (?:private|person|turn|secret)|once|twice|for the \w{4,7} time|as well|instead|not"
    r"|behind closed doors|by (?:tele)?phone|over (?:lunch|dinner|breakfast)"
    r"|will|would|has|had|have|been|be|was|were|is|are|may|might|could|should|did|do|does"
    rf"|(?:(?:on|in|at|by|from|since|until|for|late|early|this|during|of|between|to|and|before|after|a) ){{0,3}}{_DATE}"
    r"(?:'s)?(?: (?:morning|afternoon|evening|night))?"
    rf"|(?:in|at|near|outside|inside|from) (?:[a-z'-]{{1,16}} ){{0,4}}?{_WHERE}(?:, {_WHERE})?(?!')"
    rf"|(?:on|at|in) (?:the )?(?:sidelines|margins|fringes|edges?) of (?:[a-z'-]{{1,16}} ){{0,3}}{_OCCASION}"
    r"|(?:in|at|on) (?:the |his |her |their |its )?(?:[a-z-]{1,16} ){0,2}"
    r"(?:residence|palace|office|hotel|capital|city|airport|headquarters|ministry|house|embassy|mansion|weekend|day|week)"
    r"|\([^()]{0,60}\))"
)
GAP = rf",?(?: {_FILLER},?){{0,6}} "
# "authoritarian President X": up to two adjectives may stand before a mention.
_ADJECTIVE = (
    r"(?:(?:(?:around|about|some|nearly|more than) )?\d[\d,]{0,6} )?"
    r"(?:(?!(?:with|from|near|over|after|before|under|about|into|said|that|and|for|between|against|told|but|who|when"
    r"|called|told|urged|asked|praised|thanked|accused|signed|visited|discussed|assured|warned|condemned|wants|has|will"
    r"|while|amid|without|including|where|which|to|in|on|of|by|at|as|met|via|than|both)\b)[a-z-]{3,16} ){0,2}"
)
_PLAIN = rf"(?:[a-z0-9'-]+|{_DATE}(?:'s)?|[{symbol_of('nationality')}])"
_FEW = rf"{_PLAIN}(?: {_PLAIN}){{0,4}}?"
_AND = "(?:and|&|as well as|along with|together with|plus|or|followed by|then|and then)"
# "The Turkish capital", "the rebel-held southern town of", "the occupied": what leads to the name of a place.
LEADING = (
    rf"(?:the |its |his |her |their )?(?:(?:(?:[a-z-]{{2,20}}|{symbol_of('nationality')}"
    rf"|[{symbols_of('where')}] ?'s?) ){{0,4}}?"
    r"(?:capital|city|town|village|port|resort|island|region|province|state|republic|emirate|kingdom|district"
    r"|neighbou?r)(?: city| town| state)?(?: of|,)? "
    r"|(?:(?:neighbou?ring|nearby|occupied|northern|southern|eastern|western|central|north|south|east|west|coastal"
    r"|war-torn|[a-z]{3,14}-(?:held|ruled|controlled|occupied|administered|run|torn|hit|led)|mainland|fellow|ally) )"
    r"{1,2})"
)

TOKEN = re.compile(
    r"(?P<slot>\{(?P<name>[a-z_][a-z0-9_]*):(?P<kind>[a-z_][a-z0-9_]*)\})|(?P<family>\{(?P<word>[a-z_][a-z0-9_]*)\})"
    r"|(?P<any>\.\.\.)|(?P<few>\.\.)|(?P<open>\((?:\?:)?)|(?P<close>\))|(?P<bar>\|)|(?P<maybe>\?)|(?P<space> +)"
    r"|(?P<text>[a-z0-9'&/.,;:$%-]+)"
)

# Words of which one must stand there.
_CHOICE = re.compile(r"\(\?:([a-z]+(?: [a-z]+)*(?:\|[a-z]+(?: [a-z]+)*)*)\)(?!\?)")
_SUBJECT_FIRST = re.compile(r"\{\w+:(\w+)\} ")


Step: TypeAlias = tuple[str, ...]


@attrs.frozen(slots=False, eq=False)
class Compiled:
    """A pattern ready to run; its regex is made from ``source`` when it is first tried.

    ``slots`` names the field of each group. Of ``triggers`` one word must stand in the view.
    ``before`` and ``behind`` are what must stand there in turn, up to the first trigger and
    after it: for each step one of several strings (symbols, words, forms).
    A pattern that begins with a slot for a party and has a word family asks for the
    ``subject`` of that word, and so for clauses that begin with it.
    """

    text: str
    source: str
    slots: Mapping[str, str]
    triggers: frozenset[str]
    before: tuple[Step, ...]
    behind: tuple[Step, ...]
    subject: bool
    engine: Any = re

    @functools.cached_property
    def regex(self) -> Any:
        try:
            return self.engine.compile(self.source)
        except self.engine.error as error:
            raise PatternError(f"this cannot be read: {error}", self.text) from None

    def may_fit(self, view: str, trigger: int | None = None) -> bool:
        """Whether *view*, a clause with its trigger at *trigger* or a whole sentence, can fit at all."""
        if trigger is None:
            return _in_turn(self.before + self.behind, view, 0, len(view))
        return _in_turn(self.before[:-1], view, 0, trigger) and _in_turn(self.behind, view, trigger, len(view))


def _in_turn(steps: tuple[Step, ...], view: str, place: int, end: int) -> bool:
    for step in steps:
        nearest = end
        for words in step:
            at = view.find(words, place, nearest)
            if at >= 0:
                nearest = at
        if nearest == end:
            return False
        place = nearest + 1
    return True


def compile_pattern(
    text: str,
    families: Mapping[str, tuple[str, ...]],
    check_slot: Callable[[str, str], bool],
    engine: Any = re,
) -> Compiled:
    """Turn the pattern *text* into a regex.

    *families* maps family names to word forms; *check_slot(name, kind)* says whether the
    slot gathers several mentions, and raises `PatternError` for a slot or kind that is none;
    *engine* is the module that compiles the regex, `re` or `regex`.

    >>> compiled = compile_pattern("{a:person} {meet} {b:person}", {"meet": ("met", "meets")}, lambda name, kind: False)
    >>> sorted(compiled.triggers)
    ['meets', 'met']
    """
    parts: list[str] = []
    slots: dict[str, str] = {}
    triggers: frozenset[str] = frozenset()
    depth: list[int] = []
    steps: list[Step] = []
    before: int | None = None
    several_wholes = open_ended = False
    place = 0
    while place < len(text):
        token = TOKEN.match(text, place)
        if token is None:
            raise PatternError(f"a pattern cannot hold {text[place]!r} here", text, place)
        kind = token.lastgroup
        optional = text.startswith("?", token.end())
        space = " " if text.startswith(" ", place - 1) else ""
        if token["slot"]:
            several = _checked(check_slot, token["name"], token["kind"], text, place)
            group = f"s{len(slots)}"
            slots[group] = token["name"]
            owned = text[token.end() : token.end() + 1] in ("'", "-")
            # Adjectives in front of the whole pattern change nothing, and cost a search.
            parts.append(f"(?P<{group}>{_slot(token['kind'], several, owned, led=bool(parts))})")
            if not depth and not optional:
                steps.append(tuple(symbols_of(token["kind"])))
        elif token["family"]:
            if token["word"] not in families:
                raise PatternError(f"there is no word family {token['word']!r}", text, place)
            forms = families[token["word"]]
            parts.append("(?P<trigger>" if not any(part == "(?P<trigger>" for part in parts) else "(?:")
            parts.append("|".join(re.escape(form) for form in sorted(forms, key=lambda w: (-len(w), w))) + ")")
            parts.append(r"(?![\w-])")
            if not depth and not optional:
                steps.append(tuple(space + form for form in forms))
            if not depth and not triggers:
                triggers = frozenset(form.split(" ")[0] for form in forms)
                before = len(steps)
        elif token["open"]:
            choice = None if depth else _CHOICE.match(text, place)
            firsts = [words.split(" ")[0] for words in choice[1].split("|")] if choice else ["be"]
            if "be" not in firsts:
                steps.append(tuple(space + word for word in firsts))
            depth.append(place)
            open_ended = False
            parts.append("(?:")
        elif token["close"]:
            if not depth:
                raise PatternError("this bracket closes nothing", text, place)
            depth.pop()
            parts.append(")")
        elif token["bar"]:
            parts.append("|")
            several_wholes |= not depth
        elif token["maybe"]:
            if not parts or parts[-1] in {"(?:", "|", GAP, "?"}:
                raise PatternError("'?' has nothing to make optional", text, place)
            if text[place - 1].isalnum():
                raise PatternError("'?' stands behind a bracket: what may be missing goes into (?:...)", text, place)
            # "travelled ... to X": what may be missing is first tried missing, or the nearest "to" is skipped.
            parts.append("??" if parts[-1] == ")" and open_ended else "?")
        elif token["any"]:
            open_ended = True
            parts.append(r"[^;]{0,80}?")
        elif token["few"]:
            parts.append(_FEW)
        elif token["space"]:
            parts.append(GAP)
        else:
            parts.append(_literal(token["text"], *_glued(text, place, token.end())))
            if not depth and not optional:
                words = _FORMS_OF_BE if token["text"] == "be" else (token["text"],)
                steps.append(tuple(space + word for word in words))
        assert kind is not None
        place = token.end()
    if depth:
        raise PatternError("this bracket is never closed", text, depth[-1])
    first = _SUBJECT_FIRST.match(text)
    subject = bool(triggers) and first is not None and bool({*kinds_of(first[1])} & {*kinds_of("party")})
    if several_wholes:
        triggers, steps, before, subject = frozenset(), [], None, False
    return Compiled(
        text=text,
        source="".join(parts),
        slots=slots,
        triggers=triggers,
        before=tuple(steps[:before] if before else ()),
        behind=tuple(steps[before:]),
        subject=subject,
        engine=engine,
    )


def _checked(check_slot: Callable[[str, str], bool], name: str, kind: str, text: str, place: int) -> bool:
    try:
        return check_slot(name, kind)
    except PatternError as error:
        raise PatternError(str(error), text, place) from None


# "(?:tele)?phone", "phone(?:d|s)": pieces of one word, between which no word ends.
_GLUED_BEFORE = re.compile(r"[a-z0-9](?:\)\??|\((?:\?:)?(?:[a-z0-9]+\|)*)$")
_GLUED_BEHIND = re.compile(r"(?:(?:\|[a-z0-9]+)*\)\??|\((?:\?:)?)[a-z0-9]")


def _glued(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the piece ``text[start:end]`` of a pattern goes on a word, and whether a word goes on behind it."""
    return _GLUED_BEFORE.search(text, 0, start) is not None, _GLUED_BEHIND.match(text, end) is not None


def _literal(words: str, goes_on: bool, is_gone_on: bool) -> str:
    if words == "be":
        return rf"\b{_BE}\b"
    # No word boundary stands between a mention and "'s" or "-".
    start = "" if goes_on or not words[0].isalnum() else r"\b"
    return start + re.escape(words) + (r"(?![\w-])" if words[-1].isalnum() and not is_gone_on else "")


def _slot(kind: str, several: bool, owned: bool, *, led: bool) -> str:
    # A mention that owns the next word ("Putin's envoy", "India-Russia") is not itself
    # meant, unless the pattern says so.
    alone = "" if owned else "(?! ?'s?\\b|-)"
    bare = f"[{symbols_of(kind)}]{alone}(?: \\([^()]{{0,40}}\\))?"
    if kind == "where":
        # "Chad on May 10, Niger on May 11 and Mali": each may have its day.
        bare = f"(?:{LEADING})?{bare}(?: (?:on|in|from) {_DATE}(?=,? (?:and )?[{symbols_of(kind)}]))?"
    one = _ADJECTIVE + bare
    first = one if led else bare
    if not several:
        return first
    # A comma alone joins nobody: "After talks with Putin, Modi flew home." A list may end in
    # somebody who is no mention: "met the president, the premier and business circles".
    tail = rf"(?:(?:, {one}){{1,10}}(?=,? {_AND} [a-z]))?" if kind in {"party", "person"} else ""
    return rf"{first}(?:(?:, {one}){{0,10}},? {_AND} {one}){{0,3}}{tail}"
