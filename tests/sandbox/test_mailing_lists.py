"""Mailing lists: joining, leaving, and joining in vain."""

from __future__ import annotations

from loops.sandbox import Sandbox

from .api import ADA, Api


def test_there_are_no_lists_at_first(api: Api) -> None:
    assert api("GET", "/v1/lists").json() == []


def test_a_list_made_in_the_app_is_listed(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News", public=True)

    assert api("GET", "/v1/lists").json() == [
        {"id": news, "name": "News", "description": None, "isPublic": True}
    ]


def test_true_joins_and_false_leaves(api: Api, sandbox: Sandbox) -> None:
    news, tips = sandbox.add_mailing_list("News"), sandbox.add_mailing_list("Tips")
    api.create(email=ADA, mailingLists={news: True})

    api.update(email=ADA, mailingLists={news: False, tips: True})

    assert api.find(email=ADA)[0]["mailingLists"] == {tips: True}
    assert sandbox.violations == ()


def test_a_list_that_is_not_named_is_left_as_it_was(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News")
    api.create(email=ADA, mailingLists={news: True})

    api.update(email=ADA, mailingLists={})

    assert api.find(email=ADA)[0]["mailingLists"] == {news: True}


def test_an_unsubscribed_contact_joins_nothing(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News")

    response = api.create(email=ADA, subscribed=False, mailingLists={news: True})

    assert response.status_code == 200
    assert api.find(email=ADA)[0]["mailingLists"] == {}


def test_who_left_in_the_preference_center_is_not_put_back(api: Api, sandbox: Sandbox) -> None:
    news = sandbox.add_mailing_list("News")
    api.create(email=ADA, mailingLists={news: True})
    sandbox.leave_mailing_list(ADA, news)

    response = api.update(email=ADA, mailingLists={news: True})

    assert response.status_code == 200
    assert api.find(email=ADA)[0]["mailingLists"] == {}


def test_an_unknown_list_is_refused_and_nothing_is_changed(api: Api, sandbox: Sandbox) -> None:
    response = api.update(email=ADA, mailingLists={"nowhere": True})

    assert response.status_code == 400
    assert sandbox.contacts == ()
