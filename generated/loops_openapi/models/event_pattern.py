from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.event_pattern_incoming_webhook_platform import (
    EventPatternIncomingWebhookPlatform,
    check_event_pattern_incoming_webhook_platform,
)

if TYPE_CHECKING:
    from ..models.workflow_event_property import WorkflowEventProperty


@_define
class EventPattern(_wire.Model["Any"]):
    event_name: str
    event_properties: list[WorkflowEventProperty]
    id: str
    incoming_webhook_platform: EventPatternIncomingWebhookPlatform | None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "eventName": self.event_name,
                "eventProperties": self.event_properties,
                "id": self.id,
                "incomingWebhookPlatform": self.incoming_webhook_platform,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.workflow_event_property import WorkflowEventProperty

        data = dict(src_dict)
        result = cls(
            event_name=_wire.required(data, "eventName", _wire.string),
            event_properties=_wire.required(
                data, "eventProperties", _wire.array(_wire.model(WorkflowEventProperty.from_dict))
            ),
            id=_wire.required(data, "id", _wire.string),
            incoming_webhook_platform=_wire.required(
                data,
                "incomingWebhookPlatform",
                _wire.nullable(check_event_pattern_incoming_webhook_platform),
            ),
        )
        result.additional_properties = data
        return result
