"""Runs a real redis-server on a socket in a temporary folder."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry


class RedisServer:
    """A redis-server that tests start, stop and pause. It writes nothing to disk."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.socket = folder / "redis.sock"
        self.url = f"unix://{self.socket}"
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    @classmethod
    def cluster_node(cls, folder: Path) -> RedisServer:
        """Makes a server that is the only node of a cluster, and listens on its socket, too."""
        ports = [str(free_port()) for _ in range(2)]
        return cls(
            folder, "--port", ports[0], "--cluster-port", ports[1], "--cluster-enabled", "yes"
        )

    def start(self) -> None:
        binary = shutil.which("redis-server")
        if binary is None and not os.environ.get("CI"):
            pytest.skip("redis-server is not installed")
        assert binary is not None, "redis-server is not installed"
        options = ["--unixsocket", str(self.socket), "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen(
            [binary, *options, *(self._options or ("--port", "0"))],
            cwd=self.socket.parent,
            stdout=subprocess.DEVNULL,
        )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        for _ in range(500):
            try:
                with self.client() as client:
                    client.ping()
                return
            except redis.AuthenticationError:
                return
            except redis.ConnectionError:
                time.sleep(0.01)
        raise AssertionError("redis-server does not answer")

    def client(self) -> redis.Redis:
        return redis.Redis(
            unix_socket_path=str(self.socket),
            decode_responses=True,
            retry=Retry(NoBackoff(), 0),
        )

    def run(self, *command: str | int) -> object:
        with self.client() as client:
            return client.execute_command(*command)

    def count_permits(self, window: str = "core") -> int:
        """Returns how many permits of a window the limit with the default key has taken."""
        with self.client() as client:
            return int(client.zcard(f"{{loops}}:{window}"))

    def pause(self) -> None:
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        self._signal(signal.SIGCONT)

    def stop(self) -> None:
        if self._process is not None:
            self._signal(signal.SIGCONT)
            self._signal(signal.SIGTERM)
            self._process.wait()
            self._process = None

    def _signal(self, number: int) -> None:
        assert self._process is not None
        self._process.send_signal(number)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
