from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.contact_opt_in_status import ContactOptInStatus, check_contact_opt_in_status

if TYPE_CHECKING:
    from ..models.contact_mailing_lists import ContactMailingLists


@_define
class Contact(_wire.Model["Any"]):
    email: str | None = None
    first_name: None | str = None
    id: str | None = None
    last_name: None | str = None
    mailing_lists: ContactMailingLists | None = None
    opt_in_status: ContactOptInStatus | None = None
    source: str | None = None
    subscribed: bool | None = None
    user_group: str | None = None
    user_id: None | str = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "email": _wire.known(self.email),
                "firstName": _wire.known(self.first_name),
                "id": _wire.known(self.id),
                "lastName": _wire.known(self.last_name),
                "mailingLists": _wire.known(self.mailing_lists),
                "optInStatus": _wire.known(self.opt_in_status),
                "source": _wire.known(self.source),
                "subscribed": _wire.known(self.subscribed),
                "userGroup": _wire.known(self.user_group),
                "userId": _wire.known(self.user_id),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.contact_mailing_lists import ContactMailingLists

        data = dict(src_dict)
        result = cls(
            email=_wire.known_or_none(data, "email", _wire.string),
            first_name=_wire.known_or_none(data, "firstName", _wire.nullable(_wire.string)),
            id=_wire.known_or_none(data, "id", _wire.string),
            last_name=_wire.known_or_none(data, "lastName", _wire.nullable(_wire.string)),
            mailing_lists=_wire.known_or_none(
                data, "mailingLists", _wire.model(ContactMailingLists.from_dict)
            ),
            opt_in_status=_wire.known_or_none(
                data, "optInStatus", _wire.nullable(check_contact_opt_in_status)
            ),
            source=_wire.known_or_none(data, "source", _wire.string),
            subscribed=_wire.known_or_none(data, "subscribed", _wire.boolean),
            user_group=_wire.known_or_none(data, "userGroup", _wire.string),
            user_id=_wire.known_or_none(data, "userId", _wire.nullable(_wire.string)),
        )
        result.additional_properties = data
        return result
