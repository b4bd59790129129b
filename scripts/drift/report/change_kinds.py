"""What can change, and whether it breaks a client: one closed list.

A client writes requests (and its answers to webhooks), and reads responses and events. Nearly all
that a change means follows from that: what narrows what may be written breaks the writer, what
widens what may be read breaks the reader.
"""

from __future__ import annotations

from enum import Enum, StrEnum, unique


class Level(StrEnum):
    """How grave a change is."""

    ADDITIVE = "additive"
    BREAKING = "breaking"


class Side(StrEnum):
    """Where in the traffic a schema stands."""

    REQUEST = "request"
    RESPONSE = "response"
    EVENT = "event"
    ANSWER = "answer"

    @property
    def written(self) -> bool:
        """Whether the client writes it; otherwise it reads it."""
        return self in (Side.REQUEST, Side.ANSWER)


_A, _B = Level.ADDITIVE, Level.BREAKING


@unique
class Kind(Enum):
    """A kind of change: what it means, its level where the client writes, and where it reads."""

    OPERATION_ADDED = "an operation is new", _A, _A
    OPERATION_REMOVED = "an operation is gone", _B, _B
    OPERATION_MOVED = "an operation has another method or path", _B, _B
    OPERATION_ID_CHANGED = "generated names change with the operationId; the wire does not", _B, _A
    OPERATION_ID_ADDED = "generated names follow a new operationId; the wire does not", _B, _A
    OPERATION_ID_REMOVED = "generated names lose their operationId; the wire is unchanged", _B, _A
    MODULE_MOVED = "the first tag names another generated module; the wire is unchanged", _B, _A
    PATH_PARAMETER_RENAMED = "a generated argument is renamed; the wire is unchanged", _B, _A
    EVENT_ADDED = "a webhook or callback is new", _A, _A
    EVENT_REMOVED = "a webhook or callback is gone", _B, _B
    EVENT_RENAMED = "a generated payload class is renamed; the wire is unchanged", _B, _B
    DEPRECATED = "something is on its way out", _A, _A
    UNDEPRECATED = "something is to stay after all", _A, _A

    SERVER_ADDED = "a base URL is new", _A, _A
    SERVER_REMOVED = "a base URL is gone", _B, _B
    SERVER_CHANGED = "the base URL is another one", _B, _B
    SECURITY_NARROWED = "credentials that sufficed do not any more", _B, _A
    SECURITY_WIDENED = "other credentials, or none, suffice as well", _A, _B

    PARAMETER_ADDED = "an optional parameter is new", _A, _A
    REQUIRED_PARAMETER_ADDED = "a required parameter is new", _B, _A
    PARAMETER_REMOVED = "a parameter is gone", _B, _B
    PARAMETER_MOVED = "a parameter of this name stands in another place", _B, _B
    SERIALIZATION_CHANGED = "a parameter or header is spelled differently (style, explode)", _B, _B
    HEADER_ADDED = "a header of a response is new", _A, _A
    HEADER_REMOVED = "a header of a response is gone", _B, _B
    NOW_REQUIRED = "what could be left out must be there (property, parameter, body)", _B, _A
    NOW_OPTIONAL = "what had to be there can be left out", _A, _B

    BODY_ADDED = "there is a body, which a client need not send", _A, _A
    REQUIRED_BODY_ADDED = "there is a body, and it is required", _B, _A
    BODY_REMOVED = "there is no body any more", _B, _B
    MEDIA_TYPE_ADDED = "a media type is new", _A, _A
    MEDIA_TYPE_REMOVED = "a media type is gone", _B, _B
    MEDIA_TYPE_CHANGED = "the media type is another one", _B, _B
    SUCCESS_STATUS_ADDED = "a success status is new", _A, _A
    SUCCESS_STATUS_REMOVED = "a success status is gone", _B, _B
    SUCCESS_STATUS_CHANGED = "the success status is another one", _B, _B
    ERROR_STATUS_ADDED = "an error status is new", _A, _A
    ERROR_STATUS_REMOVED = "an error status is gone", _B, _A

    PROPERTY_ADDED = "an optional property is new", _A, _A
    REQUIRED_PROPERTY_ADDED = "a property is new and always there", _B, _A
    PROPERTY_REMOVED = "a property is gone", _B, _B
    EXTRAS_ALLOWED = "properties without a declaration are allowed", _A, _A
    EXTRAS_FORBIDDEN = "properties without a declaration are forbidden", _B, _A
    PATTERN_PROPERTY_ADDED = "names of a pattern must have certain values", _B, _A
    PATTERN_PROPERTY_REMOVED = "names of a pattern may have any value", _A, _B
    READ_ONLY_ADDED = "a property is only read", _B, _A
    READ_ONLY_REMOVED = "a property that was only read can be written", _A, _A
    WRITE_ONLY_ADDED = "a property is only written", _A, _B
    WRITE_ONLY_REMOVED = "a property that was only written can be read", _A, _A

    TYPE_NARROWED = "fewer types are possible", _B, _A
    TYPE_WIDENED = "more types are possible", _A, _B
    TYPE_CHANGED = "the type is another one", _B, _B
    NULL_ALLOWED = "null is possible", _A, _B
    NULL_FORBIDDEN = "null is impossible", _B, _A
    ENUM_VALUE_ADDED = "a list of values has new ones", _A, _A
    ENUM_VALUE_REMOVED = "a list of values has fewer", _B, _A
    ENUM_ADDED = "only listed values are possible", _B, _A
    ENUM_REMOVED = "not only listed values are possible", _A, _B
    CONSTANT_CHANGED = "the only possible value is another one", _B, _B
    FORMAT_NARROWED = "there is a format, or a narrower one", _B, _A
    FORMAT_WIDENED = "there is no format, or a wider one", _A, _B
    FORMAT_CHANGED = "the format is another one", _B, _B
    ENCODING_CHANGED = "the content of a text is encoded differently", _B, _B
    BOUND_NARROWED = "a bound (length, size, range, step, uniqueness) is tighter", _B, _A
    BOUND_WIDENED = "a bound is looser", _A, _B
    BOUND_CHANGED = "a bound is neither tighter nor looser but different", _B, _B
    PATTERN_NARROWED = "texts must match a pattern more", _B, _A
    PATTERN_WIDENED = "texts must match a pattern less", _A, _B
    PATTERN_CHANGED = "texts must match another pattern", _B, _B
    DEFAULT_ADDED = "what leaving it out means is said", _A, _A
    DEFAULT_REMOVED = "what leaving it out means is not said any more", _B, _A
    DEFAULT_CHANGED = "leaving it out means something else", _B, _A

    VARIANT_ADDED = "a union has another variant, with a tag of its own", _A, _A
    UNTAGGED_VARIANT_ADDED = "a union has another variant that no tag tells apart", _A, _B
    VARIANT_REMOVED = "a union has a variant less", _B, _A
    DISCRIMINATOR_ADDED = "a property is said to tell variants apart", _A, _A
    DISCRIMINATOR_REMOVED = "no property is said to tell variants apart", _A, _B
    DISCRIMINATOR_CHANGED = "another property tells variants apart", _B, _B
    CONDITION_NARROWED = "there is a further condition (a union, not, contains)", _B, _A
    CONDITION_WIDENED = "there is a condition less", _A, _B
    CONDITION_CHANGED = "a condition is another one", _B, _B

    def __init__(self, doc: str, written: Level, read: Level) -> None:
        self.doc = doc
        self.written = written
        self.read = read

    def __str__(self) -> str:
        return self.name.lower()

    def level(self, side: Side) -> Level:
        """How grave a change of this kind is on a side."""
        return self.written if side.written else self.read
