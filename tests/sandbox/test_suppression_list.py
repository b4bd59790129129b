"""The suppression list and its removal quota."""

from __future__ import annotations

from loops.sandbox import Clock, Sandbox
from tests.support.flavours import ADA

from .api import Api, message

PATH = "/v1/contacts/suppression"
DAY = 24 * 60 * 60


def test_the_suppression_of_a_contact_is_shown_with_the_quota(api: Api, sandbox: Sandbox) -> None:
    created = api.create(email=ADA).json()["id"]
    sandbox.suppress(ADA)

    assert api("GET", PATH, query={"email": ADA}).json() == {
        "contact": {"id": created, "email": ADA, "userId": None},
        "isSuppressed": True,
        "removalQuota": {"limit": 5, "remaining": 5},
    }


def test_removing_a_suppression_uses_up_one_removal(api: Api, sandbox: Sandbox) -> None:
    api.create(email=ADA, userId="u1")
    sandbox.suppress(ADA)

    response = api("DELETE", PATH, query={"userId": "u1"})

    assert response.json() == {
        "success": True,
        "message": "Email removed from suppression list.",
        "removalQuota": {"limit": 5, "remaining": 4},
    }
    assert api("GET", PATH, query={"email": ADA}).json()["isSuppressed"] is False


def test_removing_a_contact_that_is_not_suppressed_is_a_400(api: Api) -> None:
    api.create(email=ADA)

    response = api("DELETE", PATH, query={"email": ADA})

    assert (response.status_code, message(response)) == (400, "This contact is not suppressed.")


def test_the_suppression_of_an_unknown_contact_is_a_404(api: Api) -> None:
    assert api("GET", PATH, query={"email": ADA}).status_code == 404
    assert api("DELETE", PATH, query={"email": ADA}).status_code == 404


def test_a_quota_that_is_used_up_is_a_400_until_thirty_days_have_passed(
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
