"""Pagination: page sizes, cursors and the last page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loops.sandbox import Sandbox, Unknowns

from .api import Api, message, sync_only

PATH = "/v1/transactional"


def fill(sandbox: Sandbox, count: int) -> list[str]:
    """Adds templates and returns their ids in the order of the list."""
    return [sandbox.add_transactional_email(f"Mail {n}") for n in range(count)][::-1]


def walk(api: Api, **query: str) -> list[str]:
    """Follows the cursors and returns the ids of all items."""
    ids: list[str] = []
    while True:
        page = api("GET", PATH, query=query).json()
        ids += [item["id"] for item in page["data"]]
        cursor = page["pagination"]["nextCursor"]
        if cursor is None:
            return ids
        query["cursor"] = cursor


def test_following_the_cursors_returns_every_item_once(api: Api, sandbox: Sandbox) -> None:
    ids = fill(sandbox, 25)

    assert walk(api, perPage="10") == ids


def test_a_page_describes_its_position(api: Api, sandbox: Sandbox) -> None:
    fill(sandbox, 25)

    pagination = api("GET", PATH).json()["pagination"]

    cursor = pagination.pop("nextCursor")
    assert pagination == {
        "totalResults": 25,
        "returnedResults": 20,
        "perPage": 20,
        "totalPages": 2,
        "nextPage": f"https://app.loops.so/api/v1/transactional?cursor={cursor}&perPage=20",
    }


def test_the_last_page_has_no_cursor(api: Api, sandbox: Sandbox) -> None:
    fill(sandbox, 20)

    pagination = api("GET", PATH).json()["pagination"]

    assert (pagination["nextCursor"], pagination["nextPage"]) == (None, None)


def test_an_empty_list_is_an_empty_page(api: Api) -> None:
    assert api("GET", PATH).json()["data"] == []


@pytest.mark.parametrize("size", ["9", "51", "0", "-10", "ten", ""])
def test_a_page_size_outside_ten_to_fifty_is_a_400(api: Api, size: str) -> None:
    response = api("GET", PATH, query={"perPage": size})

    assert (response.status_code, message(response)) == (400, "perPage must be between 10 and 50.")


@pytest.mark.parametrize("cursor", ["", "nonsense", "YXQ6OTk5", "%%%"])
def test_an_invalid_cursor_is_a_400(api: Api, cursor: str) -> None:
    response = api("GET", PATH, query={"cursor": cursor})

    assert (response.status_code, message(response)) == (400, "Invalid cursor.")


@sync_only
@pytest.mark.parametrize(("stable", "count"), [(False, 2), (True, 1)])
def test_only_unstable_cursors_repeat_an_item_when_one_is_added(
    sandbox_with: Callable[[Unknowns], tuple[Sandbox, Api]], stable: bool, count: int
) -> None:
    sandbox, api = sandbox_with(Unknowns(stable_cursors=stable))
    ids = fill(sandbox, 12)
    first = api("GET", PATH, query={"perPage": "10"}).json()
    fill(sandbox, 1)

    rest = walk(api, perPage="10", cursor=first["pagination"]["nextCursor"])

    seen = [item["id"] for item in first["data"]] + rest
    assert seen.count(ids[9]) == count
