"""Which outcomes are retried, for which replay class, and after how long."""

from __future__ import annotations

import httpx
import pytest

from loops import RetryPolicy, errors
from loops._call.outcome import Outcome
from loops._call.response import IncompleteResponse
from loops._call.retry import Replay

from ..support.scripted_call import OK, answer, call, failure, play

NOT_SENT = [
    httpx.ConnectError("refused"),
    httpx.ConnectTimeout("slow"),
    httpx.PoolTimeout("full"),
    httpx.ProxyError("407"),
]
SENT = [
    httpx.ReadTimeout("slow"),
    httpx.ReadError("reset"),
    httpx.WriteError("reset"),
    httpx.WriteTimeout("slow"),
    httpx.RemoteProtocolError("cut"),
    httpx.CloseError("reset"),
    httpx.DecodingError("broken gzip"),
    httpx.TooManyRedirects("loop"),
    ConnectionResetError("reset"),
    BrokenPipeError("closed"),
    TimeoutError("slow"),
]
HOPELESS = [
    httpx.LocalProtocolError("Illegal header b'sesame'"),
    httpx.UnsupportedProtocol("scheme b'sesame'"),
]
IN_DOUBT = [408, 500, 502, 503, 504, 520, 524, 530]
DECIDED = [300, 302, 304, 400, 401, 402, 403, 404, 405, 409, 410, 413, 418, 422, 425]
DECIDED += [501, 505, 519, 531, 599]
REPEATABLE = [Replay.SAFE, Replay.KEYED, Replay.GUARDED]


def name(value: object) -> str:
    return type(value).__name__ if isinstance(value, Exception) else str(value)


@pytest.mark.parametrize("error", NOT_SENT, ids=name)
@pytest.mark.parametrize("replay", Replay)
def test_a_request_that_was_never_sent_is_always_retried(replay, error):
    played = play(call(replay), [failure(error), OK])

    assert played.reply is not None
    assert played.reply.attempts == 2
    assert not played.reply.replayed


@pytest.mark.parametrize("error", SENT, ids=name)
@pytest.mark.parametrize("replay", REPEATABLE)
def test_a_failure_after_sending_is_retried_unless_unsafe(replay, error):
    assert play(call(replay), [failure(error), OK]).reply is not None


@pytest.mark.parametrize("error", SENT, ids=name)
def test_an_unsafe_operation_is_never_retried_after_it_was_sent(error):
    played = play(call(Replay.UNSAFE), [failure(error)])

    assert isinstance(played.error, errors.APIConnectionError)
    assert played.error.sent
    assert played.error.ambiguous
    assert "may have been carried out" in str(played.error)


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (httpx.ConnectTimeout("slow"), errors.APITimeoutError),
        (httpx.ReadTimeout("slow"), errors.APITimeoutError),
        (TimeoutError("slow"), errors.APITimeoutError),
        (httpx.ReadError("reset"), errors.APIConnectionError),
        (ConnectionResetError("reset"), errors.APIConnectionError),
    ],
    ids=name,
)
def test_a_timeout_is_an_error_of_its_own(cause, kind):
    played = play(call(Replay.SAFE), [failure(cause)], policy=RetryPolicy(max_retries=0))

    assert type(played.error) is kind


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (httpx.ReadError("reset"), errors.APIResponseError),
        (httpx.ReadTimeout("slow"), errors.APITimeoutError),
    ],
    ids=name,
)
def test_a_body_that_breaks_off_is_retried_unless_unsafe(cause, kind):
    broken = Outcome(IncompleteResponse(200, cause), 0.1)

    assert play(call(Replay.GUARDED), [broken, OK]).reply is not None
    assert type(play(call(Replay.UNSAFE), [broken]).error) is kind


@pytest.mark.parametrize("status", IN_DOUBT)
@pytest.mark.parametrize("replay", REPEATABLE)
def test_a_server_error_is_retried_unless_unsafe(replay, status):
    assert play(call(replay), [answer(status), OK]).reply is not None


@pytest.mark.parametrize("status", IN_DOUBT)
def test_an_unsafe_operation_is_not_retried_after_a_server_error(status):
    played = play(call(Replay.UNSAFE), [answer(status)])

    assert isinstance(played.error, errors.APIStatusError)
    assert played.error.ambiguous


@pytest.mark.parametrize("status", DECIDED)
@pytest.mark.parametrize("replay", Replay)
def test_other_statuses_are_final(replay, status):
    played = play(call(replay), [answer(status)])

    assert isinstance(played.error, errors.APIStatusError)
    assert played.error.status_code == status
    assert not played.error.ambiguous


@pytest.mark.parametrize("replay", Replay)
def test_every_operation_is_retried_after_a_429(replay):
    played = play(call(replay), [answer(429), OK])

    assert played.reply is not None
    assert played.throttled == [None]


def test_an_exceeded_quota_is_not_retried():
    body = {"message": "Upload limit exceeded", "maxUploads": 50, "windowHours": 24}
    refused = answer(429, body, headers={"x-ratelimit-remaining": "0"})

    played = play(call(Replay.SAFE, quota=True), [refused])

    assert isinstance(played.error, errors.QuotaExceededError)
    assert played.throttled == []


