from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.contact_opt_in_status import ContactOptInStatus, check_contact_opt_in_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.contact_mailing_lists import ContactMailingLists


@_define
class Contact(_wire.Model["Any"]):
    email: str | Unset = UNSET
    first_name: None | str | Unset = UNSET
    id: str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    mailing_lists: ContactMailingLists | Unset = UNSET
    opt_in_status: ContactOptInStatus | None | Unset = UNSET
    source: str | Unset = UNSET
    subscribed: bool | Unset = UNSET
    user_group: str | Unset = UNSET
    user_id: None | str | Unset = UNSET
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
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.contact_mailing_lists import ContactMailingLists

        data = dict(src_dict)
        result = cls(
            email=_wire.optional(data, "email", _wire.string),
            first_name=_wire.optional(data, "firstName", _wire.nullable(_wire.string)),
            id=_wire.optional(data, "id", _wire.string),
            last_name=_wire.optional(data, "lastName", _wire.nullable(_wire.string)),
            mailing_lists=_wire.optional(
                data, "mailingLists", _wire.model(ContactMailingLists.from_dict)
            ),
            opt_in_status=_wire.optional(
                data, "optInStatus", _wire.nullable(check_contact_opt_in_status)
            ),
            source=_wire.optional(data, "source", _wire.string),
            subscribed=_wire.optional(data, "subscribed", _wire.boolean),
            user_group=_wire.optional(data, "userGroup", _wire.string),
            user_id=_wire.optional(data, "userId", _wire.nullable(_wire.string)),
        )
        result.additional_properties = data
        return result
