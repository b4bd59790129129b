"""Python values to what goes over the wire, with errors that name the argument."""

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
"""What a property is on the wire."""

PropertyValue: TypeAlias = Union[
    str, int, float, bool, date, datetime, Enum, "Decimal", "UUID", None
]
"""What may be given for a property: `None` resets it, dates go out as ISO 8601."""

_SECONDS = (1_000_000_000, 2_147_483_647)  # 2001 to 2038 as Unix time
_EXACT = 2**53  # the API's numbers are double precision; whole ones beyond this lose digits


def wire_value(value: object, name: str) -> Scalar | None:
    """One property value; `name` is what the caller knows it as."""
    match value:
        case Enum():
            return wire_value(value.value, name)
        case str():
            return encodable(value, name)
        case None | bool():
            return value
        case int():
            return _whole(value, name)
        case float():
            return _finite(value, name)
        case datetime():
            return wire_datetime(value, name)
        case date():
            return value.isoformat()
    return _rarer_value(value, name)


def _rarer_value(value: object, name: str) -> Scalar:
    from decimal import Decimal  # late: few use these, everybody would wait for them
    from uuid import UUID

    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return _exact(value, name)
    raise TypeError(
        f"{name} must be a string, number, boolean, date or None, not {type(value).__name__}"
    )


def wire_datetime(moment: datetime, name: str) -> str:
    """ISO 8601 in UTC with milliseconds, as the API writes them itself."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError(
            f"{name} must be a datetime with a time zone, such as datetime.now(UTC); "
            "without one it would mean another moment on every machine"
        )
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{name} is outside of the years 1 to 9999 in UTC") from None
    return utc.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def wire_map(
    values: Mapping[str, PropertyValue], name: str, *, nullable: bool = True
) -> dict[str, Scalar | None]:
    """A mapping of property values. Without `nullable`, `None` is refused."""
    if not isinstance(values, Mapping):
        raise TypeError(f"{name} must be a mapping, not {type(values).__name__}")
    result: dict[str, Scalar | None] = {}
    for key, value in values.items():
        if not isinstance(key, str) or not key.strip():
            raise ValueError(f"{name} must have names that are non-empty strings, not {key!r}")
        encodable(key, name)
        result[key] = wire_value(value, f"{name}[{key!r}]")
        if result[key] is None and not nullable:
            raise ValueError(f"{name}[{key!r}] must not be None: leave the name out instead")
    return result


def encodable(value: str, name: str) -> str:
    """A text that UTF-8 can hold; half a surrogate pair, from broken decoding, it cannot."""
    if not is_encodable(value):
        raise ValueError(f"{name} must not hold half a character (a lone surrogate)")
    return value


def is_encodable(value: str) -> bool:
    """Whether UTF-8 can hold a text."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _whole(value: int, name: str) -> int:
    if abs(value) > _EXACT:
        raise ValueError(f"{name} has more digits than a number of the API keeps: pass a string")
    _warn_of_seconds(value, name)
    return value


def _finite(value: float, name: str) -> float:
    if not math.isfinite(value):
        raise ValueError(f"{name} must be a finite number, not {value!r}")
    _warn_of_seconds(value, name)
    return value


def _exact(value: Decimal, name: str) -> int | float:
    if not value.is_finite():
        raise ValueError(f"{name} must be a finite number, not {value}")
    number = float(value)
    if str(number) == "inf" or type(value)(repr(number)) != value:
        raise ValueError(f"{name} has more digits than a number of the API keeps: pass a string")
    return _whole(int(number), name) if number.is_integer() else _finite(number, name)


def _warn_of_seconds(value: float, name: str) -> None:
    if _SECONDS[0] <= value <= _SECONDS[1]:
        warnings.warn(
            f"{name} looks like a time in seconds, which the API would read as a day in January "
            "1970 if this is a date property: it counts milliseconds. Pass a datetime instead.",
            stacklevel=_levels_to_caller(),
        )


def _levels_to_caller() -> int:
    """How far up the code stands that called this library, for a warning to point at."""
    level, frame = 2, sys._getframe(2)
    library = __name__.partition(".")[0]
    while frame.f_back and frame.f_globals.get("__name__", "").partition(".")[0] == library:
        level, frame = level + 1, frame.f_back
    return level
