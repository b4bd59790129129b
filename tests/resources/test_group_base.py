"""`campaign_groups`, `transactional_groups` and `workflow_groups`, which have the same methods."""

from __future__ import annotations

import pytest

from ..support.recorder import Recorder, page

GROUP = {
    "id": "g1",
    "name": "News",
    "description": "",
    "createdAt": "2026-03-01T12:00:00.000Z",
    "updatedAt": "2026-03-01T12:00:00.000Z",
}

pytestmark = pytest.mark.parametrize("kind", ["campaign", "transactional", "workflow"])


def groups(flavour, api, kind):
    return getattr(flavour.client(api), f"{kind}_groups")


def test_groups_are_listed_over_all_pages(flavour, kind):
    api = Recorder(page(GROUP, cursor="next"), page(GROUP))

    listed = flavour.items(groups(flavour, api, kind).list())

    assert [(each.id, each.description) for each in listed] == [("g1", "")] * 2
    assert api.line == f"GET /v1/{kind}-groups?cursor=next"


def test_a_group_is_read(flavour, kind):
    api = Recorder(GROUP)

    assert flavour.run(groups(flavour, api, kind).get("g/1")).name == "News"
    assert api.line == f"GET /v1/{kind}-groups/g%2F1"


@pytest.mark.parametrize(
    ("given", "sent"),
    [({}, {}), ({"description": None}, {}), ({"description": "Ours"}, {"description": "Ours"})],
)
def test_a_group_is_created(flavour, kind, given, sent):
    api = Recorder(GROUP)

    flavour.run(groups(flavour, api, kind).create("News", **given))

    assert api.line == f"POST /v1/{kind}-groups"
    assert api.body == {"name": "News", **sent}


@pytest.mark.parametrize("given", [{"name": "Other"}, {"description": ""}])
def test_an_update_sends_only_what_is_given(flavour, kind, given):
    api = Recorder(GROUP)

    flavour.run(groups(flavour, api, kind).update("g1", **given))

    assert api.line == f"POST /v1/{kind}-groups/g1"
    assert api.body == given
