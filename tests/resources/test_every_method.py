"""Rules that every method of every resource keeps, tested with the example calls of the facade."""

from __future__ import annotations

import inspect
from operator import attrgetter
from typing import Any

import pytest

from loops import APIError, Loops, RetryPolicy
from loops._pacing.rate_limit import Budget
from scripts.facade.calls import CALLS
from scripts.facade.usage import operations

from ..support.facade_calls import METHODS
from ..support.recorder import Recorder

UNSAFE = {
    "campaign_groups.create",
    "campaigns.create",
    "components.create",
    "email_messages.preview",
    "themes.create",
    "transactional_emails.create",
    "transactional_groups.create",
    "uploads.create",
    "workflow_groups.create",
    "workflows.create",
}
"""A second delivery of these makes a duplicate."""
CORE = {
    "api_key.test",
    "configuration.list_dedicated_sending_ips",
    "contact_properties.create",
    "contact_properties.list",
    "contacts.create",
    "contacts.delete",
    "contacts.find",
    "contacts.get_suppression",
    "contacts.remove_suppression",
    "contacts.update",
    "events.send",
    "mailing_lists.list",
    "transactional_emails.list_published",
    "transactional_emails.send",
}
"""These draw on the budget of the team alone; all others also on that of content."""
OPERATIONS = [method for method in METHODS if method != "uploads.upload"]  # it makes three calls
EXAMPLES = {call.method: call for call in reversed(CALLS)}
REVISION = {"expected_revision_id", "unguarded"}


def parameters(method: str) -> dict[str, inspect.Parameter]:
    return dict(inspect.signature(attrgetter(method)(Loops("key"))).parameters)


def arguments(method: str) -> list[tuple[str, int, str]]:
    """The positional arguments of a method that are text: its name, the position, their name."""
    texts = zip(EXAMPLES[method].args, parameters(method), strict=False)
    return [(method, at, name) for at, (value, name) in enumerate(texts) if type(value) is str]


TEXTS = [argument for method in OPERATIONS for argument in arguments(method)]
IN_PATHS = {name for _, _, name in TEXTS if name.endswith("_id")} | {"workflow", "node", "message"}
UPDATES = [
    method
    for method in METHODS
    if method.endswith(".update") and method not in ("contacts.update", "workflow_nodes.update")
]


@pytest.fixture
def api():
    return Recorder(503)


@pytest.fixture
def call(flavour, api):
    """Calls a method; of a list, it asks for the first item."""
    client: Any = flavour.client(api, retry=RetryPolicy.testing())

    def call(method, *args, **kwargs):
        result = attrgetter(method)(client)(*args, **kwargs)
        return flavour.run(result.first() if hasattr(result, "pages") else result)

    return call


@pytest.mark.parametrize(("method", "at", "name"), TEXTS)
def test_an_empty_text_is_refused_before_anything_is_sent(call, api, method, at, name):
    args = [*EXAMPLES[method].args]
    args[at] = ""

    with pytest.raises(ValueError, match=f"{name}(_id)? must (not be empty|be one of)"):
        call(method, *args, **EXAMPLES[method].kwargs)

    assert api.requests == []


@pytest.mark.parametrize("method", METHODS)
def test_bytes_are_refused_where_a_text_is_expected(call, api, method):
    signature = inspect.signature(attrgetter(method)(Loops("key")))
    for example in [example for example in CALLS if example.method == method]:
        given = signature.bind(*example.args, **example.kwargs).arguments
        for name in [name for name, value in given.items() if type(value) is str]:
            wrong = inspect.BoundArguments(signature, {**given, name: b"x"})
            with pytest.raises((TypeError, ValueError), match=name):
                call(method, *wrong.args, **wrong.kwargs)

    assert api.requests == []


@pytest.mark.parametrize("segment", [".", ".."])
@pytest.mark.parametrize(
    ("method", "at", "name"),
    [
        ("event_patterns.get_by_name", 0, "event_name"),
        *(each for each in TEXTS if each[2] in IN_PATHS and each[0] != "transactional_emails.send"),
    ],
)
def test_an_id_that_would_lead_to_another_path_is_refused(call, api, method, at, name, segment):
    args = [*EXAMPLES[method].args]
    args[at] = segment

    with pytest.raises(ValueError, match=f"{name}(_id)? must not be empty"):
        call(method, *args, **EXAMPLES[method].kwargs)

    assert api.requests == []


@pytest.mark.parametrize("absent", [True, False], ids=["absent", "None"])
@pytest.mark.parametrize("method", UPDATES)
def test_an_update_of_nothing_is_refused_with_the_names_of_all_fields(call, api, method, absent):
    example = EXAMPLES[method]
    defaults = {name: each.default for name, each in parameters(method).items()}
    none = {name: None for name, default in defaults.items() if default is None and not absent}
    revision = {name: value for name, value in example.kwargs.items() if name in REVISION}
    fields = [*defaults][1:]

    with pytest.raises(ValueError, match="nothing to update: pass at least one of") as caught:
        call(method, *example.args, **{**none, **revision})

    named = str(caught.value).partition(" one of ")[2].split(", ")
    assert set(named) == set(fields) - REVISION
    assert api.requests == []


@pytest.mark.parametrize("method", OPERATIONS)
def test_a_call_is_repeated_after_a_503_unless_that_could_make_a_duplicate(call, api, method):
    with pytest.raises(APIError) as caught:
        call(method, *EXAMPLES[method].args, **EXAMPLES[method].kwargs)

    assert caught.value.operation == method
    assert len(api.requests) == (1 if method in UNSAFE else 3)
    assert caught.value.ambiguous is (api.requests[0].method != "GET")


@pytest.mark.parametrize("method", OPERATIONS)
def test_a_method_draws_on_the_budget_of_its_resource(method):
    budgets = {declared.budget for declared in operations()[method]}

    assert budgets == {Budget.CORE if method in CORE else Budget.CONTENT}
