"""What the service answers: a status and a JSON body, and the shapes of its failures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .contract.json_types import Json, JsonObject

NOT_SERVED = 501
"""The status of an operation that the contract has and the sandbox does not serve yet."""


@dataclass(frozen=True)
class Answer:
    """A status with a body: JSON, plain text, or (`None`) nothing."""

    status: int
    body: Json = field(default=None, repr=False)
    text: str | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Was the request carried out?"""
        return self.status < 300


class Refused(Exception):
    """Raised by a group to answer with a failure. Nothing may have been changed before.

    The message goes into the operation's own envelope; `extra` are the deprecated keys beside it.
    """

    def __init__(self, status: int, message: str, extra: JsonObject | None = None) -> None:
        super().__init__(status, message)
        self.status = status
        self.message = message
        self.extra: JsonObject = extra or {}


def core_failure(message: str) -> JsonObject:
    """The envelope of contacts, events and sends."""
    return {"success": False, "message": message}


def content_failure(message: str) -> JsonObject:
    """The envelope of everything that came later: campaigns, templates, workflows …"""
    return {"message": message}


def bad_key() -> Answer:
    """The answer to a missing or wrong API key."""
    message = "Invalid API key"
    return Answer(401, {**core_failure(message), "error": message})