@pytest.mark.parametrize("headers", [{"x-ratelimit-remaining": "7"}, {}], ids=["left", "unknown"])
def test_a_429_is_a_quota_unless_the_window_is_used_up(headers):
    refused = answer(429, {"message": "no"}, headers=headers)

    played = play(call(Replay.UNSAFE, quota=True), [refused])

    assert type(played.error) is errors.QuotaExceededError


def test_a_429_of_a_used_up_window_is_the_throttle_for_an_operation_with_a_quota():
    refused = answer(429, {"message": "no"}, headers={"x-ratelimit-remaining": "0"})

    played = play(call(Replay.UNSAFE, quota=True), [refused] * 3)

    assert type(played.error) is errors.RateLimitError


def test_a_429_is_the_throttle_for_an_operation_without_a_quota():
    refused = answer(429, {"maxUploads": 1}, headers={"x-ratelimit-remaining": "7"})

    assert play(call(Replay.SAFE), [refused, OK]).reply is not None


@pytest.mark.parametrize("error", HOPELESS, ids=name)
def test_a_request_that_cannot_be_sent_is_not_retried(error):
    played = play(call(Replay.SAFE), [failure(error)])

    assert isinstance(played.error, errors.APIConnectionError)
    assert not played.error.sent


def test_an_error_does_not_quote_the_header_that_cannot_be_sent():
    played = play(call(Replay.SAFE), [failure(HOPELESS[0])])

    assert played.error is not None
    assert "sesame" not in str(played.error)
    assert played.error.__cause__ is None


def test_the_default_is_two_retries_and_then_the_last_error():
    played = play(call(Replay.SAFE), [answer(502), failure(httpx.ReadTimeout("slow")), answer(503)])

    assert isinstance(played.error, errors.ServerError)
    assert [attempt.outcome for attempt in played.error.history] == ["502", "ReadTimeout", "503"]


def test_a_policy_without_retries_makes_one_attempt():
    assert play(call(Replay.SAFE), [answer(503)], policy=RetryPolicy(max_retries=0)).error


def test_waits_double_up_to_max_delay():
    policy = RetryPolicy(max_retries=6)

    played = play(call(Replay.SAFE), [answer(503)] * 7, policy=policy)

    assert played.sleeps == [0.5, 1, 2, 4, 8, 8]


def test_jitter_takes_at_most_half_of_a_wait():
    assert play(call(Replay.SAFE), [answer(503), OK], jitter=0.0).sleeps == [0.25]


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_replaces_the_backoff(status):
    played = play(call(Replay.SAFE), [answer(status, headers={"Retry-After": "7"}), OK])

    assert played.sleeps == [7.0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_long_retry_after_ends_the_call_and_is_on_the_error(status):
    played = play(call(Replay.SAFE), [answer(status, headers={"Retry-After": "3600"})])

    assert isinstance(played.error, errors.APIStatusError)
    assert played.error.retry_after == 3600
    assert played.sleeps == []


def test_the_pause_of_the_rate_limit_comes_before_every_attempt():
    played = play(call(Replay.SAFE), [answer(503), OK], pauses=[2.0, 3.0])

    assert played.sleeps == [2.0, 0.5, 3.0]


class TestDeadline:
    policy = RetryPolicy(deadline=2.0)

    @pytest.mark.parametrize("seconds", ["1.5", "5"], ids=["until", "past"])
    def test_a_wait_until_the_deadline_or_past_it_is_not_begun(self, seconds):
        refused = answer(503, headers={"Retry-After": seconds}, seconds=0.5)

        played = play(call(Replay.SAFE), [refused], policy=self.policy)

        assert isinstance(played.error, errors.ServerError)
        assert played.sleeps == []

    def test_a_call_that_the_rate_limit_lets_start_too_late_times_out(self):
        played = play(call(Replay.SAFE), [], policy=self.policy, pauses=[2.5])

        assert isinstance(played.error, errors.APITimeoutError)
        assert not played.error.sent
        assert played.sends == 0

    @pytest.mark.parametrize("oversleep", [0.5, 3.0], ids=["until", "past"])
    def test_a_pause_that_takes_longer_than_planned_counts(self, oversleep):
        played = play(call(Replay.SAFE), [], policy=self.policy, pauses=[1.5], oversleep=oversleep)

        assert isinstance(played.error, errors.APITimeoutError)
        assert played.sends == 0

    def test_a_wait_that_takes_longer_than_planned_counts(self):
        played = play(call(Replay.SAFE), [answer(503)], policy=self.policy, oversleep=3.0)

        assert isinstance(played.error, errors.ServerError)
        assert played.sleeps == [0.5]

    def test_a_pause_before_a_retry_that_is_too_long_raises_the_last_error(self):
        played = play(call(Replay.SAFE), [answer(503)], policy=self.policy, pauses=[0, 2.5])

        assert isinstance(played.error, errors.ServerError)

    def test_each_attempt_gets_the_time_that_is_left(self):
        played = play(call(Replay.SAFE), [answer(503), OK], policy=self.policy, oversleep=0.2)

        assert played.times_left == [2.0, pytest.approx(2.0 - 0.1 - 0.5 - 0.2)]
