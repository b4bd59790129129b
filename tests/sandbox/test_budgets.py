"""The two rate budgets and the headers that tell of them."""

from __future__ import annotations

import httpx
import pytest

from loops.sandbox import Answer, Call, Clock, Group, Limits, Sandbox, Unknowns

from .api import Api, Flavour

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


def rates(response: httpx.Response) -> tuple[str, str]:
    headers = response.headers
    return headers["x-ratelimit-limit"], headers["x-ratelimit-remaining"]


def test_the_eleventh_call_within_a_second_is_refused(api: Api) -> None:
    answers = [api("GET", "/v1/lists") for _ in range(11)]

    assert [answer.status_code for answer in answers] == [200] * 10 + [429]
    assert [rates(answer)[1] for answer in answers] == list("98765432100")
    assert "retry-after" not in answers[-1].headers


def test_the_window_slides(api: Api, clock: Clock) -> None:
    for _ in range(5):
        api("GET", "/v1/lists")
    clock.advance(0.5)
    for _ in range(5):
        api("GET", "/v1/lists")

    clock.advance(0.5)

    assert [api("GET", "/v1/lists").status_code for _ in range(6)] == [200] * 5 + [429]


def test_a_window_is_free_again_to_the_microsecond(clock: Clock) -> None:
    api = Api(Sandbox(clock=clock, limits=Limits(per_second=1)), "sync")
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
def test_every_answer_carries_the_headers(api: Api, method: str, path: str, status: int) -> None:
    response = api(method, path)

    assert response.status_code == status
    assert rates(response)[0] in ("10", "60")


def test_a_bad_key_costs_nothing(sandbox: Sandbox, flavour: Flavour) -> None:
    stranger = Api(sandbox, flavour, key="wrong")

    assert rates(stranger("GET", "/v1/api-key")) == ("10", "10")


def test_content_calls_have_sixty_a_minute_besides(api: Api, clock: Clock) -> None:
    answers = []
    for _ in range(61):
        answers.append(api("GET", "/v1/campaigns"))
        clock.advance(0.5)

    assert [answer.status_code for answer in answers] == [200] * 60 + [429]
    assert rates(answers[0]) == ("60", "59")
    assert api("GET", "/v1/lists").status_code == 200
    clock.advance(30)
    assert api("GET", "/v1/campaigns").status_code == 200


def test_sends_are_no_content_calls(api: Api) -> None:
    assert rates(api("GET", "/v1/transactional")) == ("10", "9")


def test_limits_can_be_changed_and_lifted(clock: Clock, flavour: Flavour) -> None:
    slow = Api(Sandbox(clock=clock, limits=Limits(per_second=1)), flavour)
    free = Api(Sandbox(clock=clock, limits=Limits(per_second=1, enforced=False)), flavour)

    assert [slow("GET", "/v1/lists").status_code for _ in range(2)] == [200, 429]
    assert [free("GET", "/v1/lists").status_code for _ in range(2)] == [200, 200]


def test_the_throttle_can_tell_how_long_to_wait(clock: Clock) -> None:
    unknowns = Unknowns(throttle_retry_after=True, throttle_body="text")
    api = Api(Sandbox(clock=clock, unknowns=unknowns, groups=[campaigns]), "sync")
    for _ in range(60):
        api("GET", "/v1/campaigns")
        clock.advance(0.1)

    response = api("GET", "/v1/campaigns")

    assert (response.status_code, response.headers["retry-after"]) == (429, "54")
    assert response.headers["content-type"].startswith("text/plain")


def test_throttled_calls_may_fill_the_window_too(clock: Clock) -> None:
    api = Api(Sandbox(clock=clock, unknowns=Unknowns(throttled_calls_count=True)), "sync")
    for _ in range(11):
        api("GET", "/v1/lists")
        clock.advance(0.0625)

    clock.advance(0.3125)

    # The first call has left the window; the throttled eleventh took its place.
    assert api("GET", "/v1/lists").status_code == 429
