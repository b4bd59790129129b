from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.mailing_list_subscriptions import MailingListSubscriptions


@_define
class ContactRequest(_wire.Model["bool | float | str"]):
    email: str
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    mailing_lists: MailingListSubscriptions | Unset = UNSET
    source: str | Unset = UNSET
    subscribed: bool | Unset = UNSET
    user_group: str | Unset = UNSET
    user_id: str | Unset = UNSET
    additional_properties: dict[str, bool | float | str] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "email": self.email,
                "firstName": self.first_name,
                "lastName": self.last_name,
                "mailingLists": self.mailing_lists,
                "source": self.source,
                "subscribed": self.subscribed,
                "userGroup": self.user_group,
                "userId": self.user_id,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.mailing_list_subscriptions import MailingListSubscriptions

        data = dict(src_dict)
        result = cls(
            email=_wire.required(data, "email", _wire.string),
            first_name=_wire.optional(data, "firstName", _wire.string),
            last_name=_wire.optional(data, "lastName", _wire.string),
            mailing_lists=_wire.optional(
                data, "mailingLists", _wire.model(MailingListSubscriptions.from_dict)
            ),
            source=_wire.optional(data, "source", _wire.string),
            subscribed=_wire.optional(data, "subscribed", _wire.boolean),
            user_group=_wire.optional(data, "userGroup", _wire.string),
            user_id=_wire.optional(data, "userId", _wire.string),
        )
        result.additional_properties = data
        return result
