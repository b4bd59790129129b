"""Reading and writing keeps what the contract allows, and what later versions may allow."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from loops_openapi.wire import Model, encode

from ..support.contract_schemas import Choice, example, variant_count, violations
from ..support.endpoints import operations, webhooks

RECEIVED: dict[str, tuple[Callable[[Any], Any], Any]] = {
    operation.name: (operation.parse_success, operation.success[1])
    for operation in operations()
    if operation.success[1] is not None
}
RECEIVED |= {name: (cls.from_dict, schema) for name, cls, schema in webhooks()}
received = pytest.mark.parametrize("name", RECEIVED)


def test_every_success_response_and_webhook_is_there():
    assert len(RECEIVED) == 71 + 17


@received
def test_values_of_the_contract_are_unchanged_after_reading_and_writing(name):
    parse, schema = RECEIVED[name]
    for choice in choices(schema):
        body = example(schema, choice)
        parsed = parse(body)
        assert same(encode(parsed), body), choice
        assert not list(misplaced(parsed)), choice


@received
@pytest.mark.parametrize(
    "later",
    [
        {"extra_fields": True},
        {"unknown_enum_values": True},
        {"unknown_enum_values": True, "unknown_constants": True},
    ],
    ids=["fields", "enum values", "variants"],
)
def test_what_later_versions_may_add_is_kept(name, later):
    parse, schema = RECEIVED[name]
    for choice in choices(schema, **later):
        body = example(schema, choice)
        assert same(encode(parse(body)), body), choice


def choices(schema: Any, **more: bool) -> Iterator[Choice]:
    """Yields choices for every variant, each with all and with only the required fields."""
    for pick in range(variant_count(schema)):
        for full in (True, False):
            yield Choice(pick, full, **more)


def same(left: Any, right: Any) -> bool:
    """Returns whether two JSON values are equal, comparing timestamps as instants."""
    if isinstance(left, dict) and isinstance(right, dict):
        # A null in a response that means the same as an absent field is not written.
        only_nulls = all(right[key] is None for key in right.keys() - left.keys())
        return only_nulls and all(key in right and same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, str) and isinstance(right, str) and left != right:
        try:
            return instant(left) == instant(right)
        except ValueError:
            return False
    return type(left) is type(right) and bool(left == right)


def instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def misplaced(value: Any) -> Iterator[str]:
    """Yields the declared fields that a model holds among its unnamed fields."""
    if isinstance(value, Model):
        yield from (key for key in value.additional_keys if not key.startswith("extra"))
        cls: type[Any] = type(value)
        for field in attrs.fields(cls):
            yield from misplaced(getattr(value, field.name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from misplaced(item)
    elif isinstance(value, list):
        for item in value:
            yield from misplaced(item)


@received
def test_examples_are_what_the_contract_allows(name):
    """If the contract did not allow the examples, they would prove nothing."""
    _, schema = RECEIVED[name]
    for choice in choices(schema):
        assert [*violations(example(schema, choice), schema)] == [], choice
