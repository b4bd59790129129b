from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.event_request_event_properties import EventRequestEventProperties
    from ..models.mailing_list_subscriptions import MailingListSubscriptions


@_define
class EventRequest(_wire.Model["bool | float | str"]):
    event_name: str
    email: str | Unset = UNSET
    event_properties: EventRequestEventProperties | Unset = UNSET
    mailing_lists: MailingListSubscriptions | Unset = UNSET
    user_id: str | Unset = UNSET
    additional_properties: dict[str, bool | float | str] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "eventName": self.event_name,
                "email": self.email,
                "eventProperties": self.event_properties,
                "mailingLists": self.mailing_lists,
                "userId": self.user_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.event_request_event_properties import EventRequestEventProperties
        from ..models.mailing_list_subscriptions import MailingListSubscriptions

        data = dict(src_dict)
        result = cls(
            event_name=_wire.required(data, "eventName", _wire.string),
            email=_wire.optional(data, "email", _wire.string),
            event_properties=_wire.optional(
                data, "eventProperties", _wire.model(EventRequestEventProperties.from_dict)
            ),
            mailing_lists=_wire.optional(
                data, "mailingLists", _wire.model(MailingListSubscriptions.from_dict)
            ),
            user_id=_wire.optional(data, "userId", _wire.string),
        )
        result.additional_properties = data
        return result
