"""The answer of an operation, and the bodies of failures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .contract.json_types import Json, JsonObject

NOT_SERVED = 501
"""The status for an operation of the contract that the sandbox does not serve yet."""


@dataclass(frozen=True)
class Answer:
    """A status with a JSON body, a plain-text body (`text`) or none."""

    status: int
    body: Json = field(default=None, repr=False)
    text: str | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether the request succeeded."""
        return self.status < 300


class ApiFailure(Exception):
    """Raised by a handler to answer with a failure, before it has changed any state.

    The message goes into the failure body that the contract declares for the operation; `extra`
    holds the deprecated keys beside it.
    """

    def __init__(self, status: int, message: str, extra: JsonObject | None = None) -> None:
        super().__init__(status, message)
        self.status = status
        self.message = message
        self.extra: JsonObject = extra or {}


def core_failure(message: str) -> JsonObject:
    """Returns the failure body of contacts, events and sends."""
    return {"success": False, "message": message}


def content_failure(message: str) -> JsonObject:
    """Returns the failure body of the content API: campaigns, templates, workflows and so on."""
    return {"message": message}


def invalid_key_answer() -> Answer:
    """Returns the answer to a missing or wrong API key."""
    message = "Invalid API key"
    return Answer(401, {**core_failure(message), "error": message})
