"""How `async_attempt` treats cancellations: those of the task, and those of anyio's scopes."""

from __future__ import annotations

import asyncio
import time

import anyio
import httpx
import pytest

from loops._call.concurrency import async_attempt

TIMEOUT = httpx.Timeout(5)


def run(attempt):
    """Runs an attempt, and stops the event loop if it spins without end."""
    loop = asyncio.new_event_loop()
    alarm = loop.call_later(10, loop.stop)
    try:
        return loop.run_until_complete(async_attempt(attempt, TIMEOUT, None))
    finally:
        alarm.cancel()
        loop.close()


def test_a_cancelled_scope_of_anyio_ends_code_that_only_yields():
    async def attempt():
        with anyio.CancelScope() as scope:
            scope.cancel()
            await anyio.lowlevel.checkpoint_if_cancelled()  # yields until it is cancelled
        await asyncio.sleep(0.001)
        return "ended"

    assert run(attempt()) == "ended"


def test_a_timeout_of_anyio_that_fires_between_two_waits_is_a_timeout():
    async def attempt():
        with anyio.fail_after(0.005):
            while True:
                time.sleep(0.001)
                await asyncio.sleep(0)

    with pytest.raises(TimeoutError):
        run(attempt())


def test_a_timeout_of_anyio_that_is_over_cancels_nothing_later():
    async def attempt():
        with anyio.move_on_after(0) as scope:
            await asyncio.sleep(0)  # the cancellation arrives here, where nothing waits
        assert scope.cancel_called
        await asyncio.sleep(0.001)
        return "went on"

    assert run(attempt()) == "went on"


def test_a_cancelled_task_ends_as_cancelled_even_if_its_attempt_fails_meanwhile():
    async def attempt():
        await asyncio.sleep(0)  # the cancellation is held back here
        raise httpx.ConnectError("refused")

    async def cancelled_at_once():
        task = asyncio.create_task(async_attempt(attempt(), TIMEOUT, None))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    assert asyncio.run(cancelled_at_once())
