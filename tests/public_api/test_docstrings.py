"""The docstring of each method names its operation of the API."""

from __future__ import annotations

import inspect
import re
from operator import attrgetter

import pytest

from loops import AsyncLoops, Loops

from ..support.contract_schemas import CONTRACT
from ..support.facade_calls import METHODS

OPERATION_IDS = {
    operation["operationId"]
    for path in CONTRACT["paths"].values()
    for operation in path.values()
    if isinstance(operation, dict)
}


def named_operations(client: Loops | AsyncLoops, method: str) -> list[str]:
    text = inspect.getdoc(attrgetter(method)(client)) or ""
    return re.findall(r"Operation (\w+)", text)


@pytest.mark.parametrize("client", [Loops("key"), AsyncLoops("key")], ids=["sync", "async"])
def test_each_operation_is_named_by_one_method(client):
    methods = [method for method in METHODS if method != "uploads.upload"]  # it makes several calls

    named = [named_operations(client, method) for method in methods]

    assert {len(names) for names in named} == {1}
    assert sorted(name for names in named for name in names) == sorted(OPERATION_IDS)


@pytest.mark.parametrize("resource", sorted({method.partition(".")[0] for method in METHODS}))
def test_each_resource_has_a_docstring(resource):
    for client in (Loops("key"), AsyncLoops("key")):
        assert type(getattr(client, resource)).__doc__
