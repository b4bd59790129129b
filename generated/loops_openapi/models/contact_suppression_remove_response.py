from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.contact_suppression_removal_quota import ContactSuppressionRemovalQuota


@_define
class ContactSuppressionRemoveResponse(_wire.Model["Any"]):
    message: str
    removal_quota: ContactSuppressionRemovalQuota
    success: bool
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "message": self.message,
                "removalQuota": self.removal_quota,
                "success": self.success,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.contact_suppression_removal_quota import ContactSuppressionRemovalQuota

        data = dict(src_dict)
        result = cls(
            message=_wire.required(data, "message", _wire.string),
            removal_quota=_wire.required(
                data, "removalQuota", _wire.model(ContactSuppressionRemovalQuota.from_dict)
            ),
            success=_wire.required(data, "success", _wire.boolean),
        )
        result.additional_properties = data
        return result
