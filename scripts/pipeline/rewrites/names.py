"""The rule that gives every class a name: inline objects, enums and unions become components.

A name is made from the names of the owner and of the property. It does not depend on anything else
in the document, so a newer document does not rename the classes of an older one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...cli import ToolError
from ..read_document import Document
from ..schemas import (
    Schema,
    components,
    copy_json,
    is_object,
    pascal_case,
    ref_name,
    reference,
    resolve,
    roots,
)
from .all_of import FORMER_NAME


def hoist(document: Document) -> Document:
    """Makes every inline class a component and refers to it."""
    result: Document = copy_json(document)
    result.setdefault("components", {}).setdefault("schemas", {})
    naming = _Naming(result)
    for root in list(roots(result)):
        if root.kind == "component":
            root.replace(naming.name_parts(root.schema, root.name))
        else:
            root.replace(naming.name_class(root.schema, pascal_case(root.name)))
    return result


class _Naming:
    """Registers classes as components of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.components = components(document)
        self.taken = {_file_name(name): name for name in self.components}

    def name_class(self, schema: Any, name: str) -> Any:
        """Returns the schema, or a reference to it under this name if it becomes a class."""
        if isinstance(schema, bool) or ref_name(schema) is not None:
            return schema
        branches = list(_structures(schema, self.document))
        if len(branches) == 1 and ref_name(branches[0]) is None:  # the only class of the union
            only = branches[0]
            union = [self.name_class(one, name) if one is only else one for one in schema["oneOf"]]
            return {**schema, "oneOf": union}
        schema = self.name_parts(schema, name)
        if _is_class(schema) or len(branches) > 1:
            return reference(self.register(schema, name))
        return schema

    def name_parts(self, schema: Any, owner: str) -> Any:
        """Returns the schema with all classes inside it replaced by references."""
        if isinstance(schema, bool):
            return schema
        result = {key: value for key, value in schema.items() if key != FORMER_NAME}
        if "properties" in schema:
            result["properties"] = {
                name: self.name_class(part, owner + pascal_case(name))
                for name, part in schema["properties"].items()
            }
        for key, suffix in (("items", "Item"), ("additionalProperties", "Value")):
            if key in schema:
                result[key] = self.name_class(schema[key], owner + suffix)
        for key in ("oneOf", "prefixItems"):
            if key in schema:
                result[key] = [
                    self.name_class(branch, owner + _suffix(branch, index))
                    for index, branch in enumerate(schema[key])
                ]
        return result

    def register(self, schema: Schema, wanted: str) -> str:
        """Stores a schema under the wanted name, or under another one if that is taken."""
        for name in (wanted, f"{wanted}Inline"):
            holder = self.taken.setdefault(_file_name(name), name)
            if self.components.setdefault(holder, schema) == schema:
                return holder
        raise ToolError(f"two different schemas would both be called {wanted}")


def _file_name(name: str) -> str:
    """Returns what is equal for names that would share a module."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _is_class(schema: Schema) -> bool:
    return "enum" in schema or is_object(schema)


def _structures(schema: Schema, document: Document) -> Iterator[Any]:
    """Yields the branches of a union that are more than a scalar."""
    for branch in schema.get("oneOf", []):
        found = resolve(branch, document)
        if isinstance(found, dict) and (_is_class(found) or found.keys() & {"oneOf", "items"}):
            yield branch


def _suffix(branch: Any, index: int) -> str:
    """Returns a variant's name: its constant, else its former name, else its position."""
    if isinstance(branch, dict):
        properties = [branch["properties"][name] for name in sorted(branch.get("properties", {}))]
        constants = [part.get("const") for part in properties if isinstance(part, dict)]
        texts = [text for text in (*constants, branch.get(FORMER_NAME)) if isinstance(text, str)]
        if names := [name for text in texts if (name := pascal_case(text))]:
            return names[0]
    return f"Variant{chr(ord('A') + index)}" if index < 26 else f"Variant{index}"
