"""The error of a call that may have been carried out says so, and how to find out."""

from __future__ import annotations

import re

import httpx
import pytest

from loops import APIConnectionError, RetryPolicy
from loops._call.operation import PreparedCall
from loops._call.outcome import HINTS
from loops._call.retry import Replay
from scripts.facade.usage import operations

from ..support.facade_calls import METHODS
from ..support.scripted_call import answer, call, failure, play

REFUSED = failure(httpx.ConnectError("refused"))
LOST = failure(httpx.ReadTimeout("slow"))
ONCE = RetryPolicy(max_retries=1)
DECLARED = [each for declared in operations().values() for each in declared]


def test_a_refused_connection_does_not_undo_a_lost_response():
    error = play(call(Replay.SAFE), [LOST, REFUSED], policy=ONCE).error

    assert isinstance(error, APIConnectionError)
    assert error.sent
    assert error.ambiguous


def test_a_refused_connection_does_not_undo_a_response():
    error = play(call(Replay.SAFE), [answer(429), REFUSED], policy=ONCE).error

    assert isinstance(error, APIConnectionError)
    assert error.sent
    assert not error.ambiguous


def test_connections_that_were_all_refused_sent_nothing():
    error = play(call(Replay.UNSAFE), [REFUSED, REFUSED], policy=ONCE).error

    assert error is not None
    assert not error.sent
    assert not error.ambiguous
    assert "carried out" not in str(error)


@pytest.mark.parametrize("outcome", [answer(503), answer(200, content=b"?"), LOST])
def test_an_ambiguous_error_prints_what_to_do(outcome):
    error = play(call(Replay.UNSAFE), [outcome]).error

    assert error is not None
    assert error.sent
    assert error.hint == "check whether it was before you repeat it"
    assert "may have been carried out: check whether it was before you repeat it" in str(error)


def test_the_hint_of_a_send_is_to_repeat_it_with_its_key():
    error = play(call(Replay.KEYED), [LOST, LOST], policy=ONCE).error

    assert error is not None
    assert error.hint is not None
    assert "same idempotency_key" in error.hint


@pytest.mark.parametrize("declared", DECLARED, ids=lambda each: each.name)
class TestHintOfAnOperation:
    def test_an_ambiguous_error_prints_it_or_that_of_the_replay_class(self, declared):
        hint = declared.hint or HINTS[declared.replay]
        lost = PreparedCall(declared, httpx.Request("POST", "https://loops.test/api/v1/things"))

        error = play(lost, [LOST], policy=RetryPolicy(max_retries=0)).error

        assert error is not None
        assert error.hint == hint
        assert f"may have been carried out: {hint}" in str(error)

    def test_it_names_methods_that_exist(self, declared):
        named = re.findall(r"\b[a-z_]+\.[a-z_]+\b", declared.hint or "")

        assert set(named) <= set(METHODS)

    def test_an_unsafe_operation_has_one(self, declared):
        assert declared.hint or declared.replay is not Replay.UNSAFE


def test_some_operations_have_a_hint_of_their_own_and_some_have_not():
    with_hint = [each for each in DECLARED if each.hint]

    assert 20 < len(with_hint) < len(DECLARED)
