"""Whatever is given either arrives as it was meant, or is refused by the argument's name.

Both flavours share the code that is asked here, so one of them is enough.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loops import Loops, RetryPolicy
from loops.sandbox import SANDBOX_API_KEY, Limits, Sandbox, Unknowns

from ..support.flavours import ADA

HALF_A_PAIR = st.characters(categories=["Cs"])
ANY_TEXT = st.text() | st.text(HALF_A_PAIR | st.characters(codec="utf-8"))
EXTREME = [
    10**5000,
    Decimal("1E+5000"),
    Decimal("1E-5000"),
    datetime.max.replace(tzinfo=timezone(timedelta(hours=-1))),
    datetime.min.replace(tzinfo=timezone(timedelta(hours=1))),
]
ANY_VALUE = st.one_of(
    ANY_TEXT,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.datetimes(),
    st.datetimes(timezones=st.timezones()),
    st.dates(),
    st.times(),
    st.uuids(),
    st.binary(),
    st.lists(st.integers()),
    st.dictionaries(st.text(), st.integers()),
    st.sampled_from(EXTREME),
)
ANY_NAME = ANY_TEXT | st.integers() | st.none()

quickly = settings(max_examples=120, deadline=None, database=None)


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    return Sandbox(limits=Limits(enforced=False), unknowns=Unknowns(longest_text=None))


@pytest.fixture(scope="module")
def template(sandbox: Sandbox) -> str:
    return sandbox.add_transactional_email("Welcome")


@pytest.fixture(scope="module")
def client(sandbox: Sandbox) -> Iterator[Loops]:
    no_retry = RetryPolicy(max_retries=0)
    with httpx.Client(transport=sandbox.transport()) as http:
        yield Loops(SANDBOX_API_KEY, http_client=http, rate_limit=None, retry=no_retry)


def arrived(sandbox: Sandbox, call: Callable[[], object], name: str) -> Any:
    """The accepted request, or `None` when the call was refused, unsent, with this name."""
    before = len(sandbox.requests)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # seconds where milliseconds belong
            call()
    except (TypeError, ValueError) as refusal:
        assert name in str(refusal)  # noqa: PT017  # either outcome is right
        assert len(sandbox.requests) == before
        return None
    request = sandbox.requests[-1]
    assert len(sandbox.requests) == before + 1
    assert request.status == 200
    return request


@quickly
@given(value=ANY_VALUE)
def test_any_contact_property(sandbox, client, value):
    def call():
        client.contacts.update(email=ADA, properties={"x": value})

    request = arrived(sandbox, call, "properties['x']")
    if request is not None:
        assert request.body.keys() == {"email", "x"}
    if isinstance(value, str) and request is not None:
        assert request.body["x"] == value


@quickly
@given(name=ANY_NAME)
def test_any_name_of_a_contact_property(sandbox, client, name):
    def call():
        client.contacts.update(email=ADA, properties={name: 1})

    request = arrived(sandbox, call, "properties must")
    assert request is None or request.body == {"email": ADA, name: 1}


@quickly
@given(value=ANY_VALUE)
def test_any_event_property(sandbox, client, value):
    def call():
        client.events.send("seen", email=ADA, event_properties={"x": value})

    request = arrived(sandbox, call, "event_properties['x']")
    assert request is None or request.body["eventProperties"].keys() == {"x"}


@quickly
@given(value=ANY_VALUE | st.lists(st.dictionaries(st.sampled_from(["a", "b"]), ANY_VALUE)))
def test_any_data_variable(sandbox, client, template, value):
    def call():
        client.transactional_emails.send(template, email=ADA, data_variables={"x": value})

    request = arrived(sandbox, call, "data_variables['x']")
    assert request is None or request.body["dataVariables"].keys() == {"x"}


@quickly
@given(key=ANY_TEXT)
def test_any_idempotency_key_arrives_unchanged_or_not_at_all(sandbox, client, key):
    # A prefix that counts: no two examples may be one send.
    key = f"{len(sandbox.requests)}{key}" if key.strip() else key

    def call():
        client.events.send("seen", email=ADA, idempotency_key=key)

    request = arrived(sandbox, call, "idempotency_key")
    assert request is None or request.idempotency_key == key


@quickly
@given(user_id=ANY_TEXT)
def test_any_identifier_arrives_unchanged_or_not_at_all(sandbox, client, user_id):
    request = arrived(sandbox, lambda: client.contacts.find(user_id=user_id), "user_id")

    assert request is None or request.query == {"userId": user_id}


@quickly
@given(base_url=ANY_TEXT)
def test_any_base_url_is_taken_or_refused_as_configuration(base_url):
    for given_url in (base_url, f"http://{base_url}"):
        try:
            Loops("key", base_url=given_url)
        except ValueError as refusal:
            assert "base_url" in str(refusal)  # noqa: PT017  # either outcome is right
