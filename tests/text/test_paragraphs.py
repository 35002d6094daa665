from dipnews.text.paragraphs import paragraphs, unwrap

WRAPPED = """A columnist on Saturday called on the next
government of the islands to drop a defence pact with
Ruritania, arguing that it was reducing the country
into one big base, and asked Foreign Minister J.
Doe to speak.
The minister did not
answer."""


def cut(text: str) -> list[str]:
    return [span.cut(text) for span in paragraphs(text)]


def test_each_line_of_a_wire_report_is_a_paragraph() -> None:
    text = "The ministers met.\nThey will meet again.\n\nA third paragraph"
    assert unwrap(text) == text
    assert cut(text) == ["The ministers met.", "They will meet again.", "A third paragraph"]


def test_lines_broken_to_fit_a_column_are_joined() -> None:
    joined = cut(unwrap(WRAPPED))
    assert len(joined) == 2
    assert "Foreign Minister J. Doe to speak." in joined[0]
    assert joined[1] == "The minister did not answer."


def test_joining_moves_no_offset() -> None:
    assert len(unwrap(WRAPPED)) == len(WRAPPED)


def test_list_items_are_not_joined() -> None:
    text = "The areas are\na) trade,\nb) arms\n- food\nii) aid"
    assert unwrap(text) == text


def test_a_byline_in_lower_case_is_not_joined() -> None:
    text = "Envoys meet in Berne\nby Ann Example\nThe envoys met."
    assert unwrap(text) == text


def test_a_telegram_in_capitals_is_joined() -> None:
    text = "\n".join(["THE MINISTER TOLD PARLIAMENT THAT THE", "TREATY WAS SIGNED IN BERNE AND WOULD BE", "PUBLISHED."])
    assert cut(unwrap(text)) == [text.replace("\n", " ")]


def test_blank_lines_are_no_paragraphs() -> None:
    assert cut(" \n\n \t\n") == []
