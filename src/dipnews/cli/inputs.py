"""Articles out of files, folders, patterns of names and standard input."""

from __future__ import annotations

import contextlib
import glob
import gzip
import json
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from dipnews.cli.articles import Article, Failure, article_of

TEXTS = (".txt", ".md", ".text")
ROWS = (".jsonl", ".ndjson")
SUFFIXES = (*TEXTS, ".json", *ROWS)
STANDARD_INPUT = "-"


def read_inputs(names: Iterable[str]) -> Iterator[Article | Failure]:
    """Every article in the inputs *names*, in their order; what cannot be read comes as a `Failure`."""
    for name in names:
        if name == STANDARD_INPUT:
            yield from _standard_input()
            continue
        paths = list(_paths(name))
        if not paths:
            yield Failure(name, "there is no such file")
        for path in paths:
            yield from _file(path)


def _paths(name: str) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir():
        yield from sorted(child for child in path.rglob("*") if child.is_file() and _suffix(child) in SUFFIXES)
    elif path.exists():
        yield path
    else:
        yield from map(Path, sorted(glob.glob(name, recursive=True)))


def _suffix(path: Path) -> str:
    return Path(path.stem).suffix.lower() if path.suffix.lower() == ".gz" else path.suffix.lower()


def _file(path: Path) -> Iterator[Article | Failure]:
    try:
        with opened(path) as stream:
            if _suffix(path) in ROWS:
                yield from _rows(stream, str(path))
            elif _suffix(path) == ".json":
                yield from _json(_decoded(stream.read()), str(path))
            else:
                yield Article(id=_name(path), text=_decoded(stream.read()))
    except UnicodeDecodeError as error:
        yield Failure(str(path), _not_utf8(error))
    except (OSError, EOFError, zlib.error) as error:
        yield Failure(str(path), getattr(error, "strerror", None) or str(error))


@contextlib.contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where its name ends in ``.gz``."""
    with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as stream:
        yield cast(BinaryIO, stream)


def _name(path: Path) -> str:
    return Path(path.stem).stem if path.suffix.lower() == ".gz" else path.stem


def _decoded(data: bytes) -> str:
    # Bytes are decoded whole: reading as text would turn "\r\n" into "\n" and move every offset.
    return data.decode("utf-8-sig")


def _not_utf8(error: UnicodeDecodeError) -> str:
    return f"is not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}; convert it first"


def _rows(lines: Iterable[bytes], origin: str) -> Iterator[Article | Failure]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{origin}:{number}"
        try:
            yield article_of(json.loads(_decoded(line)), place)
        except UnicodeDecodeError as error:
            yield Failure(place, _not_utf8(error))
        except (ValueError, RecursionError) as error:
            yield Failure(place, f"is no JSON: {error}")


def _json(text: str, origin: str) -> Iterator[Article | Failure]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield Failure(origin, f"is no JSON: {error}")
        return
    if isinstance(data, list):
        yield from (article_of(row, f"{origin}:{number}") for number, row in enumerate(data, 1))
    else:
        yield article_of(data, origin)


def _standard_input() -> Iterator[Article | Failure]:
    origin = "standard input"
    if sys.stdin is None:
        yield Failure(origin, "is closed")
        return
    data = sys.stdin.buffer.read()
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        yield Failure(origin, _not_utf8(error))
        return
    if text.lstrip()[:1] not in ("{", "["):
        yield Article(id=origin, text=text)
        return
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        yield from _rows(data.splitlines(), origin)
    else:
        yield from _json(text, origin)
