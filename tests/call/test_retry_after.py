"""Reading Retry-After, which proxies send although the API does not document it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loops import RetryPolicy
from loops._call.retry import read_retry_after

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(("text", "seconds"), [("0", 0), ("30", 30), (" 1.5 ", 1.5), ("-5", 0)])
def test_retry_after_may_be_seconds(text, seconds):
    assert read_retry_after({"retry-after": text}) == seconds


def test_a_date_is_compared_with_the_date_of_the_response():
    headers = {
        "retry-after": format_datetime(NOW + timedelta(seconds=20), usegmt=True),
        "date": format_datetime(NOW, usegmt=True),
    }

    assert read_retry_after(headers, now=NOW + timedelta(days=1)) == 20


def test_a_date_without_a_date_of_the_response_is_compared_with_the_clock():
    headers = {"retry-after": format_datetime(NOW + timedelta(seconds=20), usegmt=True)}

    assert read_retry_after(headers, now=NOW) == 20


def test_a_date_in_the_past_is_no_wait():
    headers = {"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}

    assert read_retry_after(headers, now=NOW) == 0


@pytest.mark.parametrize("text", ["", "soon", "nan", "inf", "12 s", "Wed, 99 Oct"])
def test_an_invalid_value_is_ignored(text):
    assert read_retry_after({"retry-after": text}) is None


@given(st.text())
def test_no_header_value_raises(text):
    seconds = read_retry_after({"retry-after": text, "date": text}, now=NOW)

    assert seconds is None or seconds >= 0


@given(
    st.integers(0, 5000),
    st.floats(0, 100),
    st.floats(0, 100),
    st.floats(0, 1, exclude_max=True),
)
def test_a_backoff_is_in_the_upper_half_of_its_range(retry, initial, longest, jitter):
    policy = RetryPolicy(initial_delay=initial, max_delay=longest)
    full = policy.backoff(retry, 1.0)

    assert full / 2 <= policy.backoff(retry, jitter) <= full <= longest
