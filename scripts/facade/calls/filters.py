"""Audience filters that use every kind of condition."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

ONE_WEEK = {"from": datetime(2027, 1, 1, tzinfo=UTC), "to": datetime(2027, 1, 8, tzinfo=UTC)}

TEXT_OPERATORS = ("contains", "notContains", "equals", "notEquals", "after", "before")
NUMBER_OPERATORS = ("greaterThan", "lessThan")
UNARY_OPERATORS = ("any", "empty", "notEmpty", "isTrue", "isFalse", "dateEmpty", "dateNotEmpty")

PROPERTY_CONDITIONS: list[dict[str, Any]] = [
    *({"key": "plan", "operator": word, "value": "pro"} for word in TEXT_OPERATORS),
    *({"key": "seats", "operator": word, "value": 10.5} for word in NUMBER_OPERATORS),
    *({"key": "plan", "operator": word} for word in UNARY_OPERATORS),
    {"key": "trialEnds", "operator": "between", "value": ONE_WEEK},
]
ACTIVITIES = (("sent", "campaign"), ("opened", "workflow"), ("clicked", "workflowEmail"))

EVERY_CONDITION: dict[str, Any] = {
    "match": "any",
    "conditions": [
        *({"type": "property", **condition} for condition in PROPERTY_CONDITIONS),
        *({"type": "optIn", "status": word} for word in ("accepted", "pending", "rejected", None)),
        *(
            {"type": "activity", "action": action, "target": target, "id": "c1", "negate": False}
            for action, target in ACTIVITIES
        ),
    ],
}
"""Uses every operator, opt-in status, activity action and activity target."""

PRO_USERS: dict[str, Any] = {
    "match": "all",
    "conditions": [{"type": "property", "key": "plan", "operator": "equals", "value": "pro"}],
}
