"""No public name or signature changes by accident."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import loops
from loops import AsyncLoops, Loops
from loops._sync.resources import Resources
from scripts.unasync import convert

from .public_names import NAMES, lines

SNAPSHOT = Path(__file__).with_name("public_names.txt")


def test_public_names_and_signatures_are_those_of_the_snapshot():
    found, expected = list(lines()), SNAPSHOT.read_text("utf-8").splitlines()

    changes = [f"- {line}" for line in expected if line not in found]
    changes += [f"+ {line}" for line in found if line not in expected]
    assert not changes, (
        "public names have changed:\n"
        + "\n".join(changes)
        + "\nIf that is meant:"
        + " python -m tests.public_api.public_names > tests/public_api/public_names.txt"
    )
    assert found == expected


@pytest.mark.parametrize("group", [name for name in vars(Resources) if not name.startswith("_")])
def test_both_worlds_have_the_same_methods(group):
    one, other = (type(getattr(client("key"), group)) for client in (Loops, AsyncLoops))

    assert signatures(one) == signatures(other)


def signatures(kind: type[object]) -> dict[str, str]:
    return {
        name: convert(str(inspect.signature(method)))
        for name, method in inspect.getmembers(kind, inspect.isfunction)
        if not name.startswith("_")
    }


def test_every_public_name_can_be_imported():
    assert [name for name in NAMES if not hasattr(loops, name)] == []
