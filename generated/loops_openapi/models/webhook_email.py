from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class WebhookEmail(_wire.Model[Any]):
    email_message_id: str
    id: str
    subject: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "emailMessageId": self.email_message_id,
                "id": self.id,
                "subject": self.subject,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            email_message_id=_wire.required(data, "emailMessageId", _wire.string),
            id=_wire.required(data, "id", _wire.string),
            subject=_wire.required(data, "subject", _wire.string),
        )
        result.additional_properties = data
        return result
