from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class WebhookTestingTestEventPayload(_wire.Model[Any]):
    event_time: int
    event_name: Literal["testing.testEvent"] = "testing.testEvent"
    message: Literal["test"] = "test"
    webhook_schema_version: Literal["1.0.0"] = "1.0.0"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "eventName": self.event_name,
                "eventTime": self.event_time,
                "message": self.message,
                "webhookSchemaVersion": self.webhook_schema_version,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            event_name=_wire.required(data, "eventName", _wire.literal(_wire.string)),
            event_time=_wire.required(data, "eventTime", _wire.integer),
            message=_wire.required(data, "message", _wire.literal(_wire.string)),
            webhook_schema_version=_wire.required(
                data, "webhookSchemaVersion", _wire.literal(_wire.string)
            ),
        )
        result.additional_properties = data
        return result
