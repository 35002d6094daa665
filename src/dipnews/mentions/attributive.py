"""Whether the name of a country is an adjective where it stands: "U.S. officials", "India-Russia", "Sri Lanka said"."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from dipnews import regexes as re
from dipnews.lexicon.countries import listed
from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.geography import Hit
from dipnews.model.page import Page

_NEXT = re.compile(r"[ \n](\w[\w&']*)( to\b)?")
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2212"
_JOINS = (" and ", " or ", "/", " & ")
# Names that go with "the" as nouns; of the others "the" makes adjectives: "the Sri Lanka talks".
_ARTICLED = re.compile(r"United|Philippin|Netherlands|Maldives|Seychelles|Emirates|Vatican|[\w ]+ Islands?$|[A-Z.]+$")
_THE = ("the ", "The ", "the\n", "The\n")


def is_attributive(lexicon: Lexicon, page: Page, hits: tuple[Hit, ...], number: int) -> bool:
    """Whether the name *number* of *hits* stands before a noun, and is no party itself."""
    # In "U.S., British and French envoys" the last adjective tells for those joined to it.
    for at in range(number, min(number + 3, len(hits))):
        answer = _attributive_alone(lexicon, page, hits, at)
        if answer is not None:
            return answer
    return False


def _attributive_alone(lexicon: Lexicon, page: Page, hits: tuple[Hit, ...], number: int) -> bool | None:
    """The answer from the word behind the name; None where only the name joined to it can tell."""
    start, end, senses = hits[number]
    sense = senses.country
    if sense is None or sense.use in ("people", "seat"):
        return False
    use = sense.use
    if use in ("adjective", "compound"):
        return True
    text = page.folded
    words = _words(lexicon)
    if use == "plural" and not text.endswith(_THE, max(0, start - 4), start):
        return True
    hyphen = page.text[end : end + 1]
    if hyphen and hyphen in _HYPHENS and (text[end + 1 : end + 2].isalpha() or use != "noun"):
        return not text[end - 1 : end].isspace()
    if start > 1 and page.text[start - 1] in _HYPHENS and (text[start - 2].isalpha() or text[start - 2] == "."):
        return True
    if use != "noun" and number + 1 < len(hits) and text[end : hits[number + 1][0]] in _JOINS:
        return None
    match = _NEXT.match(text, end)
    if match is None:
        # "the French's", "(US)"; but "the Chinese-built".
        return False
    following = match[1]
    if use == "both" and following[0].islower() and not _ARTICLED.match(text, start, end):
        use = "both" if text.endswith(_THE, max(0, start - 4), start) else "noun"
    if use == "noun":
        if following.lower() not in words["office"]:
            return False
        return following[0].isupper() or following not in ("foreign", "vice", "deputy", "king")
    if following[0].isdigit() or following in words["opener"] or following.lower() in words["follower"]:
        return False
    if match[2] and following in words["to"]:
        return False
    return not following.endswith(("ed", "ly")) or following in words["noun"]


@functools.lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    return {use: frozenset(listed(words)) for use, words in lexicon.table("country_context")}
