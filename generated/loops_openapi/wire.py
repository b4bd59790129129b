"""Reads and writes JSON for all generated models and endpoints.

A decoder takes a JSON value and the name of its field. If it cannot read the value, it raises an
error that names the field and the JSON type but never the value, because bodies do not belong in
logs.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import quote

from .types import UNSET, Unset

if TYPE_CHECKING:
    from uuid import UUID

T = TypeVar("T")
Decoder = Callable[[object, str], T]


class Model(Generic[T]):
    """The base class of models, and a mapping of the fields that the contract does not name."""

    __slots__ = ()

    additional_properties: dict[str, T]

    def to_dict(self) -> dict[str, Any]:
        """Returns the model as a JSON object."""
        raise NotImplementedError

    @property
    def additional_keys(self) -> list[str]:
        """The names of the fields that the contract does not name."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> T:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: T) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


def path_segment(name: str, value: object) -> str:
    """Returns an identifier quoted for use in a path.

    Raises `ValueError` for ``.``, ``..`` and an empty identifier. Quoting does not change dots, and
    clients resolve dot segments, so these would reach another endpoint.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"{name} must be a string, not {type(value).__name__}")
    text = str(value)
    if text in ("", ".", ".."):
        raise ValueError(f'{name} must not be empty, "." or ".."')
    return quote(text, safe="")


_JSON_SCALARS = frozenset({str, int, float, bool, type(None)})


def encode(value: Any) -> Any:
    """Returns a value as JSON: models without their unset fields, dates in ISO 8601."""
    if type(value) in _JSON_SCALARS:  # most values, and the check for a Mapping is slow
        return value
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items() if not isinstance(item, Unset)}
    if isinstance(value, list | tuple):
        return [encode(item) for item in value]
    if isinstance(value, datetime.date):  # includes datetime
        return value.isoformat().replace("+00:00", "Z")  # the form that the API uses
    if isinstance(value, Model):
        return value.to_dict()
    # Recognized by its name, because few users need the import of uuid.
    return str(value) if type(value).__name__ == "UUID" else value


def json_type(value: object) -> str:
    """Returns the JSON type of a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", int: "number", float: "number", list: "array", dict: "object"}
    return names.get(type(value), type(value).__name__)


def required(data: dict[str, Any], name: str, decode: Decoder[T]) -> T:
    """Removes a required field from the data and returns its value."""
    if name not in data:
        raise KeyError(f'required field "{name}" is missing')
    return decode(data.pop(name), name)


def optional(data: dict[str, Any], name: str, decode: Decoder[T]) -> T | Unset:
    """Removes an optional field from the data and returns its value.

    A null that the contract does not allow is read as an absent field.
    """
    if name not in data:
        return UNSET
    value = data.pop(name)
    try:
        return decode(value, name)
    except TypeError:
        if value is None:
            return UNSET
        raise


def known_or_none(data: dict[str, Any], name: str, decode: Decoder[T | None]) -> T | None:
    """Removes an optional field from the data; an absent field reads as ``None``."""
    value = optional(data, name, decode)
    return None if isinstance(value, Unset) else value


def known(value: T | None) -> T | Unset:
    """Returns what to write for a field that `known_or_none` has read."""
    return UNSET if value is None else value


def _mistyped(expected: str, value: object, name: str) -> TypeError:
    return TypeError(f'field "{name}" must be {expected}, not {json_type(value)}')


def anything(value: object, name: str) -> Any:
    """Reads any value."""
    return value


def null(value: object, name: str) -> None:
    """Reads null."""
    if value is not None:
        raise _mistyped("null", value, name)


def string(value: object, name: str) -> str:
    """Reads a string of any format."""
    if not isinstance(value, str):
        raise _mistyped("string", value, name)
    return value


def boolean(value: object, name: str) -> bool:
    """Reads true or false, but not 0 or 1."""
    if not isinstance(value, bool):
        raise _mistyped("boolean", value, name)
    return value


def number(value: object, name: str) -> float:
    """Reads a number. One without a fraction is an ``int``."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _mistyped("number", value, name)
    return value


def integer(value: object, name: str) -> int:
    """Reads a number without a fraction, which includes 1.0 in JSON."""
    found = number(value, name)
    if isinstance(found, float) and not found.is_integer():
        raise TypeError(f'field "{name}" must be an integer, not a fraction')
    return int(found)


def timestamp(value: object, name: str) -> datetime.datetime:
    """Reads an ISO 8601 date and time. Without an offset it is in UTC."""
    moment = _parse(datetime.datetime.fromisoformat, value, name, "an ISO 8601 date and time")
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


def date(value: object, name: str) -> datetime.date:
    """Reads an ISO 8601 date."""
    return _parse(datetime.date.fromisoformat, value, name, "an ISO 8601 date")


def uuid(value: object, name: str) -> UUID:
    """Reads a UUID in any of its forms."""
    from uuid import UUID

    return _parse(UUID, value, name, "a UUID")


def _parse(parse: Callable[[str], T], value: object, name: str, expected: str) -> T:
    text = string(value, name)
    try:
        return parse(text)
    except ValueError:
        raise ValueError(f'field "{name}" must be {expected}') from None


def literal(decode: Decoder[object]) -> Decoder[Any]:
    """Reads any value of the type of a constant or enum, because a server may add values."""
    return decode


def nullable(decode: Decoder[T]) -> Decoder[T | None]:
    """Returns a decoder that also reads null."""
    return lambda value, name: None if value is None else decode(value, name)


def array(decode: Decoder[T]) -> Decoder[list[T]]:
    """Returns a decoder for a list."""

    def decode_array(value: object, name: str) -> list[T]:
        if not isinstance(value, list):
            raise _mistyped("array", value, name)
        return [decode(item, f"{name}[{index}]") for index, item in enumerate(value)]

    return decode_array


def model(parse: Callable[[Mapping[str, Any]], T]) -> Decoder[T]:
    """Returns a decoder that calls the ``from_dict`` of a class."""

    def decode_model(value: object, name: str) -> T:
        if not isinstance(value, Mapping):
            raise _mistyped("object", value, name)
        return parse(value)

    return decode_model


def tagged(
    tag: str,
    variants: Mapping[object, Callable[[Mapping[str, Any]], Any]],
    unknown: Callable[[Mapping[str, Any]], Any] | None = None,
) -> Decoder[Any]:
    """Returns a decoder for a union of models in which the value of one field decides."""

    def parse(value: Mapping[str, Any]) -> Any:
        found = required(dict(value), tag, anything)
        known = variants.get(found) if isinstance(found, str | int) else None
        variant = known or unknown
        if variant is None:
            raise ValueError(f'field "{tag}" has an unknown value of type {json_type(found)}')
        return variant(value)

    return model(parse)


def either(decoders: Mapping[str, Decoder[Any]]) -> Decoder[Any]:
    """Returns a decoder for a union in which the JSON type decides."""

    def decode_either(value: object, name: str) -> Any:
        decode = decoders.get(json_type(value))
        if decode is None:
            raise _mistyped(" or ".join(sorted(decoders)), value, name)
        return decode(value, name)

    return decode_either


def first_of(*decoders: Decoder[Any]) -> Decoder[Any]:
    """Returns a decoder that tries several ones in their order. Responses do not need it."""

    def decode_first(value: object, name: str) -> Any:
        for decode in decoders:
            try:
                return decode(value, name)
            except (KeyError, TypeError, ValueError):
                continue
        raise ValueError(f'field "{name}" does not match any variant')

    return decode_first
