"""Real HTTP on loopback: what the client sends, and how it handles what the network does."""

from __future__ import annotations

import gzip
import json
import socket

import httpx
import pytest

from loops import (
    APIConnectionError,
    APIStatusError,
    RetryPolicy,
    errors,
)

from ..support.flavours import ADA
from ..support.server import ACCEPTED, Close, Hang, KeepAlive, Reset, response, serving

KEY = "open-sesame"
ONCE = RetryPolicy(max_retries=0)
USED = KeepAlive(response({"success": False, "message": "already processed"}, "409 Conflict"))


@pytest.fixture
def send(flavour):
    """Sends an event to a server, and returns the reply."""

    def send(server, **options):
        client = flavour.client(api_key=KEY, base_url=server.url, **options)
        return flavour.run(client.with_response(client.events.send, "signup", email=ADA))

    return send


def test_a_send_is_one_request_with_these_headers(send):
    with serving(ACCEPTED) as server:
        reply = send(server, headers={"X-Trace": "7"})

    (request,) = server.requests
    assert request.head.startswith("POST /v1/events/send HTTP/1.1")
    assert json.loads(request.body) == {"eventName": "signup", "email": ADA}
    sent = {line.partition(":")[0].lower() for line in request.head.splitlines()[1:]}
    assert sent == {
        "host",
        "accept",
        "accept-encoding",
        "user-agent",
        "authorization",
        "content-type",
        "content-length",
        "idempotency-key",
        "x-trace",
    }
    assert request.header("authorization") == f"Bearer {KEY}"
    assert request.header("content-type") == "application/json"
    assert request.header("idempotency-key") == reply.idempotency_key


def test_every_attempt_is_the_same_request(send):
    with serving(KeepAlive(response(b"", "503 Busy")), Reset(), ACCEPTED) as server:
        reply = send(server)

    assert reply.attempts == 3
    assert len({(request.head, request.body) for request in server.requests}) == 1


@pytest.mark.parametrize(
    "compressed", [gzip.compress(b"{}" * 100)[:-20], b""], ids=["half", "empty"]
)
def test_an_incomplete_compressed_response_is_not_a_success(send, compressed):
    with serving(KeepAlive(response(compressed, content_encoding="gzip")), USED) as server:
        reply = send(server)

    assert reply.replayed


def test_an_unknown_host_is_sent_nothing(flavour, monkeypatch):
    def unknown(*args, **kwargs):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    client = flavour.client(base_url="http://loops.invalid", retry=ONCE)

    with pytest.raises(APIConnectionError) as caught:
        flavour.run(client.api_key.test())

    assert not caught.value.sent


def test_calls_share_a_connection(flavour):
    with serving(ACCEPTED) as server:
        client = flavour.client(base_url=server.url, rate_limit=None)
        for _ in range(12):
            flavour.run(client.events.send("signup", email=ADA))
            flavour.run(client.with_options(timeout=3).events.send("signup", email=ADA))

    assert len(server.requests) == 24
    assert server.connections == 1


def test_a_connection_is_kept_after_an_error_response(flavour):
    refusal = KeepAlive(response({"message": "no"}, "400 Bad Request"))
    with serving(refusal, ACCEPTED) as server:
        client = flavour.client(base_url=server.url)
        with pytest.raises(errors.BadRequestError):
            flavour.run(client.events.send("signup", email=ADA))
        flavour.run(client.events.send("signup", email=ADA))

    assert server.connections == 1


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
@pytest.mark.parametrize("user_supplied", [False, True], ids=["own pool", "given client"])
def test_a_redirect_is_not_followed(flavour, send, status, user_supplied):
    options = {}
    if user_supplied:
        options["http_client"] = flavour.http_class(follow_redirects=True)
    with serving(ACCEPTED) as other:
        moved = Close(response(b"", status, location=f"{other.url}/v1/events/send"))
        with serving(moved) as server, pytest.raises(APIStatusError) as caught:
            send(server, **options)
    for client in options.values():
        flavour.close(client)

    assert caught.value.status_code == int(status[:3])
    assert len(server.requests) == 1
    assert other.connections == 0


def test_a_compressed_response_is_read(send):
    body = gzip.compress(json.dumps({"success": True}).encode())
    with serving(KeepAlive(response(body, content_encoding="gzip"))) as server:
        assert send(server).data.success is True


def test_a_chunked_response_is_read(send):
    chunked = b"".join(b"1\r\n%c\r\n" % byte for byte in b'{"success": true}') + b"0\r\n\r\n"
    head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
    with serving(KeepAlive(head + chunked)) as server:
        assert send(server).data.success is True


def test_a_proxy_of_the_environment_is_used(flavour, monkeypatch):
    with serving(ACCEPTED) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        client = flavour.client(base_url="http://loops.test/api")
        flavour.run(client.events.send("signup", email=ADA))

    assert proxy.requests[0].head.startswith("POST http://loops.test/api/v1/events/send ")


def test_queries_are_quoted(flavour):
    with serving(KeepAlive(response([]))) as server:
        client = flavour.client(base_url=server.url)
        flavour.run(client.contacts.find(email="ada+b&c@example.com"))

    query = server.requests[0].head.split()[1]
    assert query == "/v1/contacts/find?email=ada%2Bb%26c%40example.com"


def test_a_full_pool_sends_nothing(flavour):
    http = flavour.http_class(limits=httpx.Limits(max_connections=1))
    timeout = httpx.Timeout(5, read=0.2, pool=0.01)
    with serving(Hang()) as server:
        client = flavour.client(base_url=server.url, http_client=http, timeout=timeout, retry=ONCE)
        calls = [lambda: client.events.send("signup", email=ADA)] * 2
        errors = flavour.all_at_once(calls)
    flavour.close(http)

    assert sorted(error.history[0].outcome for error in errors) == ["PoolTimeout", "ReadTimeout"]
    assert sorted(error.sent for error in errors) == [False, True]
