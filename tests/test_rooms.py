"""Imports point down the list of rooms in docs/code.md, and never up."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import loops

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("loops", "scripts", "loops_openapi")


def listed_rooms() -> list[list[str]]:
    """The rooms of docs/code.md, as dotted names, line by line."""
    page = (ROOT / "docs" / "code.md").read_text("utf-8")
    (block,) = re.findall(r"^## Dependencies\n.*?```text\n(.*?)```", page, re.MULTILINE | re.DOTALL)
    lines = [re.split(r"\s{2,}", line)[0].split(", ") for line in block.splitlines() if line]
    return [[room.removeprefix("generated/").replace("/", ".") for room in line] for line in lines]


LEVELS = {room: level for level, line in enumerate(listed_rooms()) for room in line}


def room_of(module: str) -> str:
    """The most specific room in the list that a module or a name belongs to."""
    rooms = [room for room in LEVELS if f"{module}.".startswith(f"{room}.")]
    return max(rooms, key=len)


@cache
def modules() -> dict[str, Path]:
    """The modules of all packages, by dotted name."""
    found = {}
    for folder in (ROOT / "loops", ROOT / "scripts", ROOT / "generated" / "loops_openapi"):
        for path in folder.rglob("*.py"):
            parts = path.relative_to(folder.parent).with_suffix("").parts
            found[".".join(parts).removesuffix(".__init__")] = path
    return found


def imports_of(module: str) -> Iterator[str]:
    """The modules and names that a module imports, wherever in its code."""
    path = modules()[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            name = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
            yield from (f"{name}.{alias.name}" for alias in node.names)


def own_imports_of(room: str) -> Iterator[tuple[str, str]]:
    """The imports of a room's modules from this project, each with its module."""
    for module in modules():
        if room_of(module) == room:
            for name in imports_of(module):
                if name.partition(".")[0] in PACKAGES and room_of(name) != room:
                    yield module, name


@pytest.mark.parametrize("room", [room for room in LEVELS if room != "loops"])
def test_a_room_imports_only_from_the_lines_below_it(room):
    wrong = [
        (module, name)
        for module, name in own_imports_of(room)
        if LEVELS[room_of(name)] <= LEVELS[room]
    ]

    assert wrong == []


def test_every_module_is_in_a_listed_room():
    unlisted = {module for module in modules() if room_of(module) in ("loops", "scripts")}

    commands = {path.stem for path in (ROOT / "scripts").glob("*.py")}
    expected = {f"scripts.{name}" for name in commands - {"__init__", "cli", "files"}}
    assert unlisted == {"loops", "scripts", *expected}


def test_every_listed_room_exists():
    assert {room for room in LEVELS if not any(room_of(m) == room for m in modules())} == set()


def test_the_sandbox_uses_only_public_names_of_the_library():
    names = [name for _, name in own_imports_of("loops.sandbox")]

    assert [name for name in names if "._" in name] == []


def test_the_pipeline_knows_nothing_of_the_library():
    names = [name for _, name in own_imports_of("scripts.pipeline")]

    assert [name for name in names if name.startswith("loops")] == []


def test_the_package_imports_eagerly_only_what_stands_below_it():
    eager = {
        node.module
        for node in ast.parse(Path(loops.__file__).read_text("utf-8")).body
        if isinstance(node, ast.ImportFrom) and node.level
    }

    assert eager == {"_version", "errors"}
