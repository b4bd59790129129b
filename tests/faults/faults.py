"""The rows of the matrix: faults that requests and responses meet on the wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from tests.support.server import (
    Action,
    Close,
    Drip,
    Endless,
    Hang,
    KeepAlive,
    Reset,
    response,
)

from ..support.faulty_server import Treatment
from .rules import Doubt

BACKOFF = (0.25, 0.5)
"""The bounds of the first wait of the default policy, in seconds."""

TIMEOUT = 0.4
SHORT_TIMEOUT = 0.15
"""The timeouts of calls with a slow fault, in seconds; the short one if every attempt has it."""

SLOW_BYTES = 250
"""This many bytes at 10 ms each take longer than the timeout."""


@dataclass(frozen=True)
class WireFault:
    """One fault; `FaultLike` in `rules` explains `doubt`, `error` and `hopeless`.

    `wait` has the bounds of the first wait, and `slow` names the timeout that the fault runs into.
    A fault that `reuses` happens on a connection that an earlier call has opened; with
    `Doubt.NO_FAULT` the server closes that connection between the calls.
    """

    name: str
    doubt: Doubt
    error: str
    respond: Callable[[bytes], Action] = KeepAlive
    carried_out: bool = False
    hopeless: bool = False
    wait: tuple[float, float] = BACKOFF
    slow: str = ""
    head_only: bool = False
    refused: bool = False
    backlog_full: bool = False
    reuses: bool = False
    tells_status: bool = False
    flavours: tuple[str, ...] = ("sync", "async")

    @property
    def unsent(self) -> bool:
        """Whether the request is never sent."""
        return self.refused or self.backlog_full

    @property
    def treatment(self) -> Treatment:
        """What the server does with a request."""
        return Treatment(self.respond, self.carried_out, self.head_only)


lost = partial(WireFault, doubt=Doubt.LOST, error="APIConnectionError")
late = partial(WireFault, doubt=Doubt.LOST, error="APITimeoutError", slow="read")
garbled = partial(WireFault, doubt=Doubt.GARBLED, error="APIResponseError")
cut = partial(
    WireFault, doubt=Doubt.LOST, error="APIResponseError"
)  # the status of the success has arrived


def status(
    code: str, body: object = b"", name: str = "", headers: Mapping[str, str] | None = None
) -> WireFault:
    """Returns an error response of the server, or of a proxy in front of it."""
    respond = always(KeepAlive(response(body, code, **(headers or {}))))
    if code.startswith("429"):
        return WireFault(name or "429", Doubt.NONE, "RateLimitError", respond)
    error = "ServerError" if code.startswith("5") else "APIStatusError"
    return WireFault(name or code[:3], Doubt.LOST, error, respond)


def always(action: Action) -> Callable[[bytes], Action]:
    """Takes the same action whatever the true response is."""
    return lambda truth: action


def both(fault: WireFault) -> Iterator[WireFault]:
    """Yields the fault before and after the request is carried out."""
    yield replace(fault, name=f"{fault.name}, before")
    yield replace(fault, name=f"{fault.name}, after", carried_out=True)


def after(fault: WireFault) -> WireFault:
    """Returns the fault after the request has been carried out."""
    return replace(fault, carried_out=True)


def waiting(bounds: tuple[float, float], fault: WireFault) -> WireFault:
    """Returns the fault with other bounds of the first wait."""
    return replace(fault, wait=bounds)


def hopeless(fault: WireFault) -> WireFault:
    """Returns the fault as one that waiting a moment does not cure."""
    return replace(fault, hopeless=True)


def quota(fault: WireFault) -> WireFault:
    """Returns the fault as an exceeded daily quota, which has the status of the throttle."""
    return replace(fault, error="QuotaExceededError", hopeless=True)


def longer(truth: bytes) -> bytes:
    """Declares a longer body than follows."""
    return truth.replace(b"content-length: ", b"content-length: 9", 1)


def dripping_body(truth: bytes) -> Action:
    """Sends a chunked body byte by byte, which takes longer than the timeout."""
    body = b" " * SLOW_BYTES + truth.partition(b"\r\n\r\n")[2]
    return Drip(CHUNKED, b"".join(b"1\r\n%c\r\n" % byte for byte in body) + b"0\r\n\r\n")


def dripping_head(truth: bytes) -> Action:
    """Sends a header byte by byte, which takes longer than the timeout."""
    first, _, rest = truth.partition(b"\r\n")
    return Drip(first + b"\r\nx-padding: ", b"x" * SLOW_BYTES + b"\r\n" + rest)


HTML = b"<html><head><title>Bad gateway</title></head><body>Try again later.</body></html>"
GARBAGE = b"\x00\xff\xfe{{{ this is not JSON"
INTERNAL = {"message": "Internal error"}
THROTTLED = {"success": False, "message": "Rate limit exceeded."}
USED_UP = {"x-ratelimit-limit": "10", "x-ratelimit-remaining": "0"}
QUOTA = {"message": "Too many uploads.", "maxUploads": 50, "windowHours": 24}
IN_SEVEN_SECONDS = {
    "date": "Sun, 01 Mar 2026 12:00:00 GMT",
    "retry-after": "Sun, 01 Mar 2026 12:00:07 GMT",
}
CHUNKED = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"

throttled = partial(status, "429 Too Many Requests", THROTTLED)
busy = partial(status, "503 Service Unavailable", INTERNAL)


NO_ANSWER = (
    WireFault("refused", Doubt.NONE, "APIConnectionError", refused=True),
    WireFault("never connected", Doubt.NONE, "APITimeoutError", backlog_full=True, slow="connect"),
    *both(lost("reset", respond=always(Reset()))),
    *both(lost("closed", respond=always(Close()))),
    *both(lost("not HTTP", respond=always(Close(GARBAGE + b"\r\n\r\n")))),
    *both(late("stall", respond=always(Hang()))),
    late("stall while writing", head_only=True, slow="write"),
    lost("kept connection closed", respond=always(Close()), reuses=True),
    WireFault("idle connection closed", Doubt.NO_FAULT, "", Close, carried_out=True, reuses=True),
)

HALF_AN_ANSWER = (
    after(lost("head cut off", respond=lambda truth: Close(truth[:20]))),
    after(cut("body cut off", respond=lambda truth: Close(longer(truth)), tells_status=True)),
    after(cut("chunk cut off", respond=always(Close(CHUNKED + b"50\r\n{")))),
    after(
        cut(
            "gzip that is none",
            respond=always(KeepAlive(response(GARBAGE, content_encoding="gzip"))),
        )
    ),
    after(late("stuck in the body", respond=lambda truth: Hang(truth[:-5]), tells_status=True)),
    after(late("head drips", respond=dripping_head, slow="any", flavours=("async",))),
    after(late("body drips", respond=dripping_body)),
    after(late("body never ends", respond=always(Endless(CHUNKED, b"4\r\n    \r\n")))),
)

FAILURES = (
    *both(status("408 Request Timeout")),
    *both(status("500 Internal Server Error", INTERNAL)),
    *both(status("502 Bad Gateway")),
    *both(status("503 Service Unavailable")),
    *both(status("504 Gateway Timeout")),
    *both(status("520 Unknown")),
    *both(status("500 Internal Server Error", GARBAGE, "500 garbage")),
    *both(status("502 Bad Gateway", HTML, "502 HTML")),
    waiting((7, 7), busy("503, again in 7 s", {"retry-after": "7"})),
    hopeless(busy("503, again in an hour", {"retry-after": "3600"})),
)

THROTTLE = (
    throttled("429"),
    status("429 Too Many Requests", HTML, "429 HTML"),
    throttled("429, rate headers", USED_UP),
    waiting((7, 7), throttled("429, again in 7 s", {"retry-after": "7"})),
    waiting((7, 7), throttled("429, again at a date", IN_SEVEN_SECONDS)),
    throttled("429, again nonsense", {"retry-after": "soon"}),
    hopeless(throttled("429, again in an hour", {"retry-after": "3600"})),
)

UNREADABLE = (
    *both(garbled("200 garbage", respond=always(KeepAlive(response(GARBAGE))))),
    *both(garbled("200 HTML", respond=always(KeepAlive(response(HTML, content_type="text/html"))))),
    *both(garbled("200 empty", respond=always(KeepAlive(response())))),
    *both(garbled("200 other JSON", respond=always(KeepAlive(response(42))))),
)

FAULTS: tuple[WireFault, ...] = (
    *NO_ANSWER,
    *HALF_AN_ANSWER,
    *FAILURES,
    *THROTTLE,
    *UNREADABLE,
)

QUOTAS: tuple[WireFault, ...] = (
    quota(throttled("429")),
    quota(throttled("429, some starts left", {**USED_UP, "x-ratelimit-remaining": "3"})),
    quota(status("429 Too Many Requests", QUOTA, "429, 50 uploads", USED_UP)),
    throttled("429, rate used up", USED_UP),
)
"""For operations that have a quota: the first three are the quota, the last is the throttle."""
