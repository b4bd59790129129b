"""What an error says about a call that may have been carried out."""

from __future__ import annotations

import httpx
import pytest

from loops import APIConnectionError, RetryPolicy
from loops._call.retry import Replay
from scripts.facade.usage import operations

from ..support.scripted_call import answer, call, failure, play

REFUSED = failure(httpx.ConnectError("refused"))
LOST = failure(httpx.ReadTimeout("slow"))
ONCE = RetryPolicy(max_retries=1)


def test_a_refused_connection_after_a_lost_answer_does_not_undo_it():
    error = play(call(Replay.SAFE), [LOST, REFUSED], policy=ONCE).error

    assert isinstance(error, APIConnectionError)
    assert error.sent
    assert error.ambiguous


def test_connections_that_were_all_refused_sent_nothing():
    error = play(call(Replay.UNSAFE), [REFUSED, REFUSED], policy=ONCE).error

    assert error is not None
    assert not error.sent
    assert not error.ambiguous
    assert "carried out" not in str(error)


@pytest.mark.parametrize("outcome", [answer(503), answer(200, content=b"?"), LOST])
def test_doubt_comes_with_what_to_do_about_it(outcome):
    error = play(call(Replay.UNSAFE), [outcome]).error

    assert error is not None
    assert error.sent
    assert error.hint == "check whether it was before you repeat it"
    assert "may have been carried out: check whether it was before you repeat it" in str(error)


def test_a_send_in_doubt_can_be_repeated_with_its_key():
    error = play(call(Replay.KEYED), [LOST, LOST], policy=ONCE).error

    assert error is not None
    assert error.hint is not None
    assert "same idempotency_key" in error.hint


def test_everything_that_would_make_a_twin_names_how_to_find_out():
    made = [one for declared in operations().values() for one in declared]
    unsafe = [one for one in made if one.replay is Replay.UNSAFE]

    assert len(unsafe) > 5
    silent = [one.name for one in unsafe if not one.hint]

    assert silent == []
