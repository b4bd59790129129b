from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.guardian_rule_rule import GuardianRuleRule, check_guardian_rule_rule

if TYPE_CHECKING:
    from ..models.guardian_rule_items_item import GuardianRuleItemsItem


@_define
class GuardianRule(_wire.Model["Any"]):
    description: str
    items: list[GuardianRuleItemsItem]
    rule: GuardianRuleRule
    title: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "description": self.description,
                "items": self.items,
                "rule": self.rule,
                "title": self.title,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.guardian_rule_items_item import GuardianRuleItemsItem

        data = dict(src_dict)
        result = cls(
            description=_wire.required(data, "description", _wire.string),
            items=_wire.required(
                data, "items", _wire.array(_wire.model(GuardianRuleItemsItem.from_dict))
            ),
            rule=_wire.required(data, "rule", check_guardian_rule_rule),
            title=_wire.required(data, "title", _wire.string),
        )
        result.additional_properties = data
        return result
