import pytest

from dipnews.evaluation.comparison import agreement, exact, iso_date, name, number, person, text


@pytest.mark.parametrize(
    ("one", "other", "credit"),
    [
        ("Kari Lunde", "Lunde", 1),
        ("Kari Lunde", "KARI LUNDÉ", 1),
        ("Kari Lunde", "Kari Moe", 0),
        ("", "Lunde", 0),
    ],
)
def test_names_agree_by_their_last_word(one: str, other: str, credit: float) -> None:
    assert name(one, other) == name(other, one) == credit


@pytest.mark.parametrize(
    ("one", "other", "credit"),
    [("2024-05-06", "2024-05-06", 1), ("2024-05-06", "2024-05", 0.5), ("2024-05", "2024-06", 0)],
)
def test_a_less_precise_date_earns_half(one: str, other: str, credit: float) -> None:
    assert iso_date(one, other) == iso_date(other, one) == credit


def test_texts_agree_by_half_of_their_words() -> None:
    assert text("the patrol boats", "12 new patrol boats")
    assert not text("patrol boats", "fishing boats for the northern coast guard of Peru and of Chile")
    assert text("the", "The")


def test_numbers_agree_within_one_in_a_hundred() -> None:
    assert number(2_500_000, 2_510_000)
    assert not number(2, 3)
    assert number("several", "Several")


def test_a_person_of_the_wrong_side_earns_half() -> None:
    lunde = {"name": "Kari Lunde", "role": None, "of": "NOR"}
    assert person(lunde, {"name": "Lunde", "role": None, "of": "NOR"}) == 1
    assert person(lunde, {"name": "Lunde", "role": None, "of": "SWE"}) == 0.5
    assert person(lunde, {"name": None, "role": None, "of": "NOR"}) == 0.5
    assert person({"name": None, "role": "envoys", "of": None}, {"name": None, "role": "Envoys", "of": None}) == 1


def test_each_filler_is_paired_once() -> None:
    assert agreement(exact, ["NOR"], ["NOR", "NOR"]) == 1
    assert agreement(exact, ["NOR", "TCD"], ["TCD", "NOR"]) == 2
