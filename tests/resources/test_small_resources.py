"""`client.api_key`, `client.contact_properties` and `client.mailing_lists` against the sandbox."""

from __future__ import annotations

import pytest

from loops import AuthenticationError, BadRequestError


class TestApiKey:
    def test_tells_whose_it_is(self, flavour, sandbox, client):
        sandbox.team.name = "Ada & Co"

        answer = flavour.run(client.api_key.test())

        assert answer.success is True
        assert answer.team_name == "Ada & Co"

    def test_that_is_wrong_is_an_error(self, flavour, sandbox):
        with pytest.raises(AuthenticationError, match="Invalid API key") as caught:
            flavour.run(flavour.client(sandbox, "wrong").api_key.test())

        assert caught.value.attempts == 1


class TestContactProperties:
    @pytest.mark.parametrize("kind", ["string", "number", "boolean", "date"])
    def test_are_created_with_a_type(self, flavour, sandbox, client, kind):
        answer = flavour.run(client.contact_properties.create("planName", kind))

        assert answer.success is True
        assert sandbox.requests[-1].body == {"name": "planName", "type": kind}
        (created,) = flavour.run(client.contact_properties.list("custom"))
        assert (created.key, created.type_) == ("planName", kind)

    def test_are_listed_with_the_built_in_ones(self, flavour, sandbox, client):
        flavour.run(client.contact_properties.create("planName", "string"))

        listed = flavour.run(client.contact_properties.list())

        assert sandbox.requests[-1].query == {}
        assert {"firstName", "planName"} <= {each.key for each in listed}
        assert all(isinstance(each.label, str) for each in listed)

    @pytest.mark.parametrize("which", ["all", "custom"])
    def test_are_listed_as_asked(self, flavour, sandbox, client, which):
        flavour.run(client.contact_properties.list(which))

        assert sandbox.requests[-1].query == {"list": which}

    @pytest.mark.parametrize("name", ["id", "firstName"])
    def test_of_a_taken_name_are_refused_by_the_server(self, flavour, client, name):
        with pytest.raises(BadRequestError):
            flavour.run(client.contact_properties.create(name, "string"))


class TestMailingLists:
    def test_are_listed(self, flavour, sandbox, client):
        news = sandbox.add_mailing_list("News", description="Monthly", public=True)
        beta = sandbox.add_mailing_list("Beta")

        lists = flavour.run(client.mailing_lists.list())

        assert isinstance(lists, list)
        assert [(each.id, each.name, each.description, each.is_public) for each in lists] == [
            (news, "News", "Monthly", True),
            (beta, "Beta", None, False),
        ]

    def test_may_be_none(self, flavour, client):
        assert flavour.run(client.mailing_lists.list()) == []
