"""Every response that the contract allows becomes a complete result of the annotated type."""

from __future__ import annotations

import pytest

from loops import APIResponseError, ConfirmationRequiredError
from scripts.facade.compare import bodies_and_results
from scripts.facade.examples import Choice
from scripts.facade.exemptions import EXEMPTIONS
from scripts.facade.record import CallRecord
from scripts.facade.result_mismatches import find_mismatches
from scripts.facade.schema_elements import SchemaWalker

from ..support.annotation_checks import find_sentinels, find_type_errors, return_type
from ..support.facade_calls import client_method, record_examples, stored_comparison, usage_of

OPERATIONS = [one.id for one in stored_comparison().operations if usage_of(one.id).final_calls]
WALKER = SchemaWalker(stored_comparison().document)
ACCEPTED_PATHS = {one.where.removeprefix("response ") for one in EXEMPTIONS}

EXAMPLES = {
    "declared": {},
    "with unknown fields": {"extra_fields": True},
    "with unknown enum values": {"unknown_enum_values": True},
    "of unknown variants": {"unknown_enum_values": True, "unknown_constants": True},
}
# Both clients read responses with the same code, so one kind of example is enough for the other.
READINGS = [pytest.param(options, "sync", id=name) for name, options in EXAMPLES.items()]
READINGS += [pytest.param(EXAMPLES["declared"], "async", id="declared, async")]

for_each_operation = pytest.mark.parametrize("operation", OPERATIONS)


@for_each_operation
@pytest.mark.parametrize(("options", "flavour"), READINGS)
def test_a_successful_response_becomes_a_complete_result(operation, flavour, options):
    calls = usage_of(operation).representative_calls
    expected_type = return_type(client_method(flavour, calls[0].method))
    schema = stored_comparison().usage.responses.success(operation)[1]

    for record in record_examples(flavour, calls, choices(operation, **options)):
        assert record.error is None or is_refusal(record), record.error
        for body, result in bodies_and_results(record):
            mismatches = find_mismatches(WALKER, schema, body, result)
            assert [one for one in mismatches if one.path not in ACCEPTED_PATHS] == []
        if record.error is None:
            assert [*find_type_errors(record.result, expected_type)] == []


@for_each_operation
def test_a_result_contains_no_sentinel(operation):
    calls = usage_of(operation).representative_calls
    for record in record_examples("sync", calls, choices(operation)):
        assert [*find_sentinels(record.result)] == []


def choices(operation: str, **options: bool) -> list[Choice]:
    """Returns choices that show every variant, with all fields and with only the required ones."""
    responses = stored_comparison().usage.responses
    count = max(2, responses.examples.variant_count(responses.success(operation)[1]))
    return [Choice(pick, full, **options) for pick in range(count) for full in (True, False)]


def is_refusal(record: CallRecord) -> bool:
    """Returns whether the body of a success says that the server did not do what it was asked."""
    is_expected = isinstance(record.error, ConfirmationRequiredError | APIResponseError)
    return is_expected and record.bodies[-1].get("status") not in (None, "updated", "deleted")
