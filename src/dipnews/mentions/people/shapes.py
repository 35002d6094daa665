"""The shapes that mentions of people have on the line of symbols (see `line`)."""

from __future__ import annotations

import functools
import re

# Whose: "Ruritanian ", "Ruritania's ", "the EU ", "Britain's Labour ".
_WHOSE = r"(?:[NCOPGx][_']){0,3}"
_PARTY = r"(?:X_)?"
# A name, with its titles; a place may be a part of it ("Lloyd Austin", "Israel Katz").
NAME = r"(?:[MT]_){0,3}(?:X\])?(?:G_)?X(?:_[PCG]|_T(?!_))?"
_OF = r"(?:o[NCOPG](?:\([Ox])?)?"
_FOR = r"(?:[of][NCOPGx](?:[(,][Ox](?=[,_]))?){0,2}"
_ONE = rf"(?:R(?:[_(]x)?[,&]){{0,1}}(?:R&){{0,2}}[RrT]{_FOR}(?:_T)?"
_PERSON_FOLLOWS = r"_(?:[MTRr][_]){0,3}(?:[PC]_)?[XMT]"

SHAPES = (
    # Foreign Ministers A of X, B of Y and C of Z; Presidents A and B
    (
        "several",
        rf"(?P<whose1>{_WHOSE})(?P<role1>[Ssk]){_OF}[_,](?P<list1>{NAME}{_OF}(?:,{NAME}{_OF}){{0,5}},?&{NAME}{_OF})",
    ),
    # his Ruritanian counterpart, Defence Minister Ann Droe; his Ruritanian counterpart
    (
        "counterpart",
        rf"(?P<whose2>{_WHOSE})K(?:[of][NCOPG])?(?:[_,d](?:{_WHOSE}(?P<role2>[RrT])(?:[of][NCOPG])?[_,])?(?P<name2>{NAME})(?P<of2>{_OF}))?",
    ),
    # Ruritanian Defence Minister Ann Droe; President of the Ruritanian Republic Ann Droe
    (
        "named",
        rf"(?P<whose3>{_WHOSE}){_PARTY}(?P<role3>{_ONE})[_[](?P<name3>{NAME})(?P<of3>{_OF})",
    ),
    # the Ruritanian defence minister, Ann Droe,
    (
        "told",
        rf"(?P<whose4>{_WHOSE})(?P<role4>[Rr]{_FOR})[,d](?P<name4>(?:[MT]_){{0,2}}(?:G_)?X(?:_[PCG]|_T(?!_))?)(?=[,.&o])",
    ),
    # Ann Droe, the Ruritanian defence minister,
    (
        "appositive",
        rf"(?P<name5>{NAME})(?P<of5>{_OF})[,d](?P<whose5>{_WHOSE}){_PARTY}(?P<role5>(?:[RrK]&)?[RrT]{_FOR})(?!{_PERSON_FOLLOWS})(?!&d)",
    ),
    # Mr. Droe; Sheikh Ann al-Droe of Ruritania
    ("titled", rf"(?P<name6>(?:[MT]_){{1,3}}(?:G_)?X(?:_[PCG]|_T(?!_))?)(?P<of6>{_OF})"),
    # US, Ruritanian and Syldavian officials
    ("sides", r"(?P<sides7>(?:[NCOG],){0,4}[NCOG]&[NCOG])[_'](?P<role7>[SsRrk])"),
    # the foreign ministers of Ruritania, Syldavia and Borduria
    (
        "holders",
        rf"(?P<whose8>(?:[NCOG][_']){{0,1}})(?P<role8>[Ssk])o(?P<list8>[NCOPG](?:,[NCOPG]){{0,5}}(?:,?&[NCOPG])?)"
        rf"(?:,(?P<names8>{NAME}(?:,{NAME}){{0,4}},?&{NAME})(?=[,.]))?",
    ),
    # Ruritania's Ann Droe; Ruritania's Ann Droe, the defence minister,
    ("owned", rf"(?P<whose12>[CGPO]')(?P<name12>X)(?:[,d](?P<role12>[RrT]{_FOR})(?!{_PERSON_FOLLOWS})(?!&d))?"),
    # Ruritanian officials; Ruritania's foreign minister; the president of Ruritania
    ("unnamed", rf"(?P<whose9>(?:[NCOPGx][_']){{1,3}}){_PARTY}(?P<role9>[RrSsk]{_FOR})"),
    ("office", rf"(?P<role10>[Rr]{_FOR}|[Ss])"),
    ("name", r"(?P<name11>(?:G_)?X(?:_[PCG]|_T(?!_))?)"),
)


@functools.cache
def shape() -> re.Pattern[str]:
    """All shapes as one pattern; the first that fits where a mention begins is taken."""
    shapes = "|".join(f"(?P<{name}>{pattern})" for name, pattern in SHAPES)
    # What no shape begins with is passed over at once.
    return re.compile(rf"(?=[XRrSsKkTM]|[NCOPGx][_',&])(?:{shapes})")
