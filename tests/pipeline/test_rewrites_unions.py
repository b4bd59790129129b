"""The rules about unions and ``allOf``."""

from __future__ import annotations

import pytest

from scripts.cli import ToolError
from scripts.pipeline.rewrites import scalars, unions
from scripts.pipeline.rewrites.all_of import merge_all_of
from scripts.pipeline.schemas import NULL

from ..support.small_document import STRING, const, document, ref, response_of, schemas_of, thing

NUMBER = {"type": "number"}


# unions


def test_alternatives_of_required_fields_are_not_a_union():
    whole = document(
        {**thing("a", a=STRING, b=STRING), "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}
    )

    assert response_of(unions.fold_assertions(whole)) == thing("a", a=STRING, b=STRING)


def test_a_property_that_only_a_branch_declares_becomes_optional():
    branches = [thing("k", "x", k=STRING, x=STRING), thing("k", "y", k=STRING, y=STRING)]
    whole = document({**thing(k=STRING), "oneOf": branches})

    found = response_of(unions.fold_assertions(whole))

    assert found == {**thing(k=STRING, x=STRING, y=STRING), "required": ["k"]}


def test_branches_that_disagree_stay_a_union():
    branches = [thing("t", t=const("a")), thing("t", t=const("b"))]
    whole = document({**thing(k=STRING), "oneOf": branches})

    assert unions.fold_assertions(whole) == whole


def test_any_of_becomes_one_of_and_unions_are_flattened():
    whole = document({"anyOf": [STRING, {"oneOf": [NUMBER, STRING]}, NULL]})

    assert response_of(unions.one_combinator(whole)) == {"oneOf": [STRING, NUMBER, NULL]}


def test_an_alias_is_replaced_by_the_component_it_refers_to():
    whole = document(thing(x=ref("A")), A=ref("B"), B=ref("C"), C=STRING)

    found = unions.resolve_aliases(whole)

    assert response_of(found)["properties"]["x"] == ref("C")
    assert set(schemas_of(found)) == {"C"}


def test_aliases_that_refer_to_each_other_are_an_error():
    whole = document(thing(x=ref("A")), A=ref("B"), B=ref("A"))

    with pytest.raises(ToolError, match="refers to itself"):
        unions.resolve_aliases(whole)


def test_null_moves_from_a_component_to_where_it_is_used():
    whole = document(
        thing(x=ref("A"), y={"oneOf": [ref("A"), STRING]}), A={"oneOf": [thing(z=STRING), NULL]}
    )

    found = unions.split_null(whole)

    assert schemas_of(found)["A"] == thing(z=STRING)
    assert response_of(found)["properties"]["x"] == {"oneOf": [ref("A"), NULL]}
    assert response_of(found)["properties"]["y"] == {"oneOf": [ref("A"), NULL, STRING]}


# allOf


def merged(*parts, **schemas):
    whole = scalars.plain_enums(document({"allOf": list(parts)}, **schemas))
    return response_of(merge_all_of(whole))


def test_all_of_objects_becomes_one_object():
    found = merged(ref("A"), thing("y", y=NUMBER), A=thing("x", x=STRING))

    assert {key: found[key] for key in ("type", "properties", "required")} == thing(
        "x", "y", x=STRING, y=NUMBER
    )


def test_a_part_that_adds_nothing_keeps_the_reference():
    assert merged(ref("A"), {"type": "object"}, A=thing(x=STRING)) == ref("A")


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        (STRING, const("a"), {"type": "string", "enum": ["a"]}),
        ({"enum": ["a", "b"]}, {"enum": ["b", "c"]}, {"enum": ["b"], "type": "string"}),
        ({"type": ["string", "null"]}, STRING, STRING),
        (NUMBER, {"type": "integer"}, {"type": "integer"}),
        ({"oneOf": [STRING, NULL]}, STRING, STRING),
        (thing(p=STRING), thing(q=STRING), thing(p=STRING, q=STRING)),
        (
            {"type": "array", "items": {}},
            {"type": "array", "items": STRING},
            {"type": "array", "items": STRING},
        ),
    ],
)
def test_a_property_in_two_parts_gets_the_narrower_schema(left, right, both):
    assert merged(thing(x=left), thing(x=right))["properties"]["x"] == both
    assert merged(thing(x=right), thing(x=left))["properties"]["x"] == both


@pytest.mark.parametrize("pair", [(STRING, NUMBER), (const("a"), const("b")), (STRING, thing())])
def test_contradicting_parts_are_an_error_that_names_the_schema(pair):
    with pytest.raises(ToolError, match="GetItResponse: the parts of allOf contradict"):
        merged(*[thing("x", x=part) for part in pair])


def test_typed_extras_are_kept_and_only_closed_parts_make_a_closed_object():
    typed = {"type": "object", "additionalProperties": STRING}
    closed = {"type": "object", "additionalProperties": False}

    assert merged(typed, thing(x=NUMBER))["additionalProperties"] == STRING
    assert merged(closed, typed)["additionalProperties"] == STRING
    assert (
        merged({**closed, **thing(x=STRING)}, thing(y=STRING)).get("additionalProperties") is None
    )
    assert merged({**closed, "minProperties": 1}, closed)["additionalProperties"] is False


def test_a_union_as_a_part_makes_the_result_a_union():
    found = merged(
        ref("U"),
        thing("y", y=STRING),
        U={"oneOf": [ref("A"), ref("B")]},
        A=thing(t=const("a")),
        B=thing(t=const("b")),
    )

    variants = found["oneOf"]
    assert [variant["properties"]["t"]["const"] for variant in variants] == ["a", "b"]
    assert all(variant["properties"]["y"] == STRING for variant in variants)


def test_properties_beside_a_union_are_added_to_every_variant():
    whole = document(
        {**thing(y=STRING), "oneOf": [ref("A"), ref("B")]}, A=thing(a=STRING), B=thing()
    )

    variants = response_of(merge_all_of(whole))["oneOf"]

    assert [set(variant["properties"]) for variant in variants] == [{"a", "y"}, {"y"}]


def test_variants_that_contradict_another_part_are_removed():
    found = merged(
        {"oneOf": [thing("t", t=const("a")), thing("t", t=const("b")), STRING]},
        thing("t", t=const("b")),
    )

    assert found["properties"]["t"]["const"] == "b"


def test_all_of_two_unions_is_an_error():
    union = {"oneOf": [thing(a=STRING), thing(b=STRING)]}

    with pytest.raises(ToolError, match="two unions"):
        merged(union, {"oneOf": [thing(c=STRING), thing(d=STRING)]})


def test_a_component_that_is_part_of_itself_is_an_error():
    with pytest.raises(ToolError, match="A is part of itself"):
        merged(ref("A"), thing(x=STRING), A={"allOf": [ref("A"), thing(y=STRING)]})
