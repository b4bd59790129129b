"""What must be true of every cell of the matrix: the rules of retrying, as a table.

This is the promise, written down a second time and apart from the code that keeps it.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, Protocol

from loops import RetryPolicy

RETRIES = RetryPolicy().max_retries


class Kind(Enum):
    """What a second arrival of the same request does."""

    READ = "read"
    UPSERT = "upsert"
    DELETE = "delete"
    SEND = "send"  # carries an idempotency key
    CREATE = "create"  # guarded: the name is taken
    UNSAFE = "unsafe"  # makes a twin


class Doubt(Enum):
    """What the client can know after a failed attempt."""

    NONE = "it surely was not carried out: it never left, or met the throttle"
    LOST = "it may have been carried out: no answer, or a failure on the way"
    GARBLED = "the server accepted it, but the answer cannot be read"
    NO_FAULT = "nothing went wrong that anybody would notice"


ALL = frozenset(Kind)
TRIED_AGAIN = {
    Doubt.NONE: ALL,
    Doubt.LOST: ALL - {Kind.UNSAFE},
    Doubt.GARBLED: frozenset({Kind.SEND}),
}
"""Which calls are tried again after a fault."""

VALUE, REPLAYED = "value", "replayed"
ARRIVING_AGAIN = {
    Kind.READ: VALUE,
    Kind.UPSERT: VALUE,
    Kind.DELETE: REPLAYED,  # 404: an earlier attempt deleted it
    Kind.SEND: REPLAYED,  # 409: an earlier attempt used the key
    Kind.CREATE: "ConflictError",  # 409: somebody has made it, perhaps this very call
}
"""What the caller gets from a healthy server that has carried out an earlier attempt."""

AT_MOST_ONCE = frozenset({Kind.DELETE, Kind.SEND, Kind.CREATE})
"""What the server carries out once, however often it arrives."""


class Seen(NamedTuple):
    """What came of a call; `result` is how it ended: with a value, or an error of this class."""

    attempts: int
    processed: int
    result: str
    ambiguous: bool = False
    sent: bool = True


class Met(Protocol):
    """What the rules ask about a fault."""

    @property
    def doubt(self) -> Doubt:
        """What it leaves the client to know."""

    @property
    def carried_out(self) -> bool:
        """Whether it strikes after the server has carried the request out."""

    @property
    def error(self) -> str:
        """The class of the error by which the caller learns of it."""

    @property
    def tells_status(self) -> bool:
        """Whether the true status still arrives."""

    @property
    def unsent(self) -> bool:
        """Whether the request never leaves."""

    @property
    def hopeless(self) -> bool:
        """Whether the server says that waiting a moment will not do."""


def expected(fault: Met, kind: Kind, *, always: bool) -> Seen:
    """What must come of a call whose first attempt meets a fault, or every one."""
    if fault.tells_status and kind in AT_MOST_ONCE:
        always = False  # the refusal of the second attempt is understood without its body
    if fault.doubt is Doubt.NO_FAULT:
        return Seen(1, 1, VALUE)
    again = kind in TRIED_AGAIN[fault.doubt] and not fault.hopeless
    attempts = 1 if not again else 1 + RETRIES if always else 2
    struck = attempts if always else 1
    processed = attempts - struck + (struck if fault.carried_out else 0)
    if kind in AT_MOST_ONCE:
        processed = min(processed, 1)
    ambiguous = fault.doubt is not Doubt.NONE and kind is not Kind.READ  # a read changes nothing
    if struck == attempts:
        return Seen(attempts, processed, fault.error, ambiguous, sent=not fault.unsent)
    result = ARRIVING_AGAIN[kind] if fault.carried_out else VALUE
    return Seen(attempts, processed, result, ambiguous and result not in (VALUE, REPLAYED))
