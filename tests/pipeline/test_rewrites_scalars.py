"""The rules about the document around the schemas, and about single schemas."""

from __future__ import annotations

import pytest

from scripts.cli import ToolError
from scripts.pipeline.rewrites import reduce, scalars
from scripts.pipeline.schemas import NULL

from ..support.small_document import (
    STRING,
    const,
    document,
    json_body,
    ref,
    response_of,
    schemas_of,
    thing,
)

NUMBER = {"type": "number"}


# the document


def test_shared_parameters_bodies_and_responses_are_inlined():
    whole = document()
    parameter = {"in": "query", "name": "q", "schema": STRING}
    whole["components"] |= {
        "parameters": {"Q": parameter},
        "responses": {"R": {"$ref": "#/components/responses/S"}, "S": json_body(STRING)},
        "requestBodies": {"B": json_body(NUMBER)},
    }
    operation = whole["paths"]["/it"]["post"]
    operation["parameters"] = [{"$ref": "#/components/parameters/Q"}]
    operation["requestBody"] = {"$ref": "#/components/requestBodies/B"}
    operation["responses"]["200"] = {"$ref": "#/components/responses/R"}

    found = reduce.inline_shared(whole)["paths"]["/it"]["post"]

    assert found["parameters"] == [parameter]
    assert found["requestBody"] == json_body(NUMBER)
    assert found["responses"]["200"] == {"description": "", **json_body(STRING)}


def test_a_shared_response_that_refers_to_itself_is_an_error():
    whole = document()
    whole["components"]["responses"] = {"R": {"$ref": "#/components/responses/R"}}
    whole["paths"]["/it"]["post"]["responses"]["200"] = {"$ref": "#/components/responses/R"}

    with pytest.raises(ToolError, match="refers to itself"):
        reduce.inline_shared(whole)


def test_error_responses_are_removed():
    whole = document()
    answers = whole["paths"]["/it"]["post"]["responses"]
    answers |= {"2XX": {}, "404": {}, "default": {}}

    found = reduce.only_successes(whole)["paths"]["/it"]["post"]["responses"]

    assert set(found) == {"200", "2XX"}


def test_a_default_response_is_kept_where_no_other_describes_success():
    whole = document()
    whole["paths"]["/it"]["post"]["responses"] = {"404": {}, "default": {}}

    found = reduce.only_successes(whole)["paths"]["/it"]["post"]["responses"]

    assert set(found) == {"default"}


def test_components_that_nothing_refers_to_are_removed_and_payloads_are_kept():
    whole = document(ref("A"), A=thing(b=ref("B")), B=STRING, C=STRING, D=STRING, payload=ref("D"))

    assert set(schemas_of(reduce.only_reachable(whole))) == {"A", "B", "D"}


# single schemas


@pytest.mark.parametrize(
    ("schema", "plain"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": ["string"]}, STRING),
        ({"type": "string", "default": "x"}, STRING),
        ({"allOf": [ref("A")]}, ref("A")),
        ({"$ref": ref("A")["$ref"], "deprecated": True}, ref("A")),
        ({"$ref": ref("A")["$ref"], "required": ["x"]}, {"allOf": [ref("A"), {"required": ["x"]}]}),
        ({"allOf": [ref("A")], "nullable": True}, {"oneOf": [{"allOf": [ref("A")]}, NULL]}),
        ({"type": "array"}, {"type": "array", "items": {}}),
        ({"type": "array", "items": True}, {"type": "array", "items": {}}),
    ],
)
def test_types_have_one_form(schema, plain):
    whole = document(ref("A"), A=thing(x=schema))

    assert schemas_of(scalars.plain_types(whole))["A"]["properties"]["x"] == plain


@pytest.mark.parametrize("key", ["$defs", "patternProperties"])
def test_an_unsupported_keyword_is_an_error_that_names_its_path(key):
    whole = document(thing(x={key: {"y": STRING}}))

    with pytest.raises(ToolError, match=rf"GetItResponse\.x uses .*{key[1:]}"):
        scalars.plain_types(whole)


@pytest.mark.parametrize(
    ("listed", "plain"),
    [
        (["a"], {"type": "string", "const": "a"}),
        (["a", "b"], {"type": "string", "enum": ["a", "b"]}),
        (["a", None], {"oneOf": [{"type": "string", "const": "a"}, NULL]}),
        (["a", "b", None], {"oneOf": [{"type": "string", "enum": ["a", "b"]}, NULL]}),
        ([None], NULL),
        ([1, 2], {"type": "integer", "enum": [1, 2]}),
        ([True, False], {"type": "boolean"}),
        ([1.5, 2.5], {"type": "number"}),
        (["a", 1], {"type": ["string", "integer"]}),
    ],
)
def test_enums_become_constants_enums_of_one_type_or_plain_types(listed, plain):
    whole = document(thing(x={"enum": listed}))

    assert response_of(scalars.plain_enums(whole))["properties"]["x"] == plain


def test_a_type_list_with_an_object_becomes_a_union():
    whole = document(thing(x={"type": ["object", "null"], "properties": {"y": STRING}}))

    found = response_of(scalars.split_types(whole))["properties"]["x"]

    assert found == {"oneOf": [{"type": "object", "properties": {"y": STRING}}, NULL]}


def test_a_type_list_of_scalars_is_kept():
    schema = {"type": ["string", "null"]}

    found = response_of(scalars.split_types(document(thing(x=schema))))

    assert found["properties"]["x"] == schema


def test_a_required_constant_is_its_own_default():
    whole = scalars.plain_enums(document(thing("a", a=const("x"), b=const("y"))))

    found = response_of(scalars.default_constants(whole))["properties"]

    assert found["a"]["default"] == "x"
    assert "default" not in found["b"]


def test_objects_are_opened_and_typed_extras_are_kept():
    whole = document(
        thing(x={"type": "object", "additionalProperties": STRING}),
        request={**thing(y=STRING), "additionalProperties": False},
    )

    found = scalars.open_objects(whole)

    assert "additionalProperties" not in str(found["paths"]["/it"]["post"]["requestBody"])
    assert response_of(found)["properties"]["x"]["additionalProperties"] == STRING
