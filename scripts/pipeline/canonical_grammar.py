"""The words of the canonical form's grammar: what a value may be, and kinds made of kinds."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from ..cli import ToolError

Kind = Callable[[Any, str], Any]
"""Turns a value into its canonical form, or raises a `ToolError` that tells the place."""

PROSE = frozenset({"title", "description", "summary", "example", "examples", "externalDocs"})
TYPES = frozenset({"string", "number", "integer", "boolean", "object", "array", "null"})


def checked(test: Callable[[Any], bool], expected: str) -> Kind:
    """A value that passes a test."""

    def kind(value: Any, where: str) -> Any:
        if not test(value):
            raise ToolError(f"{where or 'the document'} must be {expected}")
        return value

    return kind


def matching(pattern: str, expected: str) -> Kind:
    """A text that a regular expression matches as a whole."""
    compiled = re.compile(pattern, re.ASCII)
    return checked(lambda value: _is_text(value) and bool(compiled.fullmatch(value)), expected)


def _is_text(value: Any) -> bool:
    # Controls, separators and lone surrogates would not survive in generated source.
    return isinstance(value, str) and value.isprintable()


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


anything = checked(lambda value: True, "anything")
text = checked(_is_text, "a text without control characters")
pattern = checked(lambda value: isinstance(value, str), "a text")
flag = checked(lambda value: isinstance(value, bool), "true or false")
number = checked(_is_number, "a number")
bound = checked(lambda value: _is_number(value) or isinstance(value, bool), "a number")
count = checked(_is_count, "a whole number, 0 or more")
reference = matching(r"#/components/\w+/[\w.-]+", "a reference to a component")


def types(value: Any, where: str) -> Any:
    """The keyword ``type``: one type or a list of them."""
    for item in value if isinstance(value, list) and value else [value]:
        if not isinstance(item, str) or item not in TYPES:
            raise ToolError(f"{where} must be one of {', '.join(sorted(TYPES))}, or a list of them")
    return value


def texts(value: Any, where: str) -> list[str]:
    """Texts in an order that matters."""
    return [text(item, where) for item in as_list(value, where)]


def names(value: Any, where: str) -> list[str]:
    """Texts in no order."""
    return sorted(set(texts(value, where)))


def enum(value: Any, where: str) -> list[Any]:
    """Distinct JSON values in no order."""
    values = {json.dumps(item, sort_keys=True): item for item in as_list(value, where)}
    if not values:
        raise ToolError(f"{where} must not be empty")
    return [constant(values[key], where) for key in sorted(values)]


def constant(value: Any, where: str) -> Any:
    """A JSON value that may end up in generated source."""
    return text(value, where) if isinstance(value, str) else value


def as_list(value: Any, where: str) -> list[Any]:
    """The value, which is a list."""
    if not isinstance(value, list):
        raise ToolError(f"{where} must be a list")
    return value


def as_mapping(value: Any, where: str) -> dict[str, Any]:
    """The value, which is a mapping."""
    if not isinstance(value, dict):
        raise ToolError(f"{where or 'the document'} must be a mapping")
    return value


def each(kind: Kind) -> Kind:
    """A list in an order that matters."""
    return lambda value, where: [
        kind(item, f"{where}[{index}]") for index, item in enumerate(as_list(value, where))
    ]


def named(kind: Kind, name: Kind = text) -> Kind:
    """A mapping whose keys are names: none of them is a keyword, whatever it says."""
    return lambda value, where: {
        name(key, f"{where}: the name {key!r}"): kind(item, f"{where}.{key}")
        for key, item in sorted(as_mapping(value, where).items())
    }


def entity(keywords: Mapping[str, Kind]) -> Kind:
    """An object of the specification: keywords in the order given here, prose left out."""

    def kind(value: Any, where: str) -> dict[str, Any]:
        for key in as_mapping(value, where):
            if key not in keywords and key not in PROSE and not key.startswith("x-"):
                raise ToolError(f"{where or 'the document'} has the unknown keyword {key!r}")
        return {
            key: child(value[key], f"{where}.{key}" if where else key)
            for key, child in keywords.items()
            if key in value
        }

    return kind


def reference_or(kind: Kind) -> Kind:
    """A Reference Object, or the thing itself."""
    only_reference = entity({"$ref": reference})

    def either(value: Any, where: str) -> Any:
        is_reference = isinstance(value, dict) and "$ref" in value
        return (only_reference if is_reference else kind)(value, where)

    return either
