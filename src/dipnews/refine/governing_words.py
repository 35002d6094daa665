"""The words that a walk to the governor of an event's word meets: auxiliaries, adverbs, verbs of intent."""

from __future__ import annotations

from dipnews import regexes as re

BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m", "get", "got", "getting"])
HAVE = frozenset(["has", "have", "had", "having", "'ve"])
DO = frozenset(["do", "does", "did"])
NEVER_WAS = frozenset(["hasn't", "haven't", "hadn't", "didn't", "doesn't", "don't", "yet", "without"])
JOINS = frozenset(["and", "or", ",", "then", "as", "well"])
ADVERBS = frozenset(
    """also then later first now here there again soon still both jointly together already instead even just each all
    once twice meanwhile too tomorrow today tonight yesterday either only afterwards subsequently""".split()
)
TIME_WORDS = frozenset("on in at by this next last early late from until for the during around after".split())
DETERMINERS = frozenset(
    "the a an his her its their this that these those another any some such no our my other both two three".split()
)
ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "last", "latest", "only"])
# Words behind which another clause lies.
STOPS = frozenset(
    "; : - -- that which who whom whose while but because where when although though said says told if".split()
)
BEHIND = frozenset(["after", "following", "since", "despite", "amid", "upon", "from"])
WITHIN = frozenset(["during", "in", "at", "on", "by"])
# These govern infinitives alone: "due to the visit" plans nothing.
INFINITIVE_ONLY = frozenset(["due", "about", "going", "bound", "able", "like", "love", "opportunity"])
# "Had planned to visit": it came to nothing.
INTENDED = frozenset(["planned", "intended", "hoped", "wanted"])
UNDERTAKEN = frozenset("pledged vowed agreed promised decided offered urged called asked refused declined".split())
UNSURE = frozenset(["hope", "hopes", "hoped", "hoping", "wish", "wishes", "wished", "whether"])
DENIED = frozenset(["deny", "denies", "denied", "denying"])
TRAVEL = frozenset(
    """arrived flew came travelled traveled went headed landed left departed set visited visiting arrive arrives
    flies travels heads leaves comes goes arriving coming traveling travelling flying leaving""".split()
)
GATHERING = frozenset("met gathered convened assembled meet meets gather sat".split())
_PAST = re.compile(
    r"(?:[a-z-]{2,}ed|met|held|flew|went|came|left|began|spoke|sat|took|made|paid|had|saw|sent|gave|sold|bought"
    r"|wound|drew|won|brought|led|kept|set|told|chose|sought)"
)


def is_past(word: str) -> bool:
    """Whether *word* is the past form of a verb.

    >>> is_past("held"), is_past("hold")
    (True, False)
    """
    return _PAST.fullmatch(word) is not None
