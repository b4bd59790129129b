"""Whatever happens to a call, it ends within bounds, in one verdict, and in the right one."""

from __future__ import annotations

from collections.abc import Generator
from itertools import product
from json import loads
from typing import Any

import httpx
import pytest
from hypothesis import given, settings

from loops import RetryPolicy
from loops._call.flow import LimitReported, Pace, Send, Sleep, Throttled, call_flow
from loops._call.operation import ConfirmationRequired, DuplicateResponse, Operation, PreparedCall
from loops._call.outcome import Outcome
from loops._call.reply import Reply
from loops._call.response import Response
from loops._call.retry import Replay
from loops._pacing.rate_limit import Budget
from loops.errors import APIError, APIStatusError

from .reference import Verdict, expected
from .stories import (
    BODIES,
    HOPELESS,
    LONG_AGO,
    LOST,
    NEVER_LEFT,
    STATUSES,
    VARIANTS,
    Event,
    Kind,
    Story,
    stories,
)

many = settings(max_examples=500)


@many
@given(stories())
def test_every_call_ends_as_the_rules_say(story):
    assert Stage(story).play() == expected(story)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", Kind)
def test_each_outcome_alone_and_after_a_lost_one_ends_as_the_rules_say(kind, variant):
    echo, lost, good = 409 if kind is Kind.KEYED else 404, Event(httpx.ReadTimeout), Event(200)
    for what, body in product([*NEVER_LEFT, *HOPELESS, *LOST, *STATUSES], BODIES):
        event = Event(what, body)
        for events in ([event, good], [lost, event, good]):
            story = Story(kind, events, echo=echo, **VARIANTS[variant])
            assert Stage(story).play() == expected(story), story


@many
@given(stories())
def test_every_call_ends_within_its_bounds(story):
    stage = Stage(story)

    stage.play()

    longest = 0.0 if story.testing else max(story.max_delay, story.max_retry_after)
    assert len(stage.sends) <= story.max_retries + 1
    assert sum(stage.waits) <= story.max_retries * longest
    if story.deadline is not None:
        assert all(began < story.deadline for began in stage.sends)
        assert all(end < story.deadline for end in stage.wait_ends)


@settings(max_examples=150)
@given(stories())
def test_a_call_given_up_at_any_step_ends_there_and_in_silence(story):
    for steps in range(1, 40):
        stage = Stage(story)
        if not stage.advance(steps):
            return

        stage.flow.close()

        with pytest.raises(StopIteration):
            next(stage.flow)


@settings(max_examples=150)
@given(stories())
def test_an_interrupt_at_any_step_comes_out_as_it_went_in(story):
    for steps in range(1, 40):
        stage = Stage(story)
        if not stage.advance(steps):
            return
        interrupt = KeyboardInterrupt()

        with pytest.raises(KeyboardInterrupt) as caught:
            stage.flow.throw(interrupt)

        assert caught.value is interrupt
        with pytest.raises(StopIteration):
            next(stage.flow)


class Stage:
    """Plays a story to the flow: does what it asks for on a clock of its own, and takes notes."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.now = 0.0
        self.sends: list[float] = []
        self.waits: list[float] = []
        self.wait_ends: list[float] = []
        self.closed: list[float | None] = []
        self.stated: list[int] = []
        call = PreparedCall(_operation(story), _request(story))
        self.flow = call_flow(call, _policy(story), jitter=lambda: self.event.jitter)
        self._steps: Generator[Any, Any, Any] = self._play()

    @property
    def event(self) -> Event:
        """The event of the attempt under way; before the first, that of the first."""
        return self.story.events[max(len(self.sends) - 1, 0)]

    def play(self) -> Verdict:
        """Plays to the end, which must be one of the two there are."""
        try:
            while True:
                next(self._steps)
        except StopIteration as end:
            reply: Reply[Any] = end.value
            return self._verdict("Reply", reply.history, replayed=reply.replayed)
        except APIError as error:
            wish = error.retry_after if isinstance(error, APIStatusError) else None
            name = type(error).__name__
            return self._verdict(name, error.history, sent=error.sent, retry_after=wish)

    def advance(self, steps: int) -> bool:
        """Plays so many steps; whether the call is still under way."""
        try:
            for _ in range(steps):
                next(self._steps)
        except (StopIteration, APIError):
            return False
        return True

    def _play(self) -> Generator[Any, Any, Any]:
        answer: object = None
        while True:
            try:
                step = self.flow.send(answer)
            except StopIteration as end:
                return end.value
            yield step
            answer = self._do(step)

    def _do(self, step: object) -> object:
        match step:
            case Pace(_, time_left):
                pause = self.story.events[len(self.sends)].pause
                late = time_left is not None and pause >= time_left
                self.now += 0.0 if late else pause
                return None if late else pause
            case Send(_, time_left):
                assert time_left == self._time_left()
                self.sends.append(self.now)
                self.now += self.event.seconds
                return _outcome(self.event)
            case Sleep(seconds):
                self.waits.append(seconds)
                self.wait_ends.append(self.now + seconds)
                self.now += seconds + self.event.oversleep
                return seconds + self.event.oversleep
            case Throttled(_, retry_after):
                self.closed.append(retry_after)
            case LimitReported(_, limit):
                self.stated.append(limit)
        return None

    def _time_left(self) -> float | None:
        return None if self.story.deadline is None else self.story.deadline - self.now

    def _verdict(self, end: str, history: tuple[Any, ...], **more: Any) -> Verdict:
        assert len(history) == len(self.sends)
        facts: dict[str, Any] = {
            "ambiguous": any(attempt.ambiguous for attempt in history),
            "waits": tuple(self.waits),
            "closed": tuple(self.closed),
            "stated": tuple(self.stated),
            **more,
        }
        return Verdict(end, len(history), **{"sent": True, **facts})


def _operation(story: Story) -> Operation[..., Any]:
    echo = None if story.echo is None else DuplicateResponse(story.echo, lambda: {"success": True})
    return Operation(
        "things.make",
        "make_thing",
        "/v1/things",
        dict,
        _parse,
        Replay(story.kind.value),
        Budget.CORE if story.paced else None,
        echo,
        has_quota=story.quota,
        has_revision=story.revised,
    )


def _parse(*, client: Any, response: Response) -> Any:
    data = loads(response.content)
    if data.get("unconfirmed"):
        raise ConfirmationRequired(data["unconfirmed"])
    if "success" not in data:
        raise KeyError('required field "success" is missing')
    return data


def _request(story: Story) -> httpx.Request:
    return httpx.Request("GET" if story.reads else "POST", "https://loops.test/api/v1/things")


def _policy(story: Story) -> RetryPolicy:
    if story.testing:
        return RetryPolicy.testing(story.max_retries)
    return RetryPolicy(
        max_retries=story.max_retries,
        initial_delay=story.initial_delay,
        max_delay=story.max_delay,
        max_retry_after=story.max_retry_after,
        deadline=story.deadline,
    )


def _outcome(event: Event) -> Outcome:
    if isinstance(event.what, type):
        return Outcome(event.what("boom"), event.seconds)
    named = {
        "retry-after": event.wish,
        "x-ratelimit-limit": event.limit,
        "x-ratelimit-remaining": event.remaining,
        "date": LONG_AGO,
    }
    headers = [(name, value) for name, value in named.items() if value is not None]
    return Outcome(
        Response(event.what, httpx.Headers(headers, "utf-8"), BODIES[event.body]), event.seconds
    )
