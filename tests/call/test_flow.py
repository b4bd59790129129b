"""Rules that every call keeps, whatever happens to its attempts."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loops import RetryPolicy
from loops._call.flow import LimitReported, Pace, Send, Sleep, Throttled
from loops._call.retry import Replay

from ..support.scripted_call import OK, ScriptedCall, answer, call, failure, play

LIMIT = {"x-ratelimit-limit": "25"}
FAILURES = [httpx.ConnectError, httpx.ReadTimeout, httpx.ReadError, httpx.LocalProtocolError]

# Eighths add up exactly, so a sum can be equal to a deadline.
eighths = st.integers(0, 80).map(lambda n: n / 8)
responses = st.builds(
    answer,
    st.sampled_from([200, 400, 409, 429, 429, 500, 503, 503]),
    headers=st.sampled_from([{}, LIMIT, *({"retry-after": text} for text in ("0", "2", "61"))]),
    content=st.sampled_from([b'{"success": true}', b"<html>", b""]),
    seconds=eighths,
)
failures = st.builds(
    lambda kind, seconds: failure(kind("boom"), seconds=seconds),
    st.sampled_from(FAILURES),
    eighths,
)
policies = st.builds(
    RetryPolicy,
    max_retries=st.integers(0, 4),
    initial_delay=eighths,
    max_delay=eighths,
    max_retry_after=st.sampled_from([0.0, 2.0, 60.0]),
    deadline=st.one_of(st.none(), st.integers(1, 240).map(lambda n: n / 8)),
)


@settings(max_examples=300)
@given(
    st.sampled_from(Replay),
    st.lists(st.one_of(responses, failures), min_size=5, max_size=5),
    policies,
    st.lists(eighths, max_size=5),
    st.sampled_from([0.0, 0.125, 3.0]),
)
def test_every_call_ends_within_the_bounds_of_its_policy(
    replay, outcomes, policy, pauses, oversleep
):
    ended = ScriptedCall(call(replay), outcomes, policy=policy, pauses=pauses, oversleep=oversleep)
    steps = list(ended.steps())

    waits = [step.seconds for step in steps if isinstance(step, Sleep)]
    assert (ended.reply is None) is (ended.error is not None)
    assert ended.sends <= policy.max_retries + 1
    assert all(wait <= max(policy.max_delay, policy.max_retry_after) for wait in waits)
    assert len(waits) <= policy.max_retries
    if policy.deadline is not None:
        assert all(start < policy.deadline for start in ended.started)
        assert ended.times_left == [policy.deadline - start for start in ended.started]


@pytest.mark.parametrize("step", [Pace, Send, LimitReported, Throttled, Sleep])
def test_an_interrupt_at_any_step_comes_out_as_it_went_in(step):
    running = ScriptedCall(call(Replay.SAFE), [answer(429, headers=LIMIT), OK])
    next(each for each in running.steps() if isinstance(each, step))
    interrupt = KeyboardInterrupt()

    with pytest.raises(KeyboardInterrupt) as caught:
        running.flow.throw(interrupt)

    assert caught.value is interrupt
    with pytest.raises(StopIteration):
        next(running.flow)


@pytest.mark.parametrize("status", [200, 400, 429, 503])
def test_the_rate_limit_learns_the_limit_that_a_response_states(status):
    stating = answer(status, {"success": True}, headers=LIMIT)

    played = play(call(Replay.SAFE), [stating], policy=RetryPolicy(max_retries=0))

    assert played.limits == [25]


@pytest.mark.parametrize("text", ["", "0", "-4", "1.5", "ten", "9" * 10])
def test_a_limit_that_is_no_positive_number_is_not_learnt(text):
    stating = answer(200, {"success": True}, headers={"x-ratelimit-limit": text})

    assert play(call(Replay.SAFE), [stating]).limits == []


def test_a_call_without_a_budget_leaves_the_rate_limit_alone():
    running = ScriptedCall(call(Replay.SAFE, budget=None), [answer(429, headers=LIMIT), OK])

    assert [type(step) for step in running.steps()] == [Send, Sleep, Send]
    assert running.reply is not None
