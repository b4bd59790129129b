"""The kinds of change, and whether each of them breaks a client.

A client writes requests and its answers to webhooks, and reads responses and events. Most levels
follow from that: allowing less breaks a client that writes, and allowing more one that reads.
"""

from __future__ import annotations

from enum import Enum, StrEnum, unique


class Level(StrEnum):
    ADDITIVE = "additive"
    BREAKING = "breaking"


class Side(StrEnum):
    """The kind of message that a schema belongs to."""

    REQUEST = "request"
    RESPONSE = "response"
    EVENT = "event"
    """A request that the API sends to a webhook or callback."""
    ANSWER = "answer"
    """The client's response to an event."""

    @property
    def written(self) -> bool:
        """Whether the client writes the message; otherwise, it reads it."""
        return self in (Side.REQUEST, Side.ANSWER)


_A, _B = Level.ADDITIVE, Level.BREAKING


@unique
class ChangeKind(Enum):
    """A kind of change: what it means, its level where the client writes, and where it reads."""

    OPERATION_ADDED = "an operation was added", _A, _A
    OPERATION_REMOVED = "an operation was removed", _B, _B
    OPERATION_MOVED = "an operation has a different method or path", _B, _B
    OPERATION_ID_CHANGED = "an operationId changed, affecting generated names only", _B, _A
    OPERATION_ID_ADDED = "an operationId was added, affecting generated names only", _B, _A
    OPERATION_ID_REMOVED = "an operationId was removed, affecting generated names only", _B, _A
    MODULE_MOVED = "the first tag changed, affecting the generated module only", _B, _A
    PATH_PARAMETER_RENAMED = "a path parameter was renamed, affecting generated code only", _B, _A
    EVENT_ADDED = "a webhook or callback was added", _A, _A
    EVENT_REMOVED = "a webhook or callback was removed", _B, _B
    EVENT_RENAMED = "a webhook or callback was renamed, affecting generated code only", _B, _B
    DEPRECATED = "an operation, parameter or schema was deprecated", _A, _A
    UNDEPRECATED = "an operation, parameter or schema is no longer deprecated", _A, _A

    SERVER_ADDED = "a base URL was added", _A, _A
    SERVER_REMOVED = "a base URL was removed", _B, _B
    SERVER_CHANGED = "the base URL changed", _B, _B
    SECURITY_NARROWED = "credentials that were sufficient no longer are", _B, _A
    SECURITY_WIDENED = "other credentials, or none, are sufficient as well", _A, _B

    PARAMETER_ADDED = "an optional parameter was added", _A, _A
    REQUIRED_PARAMETER_ADDED = "a required parameter was added", _B, _A
    PARAMETER_REMOVED = "a parameter was removed", _B, _B
    PARAMETER_MOVED = "a parameter moved, for example from the query to a header", _B, _B
    SERIALIZATION_CHANGED = "a parameter or header is serialized differently", _B, _B
    HEADER_ADDED = "a response header was added", _A, _A
    HEADER_REMOVED = "a response header was removed", _B, _B
    NOW_REQUIRED = "an optional property, parameter, header or body became required", _B, _A
    NOW_OPTIONAL = "a required property, parameter, header or body became optional", _A, _B

    BODY_ADDED = "an optional request body, or a response body, was added", _A, _A
    REQUIRED_BODY_ADDED = "a required request body was added", _B, _A
    BODY_REMOVED = "a request or response body was removed", _B, _B
    MEDIA_TYPE_ADDED = "a media type was added", _A, _A
    MEDIA_TYPE_REMOVED = "a media type was removed", _B, _B
    MEDIA_TYPE_CHANGED = "the media type changed", _B, _B
    SUCCESS_STATUS_ADDED = "a success status was added", _A, _A
    SUCCESS_STATUS_REMOVED = "a success status was removed", _B, _B
    SUCCESS_STATUS_CHANGED = "the success status changed", _B, _B
    ERROR_STATUS_ADDED = "an error status was added", _A, _A
    ERROR_STATUS_REMOVED = "an error status was removed", _B, _A

    PROPERTY_ADDED = "an optional property was added", _A, _A
    REQUIRED_PROPERTY_ADDED = "a required property was added", _B, _A
    PROPERTY_REMOVED = "a property was removed", _B, _B
    EXTRAS_ALLOWED = "undeclared properties are now allowed", _A, _A
    EXTRAS_FORBIDDEN = "undeclared properties are no longer allowed", _B, _A
    PATTERN_PROPERTY_ADDED = "a schema was added to patternProperties", _B, _A
    PATTERN_PROPERTY_REMOVED = "a schema was removed from patternProperties", _A, _B
    READ_ONLY_ADDED = "a property became read-only", _B, _A
    READ_ONLY_REMOVED = "a property is no longer read-only", _A, _A
    WRITE_ONLY_ADDED = "a property became write-only", _A, _B
    WRITE_ONLY_REMOVED = "a property is no longer write-only", _A, _A

    TYPE_NARROWED = "fewer types are allowed", _B, _A
    TYPE_WIDENED = "more types are allowed", _A, _B
    TYPE_CHANGED = "the type changed", _B, _B
    NULL_ALLOWED = "null is now allowed", _A, _B
    NULL_FORBIDDEN = "null is no longer allowed", _B, _A
    ENUM_VALUE_ADDED = "values were added to an enum", _A, _A
    ENUM_VALUE_REMOVED = "values were removed from an enum", _B, _A
    ENUM_ADDED = "values are now limited to an enum or a constant", _B, _A
    ENUM_REMOVED = "values are no longer limited to an enum or a constant", _A, _B
    CONSTANT_CHANGED = "the constant that a value must equal changed", _B, _B
    FORMAT_NARROWED = "a format was added or narrowed", _B, _A
    FORMAT_WIDENED = "a format was removed or widened", _A, _B
    FORMAT_CHANGED = "the format changed", _B, _B
    ENCODING_CHANGED = "the encoding of the content of a string changed", _B, _B
    BOUND_NARROWED = "a bound, such as a length or range, was added or tightened", _B, _A
    BOUND_WIDENED = "a bound was removed or loosened", _A, _B
    BOUND_CHANGED = "a bound changed and is neither tighter nor looser", _B, _B
    PATTERN_NARROWED = "strings must match an additional pattern", _B, _A
    PATTERN_WIDENED = "strings no longer have to match a pattern", _A, _B
    PATTERN_CHANGED = "strings must match a different pattern", _B, _B
    DEFAULT_ADDED = "a default value was added", _A, _A
    DEFAULT_REMOVED = "a default value was removed", _B, _A
    DEFAULT_CHANGED = "a default value changed", _B, _A

    VARIANT_ADDED = "a variant with a tag of its own was added to a union", _A, _A
    UNTAGGED_VARIANT_ADDED = "a variant without a distinguishing tag was added to a union", _A, _B
    VARIANT_REMOVED = "a variant was removed from a union", _B, _A
    DISCRIMINATOR_ADDED = "a discriminator was added to a union", _A, _A
    DISCRIMINATOR_REMOVED = "the discriminator of a union was removed", _A, _B
    DISCRIMINATOR_CHANGED = "the discriminator of a union changed", _B, _B
    CONDITION_NARROWED = "a condition (a union, not, contains) was added or tightened", _B, _A
    CONDITION_WIDENED = "a condition was removed or loosened", _A, _B
    CONDITION_CHANGED = "a condition changed", _B, _B

    def __init__(self, meaning: str, written_level: Level, read_level: Level) -> None:
        self.meaning = meaning
        self.written_level = written_level
        self.read_level = read_level

    @classmethod
    def by_values(cls, subject: str, before: object, after: object) -> ChangeKind:
        """Returns the kind for a subject whose old or new value can be missing (None)."""
        word = "ADDED" if before is None else "REMOVED" if after is None else "CHANGED"
        return cls[f"{subject}_{word}"]

    @classmethod
    def by_direction(cls, subject: str, *, narrowed: bool, widened: bool) -> ChangeKind:
        """Returns the kind for a subject that now allows less, more, or something else."""
        direction = "CHANGED" if narrowed == widened else "NARROWED" if narrowed else "WIDENED"
        return cls[f"{subject}_{direction}"]

    def __str__(self) -> str:
        return self.name.lower()

    def level(self, side: Side) -> Level:
        return self.written_level if side.written else self.read_level
