from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.event_pattern_summary_incoming_webhook_platform import (
    EventPatternSummaryIncomingWebhookPlatform,
    check_event_pattern_summary_incoming_webhook_platform,
)


@_define
class EventPatternSummary(_wire.Model[Any]):
    event_name: str
    id: str
    incoming_webhook_platform: EventPatternSummaryIncomingWebhookPlatform | None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "eventName": self.event_name,
                "id": self.id,
                "incomingWebhookPlatform": self.incoming_webhook_platform,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            event_name=_wire.required(data, "eventName", _wire.string),
            id=_wire.required(data, "id", _wire.string),
            incoming_webhook_platform=_wire.required(
                data,
                "incomingWebhookPlatform",
                _wire.nullable(check_event_pattern_summary_incoming_webhook_platform),
            ),
        )
        result.additional_properties = data
        return result
