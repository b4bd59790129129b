"""The rule about ``allOf``: one schema that means the same as all of them together.

The result is the intersection. Where a part is a union, so is the result: every variant with the
rest, without the variants that contradict it. Only closed objects are not taken at their word: two
of them side by side are read as one object with the properties of both, as their authors mean it.
"""

from __future__ import annotations

from typing import Any

from scripts.cli import ToolError
from scripts.pipeline.read_document import Document

from ..schemas import Schema, components, copied, map_schema, resolved, roots, target
from .scalars import json_type

OBJECT = frozenset({"properties", "required", "additionalProperties"})
HINT = "x-name"
"""Tells `hoist` what to call a variant that had a name before it was merged."""


def merge_all_of(document: Document) -> Document:
    """Replace every ``allOf``, and properties beside a union, by their intersection."""
    result: Document = copied(document)
    merger = _Merger(components(document))
    for root in roots(result):
        merged = map_schema(root.schema, merger.flat, root.name)
        if root.kind == "component" and target(merged) is not None:
            merged = merger.look(merged, root.name)  # a component keeps its name
        root.put(merged)
    return result


class _Merger:
    """Intersections of schemas that refer to these components."""

    def __init__(self, named: dict[str, Any]) -> None:
        self.named = named
        self.open: list[str] = []  # the components being resolved, to notice that one needs itself

    def flat(self, schema: Schema, where: str) -> Schema:
        """The schema without ``allOf``, a union standing alone."""
        beside = {key: value for key, value in schema.items() if key not in ("allOf", "oneOf")}
        beside.pop("discriminator", None)
        if "allOf" not in schema and ("oneOf" not in schema or not beside.keys() & OBJECT):
            return schema
        parts = [beside, *schema.get("allOf", [])]
        if "oneOf" in schema:
            parts.append({"oneOf": schema["oneOf"]})
        merged: Any = {}
        for part in parts:
            merged = self.both(merged, part, where)
            if merged is None:
                raise ToolError(f"{where}: the parts of allOf contradict each other")
        return merged if isinstance(merged, dict) else {}

    def both(self, left: Any, right: Any, where: str) -> Any:
        """What satisfies both, or None if nothing can."""
        if left == right or right in ({}, True):
            return left
        if left in ({}, True):
            return right
        if left is False or right is False:
            return None
        first, second = self.look(left, where), self.look(right, where)
        merged = self._unions(first, second, where)
        if merged == first:  # the other one adds nothing: keep the name
            return left
        if merged == second:
            return right
        name = target(left) or target(right)
        if name is None or merged is None or "oneOf" in merged:
            return merged
        return {**merged, HINT: name}

    def look(self, schema: Schema, where: str) -> Schema:
        """The schema behind a reference, itself without ``allOf``."""
        name = target(schema)
        if name is not None and name in self.open:
            raise ToolError(f"{where}: {name} is part of itself")
        self.open.append(name or "")
        try:
            found: Schema = map_schema(resolved(schema, self.named), self.flat, where)
        finally:
            self.open.pop()
        return found

    def _unions(self, left: Schema, right: Schema, where: str) -> Any:
        if "oneOf" not in left and "oneOf" not in right:
            return self._simple(left, right, where)
        if "oneOf" in left and "oneOf" in right:
            raise ToolError(f"{where}: allOf of two unions cannot be generated")
        union, other = (left, right) if "oneOf" in left else (right, left)
        merged = [self.both(variant, other, where) for variant in union["oneOf"]]
        variants = [variant for variant in merged if variant is not None]
        if len(variants) < 2:
            return variants[0] if variants else None
        return {"oneOf": variants}

    def _simple(self, left: Schema, right: Schema, where: str) -> Any:
        result = {**left, **right}
        result.pop(HINT, None)
        types = _common_types(left, right)
        if types == []:
            return None
        if types is not None:
            result["type"] = types[0] if len(types) == 1 else types
        values = _common_values(left, right)
        if values is not None:
            result.pop("const", None)
            result["enum"] = values
        if values == []:
            return None
        return self._object(left, right, result, where)

    def _object(self, left: Schema, right: Schema, result: Schema, where: str) -> Any:
        if left.keys() & {"items"} and right.keys() & {"items"}:
            result["items"] = self.both(left["items"], right["items"], f"{where}.items")
        properties = {**left.get("properties", {}), **right.get("properties", {})}
        for name in left.get("properties", {}).keys() & right.get("properties", {}).keys():
            at = f"{where}.{name}"
            properties[name] = self.both(left["properties"][name], right["properties"][name], at)
        if None in properties.values() or ("items" in result and result["items"] is None):
            return None
        if properties:
            result["properties"] = {name: properties[name] for name in sorted(properties)}
        required = {*left.get("required", []), *right.get("required", [])}
        if required:
            result["required"] = sorted(required)
        return self._extras(left, right, result, where)

    def _extras(self, left: Schema, right: Schema, result: Schema, where: str) -> Any:
        key = "additionalProperties"
        result.pop(key, None)
        first, second = left.get(key, True), right.get(key, True)
        if first is False and second is False:
            return {**result, key: False}
        typed = [extras for extras in (first, second) if isinstance(extras, dict)]
        if not typed:
            return result
        extras = typed[0] if len(typed) == 1 else self.both(first, second, f"{where}.*")
        return None if extras is None else {**result, key: extras}


def _types(schema: Schema) -> list[str] | None:
    if "type" in schema:
        types: list[str] | str = schema["type"]
        return types if isinstance(types, list) else [types]
    return ["object"] if schema.keys() & OBJECT else None


def _common_types(left: Schema, right: Schema) -> list[str] | None:
    first, second = _types(left), _types(right)
    if first is None or second is None:
        return first if second is None else second
    # An integer is a number: against "number", "integer" is the narrower one.
    wide = {"integer": "number"}
    return [
        *(name for name in first if name in second or wide.get(name) in second),
        *(name for name in second if name not in first and wide.get(name) in first),
    ]


def _values(schema: Schema) -> list[Any] | None:
    values: list[Any] | None = schema.get("enum")
    return [schema["const"]] if "const" in schema else values


def _common_values(left: Schema, right: Schema) -> list[Any] | None:
    first, second = _values(left), _values(right)
    if first is not None and second is not None:
        return [value for value in first if value in second]
    values = second if first is None else first
    types = _types(left if first is None else right)
    if values is None or types is None:
        return values
    fit = {*types, *(["integer"] if "number" in types else [])}
    return [value for value in values if json_type(value) in fit]
