"""The arguments and results of all methods are typed at every depth, without `Any`."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

import attrs
import pytest

from loops import Loops

from ..support.annotation_checks import evaluate, field_types
from ..support.facade_calls import METHODS


def types_of(method: str) -> dict[str, Any]:
    """Returns the types of the parameters and of the result of a method."""
    group, name = method.split(".")
    function = getattr(type(getattr(Loops("key"), group)), name)
    found = inspect.get_annotations(function)
    return {key: evaluate(text, function.__module__) for key, text in found.items()}


@pytest.mark.parametrize("method", METHODS)
def test_no_argument_and_no_result_is_any(method):
    found = types_of(method)

    assert [place for name, kind in found.items() for place in vague(kind, name)] == []


@pytest.mark.parametrize("kind", [Any, dict, list[Any], dict[str, Any], int | list[dict[str, Any]]])
def test_the_search_finds_any(kind):
    assert list(vague(kind, "return")) == ["return"]


def vague(kind: Any, path: str, inside: tuple[Any, ...] = ()) -> Iterator[str]:
    """Yields the paths in a type that are `Any`. Fields that the contract does not name may be."""
    if kind is Any or kind in (dict, list, Mapping):
        yield path
    for argument in get_args(kind):
        if get_origin(kind) is not None and not isinstance(argument, str | bool | int):
            yield from vague(argument, path, inside)
    if kind not in inside and (attrs.has(kind) or dataclasses.is_dataclass(kind)):
        for name, annotation in field_types(kind).items():
            yield from vague(annotation, f"{path}.{name}", (*inside, kind))
