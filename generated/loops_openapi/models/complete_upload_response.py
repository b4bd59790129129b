from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class CompleteUploadResponse(_wire.Model[Any]):
    email_asset_id: str
    final_url: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "emailAssetId": self.email_asset_id,
                "finalUrl": self.final_url,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            email_asset_id=_wire.required(data, "emailAssetId", _wire.string),
            final_url=_wire.required(data, "finalUrl", _wire.string),
        )
        result.additional_properties = data
        return result
