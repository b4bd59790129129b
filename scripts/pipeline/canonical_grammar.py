"""The parts that the grammar of the canonical form is made of.

A `Normalizer` describes what a value may be. The functions here return normalizers for scalars, and
combine normalizers into those for lists, mappings and objects.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from ..cli import ToolError

Normalizer = Callable[[Any, str], Any]
"""Returns the canonical form of a value, or raises a `ToolError` with the path of the value."""

PROSE = frozenset({"title", "description", "summary", "example", "examples", "externalDocs"})
TYPES = frozenset({"string", "number", "integer", "boolean", "object", "array", "null"})


def accept(test: Callable[[Any], bool], expected: str) -> Normalizer:
    """Returns a normalizer for values that pass a test; they are their own canonical form."""

    def normalize(value: Any, where: str) -> Any:
        if not test(value):
            raise ToolError(f"{where or 'the document'} must be {expected}")
        return value

    return normalize


def match(pattern: str, expected: str) -> Normalizer:
    """Returns a normalizer for strings that a regular expression matches as a whole."""
    compiled = re.compile(pattern, re.ASCII)
    return accept(lambda value: _is_printable(value) and bool(compiled.fullmatch(value)), expected)


def _is_printable(value: Any) -> bool:
    # Control characters, separators and lone surrogates would not survive in generated source.
    return isinstance(value, str) and value.isprintable()


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


anything = accept(lambda value: True, "anything")
string = accept(_is_printable, "a string without control characters")
pattern = accept(lambda value: isinstance(value, str), "a string")
boolean = accept(lambda value: isinstance(value, bool), "true or false")
number = accept(_is_number, "a number")
bound = accept(lambda value: _is_number(value) or isinstance(value, bool), "a number")
count = accept(_is_count, "an integer that is not negative")
reference = match(r"#/components/\w+/[\w.-]+", "a reference to a component")


def types(value: Any, where: str) -> Any:
    for item in value if isinstance(value, list) and value else [value]:
        if not isinstance(item, str) or item not in TYPES:
            raise ToolError(f"{where} must be one of {', '.join(sorted(TYPES))}, or a list of them")
    return value


def string_list(value: Any, where: str) -> list[str]:
    """Normalizes strings whose order matters."""
    return [string(item, where) for item in as_list(value, where)]


def string_set(value: Any, where: str) -> list[str]:
    """Normalizes strings whose order does not matter."""
    return sorted(set(string_list(value, where)))


def enum(value: Any, where: str) -> list[Any]:
    """Normalizes JSON values whose order does not matter."""
    values = {json.dumps(item, sort_keys=True): item for item in as_list(value, where)}
    if not values:
        raise ToolError(f"{where} must not be empty")
    return [constant(values[key], where) for key in sorted(values)]


def constant(value: Any, where: str) -> Any:
    """Normalizes a JSON value that can occur in generated source."""
    return string(value, where) if isinstance(value, str) else value


def as_list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise ToolError(f"{where} must be a list")
    return value


def as_mapping(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ToolError(f"{where or 'the document'} must be a mapping")
    return value


def list_of(item: Normalizer) -> Normalizer:
    """Returns a normalizer for a list whose order matters."""
    return lambda value, where: [
        item(part, f"{where}[{index}]") for index, part in enumerate(as_list(value, where))
    ]


def set_of(item: Normalizer) -> Normalizer:
    """Returns a normalizer for a list whose order does not matter."""
    return lambda value, where: sorted(list_of(item)(value, where), key=json.dumps)


def mapping_of(item: Normalizer, name: Normalizer = string) -> Normalizer:
    """Returns a normalizer for a mapping whose keys are names, even if they look like keywords."""
    return lambda value, where: {
        name(key, f"{where}: the name {key!r}"): item(part, f"{where}.{key}")
        for key, part in sorted(as_mapping(value, where).items())
    }


def object_of(keywords: Mapping[str, Normalizer]) -> Normalizer:
    """Returns a normalizer for an object of the specification.

    It keeps these keywords, in this order, and leaves out prose and extensions.
    """

    def normalize(value: Any, where: str) -> dict[str, Any]:
        for key in as_mapping(value, where):
            if key not in keywords and key not in PROSE and not key.startswith("x-"):
                raise ToolError(f"{where or 'the document'} has the unknown keyword {key!r}")
        return {
            key: part(value[key], f"{where}.{key}" if where else key)
            for key, part in keywords.items()
            if key in value
        }

    return normalize


def reference_or(item: Normalizer) -> Normalizer:
    """Returns a normalizer for a Reference Object or for the object itself."""
    reference_object = object_of({"$ref": reference})

    def normalize(value: Any, where: str) -> Any:
        is_reference = isinstance(value, dict) and "$ref" in value
        return (reference_object if is_reference else item)(value, where)

    return normalize
