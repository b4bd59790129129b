"""The rule that gives every class a name: inline objects, enums and unions become components.

Names are made from where a schema is: the owner's name and the property's. They do not depend on
anything elsewhere in the document, so a newer document does not rename what an older one had.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scripts.cli import ToolError
from scripts.pipeline.read_document import Document

from ..schemas import (
    Schema,
    components,
    copied,
    pascal,
    reference,
    resolved,
    roots,
    target,
)
from .all_of import HINT


def hoist(document: Document) -> Document:
    """Make every inline class a component, and refer to it."""
    result: Document = copied(document)
    naming = _Naming(components(result))
    for root in list(roots(result)):
        if root.kind == "component":
            root.put(naming.parts(root.schema, root.name))
        else:
            root.put(naming.whole(root.schema, pascal(root.name)))
    result.setdefault("components", {})["schemas"] = naming.named
    return result


class _Naming:
    """The named schemas so far."""

    def __init__(self, named: dict[str, Any]) -> None:
        self.named = named
        self.taken = {_file_name(name): name for name in named}

    def whole(self, schema: Any, name: str) -> Any:
        """The schema, or a reference to it under this name if it needs one."""
        if isinstance(schema, bool) or target(schema) is not None:
            return schema
        branches = list(_structures(schema, self.named))
        if len(branches) == 1 and target(branches[0]) is None:  # alone among scalars: its name
            alone = branches[0]
            union = [self.whole(one, name) if one is alone else one for one in schema["oneOf"]]
            return {**schema, "oneOf": union}
        schema = self.parts(schema, name)
        if _is_class(schema) or len(branches) > 1:
            return reference(self.register(schema, name))
        return schema

    def parts(self, schema: Any, owner: str) -> Any:
        """The schema with all classes inside it replaced by references."""
        if isinstance(schema, bool):
            return schema
        result = {key: value for key, value in schema.items() if key != HINT}
        if "properties" in schema:
            result["properties"] = {
                name: self.whole(part, owner + pascal(name))
                for name, part in schema["properties"].items()
            }
        for key, suffix in (("items", "Item"), ("additionalProperties", "Value")):
            if key in schema:
                result[key] = self.whole(schema[key], owner + suffix)
        for key in ("oneOf", "prefixItems"):
            if key in schema:
                result[key] = self.variants(schema[key], owner)
        return result

    def variants(self, branches: list[Any], owner: str) -> list[Any]:
        """The branches of a union, named after what tells them apart."""
        return [
            self.whole(branch, owner + _suffix(branch, index))
            for index, branch in enumerate(branches)
        ]

    def register(self, schema: Schema, wanted: str) -> str:
        """Store a schema under the wanted name, or under another one if that is taken."""
        for name in (wanted, f"{wanted}Inline"):
            holder = self.taken.setdefault(_file_name(name), name)
            if self.named.setdefault(holder, schema) == schema:
                return holder
        raise ToolError(f"two different schemas would both be called {wanted}")


def _file_name(name: str) -> str:
    """Names that differ in case or punctuation only would share a module."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _is_class(schema: Schema) -> bool:
    return "enum" in schema or schema.get("type") == "object" or "properties" in schema


def _structures(schema: Schema, named: dict[str, Any]) -> Iterator[Any]:
    """The branches of a union that are more than a scalar."""
    for branch in schema.get("oneOf", []):
        found = resolved(branch, named)
        if isinstance(found, dict) and (_is_class(found) or found.keys() & {"oneOf", "items"}):
            yield branch


def _suffix(branch: Any, index: int) -> str:
    """A variant is named by its constant, else by its former name, else by its place."""
    if isinstance(branch, dict):
        parts = [branch["properties"][name] for name in sorted(branch.get("properties", {}))]
        constants = [part.get("const") for part in parts if isinstance(part, dict)]
        words = [pascal(word) for word in (*constants, branch.get(HINT)) if isinstance(word, str)]
        if any(words):
            return next(word for word in words if word)
    return f"Variant{chr(ord('A') + index)}" if index < 26 else f"Variant{index}"
