from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class EmailMetricsResponse(_wire.Model[Any]):
    clicks: int
    hard_bounces: int
    opens: int
    sends: int
    soft_bounces: int
    spam_reports: int
    unsubscribes: int
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "clicks": self.clicks,
                "hardBounces": self.hard_bounces,
                "opens": self.opens,
                "sends": self.sends,
                "softBounces": self.soft_bounces,
                "spamReports": self.spam_reports,
                "unsubscribes": self.unsubscribes,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            clicks=_wire.required(data, "clicks", _wire.integer),
            hard_bounces=_wire.required(data, "hardBounces", _wire.integer),
            opens=_wire.required(data, "opens", _wire.integer),
            sends=_wire.required(data, "sends", _wire.integer),
            soft_bounces=_wire.required(data, "softBounces", _wire.integer),
            spam_reports=_wire.required(data, "spamReports", _wire.integer),
            unsubscribes=_wire.required(data, "unsubscribes", _wire.integer),
        )
        result.additional_properties = data
        return result
