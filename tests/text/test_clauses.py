from marked_text import document, readable


def test_a_participle_inherits_the_subject_of_its_sentence() -> None:
    read = document(
        "[person:Singh] called on [person:Putin] after co-chairing [session:the session] with [person:Belousov]."
    )
    assert "Singh co-chairing the session with Belousov." in readable(read)


def test_a_coordinated_verb_inherits_the_subject() -> None:
    read = document("[person:Nandi] flew to [place:Oslo|NOR] and met [person:Berg].")
    assert "Nandi met Berg." in readable(read)


def test_who_stands_for_the_party_before_it() -> None:
    read = document("[person:Nandi] praised [person:Berg], who will visit [country:India].")
    assert "Berg visit India." in readable(read)


def test_an_infinitive_has_the_subject_of_the_governing_verb() -> None:
    read = document("[person:Nandi] travelled to [country:Norway] to meet [person:Berg].")
    assert "Nandi meet Berg." in readable(read)


def test_an_object_that_is_told_to_do_something_is_its_subject() -> None:
    read = document("[person:Nandi] invited [person:Berg] to visit [country:India].")
    assert "Berg visit India." in readable(read)


def test_the_owner_of_a_visit_is_its_subject() -> None:
    read = document("[person:Berg]'s planned three-day visit to [country:India] was announced.")
    assert "Berg visit to India was announced." in readable(read)


def test_after_talks_the_next_party_is_the_one_who_talked() -> None:
    read = document("After talks with [person:Berg], [person:Nandi] flew home.")
    assert "Nandi talks with Berg, Nandi flew home." in readable(read)


def test_a_passive_is_written_with_a_plain_be() -> None:
    read = document("[person:Nandi] was warmly received by [person:Berg].")
    assert "Nandi be received by Berg." in readable(read)


def test_two_subjects_are_both_borrowed() -> None:
    read = document("[person:Nandi] and [person:Berg] signed [instrument:a treaty].")
    assert "Nandi and Berg signed a treaty." in readable(read)


def test_every_character_of_a_view_knows_its_place_in_the_text() -> None:
    read = document('The "[person:Nandi]"  group  met [person:Berg].')
    for clause in read.clauses:
        assert len(clause.offsets) == len(clause.view) + 1
        for position, mention in zip(clause.positions, clause.mentions, strict=True):
            assert clause.offsets[position] == mention.span.start


def test_a_bare_form_behind_a_noun_is_no_verb() -> None:
    read = document("[person:Nandi] eased travel restrictions for tourists to [country:Norway].")
    assert not any("travel" in line for line in readable(read))


def test_whoever_is_on_a_visit_stands_right_before() -> None:
    read = document("[person:Nandi] spoke alongside [person:Berg], on a visit to [place:Oslo|NOR].")
    assert "Berg visit to Oslo." in readable(read)


def test_what_ends_an_aside_is_no_subject() -> None:
    read = document("[person:Nandi], head of a movement that governs [country:Chad], arrived in [place:Oslo|NOR].")
    assert "Nandi arrived in Oslo." in readable(read)
