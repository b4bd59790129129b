"""Requests: what a user-supplied httpx client adds, and what the text of a URL shows."""

from __future__ import annotations

import httpx

from loops._call.request import PrivateURL

from ..support.flavours import ADA
from ..support.server import ACCEPTED, KeepAlive, response, serving

SECRET = "https://loops.test/api/v1/contacts/find?email=ada%40example.com"


def test_a_user_supplied_http_client_adds_its_own_settings(flavour):
    seen: list[httpx.Request] = []

    def answer(request):
        seen.append(request)
        return httpx.Response(200, json=[])

    http = flavour.http(
        answer, headers={"x-team": "7"}, cookies={"seat": "3"}, params={"trace": "1"}
    )
    flavour.run(flavour.client(http_client=http).contacts.find(email=ADA))

    (request,) = seen
    assert (request.headers["x-team"], request.headers["cookie"]) == ("7", "seat=3")
    assert dict(request.url.params) == {"trace": "1", "email": ADA}


def test_the_request_is_the_same_with_and_without_a_user_supplied_client(flavour):
    given = flavour.http_class()
    with serving(ACCEPTED) as server:
        for options in ({}, {"http_client": given}):
            client = flavour.client(base_url=server.url, **options)
            flavour.run(client.events.send("signup", email=ADA, idempotency_key="k"))
        flavour.close(given)

    own, user_supplied = server.requests
    assert own.body == user_supplied.body
    lines = {line for line in user_supplied.head.splitlines() if not line.startswith("Connection:")}
    assert set(own.head.splitlines()) == lines


def test_a_cookie_of_the_server_is_not_kept(flavour):
    with serving(KeepAlive(response([], set_cookie="seat=3; Path=/"))) as server:
        client = flavour.client(base_url=server.url)
        for _ in range(2):
            flavour.run(client.mailing_lists.list())

    assert [request.header("cookie") for request in server.requests] == [None, None]


class TestPrivateURL:
    def test_the_text_of_a_private_url_has_no_query(self):
        url = PrivateURL(SECRET)

        assert str(url) == "https://loops.test/api/v1/contacts/find"
        assert "ada" not in repr(url)

    def test_a_private_url_is_otherwise_the_same_url(self):
        url = PrivateURL(SECRET)

        assert url == SECRET
        assert httpx.URL(SECRET) == url
        assert url != SECRET.replace("ada", "grace")
        assert hash(url) == hash(httpx.URL(SECRET))
        assert url.params["email"] == ADA
