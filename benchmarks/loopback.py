"""A server on loopback, in its own process, that accepts every event as fast as it can."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

BODY = b'{"success":true}'
# The rate limit in the headers is so high that no client waits.
RESPONSE = (
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-ratelimit-limit: 1000000\r\n"
    b"x-ratelimit-remaining: 999999\r\ncontent-length: %d\r\n\r\n%b" % (len(BODY), BODY)
)


async def handle_connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Responds to every request on a connection."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
            await reader.readexactly(int(length))
            writer.write(RESPONSE)
    except asyncio.IncompleteReadError:
        writer.close()


async def main() -> None:
    """Prints the port and serves until the process is terminated."""
    server = await asyncio.start_server(handle_connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def running_server() -> Iterator[str]:
    """Runs the server in a new process and yields its base URL."""
    command = [sys.executable, "-m", "benchmarks.loopback"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.terminate()
        process.communicate()


if __name__ == "__main__":
    asyncio.run(main())
