"""`client.mailing_lists` against the sandbox."""

from __future__ import annotations


def test_the_list_has_every_mailing_list(flavour, sandbox, client):
    news = sandbox.add_mailing_list("News", description="Monthly", public=True)
    beta = sandbox.add_mailing_list("Beta")

    lists = flavour.run(client.mailing_lists.list())

    assert isinstance(lists, list)
    assert [(one.id, one.name, one.description, one.is_public) for one in lists] == [
        (news, "News", "Monthly", True),
        (beta, "Beta", None, False),
    ]
