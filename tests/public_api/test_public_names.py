"""The public names; `make generate` writes their snapshot, and `make check` compares it."""

from __future__ import annotations

import inspect
from operator import attrgetter

import pytest

import loops
from loops import AsyncLoops, AsyncPager, Loops, Pager
from loops._sync.resources import Resources
from scripts.unasync import convert

from ..support.facade_calls import METHODS
from .public_names import NAMES

GROUPS = [name for name in vars(Resources) if not name.startswith("_")]


@pytest.mark.parametrize("group", GROUPS)
def test_a_resource_has_the_same_methods_sync_and_async(group):
    sync_kind, async_kind = (type(getattr(kind("key"), group)) for kind in (Loops, AsyncLoops))

    assert signatures(sync_kind) == signatures(async_kind)


@pytest.mark.parametrize(("sync_kind", "async_kind"), [(Loops, AsyncLoops), (Pager, AsyncPager)])
def test_the_async_classes_have_the_names_of_the_sync_ones(sync_kind, async_kind):
    assert signatures(async_kind) == signatures(sync_kind)
    assert {convert(name) for name in public(async_kind)} == public(sync_kind)


@pytest.mark.parametrize("method", METHODS)
def test_only_the_subject_of_a_method_is_positional(method):
    parameters = inspect.signature(attrgetter(method)(Loops("key"))).parameters.values()
    positional = [each.name for each in parameters if each.kind is not each.KEYWORD_ONLY]

    # A node belongs to a workflow, and a property has a name and a type.
    pair = method.startswith("workflow_nodes.") or method == "contact_properties.create"
    assert len(positional) <= (2 if pair else 1)
    assert not {each.kind for each in parameters} & {
        inspect.Parameter.VAR_POSITIONAL,
        inspect.Parameter.VAR_KEYWORD,
    }


def public(kind: type[object]) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")}


def signatures(kind: type[object]) -> dict[str, str]:
    """Returns the public methods and their signatures, converted to the sync names."""
    return {
        convert(name): convert(str(inspect.signature(method)))
        for name, method in inspect.getmembers(kind, inspect.isfunction)
        if not name.startswith("_") or name == "__init__"
    }


def test_every_public_name_can_be_imported():
    assert [name for name in NAMES if not hasattr(loops, name)] == []
