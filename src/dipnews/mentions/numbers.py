"""Numbers in words and digits, as newspapers print them."""

from __future__ import annotations

from dipnews import regexes as re

ONES = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen eighteen nineteen"
        ).split()
    )
}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "millions": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "billions": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "trln": 1e12,
    "trn": 1e12,
    "tn": 1e12,
}

_FIGURES = r"\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,6})?(?:-\d/\d{1,2})?"
_TENS = "|".join(TENS)
_ONES = "|".join(sorted(ONES, key=len, reverse=True))
_SCALE = "|".join(sorted((word for word in SCALES if len(word) > 1), key=len, reverse=True))

# Letters may follow the figures at once ("375m", "50bn"); "m" and "b" stand for nothing else there.
NUMBER = (
    rf"(?:(?:{_FIGURES})(?:[ -]?(?:{_SCALE})\b|[mbk]\b)?(?:[ -](?:{_SCALE})\b)?"
    rf"|(?:half (?:an? )?|an? (?:half[ -])?)(?:{_SCALE})\b(?:[ -](?:{_SCALE})\b)?"
    rf"|(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_ONES})\b(?:[ -](?:{_SCALE})\b){{0,2}}"
    rf"(?:(?: and)? (?:{_TENS}|{_ONES})\b(?:[ -](?:{_ONES}|{_SCALE})\b){{0,2}})?)"
)

_READ_FIGURES = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?:-(\d)/(\d+))?\s*-?\s*(.*)", re.S)
_SEPARATOR = re.compile(r"[\s-]+")

# Words before a number that make it no other number.
APPROXIMATORS = (
    r"(?:(?:more|less|fewer|greater|higher) than|(?:as|so) (?:many|much) as|no (?:more|less|fewer) than"
    r"|at (?:least|most)"
    r"|up to|upwards? of|close to|(?:just )?(?:over|under|above)|about|around|some|nearly|almost|approximately|roughly"
    r"|an? (?:estimated|additional|extra|further|initial|total of|reported)|another|additional|extra|exactly|only"
    r"|a combined|in excess of|well over)"
)


def read_number(words: str) -> float | None:
    """The number that *words* say, or None.

    >>> read_number("3.5 million"), read_number("half a dozen"), read_number("Rs 5")
    (3500000.0, 6.0, None)
    """
    text = words.strip().lower()
    match = _READ_FIGURES.fullmatch(text)
    if match is None:
        return _read_words(text)
    figures, top, bottom, rest = match.groups()
    value = float(figures.replace(",", ""))
    if bottom and float(bottom):
        value += float(top) / float(bottom)
    for scale in _SEPARATOR.split(rest):
        if scale and scale not in SCALES:
            return None
        value *= SCALES.get(scale, 1.0)
    return value


def _read_words(text: str) -> float | None:
    total, current, factor = 0.0, 0.0, 1.0
    seen = False
    for word in _SEPARATOR.split(text):
        if word in {"a", "an"}:
            current, seen = current or 1.0, True
        elif word == "half":
            factor = 0.5
        elif word in ONES or word in TENS:
            current, seen = current + (ONES[word] if word in ONES else TENS[word]), True
        elif word in SCALES:
            seen, scale = True, SCALES[word]
            if scale <= 100:
                current = (current or 1.0) * scale
            else:
                total, current = total + (current or 1.0) * scale, 0.0
        elif word and word != "and":
            return None
    return (total + current) * factor if seen else None
