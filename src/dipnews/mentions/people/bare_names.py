"""Which capitalised words without office or title are a person."""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.mentions.people.line import Line
from dipnews.mentions.people.names import Names, Run
from dipnews.model.page import Page

_ACTS = re.compile(
    r"[,)]?\s(?:also\s|has\s|had\s|will\s|would\s|who\s)?(?:said|told|met|says|added|arrived|visited|held|called|asked|"
    r"warned|urged|flew|left|signed|discussed|stressed|welcomed|noted|praised|thanked|expressed|spoke|talked|invited|"
    r"who|stated|insisted|announced|meet|meets|visit|hold|arrive|travel|became|took|was|is|came|agreed)\b"
)
# "Droe Ann-sik", "Ann-sik Droe": nothing but a person is written so.
_EAST_ASIAN = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+|[A-Z][a-z]+-[a-z]{2,} [A-Z][a-z]+")
_ARABIC = re.compile(r"\w (?:bin|al|el|Abu|Al|El|Bin|Ben)[ -]\w")
_TITLED = frozenset({"R_", "T_", "M_"})
_WITH = re.compile(
    r"(?:\bmet|with|told|by|and|invited|between|including|meet|meets|meeting|hosted|received|welcomed)\s$"
)


class BareNames:
    """Accepts a run of two to five words as somebody's name when enough speaks for it: a given name at its head,
    its last word alone elsewhere in the article, a verb that only people are the subject of."""

    def __init__(self, page: Page, line: Line, names: Names) -> None:
        counts: dict[str, int] = {}
        families: set[str] = set()
        for number, item in enumerate(line.items):
            if isinstance(item.what, Run) and item.letter == "X" and len(item.what.words) == 1:
                word = item.what.words[0]
                counts[word] = counts.get(word, 0) + 1
            if item.letter == "X" and line.symbols[2 * number - 2 : 2 * number] in _TITLED:
                families.add(item.what.words[-1])
        self.page, self.line, self.names = page, line, names
        self._families = families
        self._counts = counts
        self._openings = frozenset(sentence.span.start for sentence in page.sentences)
        self._headlines = tuple((s.span.start, s.span.end) for s in page.sentences if s.headline)

    def accepts(self, first: int, last: int) -> bool:
        """Whether the items from *first* to *last* are a person's name."""
        item = self.line.items[last]
        run = item.what if isinstance(item.what, Run) else self.line.items[first].what
        if not isinstance(run, Run) or not run.named:
            return False
        count = len(run.words) + last - first
        if not 2 <= count <= 5 or any(word.isupper() and len(word) > 2 for word in run.words):
            return False
        start, end = self.line.items[first].start, item.end
        if any(begin <= start < stop for begin, stop in self._headlines):
            return False
        if _EAST_ASIAN.fullmatch(" ".join(run.words)):
            return True
        opener = run.words[0]
        if last > first:
            return opener in self.names.genders
        if self.names.genders.get(opener):
            return True
        given = opener in self.names.given or _ARABIC.search(" ".join(run.words)) is not None
        if given and (run.words[-1] in self._counts or opener in self._counts):
            return True
        acts = _ACTS.match(self.page.folded, end) is not None
        meets = _WITH.search(self.page.folded, max(0, start - 12), start) is not None
        if given:
            return acts or meets
        if run.words[-1] in self._families and start not in self._openings:
            return True
        return (acts and meets) or ((acts or meets) and run.words[-1] in self._counts and start not in self._openings)
