"""`client.contacts` against the sandbox: finding, deleting and the suppression list."""

from __future__ import annotations

from datetime import UTC, date, datetime

import httpx
import pytest

from loops import BadRequestError, Contact, NotFoundError
from loops.sandbox import faults

from ..support.flavours import ADA

BY = {"email": ({"email": ADA}, {"email": ADA}), "user_id": ({"user_id": "u1"}, {"userId": "u1"})}
either = pytest.mark.parametrize(("given", "sent"), BY.values(), ids=BY)


def last(sandbox):
    return sandbox.requests[-1]


class TestFind:
    def test_returns_a_contact(self, flavour, sandbox, client):
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
    def test_takes_either_identity(self, flavour, sandbox, client, given, sent):
        flavour.run(client.contacts.create(ADA, user_id="u1"))

        assert flavour.run(client.contacts.find(**given)).id == sandbox.contacts[0].id
        assert last(sandbox).query == sent

    def test_of_nobody_is_none(self, flavour, client):
        assert flavour.run(client.contacts.find(email=ADA)) is None

    @pytest.mark.parametrize(
        "email", ["ada+plus@example.com", "a&b=c@example.com", "ä@example.com"]
    )
    def test_sends_the_address_as_it_is(self, flavour, client, email):
        flavour.run(client.contacts.create(email))

        assert flavour.run(client.contacts.find(email=email)).email == email

    @pytest.mark.parametrize("user_id", ["..", ".", "../x", "a/b", "?", "#", "%2e", " a "])
    def test_takes_any_identifier_as_text(self, flavour, client, user_id):
        flavour.run(client.contacts.create(ADA, user_id=user_id))

        assert flavour.run(client.contacts.find(user_id=user_id)).user_id == user_id

    def test_an_absent_field_reads_as_none(self, flavour):
        client = flavour.client(lambda request: httpx.Response(200, json=[{"id": "c1"}]))

        assert flavour.run(client.contacts.find(email=ADA)) == Contact(id="c1", email=None)

    def test_does_not_show_the_person(self, flavour, client):
        flavour.run(client.contacts.create(ADA, first_name="Ada", user_id="u1"))

        shown = repr(flavour.run(client.contacts.find(email=ADA)))

        assert ADA not in shown
        assert "u1" not in shown


class TestDelete:
    @either
    def test_removes_the_contact(self, flavour, sandbox, client, given, sent):
        flavour.run(client.contacts.create(ADA, user_id="u1"))

        answer = flavour.run(client.contacts.delete(**given))

        assert answer.message == "Contact deleted."
        assert sandbox.contacts == ()
        assert last(sandbox).body == sent

    def test_of_nobody_is_an_error(self, flavour, client):
        with pytest.raises(NotFoundError, match="not found"):
            flavour.run(client.contacts.delete(email=ADA))

    def test_whose_answer_was_lost_succeeds(self, flavour, sandbox, client):
        flavour.run(client.contacts.create(ADA))
        sandbox.inject(faults.ReadTimeout())

        reply = flavour.run(client.with_response(client.contacts.delete, email=ADA))

        assert reply.replayed
        assert reply.status == 404
        assert reply.data.message == "Contact deleted."


class TestSuppression:
    def test_is_told_with_the_quota(self, flavour, sandbox, client):
        flavour.run(client.contacts.create(ADA, user_id="u1"))
        sandbox.suppress(ADA)

        status = flavour.run(client.contacts.get_suppression(user_id="u1"))

        assert status.is_suppressed is True
        assert status.contact.email == ADA
        assert (status.removal_quota.limit, status.removal_quota.remaining) == (5, 5)

    def test_can_be_removed(self, flavour, sandbox, client):
        flavour.run(client.contacts.create(ADA))
        sandbox.suppress(ADA)

        answer = flavour.run(client.contacts.remove_suppression(email=ADA))

        assert answer.removal_quota.remaining == 4
        assert flavour.run(client.contacts.get_suppression(email=ADA)).is_suppressed is False
        assert last(sandbox).query == {"email": ADA}

    def test_of_a_contact_that_is_not_suppressed_cannot_be_removed(self, flavour, client):
        flavour.run(client.contacts.create(ADA))

        with pytest.raises(BadRequestError, match="not suppressed"):
            flavour.run(client.contacts.remove_suppression(email=ADA))

    @pytest.mark.parametrize("method", ["get_suppression", "remove_suppression"])
    def test_of_nobody_is_an_error(self, flavour, client, method):
        with pytest.raises(NotFoundError):
            flavour.run(getattr(client.contacts, method)(email=ADA))
