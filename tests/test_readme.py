"""The examples in the README and in docs/ hold, word for word."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
PAGES = [TOP / "README.md", *sorted((TOP / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_hold(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # A block "```toml desk.toml" is a file that the examples of the page read.
    files = re.findall(r"^```[a-z]+ ([\w./-]+)\n(.*?)^```", page.read_text("utf-8"), flags=re.M | re.S)
    for name, content in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    monkeypatch.chdir(tmp_path if files else TOP)
    blocks = re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), flags=re.M | re.S)
    text = "\n".join(blocks)
    test = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    failed = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test).failed
    assert failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_commands_of_the_readme_are_those_of_the_makefile() -> None:
    makefile = (TOP / "Makefile").read_text("utf-8")
    commands = set(re.findall(r"^make ([a-z]+)", (TOP / "README.md").read_text("utf-8"), flags=re.M))
    assert {"seeds", "test"} <= commands
    assert [command for command in commands if f"\n{command}:" not in makefile] == []


def test_the_readme_is_short() -> None:
    assert len((TOP / "README.md").read_text("utf-8").splitlines()) <= 160
