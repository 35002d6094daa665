"""Groups: "both ministers", "the two leaders", "the two countries", each with its members."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

import attrs

from dipnews import regexes as re
from dipnews.mentions.people.codes import code_of
from dipnews.mentions.resolve.spots import Identity, Reading, Spot
from dipnews.model.entities import Country, Group, Organisation, Party, Place

_PEOPLE = (
    r"leaders|presidents|premiers|prime\sministers|foreign\sministers|def[ec]n[cs]e\sministers|defen[cs]e\schiefs|"
    r"finance\sministers|ministers|heads\sof\sstate|officials|diplomats|chiefs|men|women|statesmen|politicians|"
    r"negotiators|envoys|foreign\ssecretaries|secretaries|delegations|monarchs|kings|generals|counterparts"
)
_STATES = (
    r"countries|nations|sides|states|governments|neighbou?rs|peoples|parties|capitals|powers|allies|economies|"
    r"neighbou?ring\s(?:countries|states|nations)"
)
# "The leaders of Poland and Norway" are no group told before; "the leaders of the two countries" may be.
_TWO_STATES = (
    r"(?:both|their|the\s(?:two|three|four)|all\s(?:three|four)|the\sworld's)\s(?:two\s)?(?:[a-z]+\s)?"
    r"(?:countries|nations|sides|states|governments|parties|economies|powers|allies)"
)
_EXPRESSION = re.compile(
    rf"(?=[bt])(?<!\w)(?:(?:(?:both|the\stwo|the\s(?P<number>three|four)|the|these\stwo|their\stwo)(?P<the>)\s"
    rf"(?P<adjective>[a-z]{{3,12}}\s)??(?:(?P<people>{_PEOPLE})|(?P<states>{_STATES})))|"
    r"(?P<pair>the\spair|the\sduo|both\smen|the\stwo)(?=\s(?:also|had|have|met|will|discussed|agreed|are|were|spoke|talked|"
    r"held|signed|exchanged|shared|did|last|would|reviewed|expressed)\b))"
    rf"(?!\w|\s(?:of|from)\b(?!\s{_TWO_STATES}))"
)
# How many mentions back a group is looked for, so that a long text costs no more than its length.
_NEAR = 120
_NUMBERS = {"three": 3, "four": 4}
_COUNTED = frozenset({"two", "three", "four", "pair", "duo"})
_ADJECTIVES = frozenset(
    [
        "european",
        "asian",
        "african",
        "arab",
        "nordic",
        "baltic",
        "neighbouring",
        "neighboring",
        "world",
        "foreign",
        "former",
        "rival",
        "southern",
        "northern",
        "eastern",
        "western",
        "many",
        "other",
        "some",
        "several",
        "such",
        "these",
        "most",
        "all",
        "any",
        "member",
        "local",
    ]
)
# Of these, "the officials" may be any of many; only "the two officials" are two that were named.
_OF_MANY = frozenset(
    {
        "officials",
        "diplomats",
        "chiefs",
        "men",
        "women",
        "politicians",
        "negotiators",
        "envoys",
        "secretaries",
        "generals",
    }
)
# Nouns that say what office their members hold.
_OFFICES = {"president": "president", "premier": "government", "prime minister": "government"}
_NO_LEADERS = frozenset({"envoy", "voice"})
_JOINED = {" and ", ", ", ", and ", " and the ", " and visiting ", " and its ", " and his ", " as well as "}
_MET = re.compile(
    r"\s(?:met|meets|meeting|co-chaired|hosted|received|welcomed|greeted|called\son|held\s[\w ]{0,30}with|talked|spoke|"
    r"signed|discussed|will meet|to meet|meet)\b"
)


def find_groups(reading: Reading) -> None:
    """Add a spot for each group expression whose members the article has told so far."""
    new: list[Spot] = []
    spoken: list[_Spoken] | None = None
    ends = [spot.end for spot in reading.spots]
    for found in _EXPRESSION.finditer(reading.small):
        words = found[0].split()
        plain = " ".join(words[1:]) == " ".join((found["people"] or "").split())
        # A bare "the leaders" is a group of two only where no adjective says which.
        if words[0] == "the" and words[1] not in _COUNTED and not plain:
            continue
        adjective = found["adjective"]
        if adjective and adjective.strip() in _ADJECTIVES:
            continue
        number = _NUMBERS.get(found["number"] or "", 2)
        members: tuple[Party, ...]
        if found["states"]:
            spoken = _spoken(reading) if spoken is None else spoken
            members = _states(spoken, number, reading.sentence(found.start()), found.start())
        else:
            noun = " ".join((found["people"] or "men").split())
            before = bisect_right(ends, found.start())
            near = reading.spots[max(0, before - _NEAR) : before]
            counted = words[0] in {"both", "these", "their"} or words[1] in _COUNTED
            if counted:
                members = _people(near, noun, number)
            else:
                members = () if noun in _OF_MANY else _listed(reading, near, noun)
            if len(members) < number and noun in {"delegations", "officials", "leaders", "men", "ministers"}:
                members = members if len(members) > 1 else ()
        if len(members) > 1:
            new.append(Spot(found.start(), found.end(), Group(members=members)))
    reading.add(new)


def together(spots: Sequence[Spot], reading: Reading) -> list[Spot]:
    """The first spots of a sentence that stand together: "A and B", or "A met B"."""
    parties = [spot for spot in spots if _party(spot) is not None]
    for first, second in itertools.pairwise(parties):
        between = reading.between(first, second)
        if between in _JOINED and not same_side(first, second):
            members = [first, second]
            for third in parties[parties.index(second) + 1 :]:
                if reading.between(members[-1], third) not in _JOINED:
                    break
                members.append(third)
            return members
    people = [spot for spot in parties if spot.who is not None and not spot.who.voice]
    for first, second in itertools.pairwise(people):
        if not same_side(first, second) and _MET.match(reading.between(first, second)):
            return [first, second]
    return []


def group_of(spots: Sequence[Spot], reading: Reading) -> Group:
    """The parties of *spots* as a group."""
    return Group(members=tuple(party for party in map(_party, spots) if party is not None))


def same_side(one: Spot, other: Spot) -> bool:
    """Whether two spots are one party, or act for one side."""
    if one.who is not None and one.who is other.who:
        return True
    left, right = _code(one), _code(other)
    return left is not None and left == right


def _code(spot: Spot) -> str | None:
    return spot.who.of if spot.who else code_of(spot.value)


def _party(spot: Spot) -> Party | None:
    if spot.who is not None:
        return None if spot.who.voice else spot.who.value
    if isinstance(spot.value, (Country, Organisation)):
        return spot.value
    if isinstance(spot.value, Place) and spot.value.capital_of:
        return Country(code=spot.value.capital_of, name=spot.value.name)
    return None


def _people(before: Sequence[Spot], noun: str, number: int) -> tuple[Party, ...]:
    """The last people who can be called *noun*, each of another side."""
    chosen: list[Identity] = []
    for spot in reversed(before):
        who = spot.who
        if who is None or who.voice or who.several or who in chosen or not _called(who, noun):
            continue
        if who.of is None or any(who.of == other.of for other in chosen):
            continue
        chosen.append(who)
        if len(chosen) == number:
            break
    return tuple(who.value for who in reversed(chosen))


def _listed(reading: Reading, before: Sequence[Spot], noun: str) -> tuple[Party, ...]:
    """The people who can be called *noun* in the last sentence that tells of two or more of different sides."""
    nearest: list[Spot] = []
    sentence = -1
    for spot in reversed(before):
        if spot.who is None:
            continue
        number = reading.sentence(spot.start)
        if number != sentence:
            members = _people(nearest[::-1], noun, len(nearest))
            if len(members) > 1:
                return members
            nearest, sentence = ([] if len(members) == 0 else nearest[-2:]), number
        nearest.append(spot)
    return _people(nearest[::-1], noun, len(nearest))


def _called(who: Identity, noun: str) -> bool:
    offices = who.offices or ([who.office] if who.office else [])
    if noun in {"leaders", "men", "women", "statesmen", "politicians"}:
        if noun == "women":
            return who.gender == "f"
        if noun == "leaders" and offices and all(office.rank in _NO_LEADERS for office in offices):
            return False
        return who.name is not None or any(office.rank in {"state", "minister"} for office in offices)
    if noun == "delegations":
        return any(office.office == "delegation" for office in offices)
    if noun == "ministers":
        return any(office.rank == "minister" for office in offices)
    if noun in {"officials", "diplomats", "envoys", "negotiators"}:
        return any(office.rank in {"envoy", "minister", "deputy", "official"} for office in offices)
    single = noun.replace("defense", "defence").removesuffix("s").replace("secretarie", "secretary")
    single = _OFFICES.get(single, single).replace("chief", "minister").replace("secretary", "minister")
    if single in {"head of state", "heads of state", "king", "monarch"}:
        return any(office.rank == "state" for office in offices)
    if single == "president" and any(office.office == "leader" for office in offices):
        return True
    return any(office.office == single or office.office.endswith(f" {single}") for office in offices)


@attrs.frozen
class _Spoken:
    """A word on a country: where it ends, in which sentence, and the country's name if it is told."""

    end: int
    sentence: int
    code: str
    name: str | None


def _end(word: _Spoken) -> int:
    return word.end


def _spoken(reading: Reading) -> list[_Spoken]:
    spoken: list[_Spoken] = []
    for spot in reading.spots:
        value = spot.value
        if isinstance(value, Organisation) or (isinstance(value, Place) and not value.capital_of):
            continue
        code = _code(spot)
        if code is not None:
            name = value.name if isinstance(value, Country) else None
            spoken.append(_Spoken(spot.end, reading.sentence(spot.start), code, name))
    return spoken


def _states(spoken: Sequence[_Spoken], number: int, here: int, place: int) -> tuple[Party, ...]:
    """The countries that the article has spoken of most so far, what stands near weighing more."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    last = bisect_right(spoken, place, key=_end)
    for word in spoken[max(0, last - _NEAR) : last]:
        if word.name:
            names.setdefault(word.code, word.name)
        distance = here - word.sentence
        counts[word.code] += 4 if distance == 0 else 3 if distance == 1 else 2 if distance <= 3 else 1
    chosen = [code for code, _ in counts.most_common(number)]
    if len(chosen) < number:
        return ()
    return tuple(Country(code=code, name=names.get(code, code)) for code in chosen)
