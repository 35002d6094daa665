"""What several test files share: the flag that renews the goldens, and a result made by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dipnews.model.document import Document
from dipnews.model.entities import Country, Goods, Instrument, Organisation, Person, Place, Session
from dipnews.model.events import Agreement, Delivery, Evidence, Meeting, Visit
from dipnews.model.mention import Mention
from dipnews.model.page import Dateline, Page, Sentence
from dipnews.model.result import Note, Result
from dipnews.model.span import Span
from dipnews.model.when import When

TEXT = (
    "OSLO, May 6 -- Norwegian Foreign Minister Kari Lunde met Chadian President Idriss Mahala in Bergen on Monday. "
    "Ms Lunde will visit Chad and the African Union from May 9 to 11. "
    "They signed a fisheries treaty for 2024-2030 at the 3rd session of the Norway-Chad Commission. "
    "Norway will send 40 tonnes of rice."
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-goldens", action="store_true", help="write tests/golden/ anew from what is read now")


@pytest.fixture
def refresh_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--refresh-goldens"))


def says(words: str, value: Any) -> Mention[Any]:
    """The mention of *value* in the first place of `TEXT` that reads *words*."""
    start = TEXT.index(words)
    return Mention.read(TEXT, start, start + len(words), value)


def shows(words: str, rule: str) -> Evidence:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Evidence(span=span, text=words, rule=rule, trigger=span)


@pytest.fixture
def mention() -> Callable[[str, Any], Mention[Any]]:
    """Reads a mention out of the text of the fixture `result`."""
    return says


@pytest.fixture
def evidence() -> Callable[[str, str], Evidence]:
    """Cuts evidence out of the text of the fixture `result`."""
    return shows


@pytest.fixture
def result() -> Result:
    """One event of each type, every field filled."""
    lunde = says("Norwegian Foreign Minister Kari Lunde", Person(name="Kari Lunde", role="Foreign Minister", of="NOR"))
    mahala = says("Chadian President Idriss Mahala", Person(name="Idriss Mahala", role="President", of="TCD"))
    chad = says("Chad and", Country(code="TCD", name="Chad"))
    norway = says("Norway", Country(code="NOR", name="Norway"))
    union = says("African Union", Organisation(code="AU", name="African Union"))
    bergen = says("Bergen", Place(name="Bergen", country="NOR"))
    monday = says("Monday", When(start=date(2024, 5, 6), end=date(2024, 5, 6), grain="day", said=("weekday",)))
    trip = When(start=date(2024, 5, 9), end=date(2024, 5, 11), grain="day", is_range=True)
    session = says("3rd session of the Norway-Chad Commission", Session(forum="Norway-Chad Commission", edition=3))
    treaty = Instrument(title="fisheries treaty for 2024-2030", type="treaty", term=(2024, 2030))
    rice = says("40 tonnes of rice", Goods(item="rice", category="food", quantity=40.0, unit="tonnes"))
    events = (
        Meeting(
            evidence=shows("met Chadian President Idriss Mahala in Bergen on Monday", "meetings.met"),
            when=monday,
            where=bergen,
            participants=(lunde, mahala, union),
            session=session,
            topics=(says("rice", "rice"),),
        ),
        Visit(
            evidence=shows("Ms Lunde will visit Chad", "visits.visit"),
            status="planned",
            when=says("from May 9 to 11", trip),
            visitors=(lunde,),
            destination=chad,
            places=(bergen,),
            nature=says("visit", "official"),
        ),
        Agreement(
            evidence=shows("They signed a fisheries treaty for 2024-2030", "agreements.signed"),
            status="signed",
            where=norway,
            instrument=says("fisheries treaty for 2024-2030", treaty),
            parties=(lunde, chad, mahala),
            signatories=(lunde, mahala),
        ),
        Delivery(
            evidence=shows("Norway will send 40 tonnes of rice", "deliveries.send"),
            status="pending",
            goods=rice,
            supplier=(norway,),
            recipient=(chad, union),
        ),
    )
    page = Page(
        text=TEXT,
        folded=TEXT,
        title="Norway and Chad sign a treaty",
        published=date(2024, 5, 6),
        dateline=Dateline(span=Span(0, 14), places=(Span(0, 4),), date=date(2024, 5, 6)),
        paragraphs=(Span(0, len(TEXT)),),
        sentences=(Sentence(span=Span(15, len(TEXT)), index=0, paragraph=0),),
    )
    document = Document(page=page, mentions=(lunde, mahala, bergen, monday), clauses=(), url="https://example.org/1")
    return Result(document=document, events=events, notes=(Note(code="x", message="a remark", span=Span(0, 4)),))
