from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.guardian_rule import GuardianRule


@_define
class EmailMessageGuardianResponse(_wire.Model["Any"]):
    errors: list[GuardianRule]
    warnings: list[GuardianRule]
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "errors": self.errors,
                "warnings": self.warnings,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.guardian_rule import GuardianRule

        data = dict(src_dict)
        result = cls(
            errors=_wire.required(data, "errors", _wire.array(_wire.model(GuardianRule.from_dict))),
            warnings=_wire.required(
                data, "warnings", _wire.array(_wire.model(GuardianRule.from_dict))
            ),
        )
        result.additional_properties = data
        return result
