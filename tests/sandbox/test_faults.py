"""Faults: what the client receives, and whether the request was carried out."""

from __future__ import annotations

import httpx
import pytest

from loops.sandbox import Sandbox, faults
from loops.sandbox.faults import Fault, FaultContext, Moment
from tests.support.flavours import ADA

from .api import Api

TRANSPORT_ERRORS: list[tuple[Fault, type[httpx.TransportError], int]] = [
    (faults.ConnectionRefused(), httpx.ConnectError, 0),
    (faults.ConnectTimeout(), httpx.ConnectTimeout, 0),
    (faults.ReadTimeout(Moment.BEFORE), httpx.ReadTimeout, 0),
    (faults.ReadTimeout(), httpx.ReadTimeout, 1),
    (faults.ConnectionReset(Moment.BEFORE), httpx.ReadError, 0),
    (faults.ConnectionReset(), httpx.ReadError, 1),
    (faults.Disconnected(), httpx.RemoteProtocolError, 1),
    (faults.BrokenBody(), httpx.RemoteProtocolError, 1),
]


@pytest.mark.parametrize(("fault", "error", "processed"), TRANSPORT_ERRORS)
def test_a_lost_response_is_a_transport_error(
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
def test_a_fault_can_replace_the_response(
    api: Api, sandbox: Sandbox, fault: Fault, status: int, processed: int
) -> None:
    sandbox.inject(fault)

    response = api.event(email=ADA, eventName="signup")

    assert response.status_code == status
    assert len(sandbox.events) == processed


def test_a_retry_after_a_lost_response_is_a_409(api: Api, sandbox: Sandbox) -> None:
    sandbox.inject(faults.ReadTimeout(), operation="sendEvent")
    with pytest.raises(httpx.ReadTimeout):
        api.event("k", email=ADA, eventName="signup")

    assert api.event("k", email=ADA, eventName="signup").status_code == 409
    assert len(sandbox.events) == 1


def test_a_request_is_recorded_with_the_status_of_service_and_client(
    api: Api, sandbox: Sandbox
) -> None:
    sandbox.inject(faults.ReadTimeout())
    sandbox.inject(faults.proxy_page())
    with pytest.raises(httpx.ReadTimeout):
        api("GET", "/v1/lists")
    api("GET", "/v1/lists")
    api("GET", "/v1/lists")

    recorded = [(seen.answered, seen.status, seen.fault) for seen in sandbox.requests]
    assert recorded == [(200, None, "ReadTimeout"), (None, 502, "Respond"), (200, 200, None)]


def test_a_fault_is_applied_to_its_operation_only(api: Api, sandbox: Sandbox) -> None:
    sandbox.inject(faults.throttled("3"), operation="listMailingLists", times=2)

    assert api("GET", "/v1/api-key").status_code == 200
    assert sandbox.waiting_faults == 2
    responses = [api("GET", "/v1/lists") for _ in range(3)]
    assert [response.status_code for response in responses] == [429, 429, 200]
    assert responses[0].headers["retry-after"] == "3"


def test_queued_faults_can_be_cleared(api: Api, sandbox: Sandbox) -> None:
    sandbox.inject(faults.throttled(), times=3)

    sandbox.clear_faults()

    assert api("GET", "/v1/lists").status_code == 200


def test_errors_of_the_api_carry_rate_headers_and_proxy_pages_do_not(
    api: Api, sandbox: Sandbox
) -> None:
    sandbox.inject(faults.throttled())
    sandbox.inject(faults.proxy_page())

    assert "x-ratelimit-limit" in api("GET", "/v1/lists").headers
    assert "x-ratelimit-limit" not in api("GET", "/v1/lists").headers


def test_injecting_a_fault_for_an_unknown_operation_raises(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"`operation` must be .*, not 'sendMail'"):
        sandbox.inject(faults.throttled(), operation="sendMail")


def test_injecting_a_fault_less_than_once_raises(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="`times` must be at least 1, not 0"):
        sandbox.inject(faults.throttled(), times=0)


def test_any_class_with_a_moment_and_apply_is_a_fault(api: Api, sandbox: Sandbox) -> None:
    class UpgradeRequired:
        moment = Moment.BEFORE

        def apply(self, context: FaultContext) -> httpx.Response:
            return httpx.Response(426, headers=dict(context.rate_headers))

    sandbox.inject(UpgradeRequired())

    assert api("GET", "/v1/lists").status_code == 426
