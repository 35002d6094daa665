import contextlib
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import dipnews
from dipnews.errors import InputError
from dipnews.export.dicts import from_dict
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.model.result import Result

FIELDS = {"published", "dateline", "paragraphs", "sentences", "mentions", "events", "notes", "text"}
TESTS = Path(__file__).parent.parent
SENTENCES = [
    sentence
    for path in sorted((TESTS / "corpus" / "events").glob("*.toml"))
    for case in tomllib.loads(path.read_text("utf-8"))["case"]
    for sentence in (*case.get("sentences", ()), *case.get("nothing", ()))
]
KEYS = ["type", "kind", "evidence", "span", "value", "text", "Meeting", "when", "participants"]


@attrs.frozen(kw_only=True)
class Ship:
    name: str
    crew: int | None = None


@attrs.frozen(kw_only=True)
class PortCall(Event):
    ship: Mention[Ship]
    kind: str = "courtesy"


def through_json(result: Result) -> Any:
    return json.loads(json.dumps(result.to_dict()))


def test_a_result_comes_back_equal(result: Result) -> None:
    assert from_dict(through_json(result)) == result


def test_a_result_with_nothing_in_it_comes_back_equal(result: Result) -> None:
    page = attrs.evolve(result.document.page, title=None, published=None, dateline=None, paragraphs=(), sentences=())
    document = attrs.evolve(result.document, page=page, mentions=(), url=None)
    bare = Result(document=document, events=())
    assert from_dict(through_json(bare)) == bare


def test_event_and_mention_types_of_ones_own_come_back(
    result: Result, mention: Callable[[str, Any], Mention[Any]]
) -> None:
    call = PortCall(evidence=result.events[0].evidence, ship=mention("Bergen", Ship(name="Bergen")))
    own = attrs.evolve(result, events=(call,))
    assert from_dict(through_json(own), types=(Ship, PortCall)) == own
    with pytest.raises(InputError, match="'PortCall'"):
        from_dict(through_json(own))


def test_spans_cut_out_their_words(result: Result) -> None:
    data = result.to_dict()
    for mention in data["mentions"]:
        start, end = mention["span"]
        assert data["text"][start:end] == mention["text"]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"schema_version": "0"}, "schema_version"),
        ({"events": [{"type": "Dinner", "evidence": {}}]}, "'Dinner'"),
        ({"events": [{"type": "Meeting", "evidence": 1, "when": {}}]}, "no result"),
        ({"published": "someday"}, "no result"),
        ({"notes": [{"code": "x"}]}, "no result"),
    ],
)
def test_what_is_no_result_is_refused_with_a_sentence(result: Result, change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        from_dict({**result.to_dict(), **change})


def test_a_missing_field_is_named(result: Result) -> None:
    data = result.to_dict()
    del data["sentences"]
    with pytest.raises(InputError, match="'sentences'"):
        from_dict(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=8,
)


@given(place=st.sampled_from(sorted(FIELDS)), junk=JSON)
def test_junk_is_refused_or_read_but_never_breaks_the_reader(place: str, junk: Any) -> None:
    lists: dict[str, Any] = {field: [] for field in FIELDS}
    rest = {"schema_version": "1", "text": "a", "title": None, "url": None, "published": None, "dateline": None}
    data = {**lists, **rest, "published_given": True}
    assert from_dict(data).events == ()
    with contextlib.suppress(InputError):
        from_dict({**data, place: junk})


@pytest.mark.parametrize("seed", sorted((TESTS.parent / "seeds").glob("*.txt")), ids=lambda seed: seed.stem)
def test_an_article_comes_back_equal(seed: Path) -> None:
    read = dipnews.parse(seed.read_text("utf-8"), published="2025-01-31")
    assert read.events
    assert dipnews.from_dict(through_json(read)) == read


@given(
    sentences=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4),
    published=st.none() | st.dates().map(str),
    junk=st.text(max_size=12),
)
def test_whatever_is_read_comes_back_equal(sentences: list[str], published: str | None, junk: str) -> None:
    read = dipnews.parse(junk.join(sentences), published=published)
    assert dipnews.from_dict(through_json(read)) == read
