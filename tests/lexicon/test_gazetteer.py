from dipnews.lexicon.gazetteer import Gazetteer, unaccented


def found(entries, text, **options):
    return [(text[start:end], payload) for start, end, payload in Gazetteer(entries, **options).scan(text)]


def test_the_longest_name_wins_and_hides_what_is_inside():
    entries = [("Guinea", "GIN"), ("Guinea-Bissau", "GNB"), ("Papua New Guinea", "PNG")]
    text = "Guinea, Guinea-Bissau and Papua New Guinea"
    assert found(entries, text) == [("Guinea", "GIN"), ("Guinea-Bissau", "GNB"), ("Papua New Guinea", "PNG")]


def test_a_name_without_payload_blocks():
    assert found([("China", 1), ("South China Sea", None)], "the South China Sea and China") == [("China", 1)]


def test_a_name_ends_at_a_word_end():
    entries = [("Mali", 1), ("U.S.", 2), ("Niger", 3)]
    assert found(entries, "Malinese, Nigeria, unMali") == []
    assert found(entries, "Mali's U.S.-backed (Niger)") == [("Mali", 1), ("U.S.", 2), ("Niger", 3)]


def test_dotted_names_take_all_their_dots():
    entries = [("U.S.", 1), ("U.S", 1), ("U.S.A.", 1)]
    assert found(entries, "the U.S. and the U.S President of the U.S.A.") == [("U.S.", 1), ("U.S", 1), ("U.S.A.", 1)]


def test_capitals_and_missing_accents_are_twins():
    entries = [("São Tomé", 1), ("Sao Tome", 2), ("Élysée", 3), ("Nice", 4)]
    text = "SÃO TOMÉ, SAO TOME, Sao Tome, the Elysee, NICE"
    assert found(entries, text, capitals=5) == [("SÃO TOMÉ", 1), ("SAO TOME", 2), ("Sao Tome", 2), ("Elysee", 3)]


def test_a_name_may_begin_with_a_small_word_or_a_digit():
    entries = [("the Hague", 1), ("Hague", 2), ("10 Downing Street", 3), ("al-Quds", 4), ("the bloc", 5)]
    text = "in the Hague, at 10 Downing Street, from Hague, al-Quds; the bloc said"
    assert found(entries, text) == [
        ("the Hague", 1),
        ("10 Downing Street", 3),
        ("Hague", 2),
        ("al-Quds", 4),
        ("the bloc", 5),
    ]


def test_a_line_break_is_a_space():
    assert found([("New Delhi", 1)], "in New\nDelhi") == [("New\nDelhi", 1)]


def test_the_later_entry_wins():
    assert found([("Georgia", "USA"), ("Georgia", "GEO")], "Georgia") == [("Georgia", "GEO")]


def test_odd_input_is_harmless():
    assert found([("", 1), ("!", 2), ("Chad", 3)], "") == []
    assert found([("Chad", 3)], "Chad") == [("Chad", 3)]


def test_letters_with_strokes_lose_them():
    assert unaccented("Łódź, Tromsø") == "Lodz, Tromso"
