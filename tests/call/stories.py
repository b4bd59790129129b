"""Made-up fates of calls: what happens at each attempt, and what that means by the rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

import httpx
from hypothesis import strategies as st


class Kind(Enum):
    """What a second delivery of a request would do."""

    SAFE = "safe"
    KEYED = "keyed"
    GUARDED = "guarded"
    UNSAFE = "unsafe"


NEVER_LEFT = {httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError}
HOPELESS = {httpx.UnsupportedProtocol, httpx.LocalProtocolError}
LOST = {
    httpx.ReadTimeout,
    httpx.ReadError,
    httpx.WriteError,
    httpx.WriteTimeout,
    httpx.CloseError,
    httpx.RemoteProtocolError,
    httpx.DecodingError,
    httpx.TooManyRedirects,
    ConnectionResetError,
    BrokenPipeError,
    TimeoutError,
}
TIMEOUTS = {
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ReadTimeout,
    httpx.WriteTimeout,
    TimeoutError,
}
IN_DOUBT = {408, 500, 502, 503, 504, *range(520, 531)}
DECIDED = {302, 304, 400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 425, 501, 505, 519, 531, 599}
STATUSES = [200, 201, 204, 299, 300, 429, *sorted(IN_DOUBT | DECIDED)]
CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    405: "MethodNotAllowedError",
    409: "ConflictError",
    413: "PayloadTooLargeError",
    422: "UnprocessableEntityError",
}
LONG_AGO, LATER = "Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 07:28:20 GMT"
WISHES: dict[str | None, float | None] = {
    **dict.fromkeys([None, "", "soon", "nan", "inf", "-inf", "12 s", "Wed, 99 Oct", "٣ s"]),
    "0": 0.0,
    "-5": 0.0,
    "2": 2.0,
    " 7.5 ": 7.5,
    "60": 60.0,
    "61": 61.0,
    "3600": 3600.0,
    "1e300": 1e300,
    LONG_AGO: 0.0,
    LATER: 20.0,
}
"""Values of Retry-After, and the seconds they mean on an answer whose Date is `LONG_AGO`."""
LIMITS = {None: None, "25": 25, "3": 3, "0": None, "-4": None, "ten": None, "9" * 5000: None}
"""Values of x-ratelimit-limit, and the limits they state."""
BODIES = {
    "good": b'{"success": true}',
    "unconfirmed": b'{"unconfirmed": 3}',
    "quota": b'{"maxUploads": 50}',
    "list": b"[1]",
    "markup": b"<html>fine</html>",
    "nothing": b"",
    "broken": b'{"success": tr',
    "deep": b"[" * 50_000,
    "bytes": b"\xff\xfe\x00",
}


@dataclass(frozen=True)
class Event:
    """What happens at one attempt."""

    what: int | type[httpx.RequestError | OSError]
    """The status, or the failure of the transport."""
    body: str = "good"
    wish: str | None = None
    limit: str | None = None
    remaining: str | None = None
    seconds: float = 0.0
    pause: float = 0.0
    """What the rate limit makes this attempt wait."""
    jitter: float = 0.0
    oversleep: float = 0.0
    """How much longer the wait behind this attempt takes than it was to."""


@dataclass(frozen=True)
class Story:
    """A call, its policy, and an event for each attempt that is allowed."""

    kind: Kind
    events: list[Event]
    reads: bool = False
    echo: int | None = None
    quota: bool = False
    revised: bool = False
    paced: bool = True
    initial_delay: float = 0.5
    max_delay: float = 8.0
    max_retry_after: float = 60.0
    deadline: float | None = None
    testing: bool = False

    @property
    def max_retries(self) -> int:
        return len(self.events) - 1


VARIANTS: dict[str, Any] = {
    "plain": {},
    "read": {"reads": True},
    "quota": {"quota": True},
    "revised": {"revised": True},
}


# Eighths, so that sums are exact and meet a deadline to the point.
eighths = st.integers(0, 80).map(lambda n: n / 8)
rarely = st.sampled_from([False, False, False, True])
transport = st.sampled_from(sorted(NEVER_LEFT | HOPELESS | LOST, key=lambda kind: kind.__name__))
statuses = st.sampled_from(STATUSES)

events = st.builds(
    Event,
    what=st.one_of(transport, statuses, st.sampled_from([200, 409, 404, 429, 503])),
    body=st.sampled_from(sorted(BODIES)),
    wish=st.one_of(st.none(), st.sampled_from([wish for wish in WISHES if wish is not None])),
    limit=st.one_of(st.none(), st.sampled_from([limit for limit in LIMITS if limit])),
    remaining=st.sampled_from([None, "0", "7", "none"]),
    seconds=eighths,
    pause=st.one_of(st.just(0.0), eighths),
    jitter=st.sampled_from([0.0, 0.25, 0.5, 0.75]),
    oversleep=st.sampled_from([0.0, 0.0, 0.125, 3.0]),
)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    kind = draw(st.sampled_from(Kind))
    safe, testing = kind is Kind.SAFE, draw(rarely)
    patience: dict[str, Any] = {} if testing else draw(st.fixed_dictionaries(PATIENCE))
    return Story(
        kind=kind,
        events=draw(st.lists(events, min_size=1, max_size=5)),
        reads=safe and draw(st.booleans()),
        echo=409 if kind is Kind.KEYED else 404 if safe and draw(st.booleans()) else None,
        quota=kind is not Kind.KEYED and draw(rarely),
        revised=kind is Kind.GUARDED and draw(rarely),
        paced=not draw(rarely),
        testing=testing,
        **patience,
    )


PATIENCE = {
    "initial_delay": eighths,
    "max_delay": eighths,
    "max_retry_after": st.sampled_from([0.0, 2.0, 20.0, 60.0, 4000.0]),
    "deadline": st.one_of(st.none(), st.integers(1, 240).map(lambda n: n / 8)),
}
