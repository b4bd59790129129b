"""`client.contacts` against the sandbox: creating and updating."""

from __future__ import annotations

import pytest

from loops import BadRequestError, ConflictError
from loops.sandbox import faults

from ..support.flavours import ADA, GRACE


def last(sandbox):
    return sandbox.requests[-1]


class TestCreate:
    def test_adds_a_contact(self, flavour, sandbox, client):
        answer = flavour.run(client.contacts.create(ADA, first_name="Ada", user_id="u1"))

        assert answer.success is True
        (ada,) = sandbox.contacts
        assert (ada.id, ada.email, ada.user_id) == (answer.id, ADA, "u1")
        assert ada.fields["firstName"] == "Ada"

    def test_sends_only_what_is_given(self, flavour, sandbox, client):
        flavour.run(client.contacts.create(ADA))

        assert last(sandbox).body == {"email": ADA}

    def test_sends_everything_under_the_name_of_the_api(self, flavour, sandbox, client):
        news = sandbox.add_mailing_list("News")

        flavour.run(
            client.contacts.create(
                ADA,
                user_id="u1",
                first_name="Ada",
                last_name="Lovelace",
                source="import",
                subscribed=False,
                user_group="founders",
                mailing_lists={news: True},
                properties={"plan": "pro"},
            )
        )

        assert last(sandbox).body == {
            "email": ADA,
            "userId": "u1",
            "firstName": "Ada",
            "lastName": "Lovelace",
            "source": "import",
            "subscribed": False,
            "userGroup": "founders",
            "mailingLists": {news: True},
            "plan": "pro",
        }

    @pytest.mark.parametrize("taken", [{"email": ADA}, {"email": GRACE, "user_id": "u1"}])
    def test_of_one_that_exists_is_a_conflict(self, flavour, client, taken):
        flavour.run(client.contacts.create(ADA, user_id="u1"))

        with pytest.raises(ConflictError) as caught:
            flavour.run(client.contacts.create(taken["email"], user_id=taken.get("user_id")))

        assert not caught.value.ambiguous

    def test_that_may_have_been_its_own_rival_says_so(self, flavour, sandbox, client):
        sandbox.inject(faults.ReadTimeout())

        with pytest.raises(ConflictError, match="may have been carried out") as caught:
            flavour.run(client.contacts.create(ADA))

        assert caught.value.ambiguous
        assert len(sandbox.contacts) == 1


class TestUpdate:
    def test_adds_or_changes(self, flavour, sandbox, client):
        first = flavour.run(client.contacts.update(email=ADA, first_name="Ada", last_name="Byron"))
        again = flavour.run(client.contacts.update(email=ADA, last_name="Lovelace"))

        assert first.id == again.id
        (ada,) = sandbox.contacts
        assert (ada.fields["firstName"], ada.fields["lastName"]) == ("Ada", "Lovelace")

    def test_sends_only_what_is_given(self, flavour, sandbox, client):
        flavour.run(client.contacts.update(email=ADA))

        assert last(sandbox).body == {"email": ADA}

    def test_none_resets_and_absence_leaves_alone(self, flavour, sandbox, client):
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

    def test_by_user_id_changes_the_address(self, flavour, sandbox, client):
        flavour.run(client.contacts.create(ADA, user_id="u1"))

        flavour.run(client.contacts.update(user_id="u1", email=GRACE))

        assert [contact.email for contact in sandbox.contacts] == [GRACE]

    def test_lists_can_be_joined_and_left(self, flavour, sandbox, client):
        news, beta = sandbox.add_mailing_list("News"), sandbox.add_mailing_list("Beta")
        flavour.run(client.contacts.update(email=ADA, mailing_lists={news: True, beta: True}))

        flavour.run(client.contacts.update(email=ADA, mailing_lists={beta: False}))

        assert sandbox.contacts[0].mailing_lists == {news}

    def test_is_tried_again_after_a_lost_answer(self, flavour, sandbox, client):
        sandbox.inject(faults.ConnectionReset())

        flavour.run(client.contacts.update(email=ADA))

        assert len(sandbox.requests) == 2
        assert len(sandbox.contacts) == 1

    def test_of_what_the_server_refuses_is_an_error_with_its_words(self, flavour, client):
        with pytest.raises(BadRequestError, match="Invalid email address"):
            flavour.run(client.contacts.update(email="ada"))
