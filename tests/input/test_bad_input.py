"""What the server would not refuse, or not clearly, is refused here: by name, and unsent."""

from __future__ import annotations

from operator import attrgetter

import pytest

from ..support.flavours import ADA
from ..support.refusals import LONE, NO_TEXT, Case, cases

NO_ID: list[Case] = [(5, TypeError), ("", ValueError), ("\t", ValueError), (LONE, ValueError)]
NO_KEY: list[Case] = [
    *NO_TEXT[:1],
    *NO_TEXT[2:],
    ("x" * 101, ValueError),
    (" x", ValueError),
    ("x\n", ValueError),
    ("a\r\nb: c", ValueError),
    ("schlüssel", ValueError),
    ("\x7f", ValueError),
]


class TestIdentity:
    @pytest.mark.parametrize("method", ["find", "delete", "get_suppression", "remove_suppression"])
    @pytest.mark.parametrize("both", [{}, {"email": ADA, "user_id": "u1"}], ids=["none", "both"])
    def test_must_be_exactly_one(self, refused, method, both):
        refused(lambda client: getattr(client.contacts, method)(**both), ValueError, "exactly one")

    @pytest.mark.parametrize("method", ["contacts.update", "events.send"])
    def test_must_be_at_least_one(self, refused, method):
        calls = {
            "contacts.update": lambda client: client.contacts.update(first_name="Ada"),
            "events.send": lambda client: client.events.send("e"),
        }
        refused(calls[method], ValueError, "at least one of email and user_id")

    @pytest.mark.parametrize("name", ["email", "user_id"])
    @cases(NO_ID)
    def test_must_be_a_text(self, refused, name, given, kind):
        for method in ("find", "delete", "update", "get_suppression", "remove_suppression"):
            call = attrgetter(f"contacts.{method}")
            refused(lambda client, call=call: call(client)(**{name: given}), kind, name)

    @cases(NO_TEXT)
    def test_of_a_new_contact_must_be_an_address(self, refused, given, kind):
        refused(lambda client: client.contacts.create(given), kind, "email")

    @cases(NO_TEXT)
    def test_of_a_recipient_must_be_an_address(self, refused, given, kind):
        refused(lambda client: client.transactional_emails.send("t", email=given), kind, "email")


class TestNames:
    @cases(NO_TEXT)
    def test_of_an_event(self, refused, given, kind):
        refused(lambda client: client.events.send(given, email=ADA), kind, "event_name")

    def test_of_an_event_with_a_colon(self, refused):
        refused(lambda client: client.events.send("a:b", email=ADA), ValueError, "event_name")

    @cases(NO_TEXT)
    def test_of_a_template(self, refused, given, kind):
        send = "transactional_id"
        refused(lambda client: client.transactional_emails.send(given, email=ADA), kind, send)

    @cases(NO_TEXT)
    def test_of_a_property(self, refused, given, kind):
        refused(lambda client: client.contact_properties.create(given, "string"), kind, "name")

    @pytest.mark.parametrize("given", ["text", "String", "", None, 5])
    def test_of_a_type(self, refused, given):
        refused(lambda client: client.contact_properties.create("x", given), ValueError, "type")

    @pytest.mark.parametrize("given", ["mine", "", 5])
    def test_of_a_filter(self, refused, given):
        refused(lambda client: client.contact_properties.list(given), ValueError, "list must be")


class TestIdempotencyKey:
    @cases(NO_KEY)
    def test_of_an_event(self, refused, given, kind):
        def send(client):
            return client.events.send("e", email=ADA, idempotency_key=given)

        refused(send, kind, "idempotency_key")

    @cases(NO_KEY)
    def test_of_a_mail(self, refused, given, kind):
        def send(client):
            return client.transactional_emails.send("t", email=ADA, idempotency_key=given)

        refused(send, kind, "idempotency_key")


class TestPageSize:
    @pytest.mark.parametrize(
        ("given", "kind"),
        [(9, ValueError), (51, ValueError), (0, ValueError), ("10", TypeError), (True, TypeError),
         (20.0, TypeError)],
    )  # fmt: skip
    def test_must_be_10_to_50(self, refused, given, kind):
        def call(client):
            return client.transactional_emails.list_published(per_page=given)

        refused(call, kind, "per_page")
