"""Who speaks of himself."""

from __future__ import annotations

import pytest

import dipnews


def speakers(text: str) -> list[str | None]:
    mentions = dipnews.parse(text).document.mentions
    return [mention.value.name for mention in mentions if mention.text in ("I", "my", "My")]


@pytest.mark.parametrize(
    "text",
    [
        '"I know my people," Norwegian Foreign Minister Kari Lunde said.',
        "Norwegian Foreign Minister Kari Lunde: I know my people.",
        "Speech by Foreign Minister Kari Lunde of Norway\n\nI know my people.",
    ],
)
def test_i_is_whoever_speaks(text: str) -> None:
    assert speakers(text) == ["Kari Lunde", "Kari Lunde"]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Kari Lunde wrote of World War I in Chad.",
        "I saw how Norwegian Foreign Minister Kari Lunde left.",
    ],
)
def test_nobody_is_i_where_nobody_is_said_to_speak(text: str) -> None:
    assert speakers(text) == []
