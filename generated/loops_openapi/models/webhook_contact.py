from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.webhook_contact_opt_in_status import (
    WebhookContactOptInStatus,
    check_webhook_contact_opt_in_status,
)

if TYPE_CHECKING:
    from ..models.webhook_contact_mailing_lists import WebhookContactMailingLists


@_define
class WebhookContact(_wire.Model["Any"]):
    email: str
    first_name: None | str
    id: str
    last_name: None | str
    mailing_lists: WebhookContactMailingLists
    opt_in_status: None | WebhookContactOptInStatus
    source: str
    subscribed: bool
    user_group: str
    user_id: None | str
    notes: None | str = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "email": self.email,
                "firstName": self.first_name,
                "id": self.id,
                "lastName": self.last_name,
                "mailingLists": self.mailing_lists,
                "optInStatus": self.opt_in_status,
                "source": self.source,
                "subscribed": self.subscribed,
                "userGroup": self.user_group,
                "userId": self.user_id,
                "notes": _wire.known(self.notes),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.webhook_contact_mailing_lists import WebhookContactMailingLists

        data = dict(src_dict)
        result = cls(
            email=_wire.required(data, "email", _wire.string),
            first_name=_wire.required(data, "firstName", _wire.nullable(_wire.string)),
            id=_wire.required(data, "id", _wire.string),
            last_name=_wire.required(data, "lastName", _wire.nullable(_wire.string)),
            mailing_lists=_wire.required(
                data, "mailingLists", _wire.model(WebhookContactMailingLists.from_dict)
            ),
            opt_in_status=_wire.required(
                data, "optInStatus", _wire.nullable(check_webhook_contact_opt_in_status)
            ),
            source=_wire.required(data, "source", _wire.string),
            subscribed=_wire.required(data, "subscribed", _wire.boolean),
            user_group=_wire.required(data, "userGroup", _wire.string),
            user_id=_wire.required(data, "userId", _wire.nullable(_wire.string)),
            notes=_wire.known_or_none(data, "notes", _wire.nullable(_wire.string)),
        )
        result.additional_properties = data
        return result
