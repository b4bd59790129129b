"""The logger `loops` says what happened to each attempt."""

from __future__ import annotations

import logging

import pytest

from loops import RetryPolicy
from loops.sandbox import faults

from ..support.flavours import ADA


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.DEBUG, "loops")
    return lambda: [record for record in caplog.records if record.name == "loops"]


def test_each_attempt_is_logged_in_one_line(flavour, sandbox, lines):
    client = flavour.client(sandbox, retry=RetryPolicy(initial_delay=1, max_delay=1))
    sandbox.inject(faults.ConnectionRefused())

    flavour.run(client.contacts.find(email=ADA))

    first, second = lines()
    assert first.getMessage().startswith("contacts.find /v1/contacts/find attempt 1: ConnectError")
    assert ", again in 0." in first.getMessage()
    assert second.getMessage().startswith("contacts.find /v1/contacts/find attempt 2: 200 in 0.")
    assert "again" not in second.getMessage()
    assert {record.levelname for record in (first, second)} == {"DEBUG"}


def test_a_record_has_the_facts_as_attributes(flavour, client, lines):
    flavour.run(client.api_key.test())

    (record,) = lines()
    assert record.operation == "api_key.test"
    assert record.path_template == "/v1/api-key"
    assert (record.attempt, record.outcome, record.wait) == (1, "200", None)
    assert record.duration >= 0


def test_the_logged_path_has_no_identifiers(flavour, client, lines):
    with pytest.raises(Exception, match="501"):
        flavour.run(client.campaigns.get("cmp_of_ada"))

    assert "/v1/campaigns/{campaign_id} attempt 1: 501" in lines()[0].getMessage()
