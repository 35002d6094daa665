"""Words that are an office or something else: "the official said", "the official launch", "at 1:40 PM"."""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.lexicon.roles import Office

# "Ruritanian official visit": an adjective, not an official.
_ADJECTIVAL = frozenset({"official", "business", "military"})
# What may follow an official who is a person and no adjective ("official launch").
_PERSON_FOLLOWS = re.compile(
    r"(?:[^a-z ]|$)|\s(?:$|[^a-z]|(?:said|says|told|who|in|from|of|at|with|was|were|is|are|has|have|had|will|would|to|"
    r"on|and|or|for|by|but|as|that|also|about|because|could|did|may|might|must|should|then|there|when|while|whose|after|"
    r"before|against|familiar|close|involved|responsible|posted|based|travelling|traveling|speaking|here|later|\w+ed|\w+ing)\b)"
)
_CLOCK = re.compile(r"\d\s?$")
# "heads a coalition"
_NO_HOLDER = re.compile(r"(?:heads|chairs|chiefs|presidents|leads)\s(?:a|an|the|his|her|its|their|for|to)\b")
_NOUN_FOLLOWS = re.compile(
    r"\s(?:visits?|trips?|tour|meetings?|talks|statements?|sources?|delegation|reception|dinner|lunch|news|media|website|agency|"
    r"readout|data|figures|development|welcome|results|position|announcement|ceremony|language|name|residence|order|"
    r"committee|council|branch|power|secretary|relations|invitation|business|gazette|newspaper|daily|aid|assistance)\b"
)


def stands_for_a_noun(small: str, office: Office, end: int, *, alone: bool) -> bool:
    """Whether an office that ends at *end* is an adjective of what follows it."""
    if office.rank not in _ADJECTIVAL:
        return False
    if _NOUN_FOLLOWS.match(small, end):
        return True
    ambiguous = alone and not office.plural and office.office in {"official", "executive"}
    return ambiguous and _PERSON_FOLLOWS.match(small, end) is None


def is_no_holder(small: str, office: Office, start: int, end: int, *, alone: bool) -> bool:
    """Whether the word of an office means something else here."""
    words = small[start:end]
    return (
        (office.plural and _NO_HOLDER.match(small, start) is not None)
        or (words == "head" and (alone or small.startswith((" to ", " for "), end)))
        or (words == "pm" and _CLOCK.search(small, max(0, start - 4), start) is not None)
    )
