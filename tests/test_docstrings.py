"""The examples in the docstrings hold."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import dipnews

MODULES = sorted(
    ["dipnews"]
    + [
        module.name
        for module in pkgutil.walk_packages(dipnews.__path__, "dipnews.")
        if not module.name.endswith("__main__")
    ]
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
