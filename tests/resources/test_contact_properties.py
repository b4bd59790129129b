"""`client.contact_properties` against the sandbox."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("kind", ["string", "number", "boolean", "date"])
def test_a_property_is_created_with_a_type(flavour, sandbox, client, kind):
    answer = flavour.run(client.contact_properties.create("planName", kind))

    assert answer.success is True
    assert sandbox.requests[-1].body == {"name": "planName", "type": kind}
    (created,) = flavour.run(client.contact_properties.list("custom"))
    assert (created.key, created.type_) == ("planName", kind)


def test_the_list_has_built_in_and_custom_properties(flavour, sandbox, client):
    flavour.run(client.contact_properties.create("planName", "string"))

    listed = flavour.run(client.contact_properties.list())

    assert sandbox.requests[-1].query == {}
    assert {"firstName", "planName"} <= {one.key for one in listed}
    assert all(isinstance(one.label, str) for one in listed)
