"""What a client takes, what it refuses at once, and what it sends because of it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from loops_openapi import CONTRACT_VERSION

from loops import ConfigurationError, __version__
from loops.sandbox import SANDBOX_API_KEY

from ..support.flavours import Flavour

SESAME = "open-sesame"


def seen_by(flavour: Flavour, **options: Any) -> httpx.Request:
    """The request that a client with these options sends to test its key."""
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


class TestApiKey:
    def test_is_an_argument(self, flavour):
        assert seen_by(flavour).headers["authorization"] == f"Bearer {SESAME}"

    def test_or_comes_from_the_environment(self, flavour, monkeypatch):
        monkeypatch.setenv("LOOPS_API_KEY", "from-outside")

        request = seen_by(flavour, api_key=None)

        assert request.headers["authorization"] == "Bearer from-outside"

    def test_the_argument_wins(self, flavour, monkeypatch):
        monkeypatch.setenv("LOOPS_API_KEY", "from-outside")

        assert seen_by(flavour).headers["authorization"] == f"Bearer {SESAME}"

    def test_none_at_all_says_what_to_do(self, flavour):
        message = refusal(flavour, api_key=None)

        assert "api_key" in message
        assert "LOOPS_API_KEY" in message

    @pytest.mark.parametrize(
        "key", ["", " ", f"{SESAME}\n", f" {SESAME}", f"{SESAME} {SESAME}", f"{SESAME}\0", "schlüs"]
    )
    def test_one_that_cannot_be_a_key_is_refused_and_not_shown(self, flavour, key):
        message = refusal(flavour, api_key=key)

        assert "api_key" in message
        assert not key.strip() or key.strip() not in message

    @pytest.mark.parametrize("key", ["", " ", f"{SESAME}\n"])
    def test_a_bad_one_from_the_environment_is_blamed_on_it(self, flavour, monkeypatch, key):
        monkeypatch.setenv("LOOPS_API_KEY", key)

        assert "LOOPS_API_KEY" in refusal(flavour, api_key=None)

    def test_another_type_is_refused(self, flavour):
        assert "int" in refusal(flavour, api_key=5)

    def test_does_not_show_itself(self, flavour):
        client = flavour.client(api_key=SESAME)

        assert SESAME not in repr(client)
        assert SESAME not in repr(vars(client))
        assert "https://app.loops.so/api" in repr(client)


class TestBaseUrl:
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
    def test_is_put_right(self, flavour, given):
        assert seen_by(flavour, base_url=given).url == "http://loops.test/api/v1/api-key"

    def test_is_the_service_by_default(self, flavour):
        assert seen_by(flavour).url == "https://app.loops.so/api/v1/api-key"

    def test_keeps_port_and_folders(self, flavour):
        request = seen_by(flavour, base_url="http://localhost:8765/a/b")

        assert request.url == "http://localhost:8765/a/b/v1/api-key"

    @pytest.mark.parametrize(
        "given",
        [
            "",
            "loops",
            "app.loops.so/api",
            "ftp://app.loops.so",
            "https://",
            "http://[",
            "http://loops.test:port",
            "https://ada:secret@loops.test",
            "https://loops.test/?a=b",
            "https://loops.test/#top",
            None,
            httpx.URL("https://loops.test"),
        ],
        ids=str,
    )
    def test_that_is_none_is_refused(self, flavour, given):
        message = refusal(flavour, base_url=given)

        assert "base_url" in message
        assert "secret" not in message


class TestTimeout:
    def test_in_seconds_holds_for_each_part(self, flavour):
        timeout = seen_by(flavour, timeout=7).extensions["timeout"]

        assert timeout == {"connect": 7, "read": 7, "write": 7, "pool": 7}

    def test_in_parts_is_taken_as_it_is(self, flavour):
        given = httpx.Timeout(9, connect=1)

        assert seen_by(flavour, timeout=given).extensions["timeout"] == given.as_dict()

    @pytest.mark.parametrize(
        "given", [0, -1, float("inf"), float("nan"), True, "5", None, (1, 2)], ids=repr
    )
    def test_that_is_none_is_refused(self, flavour, given):
        assert "timeout" in refusal(flavour, timeout=given)


class TestOtherOptions:
    @pytest.mark.parametrize("given", [2, True, None, "often"], ids=repr)
    def test_retry_must_be_a_policy(self, flavour, given):
        assert "RetryPolicy" in refusal(flavour, retry=given)

    @pytest.mark.parametrize("given", [10, "none", True, object], ids=repr)
    def test_rate_limit_must_be_one(self, flavour, given):
        assert "rate_limit" in refusal(flavour, rate_limit=given)

    def test_on_reply_must_be_callable(self, flavour):
        assert "on_reply" in refusal(flavour, on_reply="print")

    def test_on_reply_must_be_a_plain_function(self, flavour):
        async def hook(reply):
            """Would never be awaited."""

        assert "on_reply" in refusal(flavour, on_reply=hook)

    def test_http_client_must_be_of_the_same_world(self, flavour):
        other = {"sync": httpx.AsyncClient, "async": httpx.Client}[flavour.name]

        message = refusal(flavour, http_client=other())

        assert "http_client" in message
        assert f"httpx.{flavour.http_class.__name__}" in message

    def test_http_client_must_be_one_at_all(self, flavour):
        assert "http_client" in refusal(flavour, http_client=httpx.HTTPTransport())


class TestHeaders:
    def test_are_added_to_every_request(self, flavour):
        assert seen_by(flavour, headers={"X-Trace": "7"}).headers["x-trace"] == "7"

    @pytest.mark.parametrize(
        "name", ["Authorization", "IDEMPOTENCY-KEY", "content-type", "Content-Length", "Host"]
    )
    def test_that_belong_to_the_client_are_refused(self, flavour, name):
        assert name in refusal(flavour, headers={name: "mine"})

    @pytest.mark.parametrize("value", ["a\r\nb: c", "ä", "\0", 5, None], ids=repr)
    def test_with_values_that_cannot_be_sent_are_refused(self, flavour, value):
        assert "headers" in refusal(flavour, headers={"x-trace": value})

    @pytest.mark.parametrize("name", ["", "a b", "a:b", "ä", "a\n", 5], ids=repr)
    def test_with_names_that_cannot_be_sent_are_refused(self, flavour, name):
        assert "headers" in refusal(flavour, headers={name: "x"})

    def test_that_are_no_mapping_are_refused(self, flavour):
        assert "headers" in refusal(flavour, headers=[("x-trace", "7")])

    def test_the_user_agent_names_library_and_contract(self, flavour):
        agent = seen_by(flavour).headers["user-agent"]

        assert agent.startswith(f"loops-client/{__version__} contract/{CONTRACT_VERSION} ")

    def test_the_user_agent_can_be_replaced(self, flavour):
        headers = seen_by(flavour, headers={"User-Agent": "ada/1"}).headers

        assert headers.get_list("user-agent") == ["ada/1"]

    def test_a_request_without_body_has_no_content_type(self, flavour):
        assert "content-type" not in seen_by(flavour).headers


def test_the_key_is_sent_whatever_authentication_the_given_http_client_has(flavour, sandbox):
    http = flavour.http(sandbox, auth=("ada", "secret"), headers={"Authorization": "Basic mine"})

    flavour.run(flavour.client(api_key=SANDBOX_API_KEY, http_client=http).api_key.test())

    assert sandbox.requests[0].status == 200
