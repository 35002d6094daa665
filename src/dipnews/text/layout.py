"""From a raw text to a page: header, dateline, paragraphs, sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dipnews.model.page import Page, Sentence
from dipnews.model.span import Span
from dipnews.text.dateline import read_dateline
from dipnews.text.header import printed_publication
from dipnews.text.normalise import fold
from dipnews.text.paragraphs import paragraphs, unwrap
from dipnews.text.sentences import sentence_ends

# A line without a stop is a headline up to this many characters, a torn sentence beyond.
_LONGEST_HEADLINE = 130
_STOPS = (".", "?", "!", ":", ";", ",", "...", '."', ".'", '?"', '!"', ',"', ".)", "-")


def lay_out(text: str, *, title: str | None = None, published: date | None = None) -> Page:
    """The page of *text*, laid out.

    Its sentences cover all of its paragraphs but the dateline and blanks. Where *published*
    is not given, it is the day that a header line or the dateline prints in full.

    >>> page = lay_out("BERNE, March 3, 2011 - The envoys met Mr. Doe. Talks go on.")
    >>> [sentence.span.cut(page.text) for sentence in page.sentences]
    ['The envoys met Mr. Doe.', 'Talks go on.']
    >>> page.published.isoformat(), page.published_given
    ('2011-03-03', False)
    """
    folded = unwrap(fold(text))
    given = published is not None
    if published is None:
        published = printed_publication(folded)
    dateline = read_dateline(folded, published)
    if published is None and dateline is not None:
        published = dateline.date
    blocks = paragraphs(folded)
    return Page(
        text=text,
        folded=folded,
        title=title,
        published=published,
        published_given=given,
        dateline=dateline,
        paragraphs=blocks,
        sentences=tuple(_sentences(folded, blocks, dateline.span if dateline else None)),
    )


def _sentences(folded: str, blocks: tuple[Span, ...], dateline: Span | None) -> Iterator[Sentence]:
    index = 0
    last = len(blocks) - 1
    for number, block in enumerate(blocks):
        pieces = (block,) if dateline is None or not block.overlaps(dateline) else _around(folded, dateline, block)
        for piece in pieces:
            headline = (number < last or piece.end < block.end) and _is_headline(folded, piece)
            open_quote = False
            start = piece.start
            for end in sentence_ends(folded, start, piece.end):
                while start < end and folded[start].isspace():
                    start += 1
                if start == end:
                    continue
                quotes = folded.count('"', start, end)
                yield Sentence(
                    span=Span(start, end),
                    index=index,
                    paragraph=number,
                    headline=headline,
                    quoted=_is_quoted(folded, start, end, quotes, open_quote),
                )
                index += 1
                start = end
                if quotes:
                    open_quote = _opens(folded, folded.rfind('"', 0, end))


def _around(folded: str, dateline: Span, block: Span) -> tuple[Span, ...]:
    """What is left of a paragraph before and behind the dateline."""
    before = Span(block.start, block.start + len(folded[block.start : dateline.start].rstrip()))
    behind = Span(min(dateline.end, block.end), block.end)
    return tuple(piece for piece in (before, behind) if len(piece))


def _is_headline(folded: str, piece: Span) -> bool:
    """Whether a piece of text is a title: short, begins like one and has no stop at its end."""
    if len(piece) > _LONGEST_HEADLINE:
        return False
    words = piece.cut(folded)
    if words.isupper():
        return True
    first = words.lstrip("\"'([*#")[:1]
    return not words.endswith(_STOPS) and (first.isupper() or first.isdigit())


def _opens(folded: str, mark: int) -> bool:
    """Whether the quotation mark at *mark* opens: quotes that nobody closed would turn a mere count."""
    behind = folded[mark + 1 : mark + 2]
    return (mark == 0 or folded[mark - 1] in " \n('-[") and (behind.isalnum() or behind in ("'", "(", "[", "."))


def _is_quoted(folded: str, start: int, end: int, quotes: int, open_quote: bool) -> bool:
    """Whether a sentence stands wholly inside quotation marks."""
    if quotes == 0:
        return open_quote or (folded[start] == "'" and folded[end - 1] == "'" and end - start > 2)
    closes = folded[end - 1] == '"' or (folded[end - 2 : end - 1] == '"' and not folded[end - 1].isalnum())
    if open_quote:
        return quotes == 1 and closes
    if folded[start] != '"':
        return False
    return quotes == 1 or (quotes == 2 and closes)
