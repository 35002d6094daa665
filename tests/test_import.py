"""Importing dipnews is cheap: hardly any regex is made, and nothing slow is loaded that few need."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dipnews

SOURCE = Path(dipnews.__file__).parent
SCRIPT = """
import re, sys
made = []
compile = re._compiler.compile
def told(pattern, flags=0):
    made.append(str(pattern)[:60])
    return compile(pattern, flags)
import attrs, functools, datetime, importlib.resources, signal, pickle
re._compiler.compile = told
before = set(sys.modules)
import dipnews
print(made, sorted({name.split(".")[0] for name in set(sys.modules) - before}), sep="\\n")
"""


@pytest.fixture(scope="module")
def told() -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE.parent)}
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env=environment)
    return run.stdout.splitlines()


def test_import_makes_hardly_any_regex(told: list[str]) -> None:
    made = ast.literal_eval(told[0])
    assert len(made) <= 12, f"use dipnews.regexes in place of re for {made}"


@pytest.mark.parametrize("module", ["multiprocessing", "regex", "dateutil", "socket", "tomllib", "argparse"])
def test_import_leaves_what_few_need(told: list[str], module: str) -> None:
    assert f"'{module}'" not in told[1]
