from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import dipnews
from dipnews.errors import LexiconError
from dipnews.lexicon.countries import countries
from dipnews.lexicon.families import forms_by_family
from dipnews.lexicon.lexicon import Lexicon, shipped_lexicon
from dipnews.lexicon.roles import office_of

ZUBROWKA = dipnews.lexicon().with_countries(
    {"code": "ZUB", "name": "Zubrowka", "adjectives": ["Zubrowkan"], "people": "Zubrowkans", "capitals": ["Lutz"]}
)
TEXT = (
    "Zubrowkan President Ott Lenk met Norwegian Foreign Minister Kari Lunde in Lutz on Monday. "
    "Norwegian Prime Minister Nils Dahl met Chadian President Idriss Mahala in Bergen."
)


def met(lexicon: Lexicon) -> list[list[str | None]]:
    result = dipnews.Parser(lexicon=lexicon).parse(TEXT, published="2024-05-07")
    return [[person["of"] for person in record["participants"]] for record in result.to_records()]


def test_the_lexicon_is_called_like_the_package_that_holds_it() -> None:
    assert dipnews.lexicon() is shipped_lexicon()
    code = "import dipnews, dipnews.lexicon.roles, dipnews.lexicon.trie; print(len(dipnews.lexicon().added))"
    source = str(Path(dipnews.__file__).parent.parent)
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": source}, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_a_country_of_ones_own_is_read_with_its_people_and_its_capital() -> None:
    own = ZUBROWKA.with_roles({"words": "landgrave", "plural": "landgraves", "rank": "state"})
    text = TEXT.replace("President Ott", "Landgrave Ott")
    record = dipnews.Parser(lexicon=own).parse(text, published="2024-05-07").to_records()[0]
    assert record["participants"][0] == {"name": "Ott Lenk", "role": "Landgrave", "of": "ZUB"}
    assert (record["place"], record["country"]) == ("Lutz", "ZUB")


def test_what_a_row_leaves_out_stays_as_it_was() -> None:
    own = Lexicon().with_countries({"code": "NOR", "adjectives": ["Norsk"]})
    before, after = countries(shipped_lexicon())["NOR"], countries(own)["NOR"]
    assert (after.adjectives, after.name, after.capitals) == (("Norsk",), before.name, before.capitals)
    assert list(countries(own)) == list(countries(shipped_lexicon()))


def test_a_family_takes_the_place_of_the_one_of_its_name() -> None:
    own = Lexicon().with_families(verbs={"phone": ["buzzes", "buzzed"]}, nouns={"buzz": "buzz"})
    forms = forms_by_family(own)
    assert (forms["phone"], forms["buzz"]) == (("buzzes", "buzzed"), ("buzz",))
    assert "phoned" in forms_by_family(shipped_lexicon())["phone"]


def test_roles_are_added_and_changed() -> None:
    own = Lexicon().with_roles({"words": ["bell ringer"], "rank": "voice"}, {"words": "president", "rank": "voice"})
    assert [office.rank for role in ("bell ringer", "president") if (office := office_of(role, own))] == ["voice"] * 2


def test_who_only_speaks_by_the_lexicon_of_the_parser_is_no_party() -> None:
    own = Lexicon().with_roles({"words": "president", "rank": "voice"})
    assert len(met(shipped_lexicon())) == 1
    assert met(own) == []


def test_two_lexicons_stand_side_by_side_also_in_threads() -> None:
    alone = [met(shipped_lexicon()), met(ZUBROWKA)]
    assert alone[0] != alone[1]
    parsers = [dipnews.Parser(), dipnews.Parser(lexicon=ZUBROWKA)] * 8
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda parser: parser.parse(TEXT, published="2024-05-07"), parsers))
    records = [result.to_records() for result in results]
    assert records[0] != records[1]
    assert records == records[:2] * 8


def test_a_folder_of_tables_is_read(tmp_path: Path) -> None:
    (tmp_path / "countries.tsv").write_text("# mine\ncode\tname\tadjectives\nZUB\t\tZubrowkan\nSYL\tSylvania\n")
    (tmp_path / "families.tsv").write_text("name\tkind\tforms\nwire\tverb\twire|wires|wired\n")
    (tmp_path / "notes.txt").write_text("no table")
    own = ZUBROWKA.from_directory(tmp_path)
    assert forms_by_family(own)["wire"] == ("wire", "wires", "wired")
    assert countries(own)["ZUB"].capitals == ("Lutz",)
    assert countries(own)["SYL"].name == "Sylvania"
    assert met(own) == met(ZUBROWKA)


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("countries", "code\tname\nZUB\tZubrowka\nzub\tZubrowka\n", r"countries\.tsv:3: .*three capital"),
        ("countries", "code\tname\nZUB\n", r"countries\.tsv:2: .*no name"),
        ("countries", "code\tcow\nNOR\tmany\n", r"countries\.tsv:2: .*no number"),
        ("countries", "code\tname\n\tZubrowka\n", r"countries\.tsv:2: .*needs 'code'"),
        ("countries", "code\tnane\nZUB\tZubrowka\n", r"countries\.tsv: .*no column 'nane'"),
        ("countries", "code\n# next\nZUB\tZubrowka\n", r"countries\.tsv:3: 2 cells"),
        ("countries", "# nothing\n", r"countries\.tsv: no line names"),
        ("families", "name\tkind\tforms\nwire\tadverb\twire\n", r"families\.tsv:2: 'adverb' is no kind"),
        ("families", "name\tkind\tforms\nwire\tverb\tWire\n", r"families\.tsv:2: .*'Wire'"),
        ("families", "name\tkind\tforms\nwire\tverb\t\n", r"families\.tsv:2: .*not ''"),
        ("families", "name\tforms\nwire\twire\n", r"families\.tsv:2: .*neither verb nor noun"),
        ("families", "name\tkind\tforms\nWire it\tverb\twire\n", r"families\.tsv:2: .*'Wire it'"),
        ("roles", "words\trank\nlandgrave\tking\n", r"roles\.tsv:2: 'king' is no rank"),
        ("roles", "words\nLandgrave\n", r"roles\.tsv:2: .*lower-case"),
        ("former_states", "code\tfirst\tlast\nZUB\t1900\t1901-01-01\n", r"former_states\.tsv:2: first"),
        ("kings", "a\n", r"kings\.tsv: there is no table 'kings'"),
        ("abbreviations", "use\twords\n", r"no table 'abbreviations' to add to"),
        ("countries", b"code\tname\nZUB\t\xff\n", r"countries\.tsv: cannot be read"),
    ],
)
def test_a_mistake_in_a_table_is_told_with_file_and_line(
    tmp_path: Path, name: str, text: str | bytes, complaint: str
) -> None:
    (tmp_path / f"{name}.tsv").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(LexiconError, match=complaint):
        Lexicon().from_directory(tmp_path)


def test_a_folder_without_tables_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no table"):
        Lexicon().from_directory(tmp_path)
    with pytest.raises(LexiconError, match="no folder"):
        Lexicon().from_directory(tmp_path / "none")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"code": "ZUB", "name": "Zub\trowka"}, "row 1 .*tab"),
        ({"code": "ZUB", "name": 3.5}, "row 1 .*name is a text"),
        ({"code": "ZUB", "names": ["a", 1]}, "row 1 .*names is a text or a list"),
        ({"kode": "ZUB"}, "no column 'kode'"),
    ],
)
def test_a_mistake_in_a_row_names_the_row(row: dict[str, object], complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint):
        Lexicon().with_countries(row)  # type: ignore[arg-type]
