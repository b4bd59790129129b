"""Data variables, which fill the template of a transactional email."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias, Union

from .values import wire_value

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

VariableScalar: TypeAlias = Union[str, int, float, date, datetime, Enum, "Decimal", "UUID"]
DataVariable: TypeAlias = VariableScalar | Sequence[Mapping[str, VariableScalar]]

_NAME = re.compile(r"[A-Za-z0-9_-]+")


def wire_variables(values: Mapping[str, DataVariable], name: str) -> dict[str, object]:
    """Returns the variables as JSON values, and refuses what a template cannot use."""
    if not isinstance(values, Mapping):
        raise TypeError(f"{name} must be a mapping, not {type(values).__name__}")
    return {key: _wire_variable(value, _variable_path(name, key)) for key, value in values.items()}


def _variable_path(name: str, key: object) -> str:
    if not isinstance(key, str) or not _NAME.fullmatch(key):
        raise ValueError(f"{name} must have names made of letters, digits, _ and -, not {key!r}")
    return f"{name}[{key!r}]"


def _wire_variable(value: DataVariable, path: str) -> object:
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [_wire_row(row, f"{path}[{index}]") for index, row in enumerate(value)]
    return _wire_scalar(value, path)


def _wire_row(row: Mapping[str, VariableScalar], path: str) -> dict[str, object]:
    if not isinstance(row, Mapping):
        raise TypeError(
            f"{path} must be a mapping of strings and numbers, not {type(row).__name__}"
        )
    return {key: _wire_scalar(value, _variable_path(path, key)) for key, value in row.items()}


def _wire_scalar(value: object, path: str) -> str | int | float:
    wire = wire_value(value, path)
    if wire is None:
        raise ValueError(f"{path} must not be None: leave out an optional variable instead")
    if isinstance(wire, bool):
        raise TypeError(f"{path} must be a string or number, not a boolean")
    return wire
