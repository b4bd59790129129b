from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class CreateUploadRequest(_wire.Model[Any]):
    content_length: int
    content_type: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "contentLength": self.content_length,
                "contentType": self.content_type,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            content_length=_wire.required(data, "contentLength", _wire.integer),
            content_type=_wire.required(data, "contentType", _wire.string),
        )
        result.additional_properties = data
        return result
