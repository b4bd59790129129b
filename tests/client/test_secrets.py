"""What a call is made with appears in nothing that anybody prints, logs or stores.

Everything secret carries a mark; all that a call leaves behind is searched for it. Connections are
real ones, to a server on loopback, so that httpx and httpcore write their logs as they would.
"""

from __future__ import annotations

import pytest

from loops import Attachment, RateLimit, RetryPolicy, errors
from loops.sandbox import Sandbox

from .marked import (
    ADDRESS,
    ANSWERS,
    ATTACHED,
    CALLS,
    CREDENTIALS,
    MARK,
    OF_THE_SERVER,
    PROXY,
    SIGNED,
    TICKET,
    listening,
    make_client,
    marks,
    outcome,
    shown,
    status,
)
from .recorder import Recorder
from .server import Stay, response, serving


@pytest.fixture
def traces():
    with listening() as found:
        yield found


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_call_leaves_no_secret_behind(world, traces, answer):
    with serving(ANSWERS[answer]) as server:
        client = make_client(world, base_url=server.url)
        results = {name: outcome(world, client, call) for name, call in CALLS.items()}

    assert len(server.heard) >= len(CALLS)
    for name, result in results.items():
        assert not shown(result), name
    assert not marks(traces.text())
    assert not marks(traces.text("loops"), OF_THE_SERVER)
    assert "events.send" in traces.text("loops")
    assert traces.text("httpcore")


def test_nor_one_that_cannot_reach_the_server(world, traces):
    client = make_client(world, base_url="http://127.0.0.1:1")

    results = [outcome(world, client, call) for call in CALLS.values()]

    assert {type(result) for result in results} == {errors.APIConnectionError}
    assert not any(map(shown, results))
    assert not marks(traces.text())


def test_nor_one_with_an_httpx_client_of_the_users_own(world, traces):
    with serving(status("404 Not Found")) as server:
        own = world.http_class(headers={"x-own": MARK}, params={"own": MARK}, cookies={"own": MARK})
        world._opened.append(own)
        client = make_client(world, base_url=server.url, http_client=own)
        results = [outcome(world, client, call) for call in CALLS.values()]

    assert MARK in server.heard[0].head.splitlines()[0]
    assert not any(map(shown, results))
    assert not marks(traces.text())


@pytest.mark.parametrize("answer", ["success", "no contact", "reset", "silent"])
def test_nor_one_through_a_proxy_with_a_password(world, traces, answer):
    refused = Stay(response(b"", "407 Proxy Authentication Required"))
    with serving(refused if answer == "no contact" else ANSWERS[answer]) as proxy:
        address = f"http://ada:{PROXY}@127.0.0.1:{proxy.port}"
        own = world.http_class(proxy=address)
        world._opened.append(own)
        client = make_client(world, base_url="http://loops.test", http_client=own)
        results = [outcome(world, client, call) for call in CALLS.values()]

    assert proxy.heard[0].header("proxy-authorization") == f"Basic {CREDENTIALS}"
    assert not any(map(shown, results))
    assert not marks(traces.text())


def test_nor_an_upload_that_the_storage_refuses(world, traces):
    storage = Stay(response(f"<Code>No</Code><Q>{MARK}</Q>".encode(), "403 No", location=SIGNED))
    with serving(lambda heard: storage if heard.head.startswith("PUT") else ticket) as server:
        signed = SIGNED.replace("https://127.0.0.1:1", server.url)
        ticket = Stay(response({**TICKET, "presignedUrl": signed}))
        client = make_client(world, base_url=server.url)
        result = outcome(world, client, CALLS["uploads.upload"])

    assert isinstance(result, errors.StorageError)
    assert not shown(result)
    assert not marks(traces.text("loops", "httpx"))


def test_nor_one_that_runs_out_of_time_before_it_starts(world, traces):
    limit = RateLimit(per_second=1, clock=lambda: 0.0)
    options = {"rate_limit": limit, "retry": RetryPolicy(deadline=0.5)}
    client = make_client(world, base_url="http://127.0.0.1:1", **options)
    outcome(world, client, CALLS["events.send"])

    results = [outcome(world, client, call) for call in CALLS.values()]

    assert {type(result) for result in results} == {errors.APITimeoutError}
    assert not any(map(shown, results))
    assert not marks(traces.text())


def test_nor_a_hook_that_fails(world, traces):
    def hook(reply):
        raise RuntimeError("no")

    client = make_client(world, http_client=world.http(Recorder({"success": True})), on_reply=hook)

    world.run(CALLS["events.send"](client))

    assert "RuntimeError: no" in traces.text("loops")
    assert not marks(traces.text())


def test_nor_a_recipient_who_is_not_allowed(world, traces):
    client = make_client(world, allow_recipients=[f"@{MARK}.example.org"])

    result = outcome(world, client, CALLS["events.send"])

    assert isinstance(result, errors.RecipientNotAllowedError)
    assert not shown(result)
    assert not marks(traces.text())


@pytest.mark.parametrize(
    "setting",
    [
        {"api_key": f"{MARK} key"},
        {"api_key": f"{MARK}\n"},
        {"headers": {"x-proxy-token": f"{MARK}\n"}},
        {"headers": {"authorization": MARK}},
        {"base_url": f"http://ada:{MARK}@loops.test"},
        {"base_url": f"http://loops.test?key={MARK}"},
        {"base_url": f"http://ada:{MARK}@loops.test:port"},
    ],
    ids=lambda setting: next(iter(setting)),
)
def test_nor_a_client_that_cannot_be_made(world, setting):
    with pytest.raises(errors.ConfigurationError) as caught:
        world.loops(**{"api_key": f"{MARK}-key", **setting})

    assert not shown(caught.value)


def test_nothing_that_users_print_shows_one(world):
    sandbox = Sandbox(api_key=f"{MARK}-key")
    client = make_client(world, http_client=world.http(sandbox), allow_recipients=[ADDRESS])
    view = client.with_options(headers={"x-more": MARK})
    for name in ("contacts.create", "contacts.update", "contacts.find by email", "events.send"):
        outcome(world, client, CALLS[name])
    reply = world.run(client.with_response(client.contacts.find, email=ADDRESS))
    pager = client.campaigns.list()
    groups = [getattr(client, name) for name in ("contacts", "events", "uploads")]
    printed = [client, view, *groups, pager, reply, client._settings, client._settings.api_key]
    printed += [RateLimit(), RetryPolicy(), Attachment.from_bytes(ATTACHED, filename="a.pdf")]
    printed += [sandbox, sandbox.requests, sandbox.violations]

    assert reply.data is not None
    assert not [each for each in printed if marks(f"{each} {each!r}")]
