"""Runs a call against a script of outcomes, without network, clock or sleep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json import dumps
from typing import Any

import httpx

from loops._call.flow import LimitReported, Pace, Send, Sleep, Step, Throttled, call_flow
from loops._call.operation import DuplicateResponse, Operation, PreparedCall
from loops._call.outcome import Outcome
from loops._call.reply import Reply
from loops._call.response import Response
from loops._call.retry import Replay, RetryPolicy
from loops._pacing.rate_limit import Budget
from loops.errors import APIError

KEY = "key-of-this-call"


def operation(
    replay: Replay, *, quota: bool = False, budget: Budget | None = Budget.CORE
) -> Operation[..., Any]:
    """Returns an operation whose success is any JSON object."""

    def parse(*, client: Any, response: httpx.Response) -> Any:
        data = response.json()
        if not isinstance(data, dict):
            raise TypeError("field 'success' must be a boolean")
        return data

    duplicate = (
        DuplicateResponse(409, lambda: {"success": True}) if replay is Replay.KEYED else None
    )
    return Operation(
        "things.make",
        "make_thing",
        "/v1/things",
        dict,
        parse,
        replay,
        budget,
        duplicate,
        has_quota=quota,
    )


def call(
    replay: Replay,
    *,
    quota: bool = False,
    budget: Budget | None = Budget.CORE,
    method: str = "POST",
) -> PreparedCall[Any]:
    headers = {"Idempotency-Key": KEY} if replay is Replay.KEYED else {}
    request = httpx.Request(method, "https://loops.test/api/v1/things", headers=headers)
    return PreparedCall(operation(replay, quota=quota, budget=budget), request)


def answer(
    status: int,
    json: Any = None,
    *,
    headers: dict[str, str] | None = None,
    content: bytes = b"",
    seconds: float = 0.1,
) -> Outcome:
    body = content if json is None else dumps(json).encode()
    return Outcome(Response(status, httpx.Headers(headers), body), seconds)


def failure(error: httpx.RequestError | OSError, *, seconds: float = 0.1) -> Outcome:
    return Outcome(error, seconds)


OK = answer(200, {"success": True})


class ScriptedCall:
    """A call on a clock of its own, and everything it asks for.

    `pauses` are the waits of the rate limit, 0 when they run out. Each wait takes `oversleep`
    seconds longer than it should.
    """

    def __init__(
        self,
        this: PreparedCall[Any],
        outcomes: Sequence[Outcome],
        *,
        policy: RetryPolicy | None = None,
        pauses: Sequence[float] = (),
        jitter: float = 1.0,
        oversleep: float = 0.0,
    ) -> None:
        self.reply: Reply[Any] | None = None
        self.error: APIError | None = None
        self.started: list[float] = []
        self.times_left: list[float | None] = []
        self.sleeps: list[float] = []
        self.throttled: list[float | None] = []
        self.limits: list[int] = []
        self.flow = call_flow(this, policy or RetryPolicy(), jitter=lambda: jitter)
        self.unused = list(outcomes)
        self._pauses = list(pauses)
        self._oversleep = oversleep
        self._now = 0.0

    @property
    def sends(self) -> int:
        return len(self.started)

    def steps(self) -> Iterator[Step]:
        """Yields every step of the flow before it is carried out."""
        result: object = None
        while True:
            try:
                step = self.flow.send(result)
            except StopIteration as end:
                self.reply = end.value
                return
            except APIError as error:
                self.error = error
                return
            yield step
            result = self._carry_out(step)

    def _carry_out(self, step: Step) -> object:
        match step:
            case Pace(_, time_left):
                pause = self._pauses.pop(0) if self._pauses else 0.0
                if time_left is not None and pause >= time_left:
                    return None
                return self._sleep(pause) if pause else 0.0
            case Sleep(seconds):
                return self._sleep(seconds)
            case Throttled(_, retry_after):
                self.throttled.append(retry_after)
            case LimitReported(_, limit):
                self.limits.append(limit)
            case Send(_, time_left):
                self.started.append(self._now)
                self.times_left.append(time_left)
                self._now += self.unused[0].seconds
                return self.unused.pop(0)
        return None

    def _sleep(self, seconds: float) -> float:
        self.sleeps.append(seconds)
        self._now += seconds + self._oversleep
        return seconds + self._oversleep


def play(this: PreparedCall[Any], outcomes: Sequence[Outcome], **options: Any) -> ScriptedCall:
    """Runs a call to its end, which must use up the script."""
    played = ScriptedCall(this, outcomes, **options)
    for step in played.steps():
        assert not isinstance(step, Send) or step.request is this.request
    assert not played.unused, f"{len(played.unused)} outcomes were never asked for"
    return played
