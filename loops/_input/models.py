"""Deep inputs: filters, styles, node payloads, given as generated models or as plain dicts.

The generated code reads what a server sent, so it is patient: it keeps fields it does not know and
takes any word for an enum. What a person wrote is read strictly here, by the types the models
declare, and an error names the place as the person knows it: `filter.conditions[0].operator`.
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

_NAMES: Mapping[object, str] = {
    str: "a string",
    bool: "True or False",
    int: "a whole number",
    float: "a number",
    datetime: "a datetime",
    NoneType: "None",
}


class _Shape(NamedTuple):
    """What a generated model declares."""

    fields: Mapping[str, str]
    """The keys in JSON, and the attributes that hold them. Empty: any key may come."""
    hints: Mapping[str, Any]
    """The types of the attributes."""
    tags: Mapping[str, str]
    """The keys that can hold one word only, and the word."""
    needed: Set[str]
    """The keys that must be there."""
    silent: Set[str]
    """The keys that a model leaves out when it holds None for them."""


_SHAPES: dict[type[Any], _Shape] = {}


def as_model(value: Model[Any] | Mapping[str, object], model: type[M], name: str) -> M:
    """The argument `name` as `model`; it may be a plain dict with the keys of the API.

    Anything inside may be either, too. A model of another class is read by its fields, so that a
    filter that was fetched can be given to a request. Raises `TypeError` or `ValueError`, with
    the place but never with the value.
    """
    return cast("M", _read(value, model, name))


def as_field(value: object, model: type[Model[Any]], attribute: str, name: str) -> Any:
    """The argument `name` as what `model` declares for `attribute`, for instance a union."""
    return _read(value, _shape(model).hints[attribute], name)


def _read(value: object, hint: object, where: str) -> Any:
    options = _options(hint)
    if isinstance(value, Unset | None):
        if type(value) not in options:
            raise TypeError(f"{where} must be {_expected(options)}, not {_kind(value)}")
        return value
    kinds = [option for option in options if _is_model(option)]
    if kinds and isinstance(value, Model | Mapping):
        return _object(value, kinds, where)
    for option in options:
        if option is Any:
            return value
        if get_origin(option) is list and isinstance(value, list | tuple):
            (item,) = get_args(option)
            return [_read(each, item, f"{where}[{at}]") for at, each in enumerate(value)]
    return _scalar(value, options, where)


def _object(
    value: Model[Any] | Mapping[Any, object], kinds: Sequence[type[Model[Any]]], where: str
) -> Model[Any]:
    """One of the models. A dict must not hold a key that the model lacks: it is a slip."""
    given = dict(value) if isinstance(value, Mapping) else _content(value)
    model = next((kind for kind in kinds if type(value) is kind), None)
    if model is None:
        kinds = [kind for kind in kinds if not kind.__name__.startswith("Unknown")]
        model = _closest(given, kinds, where)
    fields, hints, _, needed, _ = _shape(model)
    more = {key: given[key] for key in given if key not in fields}
    for key in more:
        if not isinstance(key, str) or (fields and type(value) is not model):
            names = ", ".join(sorted(fields)) or "strings"
            raise ValueError(f"{where} must not have the key {key!r}: its keys are {names}")
    if missing := sorted(needed - given.keys()):
        raise ValueError(f"{where}.{missing[0]} is missing")
    result: Any = model(
        **{
            attribute: _read(given[key], hints[attribute], f"{where}.{key}")
            for key, attribute in fields.items()
            if key in given
        }
    )
    _, extra = get_args(hints["additional_properties"])
    result.additional_properties = {
        key: _read(each, extra, f"{where}[{key!r}]") for key, each in more.items()
    }
    return cast("Model[Any]", result)


def _content(value: Model[Any]) -> dict[Any, object]:
    """The first level of `to_dict`; what is inside keeps its class."""
    shape = _shape(type(value))
    fields = {key: getattr(value, name) for key, name in shape.fields.items()}
    known = {
        key: each
        for key, each in fields.items()
        if not (isinstance(each, Unset) or (each is None and key in shape.silent))
    }
    return {**value.additional_properties, **known}


def _closest(
    given: Mapping[Any, object], kinds: Sequence[type[Model[Any]]], where: str
) -> type[Model[Any]]:
    """The member of a union that a dict means: the tag decides, and without one the keys."""
    tagged = [kind for kind in kinds if _shape(kind).tags.keys() & given.keys()] or kinds
    fitting = [
        kind for kind in tagged if all(given.get(k, w) == w for k, w in _shape(kind).tags.items())
    ]
    if not fitting:
        key = next(key for key in _shape(tagged[0]).tags if key in given)
        words = {_shape(kind).tags[key] for kind in tagged if key in _shape(kind).tags}
        raise ValueError(f"{where}.{key} must be {_one_of(words)}")
    return min(fitting, key=lambda kind: _misfit(given, kind))


def _misfit(given: Mapping[Any, object], kind: type[Model[Any]]) -> int:
    shape = _shape(kind)
    return len(given.keys() - shape.fields.keys()) + len(shape.needed - given.keys())


def _scalar(value: object, options: Sequence[object], where: str) -> Any:
    if datetime in options:
        return _moment(value, where)
    try:
        wire = wire_value(value, where)
    except TypeError:
        raise TypeError(f"{where} must be {_expected(options)}, not {_kind(value)}") from None
    words = _words(options)
    if wire in words or type(wire) in options or (float in options and type(wire) is int):
        return wire
    if words and isinstance(wire, str):
        raise ValueError(f"{where} must be {_one_of(words)}")
    raise TypeError(f"{where} must be {_expected(options)}, not {_kind(value)}")


def _moment(value: object, where: str) -> datetime:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{where} must be an ISO 8601 date and time") from None
    if not isinstance(value, datetime):
        raise TypeError(f"{where} must be a datetime or ISO 8601 text, not {_kind(value)}")
    return datetime.fromisoformat(wire_datetime(value, where))


def _expected(options: Sequence[object]) -> str:
    names = sorted(_words(options)) + [name for kind, name in _NAMES.items() if kind in options]
    kinds = [option.__name__ for option in options if _is_model(option)]
    names += [kind for kind in kinds if not kind.startswith("Unknown")]
    names += ["a dict"] if kinds else []
    names += ["a list"] if any(get_origin(option) is list for option in options) else []
    return " or ".join(names)


def _kind(value: object) -> str:
    return "None" if value is None else type(value).__name__


def _one_of(words: Iterable[str]) -> str:
    return "one of " + ", ".join(sorted(words))


def _words(options: Sequence[object]) -> set[str]:
    """What the enums among the options allow."""
    enums = [option for option in options if get_origin(option) is Literal]
    return {word for enum in enums for word in get_args(enum)}


def _is_model(option: object) -> TypeGuard[type[Model[Any]]]:
    return isinstance(option, type) and issubclass(option, Model)


def _shape(model: type[Model[Any]]) -> _Shape:
    if model not in _SHAPES:
        declared = [field for field in attrs.fields(cast("type[Any]", model)) if field.init]
        names = [field.alias for field in declared]
        nothing = {field.alias for field in declared if field.default is None}
        # A model writes each attribute under its key: one that holds its own name tells both.
        fields: dict[str, str] = model(**{name: name for name in names}).to_dict()
        hints = {
            name: _without_none(hint) if name in nothing else hint
            for name, hint in _hints(model).items()
        }
        words = {key: _words(_options(hints[name])) for key, name in fields.items()}
        tags = {key: min(allowed) for key, allowed in words.items() if len(allowed) == 1}
        silent = {key for key, name in fields.items() if name in nothing}
        optional = {key for key, name in fields.items() if Unset in _options(hints[name])}
        needed = fields.keys() - silent - optional
        _SHAPES[model] = _Shape(fields, hints, tags, needed, silent)
    return _SHAPES[model]


def _hints(model: type[Model[Any]]) -> Mapping[str, Any]:
    # Models name one another in strings, whose modules load here.
    texts = " ".join(model.__annotations__.values())
    names = set(re.findall(r"\w+", texts)) & set(dir(models))
    return get_type_hints(model, localns={name: getattr(models, name) for name in names})


def _without_none(hint: Any) -> Any:
    """The hint of a field for which None only stands for absence: nobody may write it."""
    return reduce(or_, (option for option in _options(hint) if option is not NoneType))


def _options(hint: object) -> Sequence[object]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
