"""The number of a session or summit: "21st", "third", "twenty-second", "XXIV"."""

from __future__ import annotations

from dipnews import regexes as re

_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_STEMS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

_WORDS = {word: number for number, word in enumerate(_UNITS, 1)}
_WORDS |= {word: number * 10 for number, word in enumerate(_TENS, 2)}
_WORDS |= {
    f"{stem}-{word}": tens * 10 + unit for tens, stem in enumerate(_STEMS, 2) for unit, word in enumerate(_UNITS[:9], 1)
}

_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th|ST|ND|RD|TH)")
_ROMAN = re.compile(r"(?=[IVXL])(X{0,4}|XL|LX{0,3})(IX|IV|V?I{0,3})(?:th)?")
_ROMAN_TENS = {"": 0, "X": 10, "XX": 20, "XXX": 30, "XXXX": 40, "XL": 40, "L": 50, "LX": 60, "LXX": 70, "LXXX": 80}
_ROMAN_UNITS = dict(zip(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"), range(10), strict=True))


def edition_of(word: str) -> int | None:
    """The number that *word* gives, if it is an ordinal or a Roman numeral of two letters or more.

    >>> [edition_of(word) for word in ("21st", "Third", "twenty-second", "XXIV", "session", "I")]
    [21, 3, 22, 24, None, None]
    """
    figures = _FIGURES.fullmatch(word)
    if figures is not None:
        return int(figures[1])
    spelled = _WORDS.get(word.lower())
    if spelled is not None:
        return spelled
    roman = _ROMAN.fullmatch(word) if len(word) > 1 else None
    if roman is not None and roman[1] in _ROMAN_TENS:
        return _ROMAN_TENS[roman[1]] + _ROMAN_UNITS[roman[2]]
    return None
