"""Data variables: what fills the template of a transactional email."""

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
    """The variables as they go over the wire; what no template can take is refused by name."""
    if not isinstance(values, Mapping):
        raise TypeError(f"{name} must be a mapping, not {type(values).__name__}")
    return {key: _variable(value, _named(name, key)) for key, value in values.items()}


def _named(name: str, key: object) -> str:
    if not isinstance(key, str) or not _NAME.fullmatch(key):
        raise ValueError(f"{name} must have names of letters, digits, _ and -, not {key!r}")
    return f"{name}[{key!r}]"


def _variable(value: DataVariable, where: str) -> object:
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [_row(row, f"{where}[{index}]") for index, row in enumerate(value)]
    return _scalar(value, where)


def _row(row: Mapping[str, VariableScalar], where: str) -> dict[str, object]:
    if not isinstance(row, Mapping):
        raise TypeError(
            f"{where} must be a mapping of strings and numbers, not {type(row).__name__}"
        )
    return {key: _scalar(value, _named(where, key)) for key, value in row.items()}


def _scalar(value: object, where: str) -> str | int | float:
    wire = wire_value(value, where)
    if wire is None:
        raise ValueError(f"{where} must not be None: leave an optional variable out")
    if isinstance(wire, bool):
        raise TypeError(f"{where} must be a string or number, not a boolean: the API takes none")
    return wire
