"""`client.contacts` against the sandbox."""

from __future__ import annotations

from datetime import UTC, date, datetime

import httpx
import pytest

from loops import Contact
from loops.sandbox import faults

from ..support.flavours import ADA

BY = {"email": ({"email": ADA}, {"email": ADA}), "user_id": ({"user_id": "u1"}, {"userId": "u1"})}
either = pytest.mark.parametrize(("given", "sent"), BY.values(), ids=BY)


def last(sandbox):
    return sandbox.requests[-1]


class TestCreate:
    def test_create_adds_a_contact(self, flavour, sandbox, client):
        answer = flavour.run(client.contacts.create(ADA, first_name="Ada", user_id="u1"))

        assert answer.success is True
        (ada,) = sandbox.contacts
        assert (ada.id, ada.email, ada.user_id) == (answer.id, ADA, "u1")
        assert ada.fields["firstName"] == "Ada"


class TestUpdate:
    def test_update_adds_or_changes_a_contact(self, flavour, sandbox, client):
        first = flavour.run(client.contacts.update(email=ADA, first_name="Ada", last_name="Byron"))
        again = flavour.run(client.contacts.update(email=ADA, last_name="Lovelace"))

        assert first.id == again.id
        (ada,) = sandbox.contacts
        assert (ada.fields["firstName"], ada.fields["lastName"]) == ("Ada", "Lovelace")

    def test_none_resets_a_field_and_an_absent_field_stays(self, flavour, sandbox, client):
        flavour.run(client.contacts.update(email=ADA, first_name="Ada", user_group="founders"))

        flavour.run(client.contacts.update(email=ADA, first_name=None, source=None))

        assert last(sandbox).body == {"email": ADA, "firstName": None, "source": None}
        (ada,) = sandbox.contacts
        assert (ada.fields["firstName"], ada.fields["userGroup"]) == (None, "founders")

    def test_properties_are_top_level_keys_and_none_resets_one(self, flavour, sandbox, client):
        flavour.run(client.contact_properties.create("plan", "string"))
        flavour.run(client.contacts.update(email=ADA, properties={"plan": "pro"}))
        assert last(sandbox).body == {"email": ADA, "plan": "pro"}

        flavour.run(client.contacts.update(email=ADA, properties={"plan": None}))

        assert last(sandbox).body == {"email": ADA, "plan": None}
        assert sandbox.contacts[0].properties == {}

    def test_a_contact_joins_and_leaves_mailing_lists(self, flavour, sandbox, client):
        news, beta = sandbox.add_mailing_list("News"), sandbox.add_mailing_list("Beta")
        flavour.run(client.contacts.update(email=ADA, mailing_lists={news: True, beta: True}))

        flavour.run(client.contacts.update(email=ADA, mailing_lists={beta: False}))

        assert sandbox.contacts[0].mailing_lists == {news}


class TestFind:
    def test_find_returns_a_contact(self, flavour, sandbox, client):
        news = sandbox.add_mailing_list("News")
        for name, kind in (("plan", "string"), ("born", "date"), ("left", "date")):
            flavour.run(client.contact_properties.create(name, kind))
        properties = {"plan": "pro", "born": date(1815, 12, 10)}
        flavour.run(
            client.contacts.create(
                ADA,
                first_name="Ada",
                user_id="u1",
                mailing_lists={news: True},
                properties=properties,
            )
        )

        ada = flavour.run(client.contacts.find(email=ADA))

        assert ada == Contact(
            id=sandbox.contacts[0].id,
            email=ADA,
            first_name="Ada",
            last_name=None,
            user_id="u1",
            user_group="",
            source="API",
            subscribed=True,
            mailing_lists={news: True},
            opt_in_status=None,
            properties={"plan": "pro", "born": "1815-12-10T00:00:00.000Z", "left": None},
        )
        assert ada.date("born") == datetime(1815, 12, 10, tzinfo=UTC)
        assert ada.date("left") is None
        assert ada.date("never created") is None

    @either
    def test_find_takes_an_email_or_a_user_id(self, flavour, sandbox, client, given, sent):
        flavour.run(client.contacts.create(ADA, user_id="u1"))

        assert flavour.run(client.contacts.find(**given)).id == sandbox.contacts[0].id
        assert last(sandbox).query == sent

    def test_find_returns_none_without_a_contact(self, flavour, client):
        assert flavour.run(client.contacts.find(email=ADA)) is None

    @pytest.mark.parametrize(
        "email", ["ada+plus@example.com", "a&b=c@example.com", "ä@example.com"]
    )
    def test_find_quotes_the_email(self, flavour, client, email):
        flavour.run(client.contacts.create(email))

        assert flavour.run(client.contacts.find(email=email)).email == email

    @pytest.mark.parametrize("user_id", ["..", ".", "../x", "a/b", "?", "#", "%2e", " a "])
    def test_find_quotes_the_user_id(self, flavour, client, user_id):
        flavour.run(client.contacts.create(ADA, user_id=user_id))

        assert flavour.run(client.contacts.find(user_id=user_id)).user_id == user_id

    def test_an_absent_field_reads_as_none(self, flavour):
        client = flavour.client(lambda request: httpx.Response(200, json=[{"id": "c1"}]))

        assert flavour.run(client.contacts.find(email=ADA)) == Contact(id="c1", email=None)


class TestDelete:
    @either
    def test_delete_removes_the_contact(self, flavour, sandbox, client, given, sent):
        flavour.run(client.contacts.create(ADA, user_id="u1"))

        answer = flavour.run(client.contacts.delete(**given))

        assert answer.message == "Contact deleted."
        assert sandbox.contacts == ()
        assert last(sandbox).body == sent

    def test_a_delete_whose_response_was_lost_succeeds(self, flavour, sandbox, client):
        flavour.run(client.contacts.create(ADA))
        sandbox.inject(faults.ReadTimeout())

        reply = flavour.run(client.with_response(client.contacts.delete, email=ADA))

        assert reply.replayed
        assert reply.status == 404
        assert reply.data.message == "Contact deleted."


class TestSuppression:
    def test_the_suppression_of_a_contact_comes_with_the_quota(self, flavour, sandbox, client):
        flavour.run(client.contacts.create(ADA, user_id="u1"))
        sandbox.suppress(ADA)

        status = flavour.run(client.contacts.get_suppression(user_id="u1"))

        assert status.is_suppressed is True
        assert status.contact.email == ADA
        assert (status.removal_quota.limit, status.removal_quota.remaining) == (5, 5)

    def test_a_suppression_can_be_removed(self, flavour, sandbox, client):
        flavour.run(client.contacts.create(ADA))
        sandbox.suppress(ADA)

        answer = flavour.run(client.contacts.remove_suppression(email=ADA))

        assert answer.removal_quota.remaining == 4
        assert flavour.run(client.contacts.get_suppression(email=ADA)).is_suppressed is False
        assert last(sandbox).query == {"email": ADA}
