"""Paginated lists, with `client.transactional_emails.list_published` as the example."""

from __future__ import annotations

from collections.abc import Iterable

import httpx
import pytest

from loops import Page
from loops.sandbox import faults


@pytest.fixture
def names(sandbox):
    """Adds 25 published templates; returns their names as they are listed, newest first."""
    made = [f"Template {number}" for number in range(25)]
    for name in made:
        sandbox.add_transactional_email(name, data_variables=["url"])
    return made[::-1]


def numbered(*pages: tuple[Iterable[str], str | None]) -> object:
    """Returns a handler that responds with these pages; each is its names and the next cursor."""
    answers = [
        {
            "data": [
                {"id": name, "name": name, "lastUpdated": "2026-03-01", "dataVariables": []}
                for name in names
            ],
            "pagination": {
                "totalResults": 3,
                "returnedResults": 1,
                "perPage": 20,
                "totalPages": 3,
                "nextCursor": cursor,
                "nextPage": None,
            },
        }
        for names, cursor in pages
    ]
    return lambda request: httpx.Response(200, json=answers.pop(0))


def test_iterating_walks_every_page(flavour, sandbox, client, names):
    listed = flavour.items(client.transactional_emails.list_published(per_page=10))

    assert [each.name for each in listed] == names
    assert listed[0].data_variables == ["url"]
    assert [request.query.get("perPage") for request in sandbox.requests] == ["10"] * 3


def test_nothing_is_requested_before_the_first_item(flavour, sandbox, client, names):
    pager = client.transactional_emails.list_published()
    pager.pages()
    assert sandbox.requests == ()

    assert flavour.take_one(pager).name == names[0]

    assert len(sandbox.requests) == 1


def test_without_a_page_size_the_server_chooses(flavour, sandbox, client, names):
    flavour.items(client.transactional_emails.list_published())

    assert [dict(request.query).keys() - {"cursor"} for request in sandbox.requests] == [set()] * 2


def test_each_iteration_starts_at_the_first_page(flavour, client, names):
    pager = client.transactional_emails.list_published()

    assert len(flavour.items(pager)) == len(flavour.items(pager)) == 25


def test_pages_come_with_totals_and_a_cursor(flavour, client, names):
    pager = client.transactional_emails.list_published(per_page=10)

    first, *_, last = flavour.items(pager.pages())

    assert isinstance(first, Page)
    assert [item.name for item in first.items] == names[:10]
    assert (first.total_results, first.total_pages, first.per_page) == (25, 3, 10)
    assert all(type(total) is int for total in (first.total_results, first.per_page))
    assert first.next_cursor
    assert len(last.items) == 5
    assert last.next_cursor is None


def test_a_cursor_resumes_after_its_page(flavour, client, names):
    pager = client.transactional_emails.list_published(per_page=10)
    cursor = flavour.take_one(pager.pages()).next_cursor

    rest = flavour.items(pager.pages(cursor=cursor))

    assert [item.name for page in rest for item in page.items] == names[10:]


def test_first_makes_one_request(flavour, sandbox, client, names):
    pager = client.transactional_emails.list_published(per_page=10)

    assert flavour.run(pager.first()).name == names[0]
    assert len(sandbox.requests) == 1


def test_an_empty_list_has_one_empty_page_and_no_first(flavour, client):
    pager = client.transactional_emails.list_published()

    assert flavour.items(pager) == []
    assert [page.items for page in flavour.items(pager.pages())] == [[]]
    assert flavour.run(pager.first()) is None


def test_a_repeated_cursor_ends_the_list(flavour):
    client = flavour.client(numbered(("a", "x"), ("b", "y"), ("c", "x")))

    listed = flavour.items(client.transactional_emails.list_published())

    assert [each.name for each in listed] == ["a", "b", "c"]


def test_an_empty_page_in_between_does_not_end_the_list(flavour):
    client = flavour.client(numbered(("a", "x"), ("", "y"), ("c", "")))

    listed = flavour.items(client.transactional_emails.list_published())

    assert [each.name for each in listed] == ["a", "c"]


def test_a_page_without_totals_is_the_last(flavour):
    client = flavour.client(lambda request: httpx.Response(200, json={"data": []}))

    assert flavour.items(client.transactional_emails.list_published().pages()) == [Page([])]


def test_a_page_that_fails_is_retried(flavour, sandbox, client, names):
    pager = client.transactional_emails.list_published(per_page=10)
    sandbox.inject(faults.BrokenBody())

    assert len(flavour.items(pager)) == 25
    assert len(sandbox.requests) == 4


def test_a_view_lists_with_its_own_options(flavour, sandbox, client, names):
    view = client.with_options(headers={"x-trace": "7"})

    flavour.items(view.transactional_emails.list_published())

    assert {request.headers["x-trace"] for request in sandbox.requests} == {"7"}


def test_a_cursor_must_be_text(flavour, sandbox):
    pager = flavour.client(sandbox).transactional_emails.list_published()

    with pytest.raises(TypeError, match="cursor"):
        flavour.items(pager.pages(cursor=7))

    assert sandbox.requests == ()
