"""The two rate limits, and the headers that report them."""

from __future__ import annotations

import httpx
import pytest

from loops.sandbox import Answer, Call, Clock, Group, Limits, Sandbox, Unknowns
from tests.support.flavours import Flavour

from .api import Api, sync_only

campaigns = Group("campaigns")


@campaigns.serves("listCampaigns")
def list_campaigns(call: Call) -> Answer:
    pagination = {"totalResults": 0, "returnedResults": 0, "perPage": 20, "totalPages": 0}
    return Answer(
        200, {"pagination": {**pagination, "nextCursor": None, "nextPage": None}, "data": []}
    )


@pytest.fixture
def sandbox(clock: Clock) -> Sandbox:
    return Sandbox(clock=clock, groups=[campaigns])


def rate_headers(response: httpx.Response) -> tuple[str, str]:
    headers = response.headers
    return headers["x-ratelimit-limit"], headers["x-ratelimit-remaining"]


def test_the_eleventh_call_within_a_second_is_throttled(api: Api) -> None:
    responses = [api("GET", "/v1/lists") for _ in range(11)]

    assert [response.status_code for response in responses] == [200] * 10 + [429]
    assert [rate_headers(response)[1] for response in responses] == list("98765432100")
    assert "retry-after" not in responses[-1].headers


def test_the_window_slides(api: Api, clock: Clock) -> None:
    for _ in range(5):
        api("GET", "/v1/lists")
    clock.advance(0.5)
    for _ in range(5):
        api("GET", "/v1/lists")

    clock.advance(0.5)

    assert [api("GET", "/v1/lists").status_code for _ in range(6)] == [200] * 5 + [429]


@sync_only
def test_a_call_leaves_the_window_after_exactly_one_second(clock: Clock, flavour: Flavour) -> None:
    api = Api(Sandbox(clock=clock, limits=Limits(per_second=1)), flavour)
    for _ in range(100):
        assert api("GET", "/v1/lists").status_code == 200
        clock.advance(0.999999)
        assert api("GET", "/v1/lists").status_code == 429
        clock.advance(0.000001)


def test_a_throttled_call_changes_nothing(api: Api, sandbox: Sandbox) -> None:
    for _ in range(10):
        api("GET", "/v1/lists")

    api.create(email="ada@example.com")

    assert sandbox.contacts == ()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/api-key", 200),
        ("GET", "/v1/contacts/find", 400),
        ("GET", "/v1/nowhere", 404),
        ("PATCH", "/v1/lists", 405),
        ("GET", "/v1/workflows", 501),
    ],
)
def test_every_response_carries_rate_headers(api: Api, method: str, path: str, status: int) -> None:
    response = api(method, path)

    assert response.status_code == status
    assert rate_headers(response)[0] in ("10", "60")


def test_a_call_with_a_wrong_api_key_is_not_counted(sandbox: Sandbox, flavour: Flavour) -> None:
    stranger = Api(sandbox, flavour, key="wrong")

    assert rate_headers(stranger("GET", "/v1/api-key")) == ("10", "10")


def test_content_calls_are_also_limited_to_sixty_a_minute(api: Api, clock: Clock) -> None:
    responses = []
    for _ in range(61):
        responses.append(api("GET", "/v1/campaigns"))
        clock.advance(0.5)

    assert [response.status_code for response in responses] == [200] * 60 + [429]
    assert rate_headers(responses[0]) == ("60", "59")
    assert api("GET", "/v1/lists").status_code == 200
    clock.advance(30)
    assert api("GET", "/v1/campaigns").status_code == 200


def test_transactional_sends_are_not_content_calls(api: Api) -> None:
    assert rate_headers(api("GET", "/v1/transactional")) == ("10", "9")


def test_limits_can_be_changed_and_lifted(clock: Clock, flavour: Flavour) -> None:
    slow = Api(Sandbox(clock=clock, limits=Limits(per_second=1)), flavour)
    free = Api(Sandbox(clock=clock, limits=Limits(per_second=1, enforced=False)), flavour)

    assert [slow("GET", "/v1/lists").status_code for _ in range(2)] == [200, 429]
    assert [free("GET", "/v1/lists").status_code for _ in range(2)] == [200, 200]


@sync_only
def test_a_429_can_be_plain_text_with_retry_after(clock: Clock, flavour: Flavour) -> None:
    unknowns = Unknowns(throttle_retry_after=True, throttle_body="text")
    api = Api(Sandbox(clock=clock, unknowns=unknowns, groups=[campaigns]), flavour)
    for _ in range(60):
        api("GET", "/v1/campaigns")
        clock.advance(0.1)

    response = api("GET", "/v1/campaigns")

    assert (response.status_code, response.headers["retry-after"]) == (429, "54")
    assert response.headers["content-type"].startswith("text/plain")
