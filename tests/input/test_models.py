"""Filters and payloads are checked strictly, whether they are models or dicts."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from loops_openapi.models import (
    AudienceFilter,
    AudienceFilterInRequest,
    PropertyCondition,
    ThemeStyles,
    UnknownAudienceFilterCondition,
    UpdateEmailMessageRequestContactPropertiesFallbacks,
    UpdateWorkflowNodeRequest,
    WorkflowAddToListTriggerPayload,
    WorkflowTimerActionPayload,
)

from loops._input.models import as_field, as_model

SECRET = "ada-lovelace"
PLAN = {"type": "property", "key": "plan", "operator": "equals", "value": "pro"}


class Plan(Enum):
    PRO = "pro"


def read(*conditions: Any, match: Any = "all") -> AudienceFilterInRequest:
    given = {"match": match, "conditions": list(conditions)}
    return as_model(given, AudienceFilterInRequest, "filter")


def payload(given: object) -> Any:
    return as_field(given, UpdateWorkflowNodeRequest, "payload", "payload")


def test_a_dict_is_converted_to_models():
    assert read(PLAN) == AudienceFilterInRequest(
        match="all", conditions=[PropertyCondition(key="plan", operator="equals", value="pro")]
    )


def test_models_and_dicts_can_be_mixed():
    mixed = read(PLAN, PropertyCondition(key="city", operator="empty"))

    assert mixed.to_dict()["conditions"][1] == {
        "type": "property",
        "key": "city",
        "operator": "empty",
    }


def test_a_model_is_copied():
    given = read(PLAN)

    checked = as_model(given, AudienceFilterInRequest, "filter")

    assert checked == given
    assert checked is not given


def test_a_fetched_filter_is_accepted_in_a_request():
    found = AudienceFilter.from_dict({"match": "any", "conditions": [PLAN]})

    assert as_model(found, AudienceFilterInRequest, "filter").to_dict() == found.to_dict()


def test_a_condition_of_an_unknown_type_is_accepted_as_a_model():
    future = UnknownAudienceFilterCondition.from_dict({"type": "weather", "sunny": True})

    assert read(future).to_dict()["conditions"] == [{"type": "weather", "sunny": True}]


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (Plan.PRO, "pro"),
        (Decimal("2.5"), 2.5),
        (3, 3),
        (datetime(2026, 3, 1, tzinfo=UTC), "2026-03-01T00:00:00.000Z"),
    ],
    ids=repr,
)
def test_values_are_converted_to_json(given, sent):
    condition = read({**PLAN, "value": given}).to_dict()["conditions"][0]

    assert condition["value"] == sent


def test_a_time_range_accepts_datetimes_and_strings():
    span = {"from": datetime(2026, 3, 1, tzinfo=UTC), "to": "2026-04-01T00:00:00+02:00"}

    condition = read({**PLAN, "operator": "between", "value": span}).to_dict()["conditions"][0]

    assert condition["value"] == {
        "from": "2026-03-01T00:00:00Z",
        "to": "2026-03-31T22:00:00Z",
    }


@pytest.mark.parametrize(
    ("condition", "kind", "path"),
    [
        ({**PLAN, "valeu": SECRET}, ValueError, r"filter.conditions\[0\].*'valeu'.*operator"),
        ({7: SECRET}, ValueError, r"filter.conditions\[0\].* 7"),
        ({**PLAN, "operator": SECRET}, ValueError, r"conditions\[0\].operator must be one of"),
        ({**PLAN, "operator": None}, TypeError, r"conditions\[0\].operator .*not None"),
        ({**PLAN, "key": 7}, TypeError, r"conditions\[0\].key must be a string, not int"),
        ({**PLAN, "value": None}, TypeError, r"conditions\[0\].value .*not None"),
        ({**PLAN, "value": [SECRET]}, TypeError, r"conditions\[0\].value .*not list"),
        ({**PLAN, "value": True}, TypeError, r"conditions\[0\].value .*not bool"),
        ({"type": "property", "key": "a"}, ValueError, r"conditions\[0\].operator is missing"),
        ({"key": "a", "operator": "any"}, ValueError, r"conditions\[0\].type is missing"),
        ({**PLAN, "type": SECRET}, ValueError, r"conditions\[0\].type must be one of activity"),
        ({**PLAN, "type": ["property"]}, ValueError, r"conditions\[0\].type must be one of"),
        (SECRET, TypeError, r"conditions\[0\] must be .* or a dict, not str"),
        (
            {**PLAN, "value": {"from": datetime(2026, 3, 1), "to": "2026-04-01T00:00:00Z"}},
            ValueError,
            r"conditions\[0\].value.from must be a datetime with a time zone",
        ),
        ({**PLAN, "value": {"from": SECRET}}, ValueError, r"conditions\[0\].value.to is missing"),
        (
            {**PLAN, "value": {"from": SECRET, "to": SECRET}},
            ValueError,
            r"conditions\[0\].value.from must be an ISO 8601",
        ),
        (PropertyCondition(key="a", operator=7), TypeError, r"conditions\[0\].operator"),  # type: ignore[arg-type]
    ],
)
def test_an_error_contains_the_path_but_not_the_value(condition, kind, path):
    with pytest.raises(kind, match=path) as caught:
        read(condition)

    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("given", [None, [], "all", 5])
def test_a_filter_must_be_a_model_or_a_dict(given):
    with pytest.raises(TypeError, match=r"filter must be AudienceFilterInRequest or a dict"):
        as_model(given, AudienceFilterInRequest, "filter")


def test_the_keys_choose_the_member_of_a_union():
    assert payload({"amount": 2, "unit": "d"}) == WorkflowTimerActionPayload(2, "d")


def test_the_tag_of_a_union_takes_precedence_over_the_keys():
    given = {"typeName": "AddToListTrigger", "reEligible": True}

    assert isinstance(payload(given), WorkflowAddToListTriggerPayload)


def test_a_declared_null_is_kept():
    assert payload({"eventName": None}).to_dict() == {"eventName": None}


@pytest.mark.parametrize(
    ("given", "kind", "path"),
    [
        ({"amonut": 2, "unit": "d"}, ValueError, "payload .*'amonut'.* amount, unit"),
        ({"amount": 2, "unit": "s"}, ValueError, "payload.unit must be one of d, h, m"),
        ({"amount": "2"}, TypeError, "payload.amount must be a number"),
        ({"typeName": "ExitAction"}, ValueError, "payload.typeName must be one of"),
        ({"typeName": "SignupTrigger", "amount": 2}, ValueError, "payload .*'amount'"),
        ({"isControl": None}, TypeError, "payload.isControl"),
        ({"audienceFilter": {"match": "all"}}, ValueError, "audienceFilter.conditions"),
        (SECRET, TypeError, "payload must be .* or a dict"),
    ],
)
def test_a_dict_that_matches_no_member_of_a_union_is_refused(given, kind, path):
    with pytest.raises(kind, match=path):
        payload(given)


def test_a_map_accepts_any_key():
    fallbacks = as_model(
        {"first name": "you", "plan": None},
        UpdateEmailMessageRequestContactPropertiesFallbacks,
        "fallbacks",
    )

    assert fallbacks.to_dict() == {"first name": "you", "plan": None}


@pytest.mark.parametrize(("key", "value"), [("plan", 7), ("plan", ["pro"])])
def test_the_values_of_a_map_are_checked(key, value):
    with pytest.raises(TypeError, match=r"fallbacks\['plan'\] must be a string or None"):
        as_model({key: value}, UpdateEmailMessageRequestContactPropertiesFallbacks, "fallbacks")


def test_a_model_with_declared_keys_accepts_no_others():
    with pytest.raises(ValueError, match=r"'body_color'.*bodyColor"):
        as_model({"body_color": "#fff"}, ThemeStyles, "styles")
