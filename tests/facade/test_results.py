"""What the contract allows as an answer becomes a result with its types, in both flavours."""

from __future__ import annotations

import pytest

from loops import APIResponseError, ConfirmationRequiredError
from scripts.facade.compare import answers_and_results
from scripts.facade.examples import Choice
from scripts.facade.exemptions import EXEMPTIONS
from scripts.facade.record import Record
from scripts.facade.result_fields import misreadings
from scripts.facade.schema_fields import Places

from ..support.facade import FLAVOURS, method, read, stored, use
from ..support.typed import lies, returned, unset

OPERATIONS = [one.id for one in stored().operations if stored().reached(one)]
RETURNED = [name for name in OPERATIONS if use(name).returned_by]
PLACES = Places(stored().document)
MEANT = {one.where.removeprefix("response ") for one in EXEMPTIONS}

in_both_worlds = pytest.mark.parametrize("flavour", FLAVOURS)
for_each_result = pytest.mark.parametrize("operation", RETURNED)

EXAMPLES = {
    "declared": {},
    "with unknown fields": {"extra_fields": True},
    "with unknown words": {"unheard_enums": True},
    "of unknown variants": {"unheard_enums": True, "unheard_constants": True},
}
# Who awaits makes no difference to what is read: one kind of examples will do to see that.
READINGS = [pytest.param(more, "sync", id=name) for name, more in EXAMPLES.items()]
READINGS += [pytest.param(EXAMPLES["declared"], "async", id="declared, async")]


@for_each_result
@pytest.mark.parametrize(("more", "flavour"), READINGS)
def test_a_success_reads_as_what_it_says(operation, flavour, more):
    calls = use(operation).telling
    promised = returned(method(flavour, calls[0]))
    schema = stored().facade.answers.success(operation)[1]

    for record in read(flavour, calls, choices(operation, **more)):
        assert record.error is None or is_refusal(record), record.error
        for body, result in answers_and_results(record):
            wrong = list(misreadings(PLACES, schema, body, result))
            assert [one for one in wrong if one.path not in MEANT] == []
        if record.error is None:
            assert [*lies(record.result, promised)] == []


def choices(operation: str, **more: bool) -> list[Choice]:
    """Enough examples to meet every variant, with all and with only the required fields."""
    answers = stored().facade.answers
    breadth = max(2, answers.examples.breadth(answers.success(operation)[1]))
    return [Choice(pick, full, **more) for pick in range(breadth) for full in (True, False)]


def is_refusal(record: Record) -> bool:
    """A success by its HTTP status, of which the body does not say that anything was done."""
    refused = isinstance(record.error, ConfirmationRequiredError | APIResponseError)
    return refused and record.bodies[-1].get("status") not in (None, "updated", "deleted")


@for_each_result
def test_a_result_shows_no_sentinel(operation):
    for record in read("sync", use(operation).telling, choices(operation)):
        assert set(unset(record.result)) == set()
