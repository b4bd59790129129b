"""Reads nested inputs (filters, styles, node payloads), passed as generated models or as dicts.

The generated models read responses, so they are tolerant: they keep unknown fields and unknown enum
values. This module is strict about what callers pass: it checks every value against the types that
the models declare, and its errors name the path, such as `filter.conditions[0].operator`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from functools import reduce
from operator import or_
from types import NoneType, UnionType
from typing import (
    Any,
    Literal,
    NamedTuple,
    TypeGuard,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs
from loops_openapi import models
from loops_openapi.types import Unset
from loops_openapi.wire import Model

from .values import wire_datetime, wire_value

M = TypeVar("M", bound="Model[Any]")

_TYPE_NAMES: Mapping[object, str] = {
    str: "a string",
    bool: "True or False",
    int: "a whole number",
    float: "a number",
    datetime: "a datetime",
    NoneType: "None",
}


class _Declaration(NamedTuple):
    """The fields that a generated model declares."""

    fields: Mapping[str, str]
    """Maps the JSON keys to the attributes. A model without fields accepts any key."""
    hints: Mapping[str, Any]
    """Maps the attributes to their types."""
    tags: Mapping[str, str]
    """Maps the keys that accept a single string to that string."""
    required: Set[str]
    """The keys that must be present."""
    omitted: Set[str]
    """The keys that a model leaves out when their value is None."""


_DECLARATIONS: dict[type[Any], _Declaration] = {}


def as_model(value: Model[Any] | Mapping[str, object], model: type[M], name: str) -> M:
    """Converts the argument `name`, a model or a dict with the keys of the API, to `model`.

    Nested values may be models or dicts, too. A model of another class is read by its fields, so
    that a fetched filter can be passed to a request. Raises `TypeError` or `ValueError` with the
    path, but never with the value.
    """
    return cast("M", _convert(value, model, name))


def as_field(value: object, model: type[Model[Any]], attribute: str, name: str) -> Any:
    """Converts the argument `name` to the type that `model` declares for `attribute`."""
    return _convert(value, _declaration(model).hints[attribute], name)


def _convert(value: object, hint: object, path: str) -> Any:
    options = _options(hint)
    if isinstance(value, Unset | None):
        if type(value) not in options:
            raise TypeError(f"{path} must be {_describe(options)}, not {_type_name(value)}")
        return value
    candidates = [option for option in options if _is_model(option)]
    if candidates and isinstance(value, Model | Mapping):
        return _convert_object(value, candidates, path)
    for option in options:
        if option is Any:
            return value
        if get_origin(option) is list and isinstance(value, list | tuple):
            (item,) = get_args(option)
            return [_convert(each, item, f"{path}[{at}]") for at, each in enumerate(value)]
    return _convert_scalar(value, options, path)


def _convert_object(
    value: Model[Any] | Mapping[Any, object], candidates: Sequence[type[Model[Any]]], path: str
) -> Model[Any]:
    """Converts a value to one of the models. A key that the model does not declare is an error."""
    given = dict(value) if isinstance(value, Mapping) else _field_values(value)
    model = next((each for each in candidates if type(value) is each), None)
    if model is None:
        known = [each for each in candidates if not each.__name__.startswith("Unknown")]
        model = _choose_model(given, known, path)
    fields, hints, _, required, _ = _declaration(model)
    more = {key: given[key] for key in given if key not in fields}
    for key in more:
        if not isinstance(key, str) or (fields and type(value) is not model):
            names = ", ".join(sorted(fields)) or "strings"
            raise ValueError(f"{path} must not have the key {key!r}: its keys are {names}")
    if missing := sorted(required - given.keys()):
        raise ValueError(f"{path}.{missing[0]} is missing")
    result: Any = model(
        **{
            attribute: _convert(given[key], hints[attribute], f"{path}.{key}")
            for key, attribute in fields.items()
            if key in given
        }
    )
    _, extra = get_args(hints["additional_properties"])
    result.additional_properties = {
        key: _convert(each, extra, f"{path}[{key!r}]") for key, each in more.items()
    }
    return cast("Model[Any]", result)


def _field_values(value: Model[Any]) -> dict[Any, object]:
    """Returns the first level of `to_dict`; nested values keep their class."""
    declared = _declaration(type(value))
    fields = {key: getattr(value, name) for key, name in declared.fields.items()}
    known = {
        key: each
        for key, each in fields.items()
        if not (isinstance(each, Unset) or (each is None and key in declared.omitted))
    }
    return {**value.additional_properties, **known}


def _choose_model(
    given: Mapping[Any, object], candidates: Sequence[type[Model[Any]]], path: str
) -> type[Model[Any]]:
    """Chooses the member of a union by its tag, or by the keys if it has no tag."""
    tags = {model: _declaration(model).tags for model in candidates}
    tagged = [model for model in candidates if tags[model].keys() & given.keys()] or candidates
    matching = [
        model
        for model in tagged
        if all(given.get(key, word) == word for key, word in tags[model].items())
    ]
    if not matching:
        key = next(key for key in tags[tagged[0]] if key in given)
        words = {tags[model][key] for model in tagged if key in tags[model]}
        raise ValueError(f"{path}.{key} must be {_describe_choices(words)}")
    return min(matching, key=lambda model: _count_mismatches(given, model))


def _count_mismatches(given: Mapping[Any, object], model: type[Model[Any]]) -> int:
    declared = _declaration(model)
    return len(given.keys() - declared.fields.keys()) + len(declared.required - given.keys())


def _convert_scalar(value: object, options: Sequence[object], path: str) -> Any:
    if datetime in options:
        return _convert_datetime(value, path)
    try:
        wire = wire_value(value, path)
    except TypeError:
        raise TypeError(f"{path} must be {_describe(options)}, not {_type_name(value)}") from None
    words = _enum_values(options)
    if wire in words or type(wire) in options or (float in options and type(wire) is int):
        return wire
    if words and isinstance(wire, str):
        raise ValueError(f"{path} must be {_describe_choices(words)}")
    raise TypeError(f"{path} must be {_describe(options)}, not {_type_name(value)}")


def _convert_datetime(value: object, path: str) -> datetime:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{path} must be an ISO 8601 date and time") from None
    if not isinstance(value, datetime):
        raise TypeError(f"{path} must be a datetime or ISO 8601 text, not {_type_name(value)}")
    return datetime.fromisoformat(wire_datetime(value, path))


def _describe(options: Sequence[object]) -> str:
    names = sorted(_enum_values(options))
    names += [name for option, name in _TYPE_NAMES.items() if option in options]
    classes = [option.__name__ for option in options if _is_model(option)]
    names += [name for name in classes if not name.startswith("Unknown")]
    names += ["a dict"] if classes else []
    names += ["a list"] if any(get_origin(option) is list for option in options) else []
    return " or ".join(names)


def _type_name(value: object) -> str:
    return "None" if value is None else type(value).__name__


def _describe_choices(words: Iterable[str]) -> str:
    return "one of " + ", ".join(sorted(words))


def _enum_values(options: Sequence[object]) -> set[str]:
    """Returns the values of the enums among the options."""
    enums = [option for option in options if get_origin(option) is Literal]
    return {word for enum in enums for word in get_args(enum)}


def _is_model(option: object) -> TypeGuard[type[Model[Any]]]:
    return isinstance(option, type) and issubclass(option, Model)


def _declaration(model: type[Model[Any]]) -> _Declaration:
    if model not in _DECLARATIONS:
        _DECLARATIONS[model] = _read_declaration(model)
    return _DECLARATIONS[model]


def _read_declaration(model: type[Any]) -> _Declaration:
    init_fields = [field for field in attrs.fields(model) if field.init]
    names = [field.alias for field in init_fields]
    defaults_to_none = {field.alias for field in init_fields if field.default is None}
    # If each attribute holds its own name, to_dict maps each key to its attribute.
    fields: dict[str, str] = model(**{name: name for name in names}).to_dict()
    hints = {
        name: _without_none(hint) if name in defaults_to_none else hint
        for name, hint in _type_hints(model).items()
    }
    values = {key: _enum_values(_options(hints[name])) for key, name in fields.items()}
    tags = {key: min(allowed) for key, allowed in values.items() if len(allowed) == 1}
    omitted = {key for key, name in fields.items() if name in defaults_to_none}
    optional = {key for key, name in fields.items() if Unset in _options(hints[name])}
    required = fields.keys() - omitted - optional
    return _Declaration(fields, hints, tags, required, omitted)


def _type_hints(model: type[Model[Any]]) -> Mapping[str, Any]:
    # Annotations are strings, and only the models that they name are imported.
    texts = " ".join(model.__annotations__.values())
    names = set(re.findall(r"\w+", texts)) & set(dir(models))
    return get_type_hints(model, localns={name: getattr(models, name) for name in names})


def _without_none(hint: Any) -> Any:
    """Removes None from a hint, for fields where None only stands for an absent value."""
    return reduce(or_, (option for option in _options(hint) if option is not NoneType))


def _options(hint: object) -> Sequence[object]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
