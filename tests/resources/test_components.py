"""`client.components`: the body of a component, and the mails that an update affects."""

from __future__ import annotations

import pytest

from loops import UnprocessableEntityError

from ..support.recorder import Recorder, page

COMPONENT = {"id": "k1", "name": "Footer", "lmx": "<Text>Bye</Text>"}


def test_a_component_is_created(flavour):
    api = Recorder(COMPONENT, status=201)

    flavour.run(flavour.client(api).components.create("Footer", lmx="<Text>Bye</Text>"))

    assert api.line == "POST /v1/components"
    assert api.body == {"name": "Footer", "lmx": "<Text>Bye</Text>"}


@pytest.mark.parametrize("given", [{"name": "End"}, {"lmx": "<Text>Hi</Text>"}, {"lmx": ""}])
def test_an_update_sends_only_what_is_given(flavour, given):
    api = Recorder({**COMPONENT, "affectedEmailCount": 3})

    updated = flavour.run(flavour.client(api).components.update("k1", **given))

    assert updated.affected_email_count == 3
    assert (updated.id, updated.name) == ("k1", "Footer")
    assert api.body == given


def test_lmx_must_be_text(flavour):
    api = Recorder(COMPONENT)

    with pytest.raises(TypeError, match="lmx must be a string, not bytes"):
        flavour.run(flavour.client(api).components.create("Footer", lmx=b"<Text/>"))

    assert api.requests == []


def test_a_component_that_does_not_compile_is_an_error(flavour):
    with pytest.raises(UnprocessableEntityError):
        flavour.run(
            flavour.client(Recorder(422)).components.update("k1", lmx="<Text>{data.x}</Text>")
        )


def test_components_are_listed(flavour):
    assert (
        flavour.run(flavour.client(Recorder(page(COMPONENT))).components.list().first()).id == "k1"
    )
