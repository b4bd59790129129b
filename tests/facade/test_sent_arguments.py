"""A call sends each argument under the name that the API gives it, and nothing else.

The docstring of its method names the operation that it calls.
"""

from __future__ import annotations

import inspect
import json
import re
from base64 import b64encode
from datetime import date, datetime
from typing import Any

import httpx
import pytest

from loops import Attachment
from scripts.facade.calls import CALLS, ExampleCall
from scripts.facade.examples import Choice

from ..support.facade_calls import METHODS, client_method, record_examples, stored_comparison

# The arguments of `uploads.upload` are not those of its first request.
ONE_REQUEST = [method for method in METHODS if method != "uploads.upload"]
RENAMED = {"schedule_at": "scheduling"}
MERGED = {
    "contacts.create": "properties",
    "contacts.update": "properties",
    "events.send": "contact_properties",
}
"""Arguments whose items become fields of the body."""


@pytest.mark.parametrize("method", ONE_REQUEST)
def test_a_call_sends_each_argument_under_its_name_and_nothing_else(method):
    for record in record_examples("sync", [c for c in CALLS if c.method == method], [Choice()]):
        request = record.requests[0]
        operation = stored_comparison().usage.responses.find_operation(request)
        assert operation is not None
        arguments = bound_arguments(record.call)
        path_values = values_in_path(request, operation.path)

        assert f"Operation {operation.id}" in (inspect.getdoc(client_method("sync", method)) or "")
        assert path_values == [arguments.pop(name) for name in [*arguments][: len(path_values)]]
        if request.content:
            sent = json.loads(request.content.replace(b".000Z", b"Z"))  # zeros do not matter here
            assert sent == expected_fields(method, arguments)
        else:
            expected = {name: str(value) for name, value in arguments.items()}
            assert dict(request.url.params) == expected_fields(method, expected)


def bound_arguments(call: ExampleCall) -> dict[str, Any]:
    """Returns the arguments that are part of the path, the query or the body."""
    signature = inspect.signature(client_method("async", call.method))
    arguments = signature.bind(*call.args, **call.kwargs).arguments
    return {
        name: value
        for name, value in arguments.items()
        if name not in ("idempotency_key", "unguarded")
    }


def values_in_path(request: httpx.Request, template: str) -> list[str]:
    found = re.search(re.sub(r"{\w+}", "([^/]+)", template) + "$", request.url.path)
    assert found is not None
    return [*found.groups()]


def expected_fields(method: str, arguments: dict[str, Any]) -> Any:
    """Returns the fields that a request must have for these arguments."""
    merged = arguments.get(MERGED.get(method, ""), {})
    fields = {
        api_name(name): scheduling(value) if name == "schedule_at" else value
        for name, value in arguments.items()
        if value is not merged
    }
    return json.loads(json.dumps({**fields, **merged}, default=json_value))


def api_name(argument: str) -> str:
    name = RENAMED.get(argument, argument)
    return re.sub(r"_(\w)", lambda found: found[1].upper(), name)


def scheduling(at: datetime | str) -> dict[str, Any]:
    return {"method": "now"} if at == "now" else {"method": "schedule", "timestamp": at}


def json_value(value: Any) -> object:
    match value:
        case Attachment(content=content):
            data = b64encode(content).decode()
            return {"filename": value.filename, "contentType": value.content_type, "data": data}
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
    return float(value)
