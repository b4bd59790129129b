"""The elements of a schema, and those that a value uses."""

from __future__ import annotations

from scripts.facade.schema_elements import SchemaElement, SchemaWalker


def test_a_field_is_used_only_in_the_variant_that_the_value_matches():
    walker = SchemaWalker({"components": {"schemas": {}}})
    first = {"properties": {"kind": {"enum": ["a"]}, "size": {}}, "required": ["kind"]}
    second = {"properties": {"kind": {"enum": ["b"]}, "size": {}}, "required": ["kind"]}
    union = {"oneOf": [first, second]}

    used = walker.used_elements(union, {"kind": "b", "size": 1})

    assert SchemaElement("(b).size") in used
    assert SchemaElement("(a).size") not in used
    assert SchemaElement("(a).size") in walker.declared_elements(union)
