"""A send with an idempotency key arrives once, and its caller learns whether it did."""

from __future__ import annotations

import httpx
import pytest

from loops import errors
from loops._call.retry import Replay

from ..support.scripted_call import KEY, OK, answer, call, failure, play

USED = answer(409, {"success": False, "message": "already processed"})
LOST = failure(httpx.ReadTimeout("slow"))
REFUSED = failure(httpx.ConnectError("refused"))
GARBAGE = answer(200, content=b"<html>fine</html>")


@pytest.mark.parametrize(
    "doubt", [LOST, answer(502), answer(520), GARBAGE], ids=["timeout", "502", "520", "garbage"]
)
def test_a_conflict_after_an_ambiguous_attempt_proves_that_it_arrived(doubt):
    played = play(call(Replay.KEYED), [doubt, USED])

    assert played.reply is not None
    assert played.reply.replayed
    assert played.reply.data == {"success": True}
    assert played.reply.status == 409
    assert played.reply.idempotency_key == KEY


@pytest.mark.parametrize(
    "before", [[], [REFUSED], [answer(429)]], ids=["first", "refused", "throttled"]
)
def test_a_conflict_is_an_error_when_no_earlier_attempt_can_have_arrived(before):
    played = play(call(Replay.KEYED), [*before, USED])

    assert isinstance(played.error, errors.IdempotencyConflictError)
    assert played.error.idempotency_key == KEY
    assert not played.error.ambiguous


def test_one_ambiguous_attempt_among_others_is_enough():
    assert play(call(Replay.KEYED), [LOST, answer(429), USED]).reply


def test_a_conflict_of_an_operation_without_a_key_is_never_a_success():
    played = play(call(Replay.GUARDED), [LOST, USED])

    assert type(played.error) is errors.ConflictError
    assert played.error.ambiguous, "the first attempt may have made it"


def test_a_send_with_an_unreadable_success_is_repeated():
    played = play(call(Replay.KEYED), [GARBAGE, OK])

    assert played.reply is not None
    assert [attempt.outcome for attempt in played.reply.history] == ["200 unreadable", "200"]


@pytest.mark.parametrize("replay", [Replay.SAFE, Replay.GUARDED, Replay.UNSAFE])
def test_an_unreadable_success_of_other_calls_is_an_ambiguous_error(replay):
    played = play(call(replay), [GARBAGE])

    assert isinstance(played.error, errors.APIResponseError)
    assert played.error.status_code == 200
    assert played.error.ambiguous
    assert "html" not in str(played.error)


def test_a_read_that_breaks_off_is_not_ambiguous():
    played = play(call(Replay.SAFE, method="GET"), [LOST] * 3)

    assert played.error is not None
    assert not played.error.ambiguous
