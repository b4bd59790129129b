"""Rules about unions: assertions that look like unions, aliases, null, unions inside unions."""

from __future__ import annotations

from typing import Any

from scripts.pipeline.read_document import Document

from ..schemas import NULL, Schema, components, copied, map_schemas, reference, target

ASSERTIONS = frozenset(
    {"type", "required", "properties", "minProperties", "maxProperties", "not", "deprecated"}
    | {"additionalProperties"}
)


def fold_assertions(document: Document) -> Document:
    """Drop combinators that only say which properties go together.

    ``anyOf: [{required: [email]}, {required: [userId]}]`` describes no variants. What only a branch
    declares becomes an optional property, what all branches require is required.
    """
    return map_schemas(document, _fold_assertions)


def _fold_assertions(schema: Schema, where: str) -> Schema:
    for combinator in ("anyOf", "oneOf"):
        if _is_assertion(schema, schema.get(combinator, [])):
            schema = _folded(schema, combinator)
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


def _folded(schema: Schema, combinator: str) -> Schema:
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
    """For code, ``anyOf`` and ``oneOf`` are the same: a union. Flat, and without duplicates."""
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
    """A component that only refers to another one is the other one."""
    result: Document = copied(document)
    named = components(result)
    aliases = {name: other for name, schema in named.items() if (other := target(schema))}
    for name in aliases:
        del named[name]

    def follow(schema: Schema, where: str) -> Schema:
        name, seen = target(schema), set[str]()
        while name in aliases and name not in seen:
            seen.add(name)
            name = aliases[name]
        return schema if name is None else reference(name)

    return map_schemas(result, follow)


def split_null(document: Document) -> Document:
    """Take null out of components: ``X | None`` where X is used, and a class named X."""
    result: Document = copied(document)
    named = components(result)
    nullable = {name for name, schema in named.items() if _inner(schema) is not None}
    for name in nullable:
        named[name] = _inner(named[name])

    def split(schema: Schema, where: str) -> Schema:
        return {"oneOf": [schema, dict(NULL)]} if target(schema) in nullable else schema

    return one_combinator(map_schemas(result, split))


def _inner(schema: Any) -> Schema | None:
    """What a component holds besides null, if that is one thing with a name of its own."""
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
