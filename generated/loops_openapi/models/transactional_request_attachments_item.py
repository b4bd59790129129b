from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class TransactionalRequestAttachmentsItem(_wire.Model[Any]):
    content_type: str
    data: str
    filename: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "contentType": self.content_type,
                "data": self.data,
                "filename": self.filename,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            content_type=_wire.required(data, "contentType", _wire.string),
            data=_wire.required(data, "data", _wire.string),
            filename=_wire.required(data, "filename", _wire.string),
        )
        result.additional_properties = data
        return result
