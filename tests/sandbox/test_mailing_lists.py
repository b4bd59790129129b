"""Mailing lists: listing them, and adding and removing contacts."""

from __future__ import annotations

from loops.sandbox import Sandbox
from tests.support.flavours import ADA

from .api import Api


def test_a_new_team_has_no_mailing_lists(api: Api) -> None:
    assert api("GET", "/v1/lists").json() == []


def test_a_list_created_in_the_app_is_listed(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News", public=True)

    assert api("GET", "/v1/lists").json() == [
        {"id": news, "name": "News", "description": None, "isPublic": True}
    ]


def test_true_adds_a_contact_to_a_list_and_false_removes_it(api: Api, sandbox: Sandbox) -> None:
    news, tips = sandbox.add_mailing_list("News"), sandbox.add_mailing_list("Tips")
    api.create(email=ADA, mailingLists={news: True})

    api.update(email=ADA, mailingLists={news: False, tips: True})

    assert api.find(email=ADA)[0]["mailingLists"] == {tips: True}
    assert sandbox.violations == ()


def test_an_update_keeps_the_lists_that_it_omits(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News")
    api.create(email=ADA, mailingLists={news: True})

    api.update(email=ADA, mailingLists={})

    assert api.find(email=ADA)[0]["mailingLists"] == {news: True}


def test_an_unsubscribed_contact_is_not_added_to_a_list(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News")

    response = api.create(email=ADA, subscribed=False, mailingLists={news: True})

    assert response.status_code == 200
    assert api.find(email=ADA)[0]["mailingLists"] == {}


def test_a_contact_that_left_a_list_itself_is_not_added_again(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News")
    api.create(email=ADA, mailingLists={news: True})
    sandbox.leave_mailing_list(ADA, news)

    response = api.update(email=ADA, mailingLists={news: True})

    assert response.status_code == 200
    assert api.find(email=ADA)[0]["mailingLists"] == {}


def test_an_unknown_list_is_a_400_and_changes_nothing(api: Api, sandbox: Sandbox) -> None:
    response = api.update(email=ADA, mailingLists={"nowhere": True})

    assert response.status_code == 400
    assert sandbox.contacts == ()
