"""Four processes call as fast as they may, measured at the server."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from ..support.processes import PATHS
from ..support.redis_server import RedisServer

LIMIT = 50
SECONDS = 2.5
BODY = b'{"success": true, "teamName": "T"}'
RESPONSE = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%s" % (len(BODY), BODY)
ATTEMPTS = 3
"""A busy machine may suspend a process for longer than the slack of 25 ms, so that a request is in
the next window. One attempt without an excess is enough.
"""


class Arrivals(asyncio.Protocol):
    """A server that records the time of each request and accepts it."""

    def __init__(self, noted: list[float]) -> None:
        self._noted = noted

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if b"/warm/" not in data:
            self._noted.append(time.perf_counter())
        assert isinstance(self._transport, asyncio.WriteTransport)
        self._transport.write(RESPONSE)


@pytest.fixture
def service() -> Iterator[tuple[str, list[float]]]:
    noted: list[float] = []
    loop = asyncio.new_event_loop()
    listening = loop.run_until_complete(
        loop.create_server(lambda: Arrivals(noted), "127.0.0.1", 0, backlog=100)
    )
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}", noted
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    listening.close()
    loop.run_until_complete(asyncio.sleep(0.05))
    loop.close()


def run_processes(server: RedisServer, url: str) -> None:
    command = [sys.executable, "-W", "error", "-m", "tests.pacing.load_process"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(PATHS), "NO_PROXY": "127.0.0.1"}
    processes = [
        subprocess.Popen(
            [*command, flavour, server.url, url, str(LIMIT), str(SECONDS)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for flavour in ("sync", "async") * 2
    ]
    try:
        for process in processes:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            assert process.stdin
            process.stdin.write("go\n")
            process.stdin.flush()
        for process in processes:
            process.communicate(timeout=30)
    finally:
        for process in processes:
            process.kill()
            process.communicate()
    assert [process.returncode for process in processes] == [0] * 4


def test_four_processes_reach_the_limit_and_never_exceed_it(server, service):
    url, noted = service
    for _ in range(ATTEMPTS):
        noted.clear()
        server.run("FLUSHALL")
        run_processes(server, url)
        worst = max(sum(begin <= start < begin + 1 for start in noted) for begin in noted)
        measured = (
            f"{len(noted)} calls, {pace(noted):.1%} of the limit, {worst} in the worst second"
        )
        sys.stdout.write(measured + "\n")
        assert pace(noted) >= 0.97, measured
        if worst <= LIMIT:
            break
    assert worst <= LIMIT, measured


def pace(noted: list[float]) -> float:
    """Returns the rate, relative to the limit, from the first call that had to wait."""
    begin = noted[0]
    waiting = [start for start in noted if 1.01 < start - begin < SECONDS]
    return (len(waiting) - 1) / (waiting[-1] - waiting[0]) / LIMIT
