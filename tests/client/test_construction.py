"""What a client takes, what it refuses at once, and what it sends because of it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from loops_openapi import CONTRACT_VERSION

from loops import ConfigurationError, __version__
from loops.sandbox import SANDBOX_API_KEY

from .worlds import World

SESAME = "open-sesame"


def seen_by(world: World, **options: Any) -> httpx.Request:
    """The request that a client with these options sends to test its key."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"success": True, "teamName": "Ada & Co"})

    world.run(world.client(answer, **{"api_key": SESAME, **options}).api_key.test())
    return seen[0]


def refusal(world: World, **options: Any) -> str:
    with pytest.raises(ConfigurationError) as caught:
        world.loops(**{"api_key": SESAME, **options})
    assert SESAME not in repr(caught.value)
    return str(caught.value)


class TestApiKey:
    def test_is_an_argument(self, world):
        assert seen_by(world).headers["authorization"] == f"Bearer {SESAME}"

    def test_or_comes_from_the_environment(self, world, monkeypatch):
        monkeypatch.setenv("LOOPS_API_KEY", "from-outside")

        request = seen_by(world, api_key=None)

        assert request.headers["authorization"] == "Bearer from-outside"

    def test_the_argument_wins(self, world, monkeypatch):
        monkeypatch.setenv("LOOPS_API_KEY", "from-outside")

        assert seen_by(world).headers["authorization"] == f"Bearer {SESAME}"

    def test_none_at_all_says_what_to_do(self, world):
        message = refusal(world, api_key=None)

        assert "api_key" in message
        assert "LOOPS_API_KEY" in message

    @pytest.mark.parametrize(
        "key", ["", " ", f"{SESAME}\n", f" {SESAME}", f"{SESAME} {SESAME}", f"{SESAME}\0", "schlüs"]
    )
    def test_one_that_cannot_be_a_key_is_refused_and_not_shown(self, world, key):
        message = refusal(world, api_key=key)

        assert "api_key" in message
        assert not key.strip() or key.strip() not in message

    @pytest.mark.parametrize("key", ["", " ", f"{SESAME}\n"])
    def test_a_bad_one_from_the_environment_is_blamed_on_it(self, world, monkeypatch, key):
        monkeypatch.setenv("LOOPS_API_KEY", key)

        assert "LOOPS_API_KEY" in refusal(world, api_key=None)

    def test_another_type_is_refused(self, world):
        assert "int" in refusal(world, api_key=5)

    def test_does_not_show_itself(self, world):
        client = world.client(api_key=SESAME)

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
    def test_is_put_right(self, world, given):
        assert seen_by(world, base_url=given).url == "http://loops.test/api/v1/api-key"

    def test_is_the_service_by_default(self, world):
        assert seen_by(world).url == "https://app.loops.so/api/v1/api-key"

    def test_keeps_port_and_folders(self, world):
        request = seen_by(world, base_url="http://localhost:8765/a/b")

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
    def test_that_is_none_is_refused(self, world, given):
        message = refusal(world, base_url=given)

        assert "base_url" in message
        assert "secret" not in message


class TestTimeout:
    def test_in_seconds_holds_for_each_part(self, world):
        timeout = seen_by(world, timeout=7).extensions["timeout"]

        assert timeout == {"connect": 7, "read": 7, "write": 7, "pool": 7}

    def test_in_parts_is_taken_as_it_is(self, world):
        given = httpx.Timeout(9, connect=1)

        assert seen_by(world, timeout=given).extensions["timeout"] == given.as_dict()

    @pytest.mark.parametrize(
        "given", [0, -1, float("inf"), float("nan"), True, "5", None, (1, 2)], ids=repr
    )
    def test_that_is_none_is_refused(self, world, given):
        assert "timeout" in refusal(world, timeout=given)


class TestOtherOptions:
    @pytest.mark.parametrize("given", [2, True, None, "often"], ids=repr)
    def test_retry_must_be_a_policy(self, world, given):
        assert "RetryPolicy" in refusal(world, retry=given)

    @pytest.mark.parametrize("given", [10, "none", True, object], ids=repr)
    def test_rate_limit_must_be_one(self, world, given):
        assert "rate_limit" in refusal(world, rate_limit=given)

    def test_on_reply_must_be_callable(self, world):
        assert "on_reply" in refusal(world, on_reply="print")

    def test_on_reply_must_be_a_plain_function(self, world):
        async def hook(reply):
            """Would never be awaited."""

        assert "on_reply" in refusal(world, on_reply=hook)

    def test_http_client_must_be_of_the_same_world(self, world):
        other = {"sync": httpx.AsyncClient, "async": httpx.Client}[world.name]

        message = refusal(world, http_client=other())

        assert "http_client" in message
        assert f"httpx.{world.http_class.__name__}" in message

    def test_http_client_must_be_one_at_all(self, world):
        assert "http_client" in refusal(world, http_client=httpx.HTTPTransport())


class TestHeaders:
    def test_are_added_to_every_request(self, world):
        assert seen_by(world, headers={"X-Trace": "7"}).headers["x-trace"] == "7"

    @pytest.mark.parametrize(
        "name", ["Authorization", "IDEMPOTENCY-KEY", "content-type", "Content-Length", "Host"]
    )
    def test_that_belong_to_the_client_are_refused(self, world, name):
        assert name in refusal(world, headers={name: "mine"})

    @pytest.mark.parametrize("value", ["a\r\nb: c", "ä", "\0", 5, None], ids=repr)
    def test_with_values_that_cannot_be_sent_are_refused(self, world, value):
        assert "headers" in refusal(world, headers={"x-trace": value})

    @pytest.mark.parametrize("name", ["", "a b", "a:b", "ä", "a\n", 5], ids=repr)
    def test_with_names_that_cannot_be_sent_are_refused(self, world, name):
        assert "headers" in refusal(world, headers={name: "x"})

    def test_that_are_no_mapping_are_refused(self, world):
        assert "headers" in refusal(world, headers=[("x-trace", "7")])

    def test_the_user_agent_names_library_and_contract(self, world):
        agent = seen_by(world).headers["user-agent"]

        assert agent.startswith(f"loops-client/{__version__} contract/{CONTRACT_VERSION} ")

    def test_the_user_agent_can_be_replaced(self, world):
        headers = seen_by(world, headers={"User-Agent": "ada/1"}).headers

        assert headers.get_list("user-agent") == ["ada/1"]

    def test_a_request_without_body_has_no_content_type(self, world):
        assert "content-type" not in seen_by(world).headers


def test_the_key_is_sent_whatever_authentication_the_given_http_client_has(world, sandbox):
    http = world.http(sandbox, auth=("ada", "secret"), headers={"Authorization": "Basic mine"})

    world.run(world.client(api_key=SANDBOX_API_KEY, http_client=http).api_key.test())

    assert sandbox.requests[0].status == 200
