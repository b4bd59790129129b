"""Converts Python values to JSON values, with errors that name the argument."""

from __future__ import annotations

import math
import sys
import warnings
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

Scalar: TypeAlias = str | int | float | bool
"""A property as the API takes it."""

PropertyValue: TypeAlias = Union[
    str, int, float, bool, date, datetime, Enum, "Decimal", "UUID", None
]
"""A property as callers pass it: `None` resets it, dates are sent as ISO 8601."""

_PLAUSIBLE_SECONDS = (1_000_000_000, 2_147_483_647)  # 2001 to 2038 as Unix time
_MAX_EXACT = 2**53  # larger integers lose digits in the API's double-precision numbers


def wire_value(value: object, name: str) -> Scalar | None:
    """Returns a property as a JSON value."""
    match value:
        case Enum():
            return wire_value(value.value, name)
        case str():
            return require_encodable(value, name)
        case None | bool():
            return value
        case int():
            return _check_integer(value, name)
        case float():
            return _check_float(value, name)
        case datetime():
            return wire_datetime(value, name)
        case date():
            return value.isoformat()
    return _wire_uuid_or_decimal(value, name)


def _wire_uuid_or_decimal(value: object, name: str) -> Scalar:
    from decimal import Decimal  # imported late: few callers use these
    from uuid import UUID

    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return _wire_decimal(value, name)
    raise TypeError(
        f"{name} must be a string, number, boolean, date or None, not {type(value).__name__}"
    )


def wire_datetime(moment: datetime, name: str) -> str:
    """Returns ISO 8601 in UTC with milliseconds, as the API writes it."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError(
            f"{name} must be a datetime with a time zone, such as datetime.now(UTC); "
            "without one, its meaning would depend on the machine"
        )
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{name} must be between the years 1 and 9999 in UTC") from None
    return utc.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def wire_map(
    values: Mapping[str, PropertyValue], name: str, *, nullable: bool = True
) -> dict[str, Scalar | None]:
    """Returns properties as JSON values. `None` is refused unless `nullable`."""
    if not isinstance(values, Mapping):
        raise TypeError(f"{name} must be a mapping, not {type(values).__name__}")
    result: dict[str, Scalar | None] = {}
    for key, value in values.items():
        if not isinstance(key, str) or not key.strip():
            raise ValueError(f"{name} must have non-empty strings as names, not {key!r}")
        require_encodable(key, name)
        result[key] = wire_value(value, f"{name}[{key!r}]")
        if result[key] is None and not nullable:
            raise ValueError(f"{name}[{key!r}] must not be None: leave the name out instead")
    return result


def require_encodable(value: str, name: str) -> str:
    """Returns the string, unless it contains a lone surrogate, which UTF-8 cannot encode."""
    if not is_encodable(value):
        raise ValueError(f"{name} must not contain a lone surrogate, which UTF-8 cannot encode")
    return value


def is_encodable(value: str) -> bool:
    """Returns whether UTF-8 can encode a string."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_integer(value: int, name: str) -> int:
    if abs(value) > _MAX_EXACT:
        raise ValueError(f"{name} has more digits than a number in the API can have: pass a string")
    _warn_if_seconds(value, name)
    return value


def _check_float(value: float, name: str) -> float:
    if not math.isfinite(value):
        raise ValueError(f"{name} must be a finite number, not {value!r}")
    _warn_if_seconds(value, name)
    return value


def _wire_decimal(value: Decimal, name: str) -> int | float:
    if not value.is_finite():
        raise ValueError(f"{name} must be a finite number, not {value}")
    number = float(value)
    if str(number) == "inf" or type(value)(repr(number)) != value:
        raise ValueError(f"{name} has more digits than a number in the API can have: pass a string")
    return _check_integer(int(number), name) if number.is_integer() else _check_float(number, name)


def _warn_if_seconds(value: float, name: str) -> None:
    if _PLAUSIBLE_SECONDS[0] <= value <= _PLAUSIBLE_SECONDS[1]:
        warnings.warn(
            f"{name} looks like a time in seconds. If this is a date property, the API reads it as "
            "milliseconds, which is a day in January 1970. Pass a datetime instead.",
            stacklevel=_caller_stacklevel(),
        )


def _caller_stacklevel() -> int:
    """Returns the `stacklevel` at which a warning points at the code that called this library."""
    level, frame = 2, sys._getframe(2)
    library = __name__.partition(".")[0]
    while frame.f_back and frame.f_globals.get("__name__", "").partition(".")[0] == library:
        level, frame = level + 1, frame.f_back
    return level
