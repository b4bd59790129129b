"""The sandbox: records, clock, ids, threads, secrecy and imports."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from loops.sandbox import Clock, Limits, MissingExtra, Sandbox, faults
from tests.support.flavours import ADA, Flavour

from .api import Api, sync_only


def test_a_request_is_recorded_with_its_operation_and_path_template(
    api: Api, sandbox: Sandbox, clock: Clock
) -> None:
    api.event("k", email=ADA, eventName="signup")
    api("GET", "/v1/nowhere")

    event, unknown = sandbox.requests
    assert (event.operation, event.method, event.path) == ("sendEvent", "POST", "/v1/events/send")
    assert (event.status, event.idempotency_key, event.time) == (200, "k", clock.now())
    assert event.body == {"email": ADA, "eventName": "signup"}
    assert (unknown.operation, unknown.path, unknown.status) == (None, None, 404)


def test_the_contacts_of_a_sandbox_are_a_snapshot(api: Api, sandbox: Sandbox) -> None:
    before = sandbox.contacts
    api.create(email=ADA)

    assert (before, len(sandbox.contacts)) == ((), 1)


@sync_only
def test_repr_contains_no_api_key_and_no_personal_data(flavour: Flavour) -> None:
    key = "marked-secret"
    sandbox = Sandbox(api_key=key, limits=Limits(enforced=False))
    api = Api(sandbox, flavour, key)
    welcome = sandbox.add_transactional_email("Welcome")
    api.create(email=ADA, userId="marked-user")
    api.event(email=ADA, eventName="signup", eventProperties={"note": ADA})
    api.send(email=ADA, transactionalId=welcome, dataVariables={"note": ADA})
    api.create(email=ADA, subscribed=ADA)

    records = (
        sandbox,
        sandbox.team,
        sandbox.requests,
        sandbox.mails,
        sandbox.events,
        sandbox.contacts,
        sandbox.violations,
    )
    printed = repr(records) + "".join(str(violation) for violation in sandbox.violations)
    assert ADA not in printed
    assert "marked" not in printed
    assert key not in repr([seen.headers for seen in sandbox.requests])


def test_leniencies_are_listed_with_their_operations(sandbox: Sandbox) -> None:
    names = {(operation, leniency.name) for operation, leniency in sandbox.leniencies}

    assert names == {
        ("createContact", "null-resets"),
        ("updateContact", "null-resets"),
        ("updateContact", "mailing-lists-beside-all-of"),
        ("sendEvent", "null-resets"),
        ("sendTransactionalEmail", "overlapping-failures"),
    }


@sync_only
def test_two_sandboxes_share_no_state(flavour: Flavour) -> None:
    first, second = Sandbox(), Sandbox()

    Api(first, flavour).create(email=ADA)

    assert (len(first.contacts), second.contacts, second.requests) == (1, (), ())


def test_ids_are_opaque_and_depend_on_the_seed() -> None:
    first, again, other = Sandbox(), Sandbox(), Sandbox(seed=1)

    ids = [sandbox.add_mailing_list("News") for sandbox in (first, again, other)]

    assert ids[0] == ids[1] != ids[2]
    assert all(len(made) == 25 and made.isalnum() and made == made.lower() for made in ids)


def test_a_clock_with_a_start_stands_still_until_it_is_advanced() -> None:
    start = datetime(2026, 3, 1, tzinfo=UTC)
    clock = Clock(start)

    clock.advance(1.5)

    assert clock.now() == start + timedelta(seconds=1.5)
    assert repr(clock) == "<Clock 2026-03-01T00:00:01.500Z>"


def test_a_clock_that_follows_real_time_can_be_advanced() -> None:
    clock = Clock()

    clock.advance(3600)

    assert clock.now() - datetime.now(UTC) > timedelta(minutes=59)


@pytest.mark.parametrize(
    ("create", "error"),
    [
        (lambda: Clock(datetime(2026, 3, 1)), "`start` must be timezone-aware"),
        (lambda: Clock().advance(-1), "`seconds` must be at least 0, not -1"),
    ],
)
def test_a_clock_without_a_timezone_or_turned_back_raises(
    create: Callable[[], object], error: str
) -> None:
    with pytest.raises(ValueError, match=error):
        create()


@sync_only
def test_threads_can_share_a_sandbox(sandbox: Sandbox) -> None:
    sandbox.inject(faults.throttled(), times=5)
    headers = {"authorization": f"Bearer {sandbox.api_key}"}

    with httpx.Client(transport=sandbox.transport(), headers=headers) as client:

        def send(number: int) -> int:
            body = {"email": f"ada{number}@example.com", "eventName": "signup"}
            key = {"Idempotency-Key": str(number % 50)}
            url = "https://app.loops.so/api/v1/events/send"
            return client.post(url, json=body, headers=key).status_code

        with ThreadPoolExecutor(8) as pool:
            statuses = list(pool.map(send, range(200)))

    assert statuses.count(429) == 5
    assert statuses.count(200) == len(sandbox.events) == len(sandbox.contacts) == 50
    assert len(sandbox.requests) == 200


def test_a_missing_extra_raises_with_the_command_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema", None)

    with pytest.raises(MissingExtra, match=r'pip install "loops-client\[sandbox\]"'):
        Sandbox()
    with pytest.raises(ImportError):
        Sandbox()


def test_importing_the_sandbox_imports_neither_the_client_nor_jsonschema() -> None:
    code = (
        "import sys, loops.sandbox;"
        "client = [m for m in sys.modules if m.startswith('loops.')"
        " and m not in ('loops.errors', 'loops._version') and not m.startswith('loops.sandbox')];"
        "sys.exit('jsonschema' in sys.modules or bool(client))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
