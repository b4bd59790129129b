"""Responses that break the contract: noise, arbitrary JSON, and valid responses with changes."""

from __future__ import annotations

import copy
import gzip
import json
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import httpx
from hypothesis import strategies as st

DEEP = 100_000
ODD_TEXTS = ["", " ", ".", "..", "\ud800", "\x00", "\n", "a/b?c#d", "x" * 5000, "²", "NaN", "٣"]
ODD_NUMBERS = [0, -1, 1 << 70, 10**400, -0.0, 1e308, float("inf"), float("-inf"), float("nan")]
ODD_TIMES = ["2026-02-30T00:00:00Z", "0000-00-00", "9" * 40, "2026-01-01T00:00:00+99:99"]
ODD_ADDRESSES = ["http://", "https://[::1", "ftp://a/b", "//a", "http://u:p@a/", "http://\ud800/"]
ODD_CONTAINERS: list[Any] = [None, True, [], {}, [None], {"": None}, [[[[]]]], {"a": {"b": [{}]}}]
ODD_STRINGS = [*ODD_TEXTS, *ODD_TIMES, *ODD_ADDRESSES]
ODD_VALUES = [*ODD_STRINGS, *ODD_NUMBERS, *ODD_CONTAINERS]
WHOLE_BODIES = [
    b"",
    b" ",
    b"null",
    b"0",
    b'"text"',
    b"\xef\xbb\xbf{}",
    '{"success": true}'.encode("utf-16"),
    b'{"a": "\xff\xfe"}',
    b'{"message": "\\ud800"}',
    b'{"success": true} trailing',
    b"9" * 5000,
    b"[" * DEEP,
    b"[" * DEEP + b"]" * DEEP,
    b'{"data":' * DEEP + b"1" + b"}" * DEEP,
    b"[" * 200 + b"]" * 200,
    b'{"message": ' + b"[" * 200 + b"]" * 200 + b"}",
    b"<html><body>502</body></html>",
]
HEADERS: dict[str, list[bytes]] = {
    "retry-after": [b"", b"0", b"-1", b"1e400", b"nan", b"\xff", b"9" * 5000, b"Wed, 99 Oct 9999"],
    "x-ratelimit-limit": [b"", b"0", b"-3", b"ten", b"9" * 5000, b"1e3", b"\xb2", "٣".encode()],
    "x-ratelimit-remaining": [b"0", b"\xff\x00", b"9" * 5000, b"-1", "٣".encode(), b"\xb2"],
    "content-type": [
        b"text/html",
        b"application/json; charset=klingon",
        b"\xff",
        b"",
        b"image/png",
    ],
    "date": [b"yesterday", b"Wed, 21 Oct 2015 07:28:00 +9999", b"Thu, 01 Jan 0000 00:00:00 GMT"],
    "location": [b"https://elsewhere.test/", b"\xff"],
    "set-cookie": [b"a=b; domain=\xff", b"=;;;"],
    "content-length": [b"5", b"-1", b"many"],
}
STATUSES = [
    200,
    201,
    202,
    204,
    206,
    299,
    302,
    304,
    400,
    401,
    403,
    404,
    405,
    408,
    409,
    413,
    418,
    422,
]
STATUSES += [429, 500, 501, 502, 503, 504, 520, 530, 599, 600, 999]


class BodyChange(NamedTuple):
    """One change of a JSON value: `how` to change it, at which of its places, and to `what`."""

    how: str
    place: int
    what: int


@dataclass(frozen=True)
class CorruptResponse:
    """How a response differs from a valid one."""

    status: int | None = None
    """`None` is the status that the contract declares."""
    body: bytes | list[BodyChange] = b""
    """The whole body, or changes of the valid one."""
    cut: tuple[int, bytes] | None = None
    """Where the body is cut, and what replaces the rest."""
    headers: tuple[tuple[str, bytes], ...] = ()
    coding: str | None = None
    pick: int = 0
    """Which example of a valid response it is made from."""
    turn: int = 0
    """Which request of the call gets it, from 0; earlier ones get valid responses."""
    lasts: bool = True
    """Whether later requests get it too, or valid responses."""


