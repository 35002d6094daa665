"""The seeds, whole: everything that is read of them, written out under golden/.

A change shows in the difference of the files. ``pytest --refresh-goldens`` writes them anew.
"""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import dipnews
from dipnews.export.dicts import from_dict
from dipnews.export.schema import records_schema, result_schema

TOP = Path(__file__).parent.parent
SEEDS = sorted((TOP / "seeds").glob("*.txt"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_seed_is_read_as_it_was(seed: Path, refresh_goldens: bool) -> None:
    golden = TOP / "tests" / "golden" / f"{seed.stem}.json"
    data = dipnews.parse(seed.read_text("utf-8")).to_dict()
    if refresh_goldens:
        golden.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert data == json.loads(golden.read_text("utf-8"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_seed_obeys_the_schemas_and_comes_back_equal(seed: Path) -> None:
    result = dipnews.parse(seed.read_text("utf-8"))
    jsonschema.validate(result.to_records(), records_schema())
    data = json.loads(json.dumps(result.to_dict()))
    jsonschema.validate(data, result_schema())
    back = from_dict(data)
    assert back.events == result.events
    assert back.to_dict() == data


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_every_span_of_a_seed_cuts_out_its_words(seed: Path) -> None:
    text = seed.read_text("utf-8")

    def check(value: object) -> None:
        if isinstance(value, dict):
            if isinstance(value.get("span"), list) and isinstance(value.get("text"), str):
                assert text[slice(*value["span"])] == value["text"]
            for inner in value.values():
                check(inner)
        elif isinstance(value, list):
            for inner in value:
                check(inner)

    check({key: value for key, value in dipnews.parse(text).to_dict().items() if key != "text"})
