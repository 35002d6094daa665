"""The layers of the design: a module imports only what stands before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "dipnews"
# Lowest first. What shares a layer does not import each other.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("errors", "regexes"),
    ("model",),
    ("protocols", "fitting", "deadline"),
    ("faults", "plugins"),
    ("lexicon",),
    ("text", "mentions", "patterns"),
    ("extractors", "refine", "export", "evaluation"),
    ("tracing",),
    ("lacks",),
    ("parser", "dates"),
    ("batch",),
    ("",),  # the package itself, with the public names
    ("cli",),
    ("__main__",),
)
RANK = {part: rank for rank, layer in enumerate(LAYERS) for part in layer}
MODULES = {
    ".".join(("dipnews", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}


def part_of(module: str) -> str:
    """The part of the package that a module belongs to: ``dipnews.model.span`` to ``model``."""
    return [*module.split("."), ""][1]


def imports(tree: ast.AST) -> Iterator[str]:
    """The modules of dipnews that are imported, at any depth of the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "dipnews")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            if node.module and node.module.split(".")[0] == "dipnews":
                for alias in node.names:
                    inner = f"{node.module}.{alias.name}"
                    yield inner if inner in MODULES else node.module


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_stands_before_it(module: str) -> None:
    own = part_of(module)
    assert own in RANK, f"{own!r} stands in no layer"
    for imported in imports(ast.parse(MODULES[module].read_text("utf-8"))):
        part = part_of(imported)
        assert part == own or RANK[part] < RANK[own], f"{module} imports {imported}"


@pytest.mark.parametrize("module", MODULES)
def test_no_import_of_ours_hides_in_a_function(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text("utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [name for function in functions for name in imports(function)] == []


def test_modules_do_not_import_each_other_in_a_ring() -> None:
    graph = {name: sorted(set(imports(ast.parse(path.read_text("utf-8"))))) for name, path in MODULES.items()}
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " -> ".join((*way[way.index(module) :], module))
        if module not in done:
            for imported in graph.get(module, ()):
                visit(imported, (*way, module))
            done.add(module)

    for module in graph:
        visit(module, ())
