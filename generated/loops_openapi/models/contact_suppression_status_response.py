from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.contact_suppression_removal_quota import ContactSuppressionRemovalQuota
    from ..models.contact_suppression_status_response_contact import (
        ContactSuppressionStatusResponseContact,
    )


@_define
class ContactSuppressionStatusResponse(_wire.Model["Any"]):
    contact: ContactSuppressionStatusResponseContact
    is_suppressed: bool
    removal_quota: ContactSuppressionRemovalQuota
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "contact": self.contact,
                "isSuppressed": self.is_suppressed,
                "removalQuota": self.removal_quota,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.contact_suppression_removal_quota import ContactSuppressionRemovalQuota
        from ..models.contact_suppression_status_response_contact import (
            ContactSuppressionStatusResponseContact,
        )

        data = dict(src_dict)
        result = cls(
            contact=_wire.required(
                data, "contact", _wire.model(ContactSuppressionStatusResponseContact.from_dict)
            ),
            is_suppressed=_wire.required(data, "isSuppressed", _wire.boolean),
            removal_quota=_wire.required(
                data, "removalQuota", _wire.model(ContactSuppressionRemovalQuota.from_dict)
            ),
        )
        result.additional_properties = data
        return result
