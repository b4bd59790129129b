"""`client.components`: their body, and what its change touches."""

from __future__ import annotations

import pytest

from loops import UnprocessableEntityError

from .recorder import Recorder, page

COMPONENT = {"id": "k1", "name": "Footer", "lmx": "<Text>Bye</Text>"}


def test_one_is_created(world):
    api = Recorder(COMPONENT, status=201)

    world.run(world.client(api).components.create("Footer", lmx="<Text>Bye</Text>"))

    assert api.line == "POST /v1/components"
    assert api.body == {"name": "Footer", "lmx": "<Text>Bye</Text>"}


@pytest.mark.parametrize("given", [{"name": "End"}, {"lmx": "<Text>Hi</Text>"}, {"lmx": ""}])
def test_one_is_updated_by_what_is_given(world, given):
    api = Recorder({**COMPONENT, "affectedEmailCount": 3})

    updated = world.run(world.client(api).components.update("k1", **given))

    assert updated.affected_email_count == 3
    assert (updated.id, updated.name) == ("k1", "Footer")
    assert api.body == given


def test_an_update_with_nothing_in_it_is_refused(world):
    api = Recorder(COMPONENT)

    with pytest.raises(ValueError, match="give at least one of name, lmx"):
        world.run(world.client(api).components.update("k1", name=None))

    assert api.requests == []


def test_a_body_must_be_text(world):
    api = Recorder(COMPONENT)

    with pytest.raises(TypeError, match="lmx must be a string, not bytes"):
        world.run(world.client(api).components.create("Footer", lmx=b"<Text/>"))

    assert api.requests == []


def test_a_variable_that_some_mail_cannot_have_is_an_error(world):
    with pytest.raises(UnprocessableEntityError):
        world.run(world.client(Recorder(422)).components.update("k1", lmx="<Text>{data.x}</Text>"))


def test_they_are_listed(world):
    assert world.run(world.client(Recorder(page(COMPONENT))).components.list().first()).id == "k1"
