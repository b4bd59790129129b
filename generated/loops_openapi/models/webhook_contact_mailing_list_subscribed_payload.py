from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.webhook_contact_identity import WebhookContactIdentity
    from ..models.webhook_mailing_list import WebhookMailingList


@_define
class WebhookContactMailingListSubscribedPayload(_wire.Model["Any"]):
    contact_identity: WebhookContactIdentity
    event_time: int
    mailing_list: WebhookMailingList
    event_name: Literal["contact.mailingList.subscribed"] = "contact.mailingList.subscribed"
    webhook_schema_version: Literal["1.0.0"] = "1.0.0"
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "contactIdentity": self.contact_identity,
                "eventName": self.event_name,
                "eventTime": self.event_time,
                "mailingList": self.mailing_list,
                "webhookSchemaVersion": self.webhook_schema_version,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.webhook_contact_identity import WebhookContactIdentity
        from ..models.webhook_mailing_list import WebhookMailingList

        data = dict(src_dict)
        result = cls(
            contact_identity=_wire.required(
                data, "contactIdentity", _wire.model(WebhookContactIdentity.from_dict)
            ),
            event_name=_wire.required(data, "eventName", _wire.literal(_wire.string)),
            event_time=_wire.required(data, "eventTime", _wire.integer),
            mailing_list=_wire.required(
                data, "mailingList", _wire.model(WebhookMailingList.from_dict)
            ),
            webhook_schema_version=_wire.required(
                data, "webhookSchemaVersion", _wire.literal(_wire.string)
            ),
        )
        result.additional_properties = data
        return result
