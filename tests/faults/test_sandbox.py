"""Calls with a fault that the sandbox injects keep the same rules as those with one on the wire.

Some of these faults cannot be produced on loopback, such as a slow connection.
"""

from __future__ import annotations

import pytest

from loops.sandbox import faults
from loops.sandbox.faults import Moment

from .cells import observe
from .faults import WireFault
from .operations import COLUMNS
from .rules import RETRIES, Doubt, expected
from .service import API_KEY, Service

NO, LOST, GARBLED = Doubt.NONE, Doubt.LOST, Doubt.GARBLED
BEFORE, AFTER = Moment.BEFORE, Moment.AFTER

FAULTS: dict[str, tuple[faults.Fault, Doubt, str]] = {
    "refused": (faults.ConnectionRefused(), NO, "APIConnectionError"),
    "never connected": (faults.ConnectTimeout(), NO, "APITimeoutError"),
    "429": (faults.throttled(), NO, "RateLimitError"),
    "stall before": (faults.ReadTimeout(BEFORE), LOST, "APITimeoutError"),
    "stall after": (faults.ReadTimeout(AFTER), LOST, "APITimeoutError"),
    "reset before": (faults.ConnectionReset(BEFORE), LOST, "APIConnectionError"),
    "reset after": (faults.ConnectionReset(AFTER), LOST, "APIConnectionError"),
    "closed before": (faults.Disconnected(BEFORE), LOST, "APIConnectionError"),
    "closed after": (faults.Disconnected(AFTER), LOST, "APIConnectionError"),
    "cut off": (faults.BrokenBody(AFTER), LOST, "APIResponseError"),
    "502 before": (faults.proxy_page(502, BEFORE), LOST, "ServerError"),
    "502 after": (faults.proxy_page(502, AFTER), LOST, "ServerError"),
    "garbage": (faults.unreadable(AFTER), GARBLED, "APIResponseError"),
    "empty": (faults.empty(200, AFTER), GARBLED, "APIResponseError"),
}


@pytest.mark.parametrize("always", [False, True], ids=["first attempt", "every attempt"])
@pytest.mark.parametrize("name", FAULTS)
def test_calls_with_a_fault_of_the_sandbox_keep_the_rules(name, flavour, always):
    fault, doubt, error = FAULTS[name]
    refused = fault.moment is Moment.CONNECTING
    rules = WireFault(
        name,
        doubt,
        error,
        carried_out=fault.moment is AFTER,
        refused=refused,
        tells_status=isinstance(fault, faults.BrokenBody),
    )
    found = {}

    for column in COLUMNS:
        service = Service()
        client = flavour.client(service.sandbox, API_KEY, rate_limit=None)
        times = 1 + RETRIES if always else 1
        service.sandbox.inject(fault, operation=column.id, times=times)
        found[column.name] = observe(flavour, client, service, column)

    assert found == {column.name: expected(rules, column.kind, always=always) for column in COLUMNS}
