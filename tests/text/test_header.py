from datetime import date

import pytest

from dipnews.text.header import printed_publication


@pytest.mark.parametrize(
    "header",
    [
        "date 2003-03-05 NEW DELHI: The envoys met.",
        "Date: 5 March 2003",
        "Published: March 5, 2003",
        "Published on Wednesday, 5 March 2003 10:30",
        "Last updated: 10:30 GMT, 5 March 2003",
        "Updated Mar. 5, 2003",
        "PRIME MINISTER WEDNESDAY, 5 MARCH 2003",
        "FOR MEDIA 5 MARCH 2003",
        "By Ann Example\n5 March 2003",
        "A Headline Without a Stop\nAnn Example | March 5th, 2003 | 10:30",
    ],
)
def test_a_header_line_prints_the_day_of_publication(header: str) -> None:
    assert printed_publication(f"{header}\nThe envoys met.") == date(2003, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "On 5 March 2003, the talks ended.",
        "The talks that began on 5 March 2003\nended.",
        "Date: 5 March",
        "Published: 31 February 2003",
        "A treaty signed in Oslo on March 5, 2003",
        "",
    ],
)
def test_a_day_in_a_sentence_is_no_header(text: str) -> None:
    assert printed_publication(text) is None
