from datetime import date

import pytest

from dipnews.errors import LexiconError
from dipnews.lexicon.countries import (
    capital_of,
    code_of,
    codes,
    countries,
    former_states,
    iso2,
    listed,
    name_of,
    state_on,
)
from dipnews.lexicon.lexicon import Lexicon

LEXICON = Lexicon()


def test_every_country_has_its_codes_and_a_name():
    for code, entry in countries(LEXICON).items():
        assert (len(code), code.isupper(), len(entry.alpha2)) == (3, True, 2)
        assert entry.name
        assert entry.status in ("state", "territory", "gone")


def test_lookups_give_none_for_what_is_no_country():
    assert (name_of(LEXICON, "XXX"), iso2(LEXICON, "XXX"), capital_of(LEXICON, "XXX"), code_of(LEXICON, "Xy")) == (
        None,
        None,
        None,
        None,
    )


def test_codes_are_sorted_and_hold_kosovo():
    assert list(codes(LEXICON)) == sorted(codes(LEXICON))
    assert "XKX" in codes(LEXICON)


def test_every_place_lies_in_a_country_of_the_table():
    known = set(codes(LEXICON))
    for table in ("cities", "regions", "seats"):
        assert {row[1] for row in LEXICON.table(table)} <= known
    for state in former_states(LEXICON):
        assert {state.code, *state.successors} <= known


def test_no_country_stands_twice_in_the_table():
    seen = [row[0] for row in LEXICON.table("countries")]
    assert len(seen) == len(set(seen))


def test_every_capital_is_a_city_of_the_table():
    cities = {(row[1], name) for row in LEXICON.table("cities") for name in (row[0], *listed(row[2]))}
    for entry in countries(LEXICON).values():
        if entry.status == "state":
            assert {(entry.code, c) for c in entry.capitals if c not in (entry.name, *entry.names)} <= cities


def test_a_city_lay_in_the_state_of_the_day():
    assert state_on(LEXICON, "DEU", "Leipzig", date(1985, 1, 1)) == ("DDR", False)
    assert state_on(LEXICON, "DEU", "Hamburg", date(1985, 1, 1)) == ("DEU", False)
    assert state_on(LEXICON, "SRB", "Belgrade", date(2004, 1, 1)) == ("SCG", True)
    assert state_on(LEXICON, "HRV", "Zagreb", date(1995, 1, 1)) == ("HRV", False)
    assert state_on(LEXICON, "RUS", "Moscow", None) == ("RUS", False)


def test_a_number_that_is_none_is_an_error():
    with pytest.raises(LexiconError, match="ZZZ"):
        LEXICON.with_rows("countries", ("ZZZ", "ZZ", "Ruritania", "", "", "", "", "", "many"))
