"""Whether two readings tell of one meeting."""

from __future__ import annotations

from dipnews import regexes as re
from dipnews.model.entities import Organisation, Person, Place
from dipnews.model.events import Event, Meeting
from dipnews.refine.likeness import content_of, covers, dates_fit, keys_of, places_fit, same_forum, status_fit
from dipnews.refine.sides import side_of

# "His meeting with officials", "the talks": words that tell again of what is known.
_RETOLD = re.compile(r"\b(?:the|his|her|their|its|that|those|these|this) (?:[a-z-]+ ){0,2}$", re.IGNORECASE)
# "They will meet again": not the meeting told before.
_AGAIN = re.compile(r" (?:\w+ ){0,2}again\b")

# Words that tell no more of a meeting of an organisation than that its leaders hold it.
_TOP_MEETING = frozenset("summit leader meeting forum annual economic informal".split())

# "The summit in June", "the summit of last June".
_CLOSE = 10


def same_meeting(one: Meeting, other: Meeting) -> bool:
    """Whether *other*, which the article tells later, is *one* again."""
    if one.evidence.trigger == other.evidence.trigger and _share_all_but_offices(one, other):
        return True
    if one.medium != other.medium and "in_person" not in (one.medium, other.medium):
        return False
    if one.session is not None and other.session is not None and one.session.span == other.session.span:
        return True
    if _is_named_by(one, other) or _is_named_by(other, one):
        return True
    if _forum(one) and _forum(other):
        return _same_occasion(one, other)
    if _forum(one) or _forum(other):
        return _forum(one) is not None and _is_retold(other) and _same_two(one, other)
    if one.medium != other.medium and _is_at_place(one if one.medium == "in_person" else other):
        return False
    if _is_another(one, other):
        return False
    first, second = keys_of(one.participants), keys_of(other.participants)
    if not (covers(first, second) or covers(second, first)) and not _generalised(one, other):
        return False
    return dates_fit(one, other) and status_fit(one, other) and places_fit(one, other)


def _is_at_place(meeting: Meeting) -> bool:
    """Whether *meeting* was held in a town that its own sentence names, and so is no call."""
    place = meeting.where
    return place is not None and isinstance(place.value, Place) and meeting.evidence.span.contains(place.span)


def _is_another(one: Meeting, other: Meeting) -> bool:
    """Whether *other* says that it came after *one*: "the two met again in Oslo"."""
    if one.status != "occurred" or (one.when is not None and other.when is not None):
        return False
    return _says_again(other) and not _says_again(one) and one.evidence.span != other.evidence.span


def _says_again(meeting: Meeting) -> bool:
    behind = meeting.evidence.trigger.end - meeting.evidence.span.start
    return _AGAIN.match(meeting.evidence.text, behind) is not None


def _is_named_by(one: Meeting, other: Meeting) -> bool:
    """Whether the word of *one* stands in the name of the occasion that *other* is."""
    return other.session is not None and other.session.span.contains(one.evidence.trigger)


def _forum(meeting: Meeting) -> str | None:
    if meeting.session is None:
        return None
    value = meeting.session.value
    return value.forum or (str(value.edition) if value.edition else None)


def _same_occasion(one: Meeting, other: Meeting) -> bool:
    assert one.session is not None
    assert other.session is not None
    a, b = one.session.value, other.session.value
    if a.edition is not None and b.edition is not None and a.edition != b.edition:
        return False
    if a.forum and b.forum and not same_forum(a.forum, b.forum) and not _of_one_body(one, other):
        return False
    # "The summit" is the one that has been told of, whatever date stands near it.
    if a.forum == b.forum and len(other.session.text) < len(b.forum or "") and not _is_an_earlier_one(one, other):
        return True
    if not dates_fit(one, other):
        return False
    return status_fit(one, other) or (other.when is None and _of_one_body(one, other))


def _of_one_body(one: Meeting, other: Meeting) -> bool:
    """Whether both are the top meeting of one organisation: "the SCO summit", "the SCO leaders' meeting"."""
    bodies = [_body_of_summit(meeting) for meeting in (one, other)]
    return bodies[0] is not None and bodies[0] == bodies[1]


def _body_of_summit(meeting: Meeting) -> str | None:
    forum = meeting.session.value.forum if meeting.session is not None else None
    for mention in meeting.participants:
        value = mention.value
        if not isinstance(value, Organisation) or forum is None:
            continue
        rest = forum.casefold().replace(value.name.casefold(), " ").replace(value.code.casefold(), " ")
        if rest != forum.casefold() and content_of(rest) <= _TOP_MEETING:
            return value.code
    return None


def _is_an_earlier_one(one: Meeting, other: Meeting) -> bool:
    """Whether *other* is "the summit in June", with a month or year of its own, and *one* is still to come."""
    if other.session is None or other.when is None or other.status != "occurred" or one.status != "planned":
        return False
    gap = other.when.span.start - other.session.span.end
    return (
        0 < gap < _CLOSE
        and other.when.value.grain in ("month", "year")
        and (one.when is None or not dates_fit(one, other))
    )


def _share_all_but_offices(one: Event, other: Event) -> bool:
    """Two readings of one word are one meeting, unless each has a named party that the other lacks."""
    assert isinstance(one, Meeting)
    assert isinstance(other, Meeting)
    first, second = ({key for key in keys_of(event.participants) if key[0]} for event in (one, other))
    return not (first - second and second - first)


def _is_retold(meeting: Meeting) -> bool:
    trigger, span = meeting.evidence.trigger, meeting.evidence.span
    before = meeting.evidence.text[max(0, trigger.start - span.start - 40) : trigger.start - span.start]
    return _RETOLD.search(before) is not None


def _same_two(session: Meeting, talks: Meeting) -> bool:
    """Whether "his talks" are the session that the same two sides held."""
    first, second = keys_of(session.participants), keys_of(talks.participants)
    if len({side for _, side in first}) != 2 or len({side for _, side in second}) != 2:
        return False
    return covers(first, second) and dates_fit(session, talks) and places_fit(session, talks)


def _generalised(one: Meeting, other: Meeting) -> bool:
    """Whether *other* tells again of *one*, with "officials" for those named there."""
    if not _is_retold(other):
        return False
    general = {side_of(m.value) for m in other.participants if _is_crowd(m.value)}
    first = keys_of(one.participants)
    rest = {key for key in keys_of(other.participants) if key[1] not in general}
    return bool(general) and general <= {side for _, side in first} and bool(rest) and covers(first, rest)


def _is_crowd(value: object) -> bool:
    return isinstance(value, Person) and value.name is None and bool(value.role) and (value.role or "").endswith("s")
