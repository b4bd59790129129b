"""Any input is either sent unchanged, or refused by the name of the argument.

Both flavours share the tested code, so these tests use the sync client.
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

SURROGATES = st.characters(categories=["Cs"])
ANY_STRING = st.text() | st.text(SURROGATES | st.characters(codec="utf-8"))
EXTREME = [
    10**5000,
    Decimal("1E+5000"),
    Decimal("1E-5000"),
    datetime.max.replace(tzinfo=timezone(timedelta(hours=-1))),
    datetime.min.replace(tzinfo=timezone(timedelta(hours=1))),
]
ANY_VALUE = st.one_of(
    ANY_STRING,
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
ANY_NAME = ANY_STRING | st.integers() | st.none()

quickly = settings(max_examples=120, deadline=None, database=None)


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    return Sandbox(limits=Limits(enforced=False), unknowns=Unknowns(max_text_length=None))


@pytest.fixture(scope="module")
def template(sandbox: Sandbox) -> str:
    return sandbox.add_transactional_email("Welcome")


@pytest.fixture(scope="module")
def client(sandbox: Sandbox) -> Iterator[Loops]:
    no_retry = RetryPolicy(max_retries=0)
    with httpx.Client(transport=sandbox.transport()) as http:
        yield Loops(SANDBOX_API_KEY, http_client=http, rate_limit=None, retry=no_retry)


def sent_request(sandbox: Sandbox, call: Callable[[], object], name: str) -> Any:
    """Returns the accepted request, or `None` if the call was refused by name before sending."""
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
def test_any_contact_property_is_sent_or_refused(sandbox, client, value):
    def call():
        client.contacts.update(email=ADA, properties={"x": value})

    request = sent_request(sandbox, call, "properties['x']")
    if request is not None:
        assert request.body.keys() == {"email", "x"}
    if isinstance(value, str) and request is not None:
        assert request.body["x"] == value


@quickly
@given(name=ANY_NAME)
def test_any_name_of_a_contact_property_is_sent_or_refused(sandbox, client, name):
    def call():
        client.contacts.update(email=ADA, properties={name: 1})

    request = sent_request(sandbox, call, "properties must")
    assert request is None or request.body == {"email": ADA, name: 1}


@quickly
@given(value=ANY_VALUE)
def test_any_event_property_is_sent_or_refused(sandbox, client, value):
    def call():
        client.events.send("seen", email=ADA, event_properties={"x": value})

    request = sent_request(sandbox, call, "event_properties['x']")
    assert request is None or request.body["eventProperties"].keys() == {"x"}


@quickly
@given(value=ANY_VALUE | st.lists(st.dictionaries(st.sampled_from(["a", "b"]), ANY_VALUE)))
def test_any_data_variable_is_sent_or_refused(sandbox, client, template, value):
    def call():
        client.transactional_emails.send(template, email=ADA, data_variables={"x": value})

    request = sent_request(sandbox, call, "data_variables['x']")
    assert request is None or request.body["dataVariables"].keys() == {"x"}


@quickly
@given(key=ANY_STRING)
def test_any_idempotency_key_is_sent_unchanged_or_refused(sandbox, client, key):
    # A counter as prefix makes every key unique.
    key = f"{len(sandbox.requests)}{key}" if key.strip() else key

    def call():
        client.events.send("seen", email=ADA, idempotency_key=key)

    request = sent_request(sandbox, call, "idempotency_key")
    assert request is None or request.idempotency_key == key


@quickly
@given(user_id=ANY_STRING)
def test_any_identifier_is_sent_unchanged_or_refused(sandbox, client, user_id):
    request = sent_request(sandbox, lambda: client.contacts.find(user_id=user_id), "user_id")

    assert request is None or request.query == {"userId": user_id}


@quickly
@given(base_url=ANY_STRING)
def test_any_base_url_is_accepted_or_a_configuration_error(base_url):
    for given_url in (base_url, f"http://{base_url}"):
        try:
            Loops("key", base_url=given_url)
        except ValueError as refusal:
            assert "base_url" in str(refusal)  # noqa: PT017  # either outcome is right
