"""Plays a call against a script of outcomes, without network, clock or sleep."""

from __future__ import annotations

from dataclasses import dataclass, field
from json import dumps
from typing import Any

import httpx

from loops._call.flow import Pace, Send, Sleep, Throttled, call_flow
from loops._call.operation import DuplicateResponse, Operation, PreparedCall
from loops._call.outcome import Outcome
from loops._call.reply import Reply
from loops._call.response import Response
from loops._call.retry import Replay, RetryPolicy
from loops._pacing.rate_limit import Budget
from loops.errors import APIError

KEY = "key-of-this-call"


def operation(replay: Replay, *, quota: bool = False) -> Operation[..., Any]:
    """An operation whose success is any JSON object."""

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
        Budget.CORE,
        duplicate,
        has_quota=quota,
    )


def call(replay: Replay, *, quota: bool = False, method: str = "POST") -> PreparedCall[Any]:
    headers = {"Idempotency-Key": KEY} if replay is Replay.KEYED else {}
    request = httpx.Request(method, "https://loops.test/api/v1/things", headers=headers)
    return PreparedCall(operation(replay, quota=quota), request)


def answer(
    status: int, json: Any = None, *, headers: dict[str, str] | None = None, content: bytes = b""
) -> Outcome:
    body = content if json is None else dumps(json).encode()
    return Outcome(Response(status, httpx.Headers(headers), body), 0.1)


def failure(error: httpx.RequestError | OSError) -> Outcome:
    return Outcome(error, 0.1)


OK = answer(200, {"success": True})


@dataclass
class Played:
    """How a call ended, and what it asked for on the way."""

    reply: Reply[Any] | None = None
    error: APIError | None = None
    sends: int = 0
    sleeps: list[float] = field(default_factory=list)
    exhausted: list[float | None] = field(default_factory=list)
    times_left: list[float | None] = field(default_factory=list)


def play(
    this: PreparedCall[Any],
    outcomes: list[Outcome],
    *,
    policy: RetryPolicy | None = None,
    pauses: list[float] | None = None,
    jitter: float = 1.0,
) -> Played:
    """Runs the flow; `pauses` are what the rate limit answers, 0 when they run out."""
    script, waits, played = list(outcomes), list(pauses or []), Played()
    flow = call_flow(this, policy or RetryPolicy(), jitter=lambda: jitter)
    reply: object = None
    try:
        while True:
            step = flow.send(reply)
            reply = None
            match step:
                case Pace(_, time_left):
                    pause = waits.pop(0) if waits else 0.0
                    reply = pause if time_left is None or pause < time_left else None
                    if reply:
                        played.sleeps.append(pause)
                case Sleep(seconds):
                    played.sleeps.append(seconds)
                    reply = seconds
                case Throttled(_, retry_after):
                    played.exhausted.append(retry_after)
                case Send(request, time_left):
                    assert request is this.request
                    played.sends += 1
                    played.times_left.append(time_left)
                    reply = script.pop(0)
    except StopIteration as end:
        played.reply = end.value
    except APIError as error:
        played.error = error
    assert not script, f"{len(script)} outcomes were never asked for"
    return played
