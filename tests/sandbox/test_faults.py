"""Faults: what the client sees, and what the service did."""

from __future__ import annotations

import httpx
import pytest

from loops.sandbox import Sandbox, faults
from loops.sandbox.faults import Fault, Moment

from .api import ADA, Api

LOST: list[tuple[Fault, type[httpx.TransportError], int]] = [
    (faults.ConnectionRefused(), httpx.ConnectError, 0),
    (faults.ConnectTimeout(), httpx.ConnectTimeout, 0),
    (faults.ReadTimeout(Moment.BEFORE), httpx.ReadTimeout, 0),
    (faults.ReadTimeout(), httpx.ReadTimeout, 1),
    (faults.ConnectionReset(Moment.BEFORE), httpx.ReadError, 0),
    (faults.ConnectionReset(), httpx.ReadError, 1),
    (faults.Disconnected(), httpx.RemoteProtocolError, 1),
    (faults.BrokenBody(), httpx.RemoteProtocolError, 1),
]


@pytest.mark.parametrize(("fault", "error", "processed"), LOST)
def test_a_lost_answer_is_a_transport_error(
    api: Api, sandbox: Sandbox, fault: Fault, error: type[Exception], processed: int
) -> None:
    sandbox.inject(fault)

    with pytest.raises(error) as caught:
        api.event("k", email=ADA, eventName="signup")

    assert isinstance(caught.value, httpx.RequestError)
    assert caught.value.request.url.path == "/api/v1/events/send"
    assert len(sandbox.events) == processed


@pytest.mark.parametrize(
    ("fault", "status", "processed"),
    [
        (faults.throttled(), 429, 0),
        (faults.proxy_page(503), 503, 0),
        (faults.proxy_page(504, Moment.AFTER), 504, 1),
        (faults.unreadable(), 200, 1),
        (faults.empty(), 200, 1),
        (faults.legacy_error(), 401, 0),
        (faults.legacy_send_error(), 400, 0),
        (faults.Respond(520, "?", moment=Moment.AFTER), 520, 1),
    ],
)
def test_another_answer_replaces_the_true_one(
    api: Api, sandbox: Sandbox, fault: Fault, status: int, processed: int
) -> None:
    sandbox.inject(fault)

    response = api.event(email=ADA, eventName="signup")

    assert response.status_code == status
    assert len(sandbox.events) == processed


def test_a_retry_after_a_lost_answer_meets_the_used_key(api: Api, sandbox: Sandbox) -> None:
    sandbox.inject(faults.ReadTimeout(), operation="sendEvent")
    with pytest.raises(httpx.ReadTimeout):
        api.event("k", email=ADA, eventName="signup")

    assert api.event("k", email=ADA, eventName="signup").status_code == 409
    assert len(sandbox.events) == 1


def test_the_record_tells_what_was_answered_and_what_arrived(api: Api, sandbox: Sandbox) -> None:
    sandbox.inject(faults.ReadTimeout())
    sandbox.inject(faults.proxy_page())
    with pytest.raises(httpx.ReadTimeout):
        api("GET", "/v1/lists")
    api("GET", "/v1/lists")
    api("GET", "/v1/lists")

    told = [(seen.answered, seen.status, seen.fault) for seen in sandbox.requests]
    assert told == [(200, None, "ReadTimeout"), (None, 502, "Respond"), (200, 200, None)]


def test_a_fault_waits_for_its_operation(api: Api, sandbox: Sandbox) -> None:
    sandbox.inject(faults.throttled("3"), operation="listMailingLists", times=2)

    assert api("GET", "/v1/api-key").status_code == 200
    assert sandbox.waiting_faults == 2
    answers = [api("GET", "/v1/lists") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [429, 429, 200]
    assert answers[0].headers["retry-after"] == "3"


def test_faults_can_be_forgotten(api: Api, sandbox: Sandbox) -> None:
    sandbox.inject(faults.throttled(), times=3)

    sandbox.clear_faults()

    assert api("GET", "/v1/lists").status_code == 200


def test_the_apis_own_errors_carry_rate_headers_and_a_proxys_do_not(
    api: Api, sandbox: Sandbox
) -> None:
    sandbox.inject(faults.throttled())
    sandbox.inject(faults.proxy_page())

    assert "x-ratelimit-limit" in api("GET", "/v1/lists").headers
    assert "x-ratelimit-limit" not in api("GET", "/v1/lists").headers


def test_a_fault_for_an_unknown_operation_is_a_mistake(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="sendMail"):
        sandbox.inject(faults.throttled(), operation="sendMail")
    with pytest.raises(ValueError, match="times"):
        sandbox.inject(faults.throttled(), times=0)


def test_a_fault_of_ones_own_is_a_class_with_a_moment_and_a_strike(
    api: Api, sandbox: Sandbox
) -> None:
    class Upgraded:
        moment = Moment.BEFORE

        def strike(self, call: faults.Met) -> httpx.Response:
            return httpx.Response(426, headers=dict(call.rate_headers))

    sandbox.inject(Upgraded())

    assert api("GET", "/v1/lists").status_code == 426
