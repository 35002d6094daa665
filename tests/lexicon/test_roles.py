from __future__ import annotations

import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.lexicon.roles import is_voice, office_of, roles_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Premier", "prime minister"),
        ("FM", "Minister of Foreign Affairs"),
        ("defense chief", "Minister of Defence"),
        ("External Affairs Minister", "foreign minister"),
        ("Secretary of Defense", "defence minister"),
    ],
)
def test_spellings_of_one_office(one: str, other: str) -> None:
    first, second = office_of(one), office_of(other)
    assert first is not None
    assert second is not None
    assert first.office == second.office


@pytest.mark.parametrize(
    "phrase",
    [
        "first deputy minister of foreign affairs",
        "chairman of the standing committee of the national people's congress",
        "minister for information, communications and the arts",
        "white house national security adviser",
        "head of the president's office",
        "heads of state and government",
        "secretary of the security council",
        "then-foreign minister"[5:],
        "president-elect",
        "chief of the general staff",
    ],
)
def test_an_office_is_read_whole(phrase: str) -> None:
    found = roles_of(Lexicon()).pattern.search(f"and {phrase} spoke")
    assert found is not None
    assert found[0] == phrase


@pytest.mark.parametrize(
    ("role", "code"), [("Secretary of State", "USA"), ("Knesset Speaker", "ISR"), ("State Department official", "USA")]
)
def test_an_office_that_tells_whose_it_is(role: str, code: str) -> None:
    office = office_of(role)
    assert office is not None
    assert office.of == code


def test_a_deputy_does_not_hold_the_office() -> None:
    office = office_of("deputy foreign minister")
    assert office is not None
    assert office.rank == "deputy"


@pytest.mark.parametrize(
    ("role", "voice"), [("spokeswoman", True), ("political analyst", True), ("envoy", False), (None, False)]
)
def test_voices(role: str | None, voice: bool) -> None:
    assert is_voice(role) is voice
