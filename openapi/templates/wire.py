"""Between JSON and Python: what all generated models and endpoints share.

A decoder takes a JSON value and the name of the field it was found in. What it cannot read raises
an error that names the field and the JSON type, never the value: bodies do not belong in logs.
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
    """What all models can do. As a mapping, a model holds the fields the contract does not name."""

    __slots__ = ()

    additional_properties: dict[str, T]

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object."""
        raise NotImplementedError

    @property
    def additional_keys(self) -> list[str]:
        """The names of these fields."""
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
    """Quote an identifier for use in a path.

    Quoting leaves dots alone, and clients resolve dot segments, so ``..`` and the like would reach
    another endpoint: they raise `ValueError`, with the name of the argument.
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"{name} must be a string, not {type(value).__name__}")
    text = str(value)
    if text in ("", ".", ".."):
        raise ValueError(f'{name} must not be empty, "." or ".."')
    return quote(text, safe="")


_AS_IT_IS = frozenset({str, int, float, bool, type(None)})


def encode(value: Any) -> Any:
    """A value as JSON: models as objects without their unset fields, dates as ISO 8601."""
    if type(value) in _AS_IT_IS:  # most values by far, and asking for a Mapping is slow
        return value
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items() if not isinstance(item, Unset)}
    if isinstance(value, list | tuple):
        return [encode(item) for item in value]
    if isinstance(value, datetime.date):  # a datetime is one as well
        return value.isoformat().replace("+00:00", "Z")  # as the API writes it
    if isinstance(value, Model):
        return value.to_dict()
    # Known by its name: importing uuid costs more than most models, and few need it.
    return str(value) if type(value).__name__ == "UUID" else value


def json_type(value: object) -> str:
    """What JSON calls the type of a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    kinds = {str: "string", int: "number", float: "number", list: "array", dict: "object"}
    return kinds.get(type(value), type(value).__name__)


def required(data: dict[str, Any], name: str, decode: Decoder[T]) -> T:
    """Take a field out of the data that has to be there."""
    if name not in data:
        raise KeyError(f'required field "{name}" is missing')
    return decode(data.pop(name), name)


def optional(data: dict[str, Any], name: str, decode: Decoder[T]) -> T | Unset:
    """Take a field out of the data that may be absent.

    A null where the contract allows none says no more than absence.
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
    """Take a field out of an answer; what is absent reads as ``None``."""
    value = optional(data, name, decode)
    return None if isinstance(value, Unset) else value


def known(value: T | None) -> T | Unset:
    """The way back: ``None`` is written as absence."""
    return UNSET if value is None else value


def _mistyped(expected: str, value: object, name: str) -> TypeError:
    return TypeError(f'field "{name}" must be {expected}, not {json_type(value)}')


def anything(value: object, name: str) -> Any:
    """A value the contract says nothing about."""
    return value


def null(value: object, name: str) -> None:
    """Null, and only null."""
    if value is not None:
        raise _mistyped("null", value, name)


def string(value: object, name: str) -> str:
    """A string of any format."""
    if not isinstance(value, str):
        raise _mistyped("string", value, name)
    return value


def boolean(value: object, name: str) -> bool:
    """True or false; 0 and 1 are numbers."""
    if not isinstance(value, bool):
        raise _mistyped("boolean", value, name)
    return value


def number(value: object, name: str) -> float:
    """A number. One that came without a fraction stays an ``int``."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _mistyped("number", value, name)
    return value


def integer(value: object, name: str) -> int:
    """A number without a fraction; for JSON, 1.0 is one."""
    found = number(value, name)
    if isinstance(found, float) and not found.is_integer():
        raise TypeError(f'field "{name}" must be an integer, not a fraction')
    return int(found)


def timestamp(value: object, name: str) -> datetime.datetime:
    """An ISO 8601 date and time; one that states no offset is UTC."""
    moment = _parsed(datetime.datetime.fromisoformat, value, name)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


def date(value: object, name: str) -> datetime.date:
    """An ISO 8601 date."""
    return _parsed(datetime.date.fromisoformat, value, name)


def uuid(value: object, name: str) -> UUID:
    """A UUID in any of its spellings."""
    from uuid import UUID

    return _parsed(UUID, value, name)


def _parsed(parse: Callable[[str], T], value: object, name: str) -> T:
    text = string(value, name)
    try:
        return parse(text)
    except ValueError:
        raise ValueError(f'field "{name}" is a string of another format') from None


def literal(decode: Decoder[object]) -> Decoder[Any]:
    """A constant or enum: any value of its type, since a server may add more."""
    return decode


def nullable(decode: Decoder[T]) -> Decoder[T | None]:
    """The same, or null."""
    return lambda value, name: None if value is None else decode(value, name)


def array(decode: Decoder[T]) -> Decoder[list[T]]:
    """A list of what the decoder reads."""

    def decode_array(value: object, name: str) -> list[T]:
        if not isinstance(value, list):
            raise _mistyped("array", value, name)
        return [decode(item, f"{name}[{index}]") for index, item in enumerate(value)]

    return decode_array


def model(parse: Callable[[Mapping[str, Any]], T]) -> Decoder[T]:
    """An object, read by the ``from_dict`` of its class."""

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
    """One of several models. The value of a field decides which, nothing is tried."""

    def parse(value: Mapping[str, Any]) -> Any:
        found = required(dict(value), tag, anything)
        known = variants.get(found) if isinstance(found, str | int) else None
        variant = known or unknown
        if variant is None:
            raise ValueError(f'field "{tag}" has a {json_type(found)} the contract does not know')
        return variant(value)

    return model(parse)


def either(decoders: Mapping[str, Decoder[Any]]) -> Decoder[Any]:
    """A union of different JSON types: the type decides."""

    def decode_either(value: object, name: str) -> Any:
        decode = decoders.get(json_type(value))
        if decode is None:
            raise _mistyped(" or ".join(sorted(decoders)), value, name)
        return decode(value, name)

    return decode_either


def first_of(*decoders: Decoder[Any]) -> Decoder[Any]:
    """A union nothing can decide: the first variant that can be read. Not used in responses."""

    def decode_first(value: object, name: str) -> Any:
        for decode in decoders:
            try:
                return decode(value, name)
            except (KeyError, TypeError, ValueError):
                continue
        raise ValueError(f'field "{name}" fits no variant')

    return decode_first
