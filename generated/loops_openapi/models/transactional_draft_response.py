from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class TransactionalDraftResponse(_wire.Model[Any]):
    created_at: datetime.datetime
    data_variables: list[str]
    draft_email_message_content_revision_id: None | str
    draft_email_message_id: None | str
    id: str
    name: str
    published_email_message_id: None | str
    updated_at: datetime.datetime
    url: str
    transactional_group_id: None | str = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "createdAt": self.created_at,
                "dataVariables": self.data_variables,
                "draftEmailMessageContentRevisionId": self.draft_email_message_content_revision_id,
                "draftEmailMessageId": self.draft_email_message_id,
                "id": self.id,
                "name": self.name,
                "publishedEmailMessageId": self.published_email_message_id,
                "updatedAt": self.updated_at,
                "url": self.url,
                "transactionalGroupId": _wire.known(self.transactional_group_id),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            created_at=_wire.required(data, "createdAt", _wire.timestamp),
            data_variables=_wire.required(data, "dataVariables", _wire.array(_wire.string)),
            draft_email_message_content_revision_id=_wire.required(
                data, "draftEmailMessageContentRevisionId", _wire.nullable(_wire.string)
            ),
            draft_email_message_id=_wire.required(
                data, "draftEmailMessageId", _wire.nullable(_wire.string)
            ),
            id=_wire.required(data, "id", _wire.string),
            name=_wire.required(data, "name", _wire.string),
            published_email_message_id=_wire.required(
                data, "publishedEmailMessageId", _wire.nullable(_wire.string)
            ),
            updated_at=_wire.required(data, "updatedAt", _wire.timestamp),
            url=_wire.required(data, "url", _wire.string),
            transactional_group_id=_wire.known_or_none(
                data, "transactionalGroupId", _wire.nullable(_wire.string)
            ),
        )
        result.additional_properties = data
        return result
