from __future__ import annotations

import importlib
import pickle
import pkgutil

import pytest

import dipnews
from dipnews import regexes as re

MODULES = [found.name for found in pkgutil.walk_packages(dipnews.__path__, "dipnews.") if "__main__" not in found.name]


@pytest.mark.parametrize("module", MODULES)
def test_every_regex_of_a_module_can_be_made(module: str) -> None:
    for value in vars(importlib.import_module(module)).values():
        if type(value) is type(re.compile("")):
            assert value.search("") is not Ellipsis


def test_a_regex_is_made_when_it_is_first_used() -> None:
    broken = re.compile("(")
    with pytest.raises(re.error):
        broken.search("Talks")


def test_a_regex_can_be_sent_to_another_process() -> None:
    word = re.compile("[a-z]+", re.IGNORECASE)
    assert pickle.loads(pickle.dumps(word)).findall("Talks began") == ["Talks", "began"]
