"""The rule that replaces ``allOf`` by one schema with the same meaning.

The result is the intersection of the parts. If a part is a union, the result is a union of each
variant merged with the other parts, without the variants that contradict them. There is one
exception: two closed objects side by side are read as one object with the properties of both,
because that is what their authors mean.
"""

from __future__ import annotations

from typing import Any

from ...cli import ToolError
from ..read_document import Document
from ..schemas import (
    OBJECT_KEYWORDS,
    Schema,
    copy_json,
    json_type,
    map_schema,
    ref_name,
    resolve,
    roots,
    types_of,
    values_of,
)

FORMER_NAME = "x-former-name"
"""The extension keyword that tells `hoist` which name a variant had before it was merged."""


def merge_all_of(document: Document) -> Document:
    """Replaces every ``allOf``, and properties beside a union, by their intersection."""
    result: Document = copy_json(document)
    merger = _Merger(document)
    for root in roots(result):
        merged = map_schema(root.schema, merger.flatten, root.name)
        if root.kind == "component" and ref_name(merged) is not None:
            merged = merger.open(merged, root.name)  # a component keeps its name
        root.replace(merged)
    return result


class _Merger:
    """Intersects schemas that refer to components of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.resolving: list[str] = []

    def flatten(self, schema: Schema, where: str) -> Schema:
        """Returns the schema without ``allOf`` and without properties beside a union."""
        beside = {key: value for key, value in schema.items() if key not in ("allOf", "oneOf")}
        beside.pop("discriminator", None)
        if "allOf" not in schema and ("oneOf" not in schema or not beside.keys() & OBJECT_KEYWORDS):
            return schema
        parts = [beside, *schema.get("allOf", [])]
        if "oneOf" in schema:
            parts.append({"oneOf": schema["oneOf"]})
        merged: Any = {}
        for part in parts:
            merged = self.intersect(merged, part, where)
            if merged is None:
                raise ToolError(f"{where}: the parts of allOf contradict each other")
        return merged if isinstance(merged, dict) else {}

    def intersect(self, left: Any, right: Any, where: str) -> Any:
        """Returns a schema for what satisfies both, or None if nothing does."""
        if left == right or right in ({}, True):
            return left
        if left in ({}, True):
            return right
        if left is False or right is False:
            return None
        first, second = self.open(left, where), self.open(right, where)
        merged = self._intersect_unions(first, second, where)
        if merged == first:  # the right one adds nothing: keep the name
            return left
        if merged == second:
            return right
        name = ref_name(left) or ref_name(right)
        if name is None or merged is None or "oneOf" in merged:
            return merged
        return {**merged, FORMER_NAME: name}

    def open(self, schema: Schema, where: str) -> Schema:
        """Returns the schema that a reference leads to, without ``allOf``."""
        name = ref_name(schema)
        if name is not None and name in self.resolving:
            raise ToolError(f"{where}: {name} is part of itself")
        self.resolving.append(name or "")
        try:
            found: Schema = map_schema(resolve(schema, self.document), self.flatten, where)
        finally:
            self.resolving.pop()
        return found

    def _intersect_unions(self, left: Schema, right: Schema, where: str) -> Any:
        if "oneOf" not in left and "oneOf" not in right:
            return self._intersect_plain(left, right, where)
        if "oneOf" in left and "oneOf" in right:
            raise ToolError(f"{where}: allOf of two unions cannot be generated")
        union, other = (left, right) if "oneOf" in left else (right, left)
        merged = [self.intersect(variant, other, where) for variant in union["oneOf"]]
        variants = [variant for variant in merged if variant is not None]
        if len(variants) < 2:
            return variants[0] if variants else None
        return {"oneOf": variants}

    def _intersect_plain(self, left: Schema, right: Schema, where: str) -> Any:
        result = {**left, **right}
        result.pop(FORMER_NAME, None)
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
        return self._intersect_parts(left, right, result, where)

    def _intersect_parts(self, left: Schema, right: Schema, result: Schema, where: str) -> Any:
        if left.keys() & {"items"} and right.keys() & {"items"}:
            result["items"] = self.intersect(left["items"], right["items"], f"{where}.items")
        first, second = left.get("properties", {}), right.get("properties", {})
        properties = {**first, **second}
        for name in first.keys() & second.keys():
            properties[name] = self.intersect(first[name], second[name], f"{where}.{name}")
        if None in properties.values() or ("items" in result and result["items"] is None):
            return None
        if properties:
            result["properties"] = {name: properties[name] for name in sorted(properties)}
        required = {*left.get("required", []), *right.get("required", [])}
        if required:
            result["required"] = sorted(required)
        return self._intersect_extras(left, right, result, where)

    def _intersect_extras(self, left: Schema, right: Schema, result: Schema, where: str) -> Any:
        key = "additionalProperties"
        result.pop(key, None)
        first, second = left.get(key, True), right.get(key, True)
        if first is False and second is False:
            return {**result, key: False}
        typed = [extras for extras in (first, second) if isinstance(extras, dict)]
        if not typed:
            return result
        extras = typed[0] if len(typed) == 1 else self.intersect(first, second, f"{where}.*")
        return None if extras is None else {**result, key: extras}


def _types(schema: Schema) -> list[str] | None:
    return types_of(schema) or (["object"] if schema.keys() & OBJECT_KEYWORDS else None)


def _common_types(left: Schema, right: Schema) -> list[str] | None:
    first, second = _types(left), _types(right)
    if first is None or second is None:
        return first if second is None else second
    # An integer is a number, so "integer" is the intersection of the two.
    wider = {"integer": "number"}
    return [
        *(name for name in first if name in second or wider.get(name) in second),
        *(name for name in second if name not in first and wider.get(name) in first),
    ]


def _common_values(left: Schema, right: Schema) -> list[Any] | None:
    first, second = values_of(left), values_of(right)
    if first is not None and second is not None:
        return [value for value in first if value in second]
    values = second if first is None else first
    types = _types(left if first is None else right)
    if values is None or types is None:
        return values
    fit = {*types, *(["integer"] if "number" in types else [])}
    return [value for value in values if json_type(value) in fit]
