from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.webhook_email_hard_bounced_payload_source_type import (
    WebhookEmailHardBouncedPayloadSourceType,
    check_webhook_email_hard_bounced_payload_source_type,
)

if TYPE_CHECKING:
    from ..models.webhook_contact_identity import WebhookContactIdentity
    from ..models.webhook_email import WebhookEmail


@_define
class WebhookEmailHardBouncedPayload(_wire.Model["Any"]):
    contact_identity: WebhookContactIdentity
    email: WebhookEmail
    event_time: int
    source_type: WebhookEmailHardBouncedPayloadSourceType
    event_name: Literal["email.hardBounced"] = "email.hardBounced"
    webhook_schema_version: Literal["1.0.0"] = "1.0.0"
    campaign_id: str | None = None
    loop_id: str | None = None
    transactional_id: str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "contactIdentity": self.contact_identity,
                "email": self.email,
                "eventName": self.event_name,
                "eventTime": self.event_time,
                "sourceType": self.source_type,
                "webhookSchemaVersion": self.webhook_schema_version,
                "campaignId": _wire.known(self.campaign_id),
                "loopId": _wire.known(self.loop_id),
                "transactionalId": _wire.known(self.transactional_id),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.webhook_contact_identity import WebhookContactIdentity
        from ..models.webhook_email import WebhookEmail

        data = dict(src_dict)
        result = cls(
            contact_identity=_wire.required(
                data, "contactIdentity", _wire.model(WebhookContactIdentity.from_dict)
            ),
            email=_wire.required(data, "email", _wire.model(WebhookEmail.from_dict)),
            event_name=_wire.required(data, "eventName", _wire.literal(_wire.string)),
            event_time=_wire.required(data, "eventTime", _wire.integer),
            source_type=_wire.required(
                data, "sourceType", check_webhook_email_hard_bounced_payload_source_type
            ),
            webhook_schema_version=_wire.required(
                data, "webhookSchemaVersion", _wire.literal(_wire.string)
            ),
            campaign_id=_wire.known_or_none(data, "campaignId", _wire.string),
            loop_id=_wire.known_or_none(data, "loopId", _wire.string),
            transactional_id=_wire.known_or_none(data, "transactionalId", _wire.string),
        )
        result.additional_properties = data
        return result
