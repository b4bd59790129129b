from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class EmailMessageResponseWarningsItem(_wire.Model[Any]):
    message: str
    rule: str
    severity: Literal["warning"] = "warning"
    path: str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "message": self.message,
                "rule": self.rule,
                "severity": self.severity,
                "path": _wire.known(self.path),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            message=_wire.required(data, "message", _wire.string),
            rule=_wire.required(data, "rule", _wire.string),
            severity=_wire.required(data, "severity", _wire.literal(_wire.string)),
            path=_wire.known_or_none(data, "path", _wire.string),
        )
        result.additional_properties = data
        return result
