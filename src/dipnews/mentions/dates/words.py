"""The words of the calendar, and the fragments of patterns that every rule shares.

The calendar is grammar rather than knowledge of the world, so its words stand here and
not in a table. Fragments are plain strings: nothing is compiled at import.
"""

from __future__ import annotations

_MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}

WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}

# The first three letters name the weekday, however it is cut short ("Tue", "Tues", "Thurs").
WEEKDAYS_BY_THREE = {name[:3]: number for name, number in WEEKDAYS.items()}

COUNTS = {
    **dict.fromkeys(("a", "an", "one"), 1),
    **{
        word: number
        for number, word in enumerate(
            (
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty",
            ),
            2,
        )
    },
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": -1,
    "last": -1,
}

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

# "Early 2025", "the end of May", "mid-December": the word and the part it points at.
PARTS = {
    "early": "early",
    "earlier": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "later": "late",
    "end": "late",
    "close": "late",
}

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
ORDINAL_ENDING = r"(?:st|nd|rd|th)?"
YEAR = r"(?:1[4-9]\d\d|20\d\d)"
MONTH = (
    r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
WEEKDAY = r"(?i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
COUNT = r"(?:\d{1,3}|" + "|".join(COUNTS) + r")"
DAYTIME = r"(?:early\s|late\s)?(?:morning|afternoon|evening|night)"
UNTIL = r"(?:\s?-{1,2}\s?|\s(?:to|through|thru|until|till)\s(?:the\s)?)"

# What stands to the left of a unit and belongs to the expression: "late", "the end of".
# A rule that uses it reads the word from the group ``part`` or ``stretch``.
PART = (
    r"(?:(?:(?i:the)\s)?(?i:(?P<part>early|earlier|late|later|mid))(?:-|\s(?:in\s(?:the\s)?|on\s)?)"
    r"|(?:(?i:the)\s)?(?:very\s)?(?P<stretch>end|beginning|start|middle|close)\sof\s)"
)
DEIXIS = (
    r"(?i:(?P<deixis>(?:the\s)?(?:last|past|previous|following|next|coming|same)|this(?:\s(?:past|coming|very))?"
    r"|that(?:\ssame)?|the\scurrent))\s"
)

# The words that end what `DEIXIS` and `PART` match: a look at one word saves most searches.
LAST_OF_DEIXIS = frozenset("last past previous following next coming same this very that current".split())
LAST_OF_PART = frozenset("early earlier late later mid of in the on".split())


def number_of(word: str) -> int | None:
    """The number that a word or digits stand for.

    >>> number_of("three"), number_of("12"), number_of("several")
    (3, 12, None)
    """
    return int(word) if word.isdecimal() else COUNTS.get(word.lower())


def is_short(word: str) -> bool:
    """Whether the name of a month is cut short, so that a full stop belongs to it."""
    return len(word) < 5 and word not in ("may", "june", "july")


def part_of(word: str | None) -> str | None:
    """The part of a unit that *word* points at ("the end of" is ``late``)."""
    return PARTS[word.lower()] if word else None
