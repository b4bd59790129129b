"""What came back over the wire, read to its end within bounds.

httpx bounds each single read. A server that sends a byte now and then, or never stops, would keep
a call for ever; so the reading of an answer as a whole has a bound in time and in size.
"""

from __future__ import annotations

import json
from time import perf_counter
from typing import Any, NamedTuple

import httpx

LARGEST = 32 * 1024 * 1024
"""Bytes of an answer that are read. The longest known ones have a hundredth of it."""


DEEPEST = 100
"""Levels of an answer. Filters, the deepest that there are, have ten."""


class AnswerTooLarge(httpx.RequestError):
    """The answer is longer than any that the API gives; the rest is not read."""


class Answer(NamedTuple):
    """A response with its body decoded: all that judging and parsing ask of one."""

    status_code: int
    headers: httpx.Headers
    content: bytes

    def json(self) -> Any:
        """The decoded body; raises `ValueError` when it is no JSON."""
        return decoded(self.content)


def decoded(content: bytes) -> Any:
    """The value in a JSON text; raises `ValueError` when it is none, or nested beyond all reason.

    What can just be decoded could not be compared, shown or pickled any more, which all need a
    deeper stack.
    """
    value = json.loads(content)
    if content.count(b"[") + content.count(b"{") > DEEPEST and _depth(value) > DEEPEST:
        raise ValueError(f"more than {DEEPEST} levels of JSON")
    return value


def _depth(value: object) -> int:
    depth, level = 0, [value]
    while level:
        depth += 1
        inner = (
            one.values() if isinstance(one, dict) else one
            for one in level
            if isinstance(one, dict | list)
        )
        level = [item for items in inner for item in items]
    return depth


class Broken(NamedTuple):
    """A success whose body did not come whole: accepted, whatever it was going to say."""

    status_code: int
    cause: httpx.RequestError | OSError


class Reading:
    """Collects the body of one response, of which every part has come by `end`."""

    def __init__(self, response: httpx.Response, end: float | None) -> None:
        self._response = response
        self._end = end
        self._size = 0
        self._chunks: list[bytes] = []

    def add(self, chunk: bytes) -> None:
        """Keeps a part of the body; raises an `httpx.RequestError` when it is one too many."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._size > LARGEST:
            raise AnswerTooLarge(f"the answer has more than {LARGEST:,} bytes")
        if self._end is not None and perf_counter() > self._end:
            raise httpx.ReadTimeout("the answer was not complete in time")

    def answer(self) -> Answer:
        """The whole of it."""
        response = self._response
        return Answer(response.status_code, response.headers, b"".join(self._chunks))

    def broken_off(self, cause: httpx.RequestError | OSError) -> Answer | Broken:
        """What is left when the rest does not come. The status of a failure says enough."""
        status = self._response.status_code
        return Broken(status, cause) if 200 <= status < 300 else self.answer()


class TimeLeft(dict[str, float | None]):
    """The timeouts of an attempt, as the transport asks for them: one before each phase.

    Each is cut at the moment by which the attempt as a whole must be over, so that connecting,
    writing and reading together do not outlast it.
    """

    def __init__(self, timeout: httpx.Timeout, seconds: float | None) -> None:
        super().__init__(timeout.as_dict())
        self._end = None if seconds is None else perf_counter() + seconds
        if seconds is not None:  # for transports that do not ask through `get`
            self.update((name, cut(part, seconds)) for name, part in self.items())

    def get(self, name: str, default: Any = None) -> Any:
        """The seconds of one phase from now on, or `None` for no bound."""
        seconds = super().get(name, default)
        if self._end is None:
            return seconds
        return cut(seconds, max(self._end - perf_counter(), 0.001))  # zero would be no bound

    def reading_ends(self) -> float | None:
        """When the body must be complete that begins to arrive now."""
        seconds = self.get("read")
        return None if seconds is None else perf_counter() + seconds


def cut(seconds: float | None, most: float) -> float:
    """The seconds of a timeout, where `None` is no bound, but not more than `most`."""
    return most if seconds is None else min(seconds, most)


def longest(timeout: httpx.Timeout) -> float | None:
    """The seconds after which an attempt is hopeless, whatever it waits for."""
    parts = timeout.as_dict().values()
    return None if None in parts else sum(part for part in parts if part is not None)
