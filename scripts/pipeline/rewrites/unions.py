"""Rules about unions: assertions that look like unions, nested unions, aliases, and null."""

from __future__ import annotations

from typing import Any

from ..read_document import Document
from ..schemas import NULL, Schema, components, copy_json, map_schemas, ref_name, resolve

ASSERTIONS = frozenset(
    {"type", "required", "properties", "minProperties", "maxProperties", "not", "deprecated"}
    | {"additionalProperties"}
)


def fold_assertions(document: Document) -> Document:
    """Removes combinators that only say which properties go together.

    ``anyOf: [{required: [email]}, {required: [userId]}]`` does not describe variants. A property
    that only a branch declares becomes optional; one that all branches require becomes required.
    """
    return map_schemas(document, _fold_assertions)


def _fold_assertions(schema: Schema, where: str) -> Schema:
    for combinator in ("anyOf", "oneOf"):
        if _is_assertion(schema, schema.get(combinator, [])):
            schema = _fold(schema, combinator)
    return schema


def _is_assertion(schema: Schema, branches: list[Any]) -> bool:
    if not branches or not all(isinstance(branch, dict) for branch in branches):
        return False
    if not all(branch.keys() <= ASSERTIONS for branch in branches):
        return False
    declared = [*schema.get("properties", {}).items()]
    inside = [item for branch in branches for item in branch.get("properties", {}).items()]
    if not declared:
        return not inside and any("required" in branch for branch in branches)
    seen = dict(declared)
    return all(seen.setdefault(name, part) == part for name, part in inside)


def _fold(schema: Schema, combinator: str) -> Schema:
    branches = schema[combinator]
    result = {key: value for key, value in schema.items() if key != combinator}
    properties = {
        name: part for branch in branches for name, part in branch.get("properties", {}).items()
    }
    if properties:
        result["properties"] = {**properties, **schema["properties"]}
    always = set.intersection(*(set(branch.get("required", [])) for branch in branches))
    if always:
        result["required"] = sorted({*schema.get("required", []), *always})
    return result


def one_combinator(document: Document) -> Document:
    """Turns ``anyOf`` into ``oneOf``, which is the same union in code, and flattens unions."""
    return map_schemas(document, _one_combinator)


def _one_combinator(schema: Schema, where: str) -> Schema:
    if "anyOf" in schema:
        rest = {key: value for key, value in schema.items() if key != "anyOf"}
        union = {"oneOf": schema["anyOf"]}
        schema = {"allOf": [rest, union]} if "oneOf" in rest else {**rest, **union}
    if "oneOf" not in schema:
        return schema
    flat: list[Any] = []
    for branch in schema["oneOf"]:
        nested = branch.get("oneOf") if isinstance(branch, dict) and len(branch) == 1 else None
        flat += [part for part in nested or [branch] if part not in flat]
    if len(flat) == 1 and schema.keys() <= {"oneOf", "discriminator"}:
        only: Schema = flat[0]
        return only
    return {**schema, "oneOf": flat}


def resolve_aliases(document: Document) -> Document:
    """Removes the components that only refer to another one, and refers to that one instead."""
    result: Document = copy_json(document)
    named = components(result)
    aliases = {name: schema for name, schema in named.items() if ref_name(schema)}
    for schema in aliases.values():
        resolve(schema, result)  # raises an error if it leads back to itself
    for name in aliases:
        del named[name]

    def follow(schema: Schema, where: str) -> Schema:
        while (name := ref_name(schema)) in aliases:
            schema = aliases[name]
        return schema

    return map_schemas(result, follow)


def split_null(document: Document) -> Document:
    """Moves null from components to where they are used: a class named X, and ``X | None``."""
    result: Document = copy_json(document)
    named = components(result)
    nullable = {name for name, schema in named.items() if _without_null(schema) is not None}
    for name in nullable:
        named[name] = _without_null(named[name])

    def split(schema: Schema, where: str) -> Schema:
        return {"oneOf": [schema, dict(NULL)]} if ref_name(schema) in nullable else schema

    return one_combinator(map_schemas(result, split))


def _without_null(schema: Any) -> Schema | None:
    """Returns what a component is besides null, if that is one schema that needs a name."""
    branches = schema.get("oneOf", []) if isinstance(schema, dict) and len(schema) == 1 else []
    others = [branch for branch in branches if branch != NULL]
    if len(others) != 1 or len(others) == len(branches) or not _needs_name(others[0]):
        return None
    only: Schema = others[0]
    return only


def _needs_name(schema: Any) -> bool:
    return isinstance(schema, dict) and (
        schema.get("type") in ("object", "array") or "enum" in schema or "properties" in schema
    )
