"""Plug-ins that are installed: found, named, loaded when asked for, and harmless when they fail."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dipnews
from dipnews import Parser, PluginError
from dipnews.plugins import installed

TOP = Path(__file__).parent.parent
EXAMPLE = TOP / "examples" / "dipnews-sanctions"
TEXT = "Norway will impose new trade sanctions on Chad in May. Norwegian Premier Nils Dahl met Chad's minister in Oslo."


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, built by its own backend, in a folder that can be searched for packages."""
    source, target = tmp_path_factory.mktemp("source") / "package", tmp_path_factory.mktemp("target")
    shutil.copytree(EXAMPLE, source)
    build = [sys.executable, "-c", "import setuptools; setuptools.setup()", "-q"]
    subprocess.run(
        [*build, "build_py", "--build-lib", str(target), "egg_info", "--egg-base", str(target)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    return target


def run(target: Path, *arguments: str, text: str = TEXT) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(TOP / "src"), str(target)))
    return subprocess.run(
        [sys.executable, "-m", "dipnews", *arguments],
        env={**os.environ, "PYTHONPATH": path},
        input=text,
        capture_output=True,
        text=True,
    )


def test_the_example_package_is_listed_with_what_it_adds(built: Path) -> None:
    done = run(built, "plugins")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    place = lines.index("sanctions: dipnews_sanctions:plugin, from dipnews-sanctions 0.1.0")
    assert lines[place + 1 : place + 3] == ["  extractor PatternExtractor(Sanction)", "  table families: 3 rows"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_example_package_is_used_when_asked_for(built: Path, jobs: str) -> None:
    plain = run(built, "parse", "-", "--format", "records")
    assert "Sanction" not in plain.stdout
    done = run(built, "parse", "-", "--plugins", "--type", "sanction", "--format", "records", "--jobs", jobs)
    assert (done.returncode, done.stderr) == (0, "")
    [event] = json.loads(done.stdout)["events"]
    assert (event["type"], event["status"], event["sender"], event["target"]) == (
        "Sanction",
        "planned",
        ["NOR"],
        ["TCD"],
    )
    table = run(built, "parse", "-", "--plugins", "--format", "table").stdout
    assert "sender: NOR; target: TCD" in table


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three installed plug-ins that fail, and one that does nothing."""
    (tmp_path / "newsy.py").write_text(
        "def idle(parser): return parser\n"
        "def broken(parser): raise LookupError('no words')\n"
        "def rubbish(parser): return 5\n"
    )
    info = tmp_path / "newsy-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newsy\nVersion: 1\n")
    (info / "entry_points.txt").write_text(
        "[dipnews.plugins]\nidle = newsy:idle\nbroken = newsy:broken\nrubbish = newsy:rubbish\ngone = nowhere:plugin\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("packages")
def test_a_plugin_that_fails_leaves_a_note_on_every_result() -> None:
    parser = Parser().with_plugins("idle", "broken", "rubbish", "gone")
    result = parser.parse(TEXT)
    assert result.events == dipnews.parse(TEXT).events
    assert [note.code for note in result.notes] == ["plugin-failed"] * 3
    messages = [note.message for note in result.notes]
    for message, words in zip(messages, ("'broken'", "'rubbish'", "'gone'"), strict=True):
        assert words in message
    assert "no words" in messages[0]
    assert "no parser" in messages[1]


@pytest.mark.usefixtures("packages")
def test_a_strict_parser_refuses_a_plugin_that_fails() -> None:
    with pytest.raises(PluginError, match="broken"):
        Parser(strict=True).with_plugins("broken")


@pytest.mark.usefixtures("packages")
def test_plugins_are_taken_by_name_or_all() -> None:
    assert {"broken", "gone", "idle", "rubbish"} <= {point.name for point in installed()}
    assert Parser().with_plugins("idle").notes == ()
    assert len(Parser().with_plugins().notes) == 3
    with pytest.raises(PluginError, match=r"no plug-in 'other'; installed are: .*idle"):
        Parser().with_plugins("other")


def test_a_plugin_that_fails_is_listed_with_its_fault(packages: Path) -> None:
    done = run(packages, "plugins")
    assert done.returncode == 1
    assert "idle: newsy:idle, from newsy 1\n  adds nothing\n" in done.stdout
    assert "broken: newsy:broken, from newsy 1\n  fails: the plug-in 'broken' (newsy:broken) failed" in done.stdout
