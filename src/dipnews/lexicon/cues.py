"""Status cues: the words that tell whether something happened, is planned, proposed or called off."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from dipnews.lexicon.lexicon import Lexicon


@functools.lru_cache(maxsize=16)
def status_cues(lexicon: Lexicon, side: str) -> Mapping[str, re.Pattern[str]]:
    """For each status the regex of its cues on one *side* of the event's word.

    >>> bool(status_cues(Lexicon(), "governor")["planned"].search("is expected to "))
    True
    """
    words: dict[str, list[str]] = {}
    for status, where, cell in lexicon.table("status_cues"):
        if where == side:
            words.setdefault(status, []).extend(cell.split("|"))
    return {
        status: re.compile(r"(?<![\w-])(?:" + "|".join(_cue(cue) for cue in _longest_first(cues)) + r")(?![\w-])")
        for status, cues in words.items()
    }


@functools.lru_cache(maxsize=8192)
def status_of(lexicon: Lexicon, side: str, words: str) -> str | None:
    """The status that *words*, as they stand, tell on that *side*.

    >>> status_of(Lexicon(), "modal", "might")
    'proposed'
    """
    for status, regex in status_cues(lexicon, side).items():
        if regex.fullmatch(words):
            return status
    return None


def _longest_first(cues: list[str]) -> list[str]:
    return sorted(set(cues), key=lambda cue: (-len(cue), cue))


def _cue(words: str) -> str:
    return re.escape(words).replace(r"\*", r"[a-z]{0,8}")
