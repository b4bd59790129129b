"""No key, address or content of a call appears in an error, a log, a pickle or a repr.

Every secret contains a mark, and the tests search for it in everything that a call leaves behind.
The connections are real ones to a server on loopback, so that httpx and httpcore write their logs.
"""

from __future__ import annotations

from typing import Any

import pytest

from loops import Attachment, RateLimit, Reply, RetryPolicy, errors
from loops.sandbox import Sandbox

from ..support.marked import (
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
from ..support.recorder import Recorder
from ..support.server import Action, Hang, KeepAlive, Reset, refusing, response, serving


@pytest.fixture
def traces():
    with listening() as found:
        yield found


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_call_leaves_no_secret_behind(flavour, traces, answer):
    with serving(ANSWERS[answer]) as server:
        client = make_client(flavour, hangs=answer == "silent", base_url=server.url)
        results = {name: outcome(flavour, client, call) for name, call in CALLS.items()}

    assert len(server.requests) >= len(CALLS)
    for name, result in results.items():
        assert not shown(result), name
    assert not marks(traces.text())
    assert not marks(traces.text("loops"), OF_THE_SERVER)
    assert "events.send" in traces.text("loops")
    assert traces.text("httpcore")


def test_a_call_that_cannot_reach_the_server_leaves_no_secret_behind(flavour, traces):
    with refusing() as url:
        client = make_client(flavour, base_url=url)
        results = [outcome(flavour, client, call) for call in CALLS.values()]

    assert {type(result) for result in results} == {errors.APIConnectionError}
    assert not any(map(shown, results))
    assert not marks(traces.text())


def test_a_call_with_a_user_supplied_httpx_client_leaves_no_secret_behind(flavour, traces):
    with serving(status("404 Not Found")) as server:
        own = flavour.http_class(
            headers={"x-own": MARK}, params={"own": MARK}, cookies={"own": MARK}
        )
        flavour._opened.append(own)
        client = make_client(flavour, base_url=server.url, http_client=own)
        results = [outcome(flavour, client, call) for call in CALLS.values()]

    assert MARK in server.requests[0].head.splitlines()[0]
    assert not any(map(shown, results))
    assert not marks(traces.text())


@pytest.mark.parametrize("answer", ["success", "no contact", "reset", "silent"])
def test_a_call_through_a_proxy_with_a_password_leaves_no_secret_behind(flavour, traces, answer):
    refused = KeepAlive(response(b"", "407 Proxy Authentication Required"))
    with serving(refused if answer == "no contact" else ANSWERS[answer]) as proxy:
        address = f"http://ada:{PROXY}@127.0.0.1:{proxy.port}"
        own = flavour.http_class(proxy=address)
        flavour._opened.append(own)
        client = make_client(
            flavour, hangs=answer == "silent", base_url="http://loops.test", http_client=own
        )
        results = [outcome(flavour, client, call) for call in CALLS.values()]

    assert proxy.requests[0].header("proxy-authorization") == f"Basic {CREDENTIALS}"
    assert not any(map(shown, results))
    assert not marks(traces.text())


STORAGES: dict[str, tuple[Action, type[Any]]] = {
    "stores": (KeepAlive(response()), Reply),
    "refuses": (status("403 Forbidden", location=SIGNED), errors.StorageError),
    "quotes": (KeepAlive(response(f"<Q>{MARK}</Q>".encode(), "403 No")), errors.StorageError),
    "redirects": (status("307 Temporary Redirect", location=SIGNED), errors.StorageError),
    "hangs": (Hang(), errors.APITimeoutError),
    "resets": (Reset(), errors.APIConnectionError),
}


@pytest.mark.parametrize("storage", STORAGES)
def test_an_upload_leaves_no_secret_behind(flavour, traces, storage):
    action, kind = STORAGES[storage]
    with serving(lambda request: action if request.line.startswith("PUT") else ticket) as server:
        signed = SIGNED.replace("https://127.0.0.1:1", server.url)
        ticket = KeepAlive(response({**TICKET, "presignedUrl": signed, "finalUrl": "x"}))
        client = make_client(flavour, hangs=storage == "hangs", base_url=server.url)
        result = outcome(flavour, client, CALLS["uploads.upload"])

    assert isinstance(result, kind)
    assert not shown(result)
    assert not marks(traces.text("loops", "httpx"))


def test_a_call_that_times_out_before_it_starts_leaves_no_secret_behind(flavour, traces):
    limit = RateLimit(per_second=1, clock=lambda: 0.0)
    options: dict[str, Any] = {"rate_limit": limit, "retry": RetryPolicy(deadline=0.5)}
    client = make_client(flavour, base_url="http://127.0.0.1:1", **options)
    outcome(flavour, client, CALLS["events.send"])

    results = [outcome(flavour, client, call) for call in CALLS.values()]

    assert {type(result) for result in results} == {errors.APITimeoutError}
    assert not any(map(shown, results))
    assert not marks(traces.text())


def test_a_hook_that_raises_leaves_no_secret_behind(flavour, traces):
    def hook(reply):
        raise RuntimeError("no")

    client = make_client(
        flavour, http_client=flavour.http(Recorder({"success": True})), on_reply=hook
    )

    flavour.run(CALLS["events.send"](client))

    assert "RuntimeError: no" in traces.text("loops")
    assert not marks(traces.text())


def test_the_error_of_a_recipient_who_is_not_allowed_shows_no_secret(flavour, traces):
    client = make_client(flavour, allow_recipients=[f"@{MARK}.example.org"])

    result = outcome(flavour, client, CALLS["events.send"])

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
def test_an_error_of_the_constructor_shows_no_secret(flavour, setting):
    with pytest.raises(errors.ConfigurationError) as caught:
        flavour.loops(**{"api_key": f"{MARK}-key", **setting})

    assert not shown(caught.value)


def test_the_repr_of_no_object_shows_a_secret(flavour):
    sandbox = Sandbox(api_key=f"{MARK}-key")
    client = make_client(flavour, http_client=flavour.http(sandbox), allow_recipients=[ADDRESS])
    view = client.with_options(headers={"x-more": MARK})
    for name in ("contacts.create", "contacts.update", "contacts.find by email", "events.send"):
        outcome(flavour, client, CALLS[name])
    reply = flavour.run(client.with_response(client.contacts.find, email=ADDRESS))
    pager = client.campaigns.list()
    groups = [getattr(client, name) for name in ("contacts", "events", "uploads")]
    printed = [
        client,
        view,
        *groups,
        pager,
        reply,
        client._caller.settings,
        client._caller.settings.api_key,
    ]
    printed += [RateLimit(), RetryPolicy(), Attachment.from_bytes(ATTACHED, filename="a.pdf")]
    printed += [sandbox, sandbox.requests, sandbox.violations, reply.data]

    assert reply.data is not None
    assert not [each for each in printed if marks(f"{each} {each!r}")]
