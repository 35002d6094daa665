"""From sentences to clauses, each with its subject.

A sentence gives one clause that is all of it, and one more for every word of a word family
in it: the word's subject, wherever it stands, and what follows the word. So

    Singh called on Putin after co-chairing the session with Belousov.

is read as ``P called on P after co-chairing S with P`` and as ``P co-chairing S with P``,
and a pattern need not know of participles, conjunctions and relative clauses. A passive
is written with a plain "be": "was received by" becomes ``be received by``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dipnews import regexes as re
from dipnews.lexicon.families import Form
from dipnews.model.document import Clause
from dipnews.model.mention import Mention
from dipnews.model.page import Page, Sentence
from dipnews.model.symbols import symbols_of
from dipnews.text.subjects import subject_of
from dipnews.text.view import View, lowered, view_of

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_STOP = re.compile(r"; | -- | - ")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|got) (?:[a-z]+ly |also |later |then |not |first |never ){0,2}$"
)

# A bare form is a verb behind these words and behind a plural; elsewhere it is part of a noun
# ("travel restrictions", "a sign of success").
_GOVERNS = re.compile(
    rf"(?:\b(?:to|will|would|shall|should|can|could|may|might|must|do|does|did|not|and|or|also|then|jointly|both|again"
    rf"|soon|you|we|they|i|who|[a-z]+ly|[a-z]+s)|'ll|n't|,|[{symbols_of('party')}]) $|^$"
)
_PAST = frozenset(
    """
    met had held spoke spoken sat flew flown went gone came begun began paid made undertook undertaken gave given sent
    sold bought sought saw seen led set took taken withdrew withdrawn broke broken rang rung got gotten brought
    put struck won lent left cut chose wound drew drawn hit dealt
    """.split()
)


def clauses(page: Page, mentions: Sequence[Mention[Any]], forms: Mapping[str, Sequence[Form]]) -> tuple[Clause, ...]:
    """All clauses of *page*; *mentions* are in order and do not overlap."""
    found: list[Clause] = []
    lower = lowered(page.folded)
    place = 0
    for sentence in page.sentences:
        first = place
        while first < len(mentions) and mentions[first].span.start < sentence.span.start:
            first += 1
        place = first
        while place < len(mentions) and mentions[place].span.end <= sentence.span.end:
            place += 1
        if first == place:
            continue
        view = view_of(page.folded, lower, sentence.span.start, sentence.span.end, mentions[first:place])
        found.append(
            Clause(
                sentence=sentence,
                view=view.text,
                mentions=view.mentions,
                positions=view.positions,
                offsets=view.offsets,
            )
        )
        found.extend(_inherited(sentence, view, forms))
    return tuple(found)


def _inherited(sentence: Sentence, view: View, forms: Mapping[str, Sequence[Form]]) -> Iterator[Clause]:
    text = view.text
    index = {position: number for number, position in enumerate(view.positions)}
    stops = [stop.start() for stop in _STOP.finditer(text)]
    for word in _WORD.finditer(text):
        listed = forms.get(word[0])
        form = listed and _form_at(text, word, listed)
        if not form:
            continue
        start = word.start()
        subject = subject_of(text, start)
        if not subject:
            continue
        while stops and stops[0] < start:
            del stops[0]
        end = stops[0] if stops else len(text)
        # "was receiving" is no passive, "was received" is.
        active = not form.verb or form.words.split(" ")[0].endswith("ing")
        passive = not active and _PASSIVE.search(text, max(0, start - 40), start) is not None
        lead, offsets, positions, mentions = "", [], [], []
        for number, place in enumerate(subject):
            join = " and " if number else ""
            lead += join + text[place]
            positions.append(len(lead) - 1)
            mentions.append(view.mentions[index[place]])
            offsets.extend([view.offsets[place]] * (len(join) + 1))
        lead += " be " if passive else " "
        offsets.extend([offsets[-1]] * (len(lead) - len(offsets)))
        shift = len(lead) - start
        first, last = bisect_left(view.positions, start), bisect_left(view.positions, end)
        positions += [position + shift for position in view.positions[first:last]]
        mentions += view.mentions[first:last]
        yield Clause(
            sentence=sentence,
            view=lead + text[start:end],
            mentions=tuple(mentions),
            positions=tuple(positions),
            offsets=view.offsets.led_by(offsets, start, end + 1),
            trigger=len(lead),
        )


def _form_at(text: str, word: re.Match[str], forms: Sequence[Form]) -> Form | None:
    start = word.start()
    for form in forms:
        end = start + len(form.words)
        if text.startswith(form.words, start) and not text[end : end + 1].isalnum():
            if form.verb and _is_bare(word[0]) and not _GOVERNS.search(text, max(0, start - 20), start):
                continue
            return form
    return None


def _is_bare(word: str) -> bool:
    return not word.endswith(("s", "ed", "ing")) and word not in _PAST
