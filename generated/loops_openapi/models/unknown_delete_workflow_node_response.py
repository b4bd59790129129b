from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class UnknownDeleteWorkflowNodeResponse(_wire.Model[Any]):
    node_ids: list[str] | None = None
    queued_contact_count: float | None = None
    status: str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "nodeIds": _wire.known(self.node_ids),
                "queuedContactCount": _wire.known(self.queued_contact_count),
                "status": _wire.known(self.status),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            node_ids=_wire.known_or_none(data, "nodeIds", _wire.array(_wire.string)),
            queued_contact_count=_wire.known_or_none(data, "queuedContactCount", _wire.number),
            status=_wire.known_or_none(data, "status", _wire.string),
        )
        result.additional_properties = data
        return result
