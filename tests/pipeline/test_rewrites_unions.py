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


def test_alternatives_of_required_fields_are_no_union():
    whole = document(
        {**thing("a", a=STRING, b=STRING), "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}
    )

    assert response_of(unions.fold_assertions(whole)) == thing("a", a=STRING, b=STRING)


def test_what_only_a_branch_declares_becomes_optional():
    branches = [thing("k", "x", k=STRING, x=STRING), thing("k", "y", k=STRING, y=STRING)]
    whole = document({**thing(k=STRING), "oneOf": branches})

    found = response_of(unions.fold_assertions(whole))

    assert found == {**thing(k=STRING, x=STRING, y=STRING), "required": ["k"]}


def test_branches_that_disagree_are_a_union():
    branches = [thing("t", t=const("a")), thing("t", t=const("b"))]
    whole = document({**thing(k=STRING), "oneOf": branches})

    assert unions.fold_assertions(whole) == whole


def test_any_of_is_one_of_and_unions_are_flat():
    whole = document({"anyOf": [STRING, {"oneOf": [NUMBER, STRING]}, NULL]})

    assert response_of(unions.one_combinator(whole)) == {"oneOf": [STRING, NUMBER, NULL]}


def test_an_alias_is_the_component_it_refers_to():
    whole = document(thing(x=ref("A")), A=ref("B"), B=ref("C"), C=STRING)

    found = unions.resolve_aliases(whole)

    assert response_of(found)["properties"]["x"] == ref("C")
    assert set(schemas_of(found)) == {"C"}


def test_null_moves_from_a_component_to_where_it_is_used():
    whole = document(
        thing(x=ref("A"), y={"oneOf": [ref("A"), STRING]}), A={"oneOf": [thing(z=STRING), NULL]}
    )

    found = unions.split_null(whole)

    assert schemas_of(found)["A"] == thing(z=STRING)
    assert response_of(found)["properties"]["x"] == {"oneOf": [ref("A"), NULL]}
    assert response_of(found)["properties"]["y"] == {"oneOf": [ref("A"), NULL, STRING]}


# merge


def merged(*parts, **schemas):
    whole = scalars.plain_enums(document({"allOf": list(parts)}, **schemas))
    return response_of(merge_all_of(whole))


def test_all_of_is_one_object_with_everything():
    found = merged(ref("A"), thing("y", y=NUMBER), A=thing("x", x=STRING))

    assert {key: found[key] for key in ("type", "properties", "required")} == thing(
        "x", "y", x=STRING, y=NUMBER
    )


def test_a_part_that_only_adds_nothing_keeps_the_name():
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
def test_a_property_in_both_parts_is_the_narrower_one(left, right, both):
    assert merged(thing(x=left), thing(x=right))["properties"]["x"] == both
    assert merged(thing(x=right), thing(x=left))["properties"]["x"] == both


@pytest.mark.parametrize("pair", [(STRING, NUMBER), (const("a"), const("b")), (STRING, thing())])
def test_parts_that_contradict_each_other_stop_with_the_place(pair):
    with pytest.raises(ToolError, match="GetItResponse: the parts of allOf contradict"):
        merged(*[thing("x", x=part) for part in pair])


def test_typed_extras_survive_and_closed_stays_closed_only_together():
    typed = {"type": "object", "additionalProperties": STRING}
    closed = {"type": "object", "additionalProperties": False}

    assert merged(typed, thing(x=NUMBER))["additionalProperties"] == STRING
    assert merged(closed, typed)["additionalProperties"] == STRING
    assert (
        merged({**closed, **thing(x=STRING)}, thing(y=STRING)).get("additionalProperties") is None
    )
    assert merged({**closed, "minProperties": 1}, closed)["additionalProperties"] is False


def test_a_union_among_the_parts_makes_a_union_of_the_whole():
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


def test_properties_beside_a_union_belong_to_every_variant():
    whole = document(
        {**thing(y=STRING), "oneOf": [ref("A"), ref("B")]}, A=thing(a=STRING), B=thing()
    )

    variants = response_of(merge_all_of(whole))["oneOf"]

    assert [set(variant["properties"]) for variant in variants] == [{"a", "y"}, {"y"}]


def test_variants_that_contradict_the_rest_are_no_variants():
    found = merged(
        {"oneOf": [thing("t", t=const("a")), thing("t", t=const("b")), STRING]},
        thing("t", t=const("b")),
    )

    assert found["properties"]["t"]["const"] == "b"


def test_two_unions_stop():
    union = {"oneOf": [thing(a=STRING), thing(b=STRING)]}

    with pytest.raises(ToolError, match="two unions"):
        merged(union, {"oneOf": [thing(c=STRING), thing(d=STRING)]})


def test_a_component_that_is_part_of_itself_stops():
    with pytest.raises(ToolError, match="A is part of itself"):
        merged(ref("A"), thing(x=STRING), A={"allOf": [ref("A"), thing(y=STRING)]})
