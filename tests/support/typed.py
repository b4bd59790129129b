"""Whether a value is what an annotation promises, at every depth.

Annotations are read as written, not as the library reads them for itself. Enums are open: any
string will do for a literal type, since the API may add words.
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


def returned(method: Callable[..., Any]) -> Any:
    """What a method of the client is annotated to return."""
    function = inspect.unwrap(method)
    return evaluated(function.__annotations__["return"], function.__module__)


def evaluated(annotation: Any, module: str) -> Any:
    """An annotation as a type."""
    return eval(annotation, names(module)) if isinstance(annotation, str) else annotation


@cache
def names(module_name: str) -> dict[str, Any]:
    """The names in a module, with those that only type checkers see."""
    module = sys.modules[module_name]
    found = dict(vars(module))
    for statement in ast.parse(inspect.getsource(module)).body:
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            block = ast.Module(statement.body, type_ignores=[])
            exec(compile(block, module_name, "exec", dont_inherit=True), found)
    return found


def lies(value: Any, promised: Any, path: str = "") -> Iterator[str]:
    """The places at which a value is not of the promised type."""
    origin, arguments = get_origin(promised), get_args(promised)
    if promised is Any or promised is object or isinstance(promised, TypeVar):
        return
    if origin in (Union, UnionType):
        yield from _union(value, arguments, path)
    elif origin in (AsyncPager, Pager):
        for page in value:
            yield from lies(page, Page, path)
            yield from lies(page.items, list[arguments[0]], f"{path}.items")  # type: ignore[valid-type]
    elif origin is Literal:
        if not isinstance(value, str) and value not in arguments:
            yield f"{path} is {value!r}, not one of {arguments}"
    elif origin is list and isinstance(value, list):
        for item in value:
            yield from lies(item, arguments[0], f"{path}[]")
    elif origin in (dict, Mapping) and isinstance(value, Mapping):
        for key, item in value.items():
            yield from lies(item, arguments[1], f"{path}[{key!r}]")
    elif not _is(value, promised):
        yield f"{path} is {type(value).__name__}, not {promised}"
    elif attrs.has(promised) or dataclasses.is_dataclass(promised):
        for name, annotation in fields(promised).items():
            yield from lies(getattr(value, name), annotation, f"{path}.{name}")


def _union(value: Any, options: tuple[Any, ...], path: str) -> Iterator[str]:
    attempts = [[*lies(value, option, path)] for option in options]
    yield from min(attempts, key=len)


def _is(value: Any, promised: Any) -> bool:
    if promised is None:
        return value is None
    if get_origin(promised) is not None:  # a list or mapping, which this value is not
        return False
    if promised is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if promised is datetime:
        return isinstance(value, datetime) and value.tzinfo is not None
    if promised in (str, int, bool, NoneType, Unset) or issubclass(promised, Model):
        return type(value) is promised
    return isinstance(promised, type) and isinstance(value, promised)


def fields(cls: Any) -> dict[str, Any]:
    """The attributes of a result class with their annotations as types."""
    return {
        name: evaluated(annotation, owner.__module__)
        for owner in reversed(cls.__mro__)
        if owner.__module__ not in ("builtins", "typing", "loops_openapi.wire")
        for name, annotation in inspect.get_annotations(owner).items()
        if name != "additional_properties"
    }


def unset(value: Any, path: str = "") -> Iterator[str]:
    """The places at which a sentinel shows that a user would have to know."""
    if isinstance(value, Unset):
        yield path
    elif isinstance(value, list):
        for item in value:
            yield from unset(item, f"{path}[]")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from unset(item, f"{path}[{key!r}]")
    elif attrs.has(type(value)) or dataclasses.is_dataclass(value):
        for name in fields(type(value)):
            yield from unset(getattr(value, name), f"{path}.{name}")
