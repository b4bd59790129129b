"""The public surface: the same in both flavours, documented, and true to the contract."""

from __future__ import annotations

import inspect
import json
import re
from importlib.resources import files

import pytest

from loops import AsyncLoops, AsyncPager, Loops, Pager

KEPT = {"create", "get", "list", "update"}
GROUPS = {
    "api_key": {"test"},
    "audience_segments": {"create", "get", "list"},
    "campaign_groups": KEPT,
    "campaigns": KEPT | {"get_metrics"},
    "components": KEPT,
    "configuration": {"list_dedicated_sending_ips"},
    "contact_properties": {"create", "list"},
    "contacts": {"create", "delete", "find", "get_suppression", "remove_suppression", "update"},
    "email_messages": {"get", "get_guardian", "preview", "update"},
    "event_patterns": {"get", "get_by_name", "list"},
    "events": {"send"},
    "mailing_lists": {"list"},
    "themes": KEPT,
    "transactional_emails": KEPT
    | {"ensure_draft", "get_metrics", "list_published", "publish", "send"},
    "transactional_groups": KEPT,
    "uploads": {"complete", "create", "upload"},
    "workflow_groups": KEPT,
    "workflow_nodes": {
        "add_branch",
        "create",
        "delete",
        "delete_recursively",
        "get",
        "get_metrics",
        "reroute",
        "update",
    },
    "workflows": KEPT | {"change_mailing_list", "delete"},
}
RENAMED = {"close": "aclose", "__enter__": "__aenter__", "__exit__": "__aexit__"}
METHODS = [(group, method) for group, methods in GROUPS.items() for method in sorted(methods)]


def public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


def clients() -> tuple[Loops, AsyncLoops]:
    return Loops("key"), AsyncLoops("key")


def shape(function: object) -> list[tuple[str, object, object]]:
    """Names, kinds and defaults of the parameters."""
    parameters = inspect.signature(function).parameters.values()  # type: ignore[arg-type]
    return [(each.name, each.kind, each.default) for each in parameters]


def method_of(client: object, group: str, method: str) -> object:
    return getattr(getattr(client, group), method)


@pytest.fixture(scope="module")
def operation_ids():
    text = files("loops_openapi").joinpath("contract.json").read_text(encoding="utf-8")
    paths = json.loads(text)["paths"].values()
    return {
        operation["operationId"]
        for path in paths
        for operation in path.values()
        if isinstance(operation, dict) and "operationId" in operation
    }


class TestClients:
    def test_have_the_same_names(self):
        ours = {RENAMED.get(name, name) for name in public(Loops)}

        assert ours == public(AsyncLoops)
        assert ours == {*GROUPS, "aclose", "with_options", "with_response"}

    @pytest.mark.parametrize("name", ["__init__", "with_options", "with_response"])
    def test_take_the_same_options(self, name):
        assert shape(getattr(Loops, name)) == shape(getattr(AsyncLoops, name))

    def test_take_these_options(self):
        assert [name for name, *_ in shape(Loops)] == [
            "api_key",
            "base_url",
            "timeout",
            "retry",
            "rate_limit",
            "http_client",
            "headers",
            "on_reply",
            "on_drift",
            "allow_recipients",
        ]
        kinds = {name: kind for name, kind, _ in shape(Loops)}
        assert kinds.pop("api_key") is inspect.Parameter.POSITIONAL_OR_KEYWORD
        assert set(kinds.values()) == {inspect.Parameter.KEYWORD_ONLY}

    def test_pagers_are_the_same(self):
        assert public(Pager) == public(AsyncPager) == {"first", "pages"}
        for name in ("first", "pages"):
            assert shape(getattr(Pager, name)) == shape(getattr(AsyncPager, name))


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_has_these_methods_in_both_worlds(group):
    for client in clients():
        assert public(getattr(client, group)) == GROUPS[group]
        assert type(getattr(client, group)).__doc__


@pytest.mark.parametrize(("group", "method"), METHODS)
class TestMethod:
    def test_takes_the_same_in_both_worlds(self, group, method):
        ours, theirs = (method_of(client, group, method) for client in clients())

        assert shape(ours) == shape(theirs)

    def test_is_typed_and_takes_nothing_unnamed(self, group, method):
        for client in clients():
            signature = inspect.signature(method_of(client, group, method))  # type: ignore[arg-type]
            assert signature.return_annotation is not signature.empty
            for each in signature.parameters.values():
                assert each.annotation is not each.empty
                assert each.kind not in (each.VAR_KEYWORD, each.VAR_POSITIONAL)

    def test_takes_at_most_its_subject_by_position(self, group, method):
        by_position = [
            name
            for name, kind, _ in shape(method_of(Loops("key"), group, method))
            if kind is not inspect.Parameter.KEYWORD_ONLY
        ]

        # A property is a name and a type, a node stands in a workflow.
        pairs = group == "workflow_nodes" or (group, method) == ("contact_properties", "create")
        assert len(by_position) <= (2 if pairs else 1)

    def test_names_its_operation(self, group, method, operation_ids):
        for client in clients():
            text = inspect.getdoc(method_of(client, group, method)) or ""
            named = re.findall(r"Operation (\w+)", text)
            assert len(named) == 1 or (group, method) == ("uploads", "upload")
            assert operation_ids.issuperset(named)

    def test_has_the_same_words_in_both_worlds(self, group, method):
        ours, theirs = (inspect.getdoc(method_of(c, group, method)) or "" for c in clients())

        assert ours == theirs.replace("await ", "")


def test_each_operation_has_one_method():
    named = [
        re.findall(r"Operation (\w+)", inspect.getdoc(method_of(Loops("key"), *name)) or "")[0]
        for name in METHODS
        if name != ("uploads", "upload")  # the one that makes several calls
    ]

    assert len(named) == len(set(named)) == 72
