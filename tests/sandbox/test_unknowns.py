"""Every open question about the API is a switch; here each is turned the other way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loops.sandbox import Sandbox, Unknowns

from .api import ADA, Api

Knowing = Callable[[Unknowns], tuple[Sandbox, Api]]
BOB = "bob@example.com"


def test_failed_requests_may_consume_their_key(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(failed_requests_consume_key=True))
    api.event("k", email="ada", eventName="signup")

    assert api.event("k", email=ADA, eventName="signup").status_code == 409


def test_keys_may_belong_to_an_operation(knowing: Knowing) -> None:
    sandbox, api = knowing(Unknowns(key_scope="operation"))
    welcome = sandbox.add_transactional_email("Welcome")
    api.event("k", email=ADA, eventName="signup")

    assert api.send("k", email=ADA, transactionalId=welcome).status_code == 200


def test_an_empty_key_may_count(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(empty_key_counts=True))
    api.event("", email=ADA, eventName="signup")

    assert api.event("", email=ADA, eventName="signup").status_code == 409


def test_of_two_contacts_the_one_with_the_email_may_win(knowing: Knowing) -> None:
    sandbox, api = knowing(Unknowns(two_contacts_match="email"))
    api.create(email=ADA, userId="u1")
    api.create(email=BOB, userId="u2")

    assert api.update(email=ADA, userId="u2").status_code == 200
    assert [(c.email, c.user_id) for c in sandbox.contacts] == [(ADA, "u2"), (BOB, None)]


def test_of_two_contacts_the_one_with_the_user_id_may_win(knowing: Knowing) -> None:
    sandbox, api = knowing(Unknowns(two_contacts_match="user_id"))
    api.create(email=ADA, userId="u1")
    api.create(email=BOB, userId="u2")

    assert api.update(email=ADA, userId="u2").status_code == 200
    assert [(c.email, c.user_id) for c in sandbox.contacts] == [(ADA, "u2")]


def test_a_user_id_alone_may_create(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(create_by_user_id_alone=True))

    assert api.update(userId="u1").status_code == 200
    assert api.update(userId="u2").status_code == 200
    assert api.find(userId="u1")[0]["email"] == ""


def test_the_case_of_an_address_may_matter(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(fold_email_case=False))
    api.create(email="Ada@example.com")

    assert api.find(email=ADA) == []


@pytest.mark.parametrize(
    ("unknowns", "shown"),
    [(Unknowns(), {"plan": None}), (Unknowns(unset_properties="missing"), {})],
)
def test_an_unset_property_may_be_missing(
    knowing: Knowing, unknowns: Unknowns, shown: dict[str, object]
) -> None:
    _, api = knowing(unknowns)
    api("POST", "/v1/contacts/properties", {"name": "plan", "type": "string"})
    api.create(email=ADA)

    contact = api.find(email=ADA)[0]
    assert {key: contact[key] for key in contact if key == "plan"} == shown


@pytest.mark.parametrize(
    ("unknowns", "shown"),
    [
        (Unknowns(date_form="milliseconds"), 1735689600000),
        (Unknowns(date_form="as_sent"), "2025-01-01"),
    ],
)
def test_a_date_may_come_back_otherwise(
    knowing: Knowing, unknowns: Unknowns, shown: object
) -> None:
    _, api = knowing(unknowns)
    api("POST", "/v1/contacts/properties", {"name": "renewal", "type": "date"})
    api.create(email=ADA, renewal="2025-01-01")

    assert api.find(email=ADA)[0]["renewal"] == shown


def test_an_unknown_property_may_be_refused(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(unknown_property="refuse"))

    assert api.create(email=ADA, plan="pro").status_code == 400


@pytest.mark.parametrize(
    ("kind", "value"), [("date", "soon"), ("number", "5"), ("boolean", 1), ("string", True)]
)
def test_a_mismatched_value_may_be_refused(knowing: Knowing, kind: str, value: object) -> None:
    _, api = knowing(Unknowns(mismatched_value="refuse"))
    api("POST", "/v1/contacts/properties", {"name": "it", "type": kind})

    assert api.create(email=ADA, it=value).status_code == 400


@pytest.mark.parametrize(
    ("unknowns", "status"), [(Unknowns(), 400), (Unknowns(unknown_properties_filter="all"), 200)]
)
def test_an_unknown_filter_may_mean_all(knowing: Knowing, unknowns: Unknowns, status: int) -> None:
    _, api = knowing(unknowns)

    response = api("GET", "/v1/contacts/properties", query={"list": "other"})

    assert response.status_code == status


def test_an_unknown_list_may_be_ignored(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(unknown_mailing_list="ignore"))

    assert api.create(email=ADA, mailingLists={"nowhere": True}).status_code == 200


def test_a_forbidden_list_change_may_be_refused(knowing: Knowing) -> None:
    sandbox, api = knowing(Unknowns(forbidden_list_change="refuse"))
    news = sandbox.add_mailing_list("News")

    response = api.create(email=ADA, subscribed=False, mailingLists={news: True})

    assert response.status_code == 400


def test_an_odd_event_property_may_be_kept(knowing: Knowing) -> None:
    sandbox, api = knowing(Unknowns(odd_event_property="keep"))

    api.event(email=ADA, eventName="signup", eventProperties={"plan": None})

    assert sandbox.events[0].properties == {"plan": None}


def test_extra_data_variables_may_be_refused(knowing: Knowing) -> None:
    sandbox, api = knowing(Unknowns(extra_data_variables="refuse"))
    welcome = sandbox.add_transactional_email("Welcome")

    response = api.send(email=ADA, transactionalId=welcome, dataVariables={"x": "y"})

    assert response.status_code == 400


def test_a_suppressed_address_may_be_refused(knowing: Knowing) -> None:
    sandbox, api = knowing(Unknowns(suppressed_send="refuse"))
    sandbox.suppress(ADA)
    welcome = sandbox.add_transactional_email("Welcome")

    assert api.send(email=ADA, transactionalId=welcome).status_code == 400


def test_too_large_may_have_a_status_of_its_own(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(oversized_send_status=413))
    large = {"filename": "a", "contentType": "text/plain", "data": "A" * 4_000_000}

    assert api.send(email=ADA, transactionalId="t", attachments=[large]).status_code == 413


def test_texts_may_be_of_any_length(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(longest_text=None))

    assert api.create(email=ADA, firstName="x" * 5000).status_code == 200


def test_a_bad_cursor_may_mean_the_first_page(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(bad_cursor="first_page"))

    assert api("GET", "/v1/transactional", query={"cursor": "x"}).status_code == 200


def test_a_wrong_method_may_come_with_a_body(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(method_not_allowed_body="json"))

    assert api("PATCH", "/v1/lists").json()["success"] is False


def test_content_calls_may_show_the_global_numbers(knowing: Knowing) -> None:
    _, api = knowing(Unknowns(content_headers="global"))

    assert api("GET", "/v1/campaigns").headers["x-ratelimit-limit"] == "10"
