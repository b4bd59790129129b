"""Checks values against type annotations, at every depth.

The annotations are evaluated as written in the source. Any string is valid for a literal type,
since the API may add values to its enums.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import attrs
from loops_openapi.types import Unset
from loops_openapi.wire import Model

from loops import AsyncPager, Page, Pager


def return_type(method: Callable[..., Any]) -> Any:
    """Returns the annotated return type of a method."""
    function = inspect.unwrap(method)
    return evaluate(function.__annotations__["return"], function.__module__)


def evaluate(annotation: Any, module: str) -> Any:
    """Returns the type for an annotation that was written in a module."""
    return eval(annotation, _names(module)) if isinstance(annotation, str) else annotation


@cache
def _names(module_name: str) -> dict[str, Any]:
    """Returns the names in a module, including those imported only for type checkers."""
    module = sys.modules[module_name]
    names = dict(vars(module))
    for statement in ast.parse(inspect.getsource(module)).body:
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            block = ast.Module(statement.body, type_ignores=[])
            exec(compile(block, module_name, "exec", dont_inherit=True), names)
    return names


def find_type_errors(value: Any, expected: Any, path: str = "") -> Iterator[str]:
    """Yields the paths at which a value does not have the expected type, with the reason."""
    origin, arguments = get_origin(expected), get_args(expected)
    if expected is Any or expected is object or isinstance(expected, TypeVar):
        return
    if origin in (Union, UnionType):
        yield from _union(value, arguments, path)
    elif origin in (AsyncPager, Pager):
        for page in value:
            yield from find_type_errors(page, Page, path)
            yield from find_type_errors(page.items, list[arguments[0]], f"{path}.items")  # type: ignore[valid-type]
    elif origin is Literal:
        if not isinstance(value, str) and value not in arguments:
            yield f"{path} is {value!r}, not one of {arguments}"
    elif origin is list and isinstance(value, list):
        for item in value:
            yield from find_type_errors(item, arguments[0], f"{path}[]")
    elif origin in (dict, Mapping) and isinstance(value, Mapping):
        for key, item in value.items():
            yield from find_type_errors(item, arguments[1], f"{path}[{key!r}]")
    elif not _is_instance(value, expected):
        yield f"{path} is {type(value).__name__}, not {expected}"
    elif attrs.has(expected) or dataclasses.is_dataclass(expected):
        for name, annotation in field_types(expected).items():
            yield from find_type_errors(getattr(value, name), annotation, f"{path}.{name}")


def _union(value: Any, options: tuple[Any, ...], path: str) -> Iterator[str]:
    errors = [[*find_type_errors(value, option, path)] for option in options]
    yield from min(errors, key=len)


def _is_instance(value: Any, expected: Any) -> bool:
    if expected is None:
        return value is None
    if get_origin(expected) is not None:  # expects a list or mapping, and the value is neither
        return False
    if expected is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if expected is datetime:
        return isinstance(value, datetime) and value.tzinfo is not None
    if expected in (str, int, bool, NoneType, Unset) or issubclass(expected, Model):
        return type(value) is expected
    return isinstance(expected, type) and isinstance(value, expected)


def field_types(cls: Any) -> dict[str, Any]:
    """Returns the attributes of a result class with their types."""
    return {
        name: evaluate(annotation, owner.__module__)
        for owner in reversed(cls.__mro__)
        if owner.__module__ not in ("builtins", "typing", "loops_openapi.wire")
        for name, annotation in inspect.get_annotations(owner).items()
        if name != "additional_properties"
    }


def find_sentinels(value: Any, path: str = "") -> Iterator[str]:
    """Yields the paths at which a value contains the sentinel of the generated code."""
    if isinstance(value, Unset):
        yield path
    elif isinstance(value, list):
        for item in value:
            yield from find_sentinels(item, f"{path}[]")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from find_sentinels(item, f"{path}[{key!r}]")
    elif attrs.has(type(value)) or dataclasses.is_dataclass(value):
        for name in field_types(type(value)):
            yield from find_sentinels(getattr(value, name), f"{path}.{name}")
