"""How the generated code reads unexpected responses."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import loops_openapi.models as models
import pytest
from loops_openapi import wire

from ..support.contract_schemas import Choice, example
from ..support.endpoints import operations

GET_NODE = next(one for one in operations() if one.name == "getWorkflowNode")
GET_CAMPAIGN = next(one for one in operations() if one.name == "getCampaign")
NODES = [example(GET_NODE.success[1], Choice(pick)) for pick in range(12)]


@pytest.mark.parametrize("node", NODES, ids=lambda node: node["typeName"])
def test_a_node_gets_the_class_of_its_type_and_no_other(node):
    parsed = GET_NODE.parse(200, node)

    assert type(parsed).__name__ == f"WorkflowNodeWithRevision{node['typeName']}"
    assert parsed.type_name == node["typeName"]


def test_a_node_of_an_unknown_type_is_readable():
    node = {**NODES[0], "typeName": "SendPigeon", "pigeon": {"name": "Bo"}}

    parsed = GET_NODE.parse(200, node)

    assert isinstance(parsed, models.UnknownWorkflowNodeWithRevision)
    assert (parsed.type_name, parsed.id) == ("SendPigeon", node["id"])
    assert parsed["pigeon"] == {"name": "Bo"}


def test_a_tag_decides_even_if_the_rest_fits_another_class():
    timer = next(node for node in NODES if node["typeName"] == "TimerAction")
    del timer["amount"]

    with pytest.raises(KeyError, match="amount"):
        GET_NODE.parse(200, timer)


@pytest.mark.parametrize("missing", ["id", "name", "createdAt", "scheduling"])
def test_a_missing_required_field_is_named(missing):
    body = campaign()
    del body[missing]

    with pytest.raises(KeyError, match=f'required field "{missing}" is missing'):
        GET_CAMPAIGN.parse(200, body)


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("name", 5, '"name" must be string, not number'),
        ("createdAt", "secret", '"createdAt" must be an ISO 8601 date and time'),
        ("scheduling", "secret", '"scheduling" must be object, not string'),
    ],
)
def test_an_error_about_a_field_names_it_without_its_value(field, value, text):
    with pytest.raises((TypeError, ValueError)) as caught:
        GET_CAMPAIGN.parse(200, {**campaign(), field: value})

    assert text in str(caught.value)
    assert "secret" not in repr(caught.value)


@pytest.mark.parametrize("body", [[], ["secret"], "secret", 5, True])
def test_a_body_of_another_type_is_refused(body):
    with pytest.raises(TypeError, match='field "response" must be object') as caught:
        GET_CAMPAIGN.parse(200, body)

    assert "secret" not in str(caught.value)


def test_null_in_a_custom_contact_property_passes_in_both_directions():
    contact = models.ContactUpdateRequest.from_dict({"email": "ada@example.com", "plan": None})

    assert contact.to_dict() == {"email": "ada@example.com", "plan": None}


def test_plain_dicts_can_stand_in_for_models():
    event = models.EventRequest(event_name="signup", event_properties={"plan": "pro"})  # type: ignore[arg-type]

    assert event.to_dict() == {"eventName": "signup", "eventProperties": {"plan": "pro"}}


@pytest.mark.parametrize("clone", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_and_pickles_of_models_are_equal_and_can_be_sent(clone):
    event = models.EventRequest(event_name="signup")

    assert clone(event).to_dict() == {"eventName": "signup"}


def test_every_model_is_a_mapping_of_its_unnamed_fields():
    for name in models.__all__:
        cls: Any = getattr(models, name)
        if hasattr(cls, "from_dict"):
            assert wire.Model in cls.__mro__
            assert attrs.fields(cls).additional_properties.init is False


def campaign():
    return example(GET_CAMPAIGN.success[1], Choice(1))
