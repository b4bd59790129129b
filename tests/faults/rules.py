"""The rules of retrying as a table, which every cell of the matrix must keep.

It states what the documentation promises, independently of the code.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, Protocol

from loops import RetryPolicy

RETRIES = RetryPolicy().max_retries


class OperationKind(Enum):
    """How an operation reacts to a second delivery of the same request."""

    READ = "read"
    UPSERT = "upsert"
    DELETE = "delete"
    SEND = "send"  # carries an idempotency key
    CREATE = "create"  # guarded: the contact exists
    UNSAFE = "unsafe"  # makes a duplicate


class Doubt(Enum):
    """What the client can know after a failed attempt about the request."""

    NONE = "it was not carried out: it was never sent, or met the throttle"
    LOST = "it may have been carried out: there is no response, or an ambiguous status"
    GARBLED = "the server accepted it, but the response cannot be read"
    NO_FAULT = "the client does not notice the fault"


ALL = frozenset(OperationKind)
TRIED_AGAIN = {
    Doubt.NONE: ALL,
    Doubt.LOST: ALL - {OperationKind.UNSAFE},
    Doubt.GARBLED: frozenset({OperationKind.SEND}),
}
"""Which operations are retried after a fault."""

VALUE, REPLAYED = "value", "replayed"
AFTER_ARRIVAL = {
    OperationKind.READ: VALUE,
    OperationKind.UPSERT: VALUE,
    OperationKind.DELETE: REPLAYED,  # 404: an earlier attempt deleted it
    OperationKind.SEND: REPLAYED,  # 409: an earlier attempt used the key
    OperationKind.CREATE: "ConflictError",  # 409: it exists, perhaps because of this call
}
"""What the caller gets if the server has carried out an earlier attempt."""

AT_MOST_ONCE = frozenset({OperationKind.DELETE, OperationKind.SEND, OperationKind.CREATE})
"""Operations that the server carries out once, however often they arrive."""


class CellResult(NamedTuple):
    """How a call ended; `result` is `VALUE`, `REPLAYED` or the class of its error."""

    attempts: int
    processed: int
    result: str
    ambiguous: bool = False
    sent: bool = True


class FaultLike(Protocol):
    """What the rules need to know about a fault."""

    @property
    def doubt(self) -> Doubt:
        """What the client can know after it."""

    @property
    def carried_out(self) -> bool:
        """Whether it happens after the server has carried out the request."""

    @property
    def error(self) -> str:
        """The class of the error that the caller gets."""

    @property
    def tells_status(self) -> bool:
        """Whether the true status arrives all the same."""

    @property
    def unsent(self) -> bool:
        """Whether the request is never sent."""

    @property
    def hopeless(self) -> bool:
        """Whether the server says that waiting a moment does not help."""


def expected(fault: FaultLike, kind: OperationKind, *, always: bool) -> CellResult:
    """Returns how a call must end whose first attempt, or every attempt, meets a fault."""
    if fault.tells_status and kind in AT_MOST_ONCE:
        always = False  # the status of the second attempt says enough without its body
    if fault.doubt is Doubt.NO_FAULT:
        return CellResult(1, 1, VALUE)
    again = kind in TRIED_AGAIN[fault.doubt] and not fault.hopeless
    attempts = 1 if not again else 1 + RETRIES if always else 2
    struck = attempts if always else 1
    processed = attempts - struck + (struck if fault.carried_out else 0)
    if kind in AT_MOST_ONCE:
        processed = min(processed, 1)
    ambiguous = (
        fault.doubt is not Doubt.NONE and kind is not OperationKind.READ
    )  # a read changes nothing
    if struck == attempts:
        return CellResult(attempts, processed, fault.error, ambiguous, sent=not fault.unsent)
    result = AFTER_ARRIVAL[kind] if fault.carried_out else VALUE
    return CellResult(attempts, processed, result, ambiguous and result not in (VALUE, REPLAYED))
