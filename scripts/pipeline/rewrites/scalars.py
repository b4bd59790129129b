"""Rules about single schemas: one form for each type, null, enum and constant."""

from __future__ import annotations

from typing import Any

from ...cli import ToolError
from ..read_document import Document
from ..schemas import NULL, Schema, json_type, map_schemas, types_of

ANNOTATIONS = frozenset({"deprecated", "readOnly", "writeOnly", "default"})
UNSUPPORTED = ("$defs", "patternProperties")
CLASSLIKE = frozenset({"object", "array"})


def plain_types(document: Document) -> Document:
    """Chooses one form where JSON Schema allows several.

    ``nullable`` becomes a list of types; a list of one type becomes the type; an ``allOf`` of one
    reference becomes the reference; a reference with siblings becomes an ``allOf``. Defaults are
    removed, because the generated client would send them although the caller has not passed them.
    A keyword that the generator cannot express raises an error.
    """
    return map_schemas(document, _plain_types)


def _plain_types(schema: Schema, where: str) -> Schema:
    for key in UNSUPPORTED:
        if key in schema:
            raise ToolError(f"{where} uses {key}, for which no code can be generated")
    result = {key: value for key, value in schema.items() if key not in ("default", "nullable")}
    types = types_of(schema)
    if types is not None:
        result["type"] = types[0] if len(types) == 1 else types
    elif schema.get("nullable"):
        result = {"oneOf": [result, NULL]}
    return _plain_reference(_with_items(result))


def _with_items(schema: Schema) -> Schema:
    """Lets an array whose items are not described hold anything."""
    if schema.get("type") == "array" and not schema.keys() & {"items", "prefixItems"}:
        return {**schema, "items": {}}
    if schema.get("items") is True:
        return {**schema, "items": {}}
    return schema


def _plain_reference(schema: Schema) -> Schema:
    facts = {key: value for key, value in schema.items() if key not in ANNOTATIONS}
    if facts.keys() == {"allOf"} and len(facts["allOf"]) == 1:
        only: Schema = facts["allOf"][0]
        return only
    if "$ref" in facts and len(facts) > 1:
        rest = {key: value for key, value in facts.items() if key != "$ref"}
        return {"allOf": [{"$ref": facts["$ref"]}, rest]}
    return facts if "$ref" in facts else schema


def plain_enums(document: Document) -> Document:
    """Turns an enum of one value into a constant, and one of several types into these types.

    Null becomes a branch of its own.
    """
    return map_schemas(document, _plain_enums)


def _plain_enums(schema: Schema, where: str) -> Schema:
    if "const" in schema and schema["const"] is None:
        return dict(NULL)
    if "enum" not in schema:
        return schema
    rest = {key: value for key, value in schema.items() if key not in ("enum", "type")}
    values = [value for value in schema["enum"] if value is not None]
    branches = [_values(values, rest)] if values else []
    if None in schema["enum"]:
        branches.append(dict(NULL))
    return branches[0] if len(branches) == 1 else {"oneOf": branches}


def _values(values: list[Any], rest: Schema) -> Schema:
    types = list(dict.fromkeys(json_type(value) for value in values))
    if len(values) == 1 and types[0] in ("string", "integer", "boolean"):
        return {**rest, "type": types[0], "const": values[0]}
    if types in (["string"], ["integer"]):
        return {**rest, "type": types[0], "enum": values}
    return {**rest, "type": types[0] if len(types) == 1 else types}


def split_types(document: Document) -> Document:
    """Turns a list of types with an object or array in it into a union.

    Nullable scalars stay as they are, because the generator handles them correctly.
    """
    return map_schemas(document, _split_types)


def _split_types(schema: Schema, where: str) -> Schema:
    types = schema.get("type")
    if not isinstance(types, list) or not CLASSLIKE.intersection(types):
        return schema
    return {
        "oneOf": [_with_items({**schema, "type": name}) for name in types if name != "null"]
        + ([dict(NULL)] if "null" in types else [])
    }


def default_constants(document: Document) -> Document:
    """Makes every required constant its own default, so that callers need not pass it."""
    return map_schemas(document, _default_constants)


def _default_constants(schema: Schema, where: str) -> Schema:
    if "properties" not in schema:
        return schema
    required = schema.get("required", [])
    properties = {
        name: {**part, "default": part["const"]}
        if isinstance(part, dict) and "const" in part and name in required
        else part
        for name, part in schema["properties"].items()
    }
    return {**schema, "properties": properties}


def open_objects(document: Document) -> Document:
    """Opens closed objects: a server may add fields at any time, and none may be dropped."""
    return map_schemas(document, _open_objects)


def _open_objects(schema: Schema, where: str) -> Schema:
    if isinstance(schema.get("additionalProperties"), bool):
        return {key: value for key, value in schema.items() if key != "additionalProperties"}
    return schema
