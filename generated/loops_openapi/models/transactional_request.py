from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.transactional_request_attachments_item import TransactionalRequestAttachmentsItem
    from ..models.transactional_request_data_variables import TransactionalRequestDataVariables


@_define
class TransactionalRequest(_wire.Model["Any"]):
    email: str
    transactional_id: str
    add_to_audience: bool | Unset = UNSET
    attachments: list[TransactionalRequestAttachmentsItem] | Unset = UNSET
    data_variables: TransactionalRequestDataVariables | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "email": self.email,
                "transactionalId": self.transactional_id,
                "addToAudience": self.add_to_audience,
                "attachments": self.attachments,
                "dataVariables": self.data_variables,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.transactional_request_attachments_item import (
            TransactionalRequestAttachmentsItem,
        )
        from ..models.transactional_request_data_variables import TransactionalRequestDataVariables

        data = dict(src_dict)
        result = cls(
            email=_wire.required(data, "email", _wire.string),
            transactional_id=_wire.required(data, "transactionalId", _wire.string),
            add_to_audience=_wire.optional(data, "addToAudience", _wire.boolean),
            attachments=_wire.optional(
                data,
                "attachments",
                _wire.array(_wire.model(TransactionalRequestAttachmentsItem.from_dict)),
            ),
            data_variables=_wire.optional(
                data, "dataVariables", _wire.model(TransactionalRequestDataVariables.from_dict)
            ),
        )
        result.additional_properties = data
        return result
