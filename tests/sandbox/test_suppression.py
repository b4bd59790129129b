"""The suppression list and its quota."""

from __future__ import annotations

from loops.sandbox import Clock, Sandbox

from .api import ADA, Api, message

PATH = "/v1/contacts/suppression"
DAY = 24 * 60 * 60


def test_a_suppressed_contact_is_reported_with_the_quota(api: Api, sandbox: Sandbox) -> None:
    created = api.create(email=ADA).json()["id"]
    sandbox.suppress(ADA)

    assert api("GET", PATH, query={"email": ADA}).json() == {
        "contact": {"id": created, "email": ADA, "userId": None},
        "isSuppressed": True,
        "removalQuota": {"limit": 5, "remaining": 5},
    }


def test_a_removal_costs_one_of_the_quota(api: Api, sandbox: Sandbox) -> None:
    api.create(email=ADA, userId="u1")
    sandbox.suppress(ADA)

    response = api("DELETE", PATH, query={"userId": "u1"})

    assert response.json() == {
        "success": True,
        "message": "Email removed from suppression list.",
        "removalQuota": {"limit": 5, "remaining": 4},
    }
    assert api("GET", PATH, query={"email": ADA}).json()["isSuppressed"] is False


def test_removing_what_is_not_suppressed_is_refused(api: Api) -> None:
    api.create(email=ADA)

    response = api("DELETE", PATH, query={"email": ADA})

    assert (response.status_code, message(response)) == (400, "This contact is not suppressed.")


def test_an_unknown_contact_is_not_found(api: Api) -> None:
    assert api("GET", PATH, query={"email": ADA}).status_code == 404
    assert api("DELETE", PATH, query={"email": ADA}).status_code == 404


def test_a_used_up_quota_is_a_400_and_comes_back_after_thirty_days(
    api: Api, sandbox: Sandbox, clock: Clock
) -> None:
    sandbox.team.suppression_removals = 1
    api.create(email=ADA)
    sandbox.suppress(ADA)
    api("DELETE", PATH, query={"email": ADA})
    sandbox.suppress(ADA)

    assert api("DELETE", PATH, query={"email": ADA}).status_code == 400
    clock.advance(30 * DAY)
    assert api("DELETE", PATH, query={"email": ADA}).status_code == 200
