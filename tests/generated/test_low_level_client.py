"""The generated client used without the facade."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
from typing import Any

import httpx
import loops_openapi
import pytest
from loops_openapi.client import AuthenticatedClient
from loops_openapi.errors import UnexpectedStatus
from loops_openapi.models import EventRequest

from ..support.endpoints import DeclaredOperation, operations, snake

OPERATIONS = [*operations()]
WITH_PATH = [one for one in OPERATIONS if one.path_parameters]
SEND_EVENT = next(one for one in OPERATIONS if one.name == "sendEvent").module
BASE_URL = "https://example.com"
EVENT = EventRequest(event_name="signup", email="ada@example.com")


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.name)
def test_every_operation_has_its_functions(operation):
    module = operation.module

    assert callable(module._get_kwargs)
    assert callable(module.sync_detailed)
    assert inspect.iscoroutinefunction(module.asyncio_detailed)
    assert module._parse_response


@pytest.mark.parametrize("value", ["", ".", "..", None, 1.5, True, b"..", ["x"]])
@pytest.mark.parametrize("operation", WITH_PATH, ids=lambda one: one.name)
def test_no_identifier_reaches_another_endpoint(operation, value):
    names = [snake(name) for name in operation.path_parameters]
    for name in names:
        identifiers = {**dict.fromkeys(names, "id"), name: value}

        with pytest.raises(ValueError, match=f"^{name} must "):
            operation.module._get_kwargs(**identifiers, **other_arguments(operation))


@pytest.mark.parametrize("operation", WITH_PATH, ids=lambda one: one.name)
@pytest.mark.parametrize("value", ["../x", "a/b", "a?b#c", "%2e%2e", "a b", "\\..", "é", "x\x00"])
def test_a_strange_identifier_stays_one_segment(operation, value):
    names = [snake(name) for name in operation.path_parameters]
    arguments = {**dict.fromkeys(names, value), **other_arguments(operation)}

    url = httpx.URL("https://example.com").join(operation.module._get_kwargs(**arguments)["url"])

    assert url.raw_path.count(b"/") == operation.path.count("/")
    assert b"?" not in url.raw_path
    assert not url.fragment


def test_an_event_can_be_sent_in_sync_and_async():
    client = client_for(200, json={"success": True})

    sent = SEND_EVENT.sync_detailed(client=client, body=EVENT, idempotency_key="k")
    awaited = asyncio.run(SEND_EVENT.asyncio_detailed(client=client, body=EVENT))

    assert sent.parsed.success is True
    assert awaited.parsed == sent.parsed


@pytest.mark.parametrize("status", [520, 599, 418, 299])
def test_a_nonstandard_status_is_not_an_error(status):
    client = client_for(status, text="secret")

    response = SEND_EVENT.sync_detailed(client=client, body=EVENT)

    assert (response.status_code, response.parsed) == (status, None)


def test_an_unexpected_status_does_not_print_the_body():
    strict = AuthenticatedClient(BASE_URL, token="secret", raise_on_unexpected_status=True)
    client = client_for(520, strict, text="secret")

    with pytest.raises(UnexpectedStatus) as caught:
        SEND_EVENT.sync_detailed(client=client, body=EVENT)

    assert "secret" not in f"{caught.value} {caught.value!r}"
    assert caught.value.content == b"secret"


def test_no_credential_shows_in_a_repr():
    client = AuthenticatedClient(
        base_url=BASE_URL,
        token="secret",
        headers={"X": "secret"},
        cookies={"c": "secret"},
        httpx_args={"proxy": "http://u:secret@example.com"},
    )
    client.with_headers({"Y": "secret"})

    assert "secret" not in repr(client)
    client.get_httpx_client()  # puts the token into a header
    assert "secret" not in repr(client)


def test_the_contract_version_is_available_without_loading_a_client():
    loaded = modules_after("import loops_openapi; loops_openapi.CONTRACT_VERSION")

    assert loops_openapi.CONTRACT_VERSION == "1.22.6"
    assert not {"httpx", "attrs", "loops_openapi.client"} & loaded


def test_an_endpoint_loads_only_the_models_it_needs():
    loaded = modules_after("import loops_openapi.api.events.send_event")

    assert {name for name in loaded if name.startswith("loops_openapi.models.")} == {
        "loops_openapi.models.event_request",
        "loops_openapi.models.event_success_response",
    }
    assert "loops_openapi.client" not in loaded


def test_an_unknown_name_is_an_attribute_error():
    for module in (loops_openapi, loops_openapi.models):
        with pytest.raises(AttributeError, match="Nothing"):
            module.Nothing  # noqa: B018
    assert "EventRequest" in dir(loops_openapi.models)


def client_for(
    status: int, client: AuthenticatedClient | None = None, **content: Any
) -> AuthenticatedClient:
    """Returns a client that gets this response to every request."""
    client = client or AuthenticatedClient(base_url=BASE_URL, token="secret")
    transport = httpx.MockTransport(lambda request: httpx.Response(status, **content))
    client.set_httpx_client(httpx.Client(base_url=BASE_URL, transport=transport))
    client.set_async_httpx_client(httpx.AsyncClient(base_url=BASE_URL, transport=transport))
    return client


def other_arguments(operation: DeclaredOperation) -> dict[str, Any]:
    """Returns the other arguments that the operation requires."""
    parameters = inspect.signature(operation.module._get_kwargs).parameters
    return {"body": {}} if "body" in parameters else {}


def modules_after(code: str) -> set[str]:
    script = f"import sys; {code}; print(*sys.modules)"
    command = [sys.executable, "-c", script]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