class Chunks(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that arrives in parts and is decoded when it is read, as from a socket."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        middle = len(self._content) // 2
        yield self._content[:middle]
        yield self._content[middle:]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self:
            yield part


def corrupt(corrupted: CorruptResponse, status: int, body: Any) -> httpx.Response:
    """Returns the response that takes the place of a valid one."""
    content = corrupted.body if isinstance(corrupted.body, bytes) else _json(body, corrupted.body)
    if corrupted.cut:
        at, rest = corrupted.cut
        content = content[: at % (len(content) + 1)] + rest
    headers = [(name.encode(), value) for name, value in corrupted.headers]
    if corrupted.coding:
        headers.append((b"content-encoding", corrupted.coding.partition(" ")[0].encode()))
        content = CODINGS[corrupted.coding](content)
    return httpx.Response(corrupted.status or status, headers=headers, stream=Chunks(content))


def _json(body: Any, mutations: list[BodyChange]) -> bytes:
    body = copy.deepcopy(body)
    for mutation in mutations:
        body = _mutated(body, mutation)
    return json.dumps(body).encode()


def _mutated(body: Any, mutation: BodyChange) -> Any:
    """Returns a JSON value with a change."""
    places = list(_places(body))
    if not places:
        return _odd(None, mutation.what)
    container, key = places[mutation.place % len(places)]
    match mutation.how:
        case "drop":
            del container[key]
        case "replace":
            container[key] = _odd(None, mutation.what)
        case "exaggerate":
            container[key] = _odd(container[key], mutation.what)
        case "nest":
            container[key] = {"data": container[key]} if mutation.place % 2 else [container[key]]
        case "rename" if isinstance(container, dict):
            container[str(_odd("", mutation.what))] = container.pop(key)
        case "repeat" if isinstance(container, list):
            container.extend([container[key]] * 3)
        case _:
            container[key] = [container[key], container[key]]
    return body


def _odd(value: Any, what: int) -> Any:
    """Returns an odd value: of the same type for text and numbers, otherwise of any type."""
    if isinstance(value, str):
        return ODD_STRINGS[what % len(ODD_STRINGS)]
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    values = ODD_NUMBERS if numeric else ODD_VALUES
    return copy.deepcopy(values[what % len(values)])


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "gzip that is none": bytes,
    "gzip cut off": lambda content: gzip.compress(content)[:-9],
    "gzip and more": lambda content: gzip.compress(content) + b"more",
    "deflate": zlib.compress,
    "deflate that is none": bytes,
    "br that is none": bytes,
    "zstd that is none": bytes,
    "gzip,gzip that is once": gzip.compress,
    "klingon": bytes,
}

odd = st.sampled_from(ODD_VALUES)
stray = st.recursive(
    odd | st.text(max_size=5) | st.integers() | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
mutations = st.lists(
    st.builds(
        BodyChange,
        st.sampled_from([*["exaggerate"] * 4, "drop", "replace", "nest", "rename", "repeat"]),
        st.integers(0, 200),
        st.integers(0, 99),
    ),
    min_size=1,
    max_size=2,
)
bodies = st.one_of(
    st.sampled_from(WHOLE_BODIES),
    st.binary(max_size=30),
    stray.map(lambda value: json.dumps(value).encode()),
)
cuts = st.tuples(
    st.integers(0, 500), st.sampled_from([b"", b"}", b', "id": 1, "id": {}}', b"\xff"])
)
headers = st.lists(
    st.one_of(
        *(st.tuples(st.just(name), st.sampled_from(values)) for name, values in HEADERS.items())
    ),
    max_size=3,
).map(tuple)
picks = st.integers(0, 11)
when = {"turn": st.sampled_from([0, 0, 0, 1, 2]), "lasts": st.booleans()}

# Mostly one kind of damage, since a call fails at the first one.
corrupt_responses = st.one_of(
    st.builds(CorruptResponse, body=mutations, pick=picks, **when),
    st.builds(CorruptResponse, body=mutations, pick=picks, **when),
    st.builds(CorruptResponse, body=bodies, **when),
    st.builds(CorruptResponse, body=st.just([]), cut=cuts, pick=picks, **when),
    st.builds(CorruptResponse, body=st.just([]), coding=st.sampled_from(list(CODINGS)), **when),
    st.builds(
        CorruptResponse,
        status=st.sampled_from(STATUSES),
        body=bodies | mutations,
        headers=headers,
        coding=st.none() | st.none() | st.sampled_from(list(CODINGS)),
        **when,
    ),
)
