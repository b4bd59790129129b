"""Importing loads little, and every name that is resolved lazily exists."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from textwrap import dedent

import pytest

import loops

from ..support.processes import python

ALL: list[str] = vars(loops)["__all__"]
SEND = """
    import httpx
    from loops import Loops

    def answer(request):
        return httpx.Response(200, json={"success": True})

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        Loops(http_client=http).events.send("signup", email="ada@example.com")
"""
CALLS = {
    "import loops": "import loops",
    "Loops": "from loops import Loops",
    "AsyncLoops": "from loops import AsyncLoops",
    "errors": "from loops import LoopsError, APIStatusError",
    "send": SEND,
}


@pytest.fixture(scope="module")
def loaded():
    """Returns the modules that are loaded after each of `CALLS`."""
    report = "\nimport json, sys\nprint(json.dumps(list(sys.modules)))"
    return {name: set(json.loads(python(dedent(code) + report))) for name, code in CALLS.items()}


def within(package: str, modules: set[str]) -> set[str]:
    return {name for name in modules if name == package or name.startswith(package + ".")}


@pytest.mark.parametrize("package", ["httpx", "attrs", "attr", "asyncio", "loops_openapi"])
def test_import_loops_loads_no_heavy_package(loaded, package):
    assert within(package, loaded["import loops"]) == set()
    assert within(package, loaded["errors"]) == set()


def test_import_loops_loads_only_the_errors_and_the_version(loaded):
    assert within("loops", loaded["import loops"]) == {"loops", "loops._version", "loops.errors"}


@pytest.mark.parametrize(
    "package", ["attr", "attrs", "loops_openapi.models", "loops_openapi.api", "loops._async"]
)
def test_the_client_loads_no_model(loaded, package):
    assert within(package, loaded["Loops"]) == set()


def test_the_client_loads_no_more_of_asyncio_than_httpx(loaded):
    httpx_alone = set(
        json.loads(python("import httpx, json, sys; print(json.dumps(list(sys.modules)))"))
    )

    assert within("asyncio", loaded["Loops"]) <= within("asyncio", httpx_alone)


def test_the_async_client_does_not_load_the_sync_one(loaded):
    assert within("loops._sync", loaded["AsyncLoops"]) == set()


def test_the_first_send_loads_the_models_it_needs(loaded):
    models = within("loops_openapi.models", loaded["send"]) - {"loops_openapi.models"}

    assert {name.rpartition(".")[2] for name in models} <= {
        "event_request",
        "event_request_event_properties",
        "event_success_response",
        "mailing_list_subscriptions",
    }


def test_the_first_send_loads_one_endpoint(loaded):
    endpoints = {n for n in within("loops_openapi.api", loaded["send"]) if n.count(".") == 3}

    assert endpoints == {"loops_openapi.api.events.send_event"}


@pytest.mark.parametrize("package", ["dateutil", "jsonschema", "loops.sandbox", "uuid6", "decimal"])
def test_a_send_does_not_load_what_is_rarely_needed(loaded, package):
    assert within(package, loaded["send"]) == set()


class TestNames:
    def test_every_public_name_is_an_attribute(self):
        for name in ALL:
            assert getattr(loops, name).__name__ == name

    def test_dir_lists_the_public_names(self):
        assert set(ALL) <= set(dir(loops))
        assert "__version__" in dir(loops)

    def test_a_star_import_gives_the_public_names(self):
        names = python("from loops import *\nprint(*sorted(n for n in dir() if n[0] != '_'))")

        assert names.split() == ALL

    def test_a_public_name_is_resolved_once(self):
        assert loops.RetryPolicy is loops.RetryPolicy
        assert "RetryPolicy" in vars(loops)

    def test_an_unknown_name_cannot_be_imported(self):
        assert not hasattr(loops, "Lops")
        with pytest.raises(ImportError, match="Lops"):
            exec("from loops import Lops")

    def test_the_type_checker_sees_the_same_names(self):
        tree = ast.parse(Path(loops.__file__).read_text(encoding="utf-8"))
        (branch,) = (node for node in tree.body if isinstance(node, ast.If))
        for_checkers = {
            alias.name: f".{node.module}"
            for node in branch.body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }

        assert for_checkers == vars(loops)["_HOME"]

    def test_all_errors_are_public(self):
        from loops import errors

        public = {
            name
            for name, value in vars(errors).items()
            if isinstance(value, type) and issubclass(value, errors.LoopsError)
        }

        assert public <= set(ALL)
