"""The settings of a client: valid ones shape its requests, invalid ones are refused."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from loops_openapi import CONTRACT_VERSION

from loops import ConfigurationError, __version__
from loops.sandbox import SANDBOX_API_KEY

from ..support.flavours import Flavour

SESAME = "open-sesame"
INVALID: dict[str, list[object]] = {
    "api_key": [5],
    "base_url": [
        *("", "loops", "app.loops.so/api", "ftp://app.loops.so", "https://", "http://["),
        *("http://loops.test:port", "https://ada:secret@loops.test"),
        *("https://loops.test/?a=b", "https://loops.test/#top"),
        *(None, httpx.URL("https://loops.test")),
    ],
    "timeout": [0, -1, float("inf"), float("nan"), True, "5", None, (1, 2)],
    "retry": [2, True, None, "often"],
    "rate_limit": [10, "none", True, object],
    "on_reply": ["print"],
    "http_client": [httpx.HTTPTransport],
    "headers": [
        [("x-trace", "7")],
        *({"x-trace": value} for value in ("a\r\nb: c", "ä", "\0", 5, None)),
        *({name: "x"} for name in ("", "a b", "a:b", "ä", "a\n", 5)),
    ],
}


def request_of(flavour: Flavour, **options: Any) -> httpx.Request:
    """Returns a request of a client with these options."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"success": True, "teamName": "Ada & Co"})

    flavour.run(flavour.client(answer, **{"api_key": SESAME, **options}).api_key.test())
    return seen[0]


def refusal(flavour: Flavour, **options: Any) -> str:
    with pytest.raises(ConfigurationError) as caught:
        flavour.loops(**{"api_key": SESAME, **options})
    assert SESAME not in repr(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("setting", "given"),
    [(setting, given) for setting, values in INVALID.items() for given in values],
    ids=ascii,
)
def test_an_invalid_setting_is_refused_by_name(flavour, setting, given):
    assert refusal(flavour, **{setting: given}).startswith(setting)


def test_the_api_key_is_read_from_the_environment_by_default(flavour, monkeypatch):
    monkeypatch.setenv("LOOPS_API_KEY", "from-outside")

    request = request_of(flavour, api_key=None)

    assert request.headers["authorization"] == "Bearer from-outside"


def test_the_api_key_argument_takes_precedence_over_the_environment(flavour, monkeypatch):
    monkeypatch.setenv("LOOPS_API_KEY", "from-outside")

    assert request_of(flavour).headers["authorization"] == f"Bearer {SESAME}"


def test_a_missing_api_key_is_a_configuration_error(flavour):
    message = refusal(flavour, api_key=None)

    assert "api_key" in message
    assert "LOOPS_API_KEY" in message


@pytest.mark.parametrize(
    "key", ["", " ", f"{SESAME}\n", f" {SESAME}", f"{SESAME} {SESAME}", f"{SESAME}\0", "schlüs"]
)
def test_an_invalid_api_key_is_refused_and_not_shown(flavour, key):
    message = refusal(flavour, api_key=key)

    assert "api_key" in message
    assert not key.strip() or key.strip() not in message


@pytest.mark.parametrize("key", ["", " ", f"{SESAME}\n"])
def test_the_error_for_an_invalid_key_in_the_environment_names_the_variable(
    flavour, monkeypatch, key
):
    monkeypatch.setenv("LOOPS_API_KEY", key)

    assert "LOOPS_API_KEY" in refusal(flavour, api_key=None)


def test_the_repr_of_a_client_shows_its_base_url(flavour):
    assert "https://app.loops.so/api" in repr(flavour.client())


@pytest.mark.parametrize(
    "given",
    [
        "http://loops.test/api",
        "http://loops.test/api/",
        "http://loops.test/api///",
        "http://loops.test/api/v1",
        "http://loops.test/api/v1/",
        " http://loops.test/api\n",
        "HTTP://LOOPS.test/api",
    ],
)
def test_a_base_url_is_normalized(flavour, given):
    assert request_of(flavour, base_url=given).url == "http://loops.test/api/v1/api-key"


def test_the_default_base_url_is_that_of_the_service(flavour):
    assert request_of(flavour).url == "https://app.loops.so/api/v1/api-key"


def test_a_base_url_keeps_its_port_and_path(flavour):
    request = request_of(flavour, base_url="http://localhost:8765/a/b")

    assert request.url == "http://localhost:8765/a/b/v1/api-key"


def test_a_timeout_in_seconds_applies_to_each_phase(flavour):
    timeout = request_of(flavour, timeout=7).extensions["timeout"]

    assert timeout == {"connect": 7, "read": 7, "write": 7, "pool": 7}


def test_an_httpx_timeout_is_used_unchanged(flavour):
    given = httpx.Timeout(9, connect=1)

    assert request_of(flavour, timeout=given).extensions["timeout"] == given.as_dict()


def test_on_reply_must_be_a_plain_function(flavour):
    async def hook(reply):
        """Is never awaited."""

    assert "on_reply" in refusal(flavour, on_reply=hook)


def test_http_client_must_be_of_the_same_flavour(flavour):
    other = {"sync": httpx.AsyncClient, "async": httpx.Client}[flavour.name]

    message = refusal(flavour, http_client=other())

    assert "http_client" in message
    assert f"httpx.{flavour.http_class.__name__}" in message


def test_headers_are_added_to_every_request(flavour):
    assert request_of(flavour, headers={"X-Trace": "7"}).headers["x-trace"] == "7"


@pytest.mark.parametrize(
    "name", ["Authorization", "IDEMPOTENCY-KEY", "content-type", "Content-Length", "Host"]
)
def test_headers_that_the_client_sets_itself_are_refused(flavour, name):
    assert name in refusal(flavour, headers={name: "mine"})


def test_the_user_agent_contains_the_versions_of_library_and_contract(flavour):
    agent = request_of(flavour).headers["user-agent"]

    assert agent.startswith(f"loops-client/{__version__} contract/{CONTRACT_VERSION} ")


def test_the_user_agent_can_be_replaced(flavour):
    headers = request_of(flavour, headers={"User-Agent": "ada/1"}).headers

    assert headers.get_list("user-agent") == ["ada/1"]


def test_a_request_without_a_body_has_no_content_type(flavour):
    assert "content-type" not in request_of(flavour).headers


def test_the_api_key_takes_precedence_over_the_authentication_of_the_http_client(flavour, sandbox):
    http = flavour.http(sandbox, auth=("ada", "secret"), headers={"Authorization": "Basic mine"})

    flavour.run(flavour.client(api_key=SANDBOX_API_KEY, http_client=http).api_key.test())

    assert sandbox.requests[0].status == 200
