"""Invalid arguments are refused by name before anything is sent."""

from __future__ import annotations

from operator import attrgetter

import pytest

from ..support.flavours import ADA
from ..support.refusals import LONE_SURROGATE, NOT_NONBLANK, Case, cases

INVALID_ID: list[Case] = [
    (5, TypeError),
    ("", ValueError),
    ("\t", ValueError),
    (LONE_SURROGATE, ValueError),
]
INVALID_KEY: list[Case] = [
    (5, TypeError),
    (b"x", TypeError),
    ("", ValueError),
    (" ", ValueError),
    ("x" * 101, ValueError),
    (" x", ValueError),
    ("x\n", ValueError),
    ("a\r\nb: c", ValueError),
    ("schlüssel", ValueError),
    ("\x7f", ValueError),
]
INVALID_LISTS: list[Case] = [
    (["l1"], TypeError),
    ("l1", TypeError),
    ({5: True}, TypeError),
    ({"": True}, ValueError),
    ({LONE_SURROGATE: True}, ValueError),
    ({"l1": 1}, TypeError),
    ({"l1": None}, TypeError),
    ({"l1": "yes"}, TypeError),
]
NONBLANK = {
    "email of a contact": (lambda client, given: client.contacts.create(given), "email"),
    "email of a recipient": (
        lambda client, given: client.transactional_emails.send("t", email=given),
        "email",
    ),
    "event_name": (lambda client, given: client.events.send(given, email=ADA), "event_name"),
    "transactional_id": (
        lambda client, given: client.transactional_emails.send(given, email=ADA),
        "transactional_id",
    ),
    "name of a property": (
        lambda client, given: client.contact_properties.create(given, "string"),
        "name",
    ),
}
KEYED = {
    "events.send": lambda client, key: client.events.send("e", email=ADA, idempotency_key=key),
    "transactional_emails.send": lambda client, key: client.transactional_emails.send(
        "t", email=ADA, idempotency_key=key
    ),
}
WITH_LISTS = {
    "contacts.create": lambda client, given: client.contacts.create(ADA, mailing_lists=given),
    "contacts.update": lambda client, given: client.contacts.update(email=ADA, mailing_lists=given),
    "events.send": lambda client, given: client.events.send("e", email=ADA, mailing_lists=given),
}
WITH_BOOLEAN = {
    "subscribed of a new contact": (
        lambda client, given: client.contacts.create(ADA, subscribed=given),
        "subscribed",
    ),
    "subscribed of a contact": (
        lambda client, given: client.contacts.update(email=ADA, subscribed=given),
        "subscribed",
    ),
    "add_to_audience": (
        lambda client, given: client.transactional_emails.send(
            "t", email=ADA, add_to_audience=given
        ),
        "add_to_audience",
    ),
}


@pytest.mark.parametrize("method", ["find", "delete", "get_suppression", "remove_suppression"])
@pytest.mark.parametrize("both", [{}, {"email": ADA, "user_id": "u1"}], ids=["none", "both"])
def test_exactly_one_identity_is_required_to_name_a_contact(refused, method, both):
    refused(lambda client: getattr(client.contacts, method)(**both), ValueError, "exactly one")


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.contacts.update(first_name="Ada"),
        lambda client: client.events.send("e"),
    ],
    ids=["contacts.update", "events.send"],
)
def test_at_least_one_identity_is_required_to_update_a_contact(refused, call):
    refused(call, ValueError, "at least one of email and user_id")


@pytest.mark.parametrize("name", ["email", "user_id"])
@cases(INVALID_ID)
def test_an_identity_must_be_a_nonblank_string(refused, name, given, kind):
    for method in ("find", "delete", "update", "get_suppression", "remove_suppression"):
        call = attrgetter(f"contacts.{method}")
        refused(lambda client, call=call: call(client)(**{name: given}), kind, name)


@pytest.mark.parametrize(("call", "name"), NONBLANK.values(), ids=NONBLANK)
@cases(NOT_NONBLANK)
def test_a_required_string_must_not_be_blank(refused, call, name, given, kind):
    refused(lambda client: call(client, given), kind, name)


@pytest.mark.parametrize("name", ["first_name", "last_name", "source", "user_group"])
@cases([(LONE_SURROGATE, ValueError), (5, TypeError), (True, TypeError), (["x"], TypeError)])
def test_a_built_in_property_must_be_a_string(refused, name, given, kind):
    refused(lambda client: client.contacts.create(ADA, **{name: given}), kind, name)
    refused(lambda client: client.contacts.update(email=ADA, **{name: given}), kind, name)


def test_an_event_name_must_not_contain_a_colon(refused):
    refused(lambda client: client.events.send("a:b", email=ADA), ValueError, "event_name")


@pytest.mark.parametrize("given", ["text", "String", "", None, 5])
def test_the_type_of_a_new_property_must_be_known(refused, given):
    refused(lambda client: client.contact_properties.create("x", given), ValueError, "type")


@pytest.mark.parametrize("given", ["mine", "", 5])
def test_the_filter_of_a_property_list_must_be_known(refused, given):
    refused(lambda client: client.contact_properties.list(given), ValueError, "list must be")


@pytest.mark.parametrize("call", KEYED.values(), ids=KEYED)
@cases(INVALID_KEY)
def test_an_idempotency_key_must_be_a_short_header_value(refused, call, given, kind):
    refused(lambda client: call(client, given), kind, "idempotency_key")


@pytest.mark.parametrize("call", WITH_LISTS.values(), ids=WITH_LISTS)
@cases(INVALID_LISTS)
def test_mailing_lists_must_map_ids_to_booleans(refused, call, given, kind):
    refused(lambda client: call(client, given), kind, "mailing_lists")


@pytest.mark.parametrize(("call", "name"), WITH_BOOLEAN.values(), ids=WITH_BOOLEAN)
@pytest.mark.parametrize("given", ["no", 0, None], ids=repr)
def test_a_boolean_must_be_true_or_false(refused, call, name, given):
    refused(lambda client: call(client, given), TypeError, name)


@pytest.mark.parametrize(
    ("given", "kind"),
    [(9, ValueError), (51, ValueError), (0, ValueError), ("10", TypeError), (True, TypeError),
     (20.0, TypeError)],
)  # fmt: skip
def test_per_page_must_be_10_to_50(refused, given, kind):
    refused(
        lambda client: client.transactional_emails.list_published(per_page=given), kind, "per_page"
    )
