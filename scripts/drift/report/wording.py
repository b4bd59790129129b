"""The wording for each kind of change: what happened, and what a client must do about it."""

from __future__ import annotations

from typing import NamedTuple

from .change_kinds import ChangeKind


class Wording(NamedTuple):
    fact: str
    writer_advice: str = ""
    """What a client that writes it must do."""
    reader_advice: str = ""
    """What a client that reads it must do."""


FORMAT = "{subject} {has} the format {change}"
BOUND = "{subject} {has} the bound {change}"
PATTERN = "{subject} {has} the pattern {change}"
RENAME = "the wire format is unchanged, but {} changes: regenerate, and update your code"
RENAME_METHOD = (RENAME.format("the generated name"),) * 2
RENAME_ARGUMENT = (RENAME.format("the generated argument"),) * 2
RENAME_CLASS = (RENAME.format("the generated class"),) * 2
CHECK_VALUES = "values that were accepted may now be rejected: check what you send"
ACCEPT_MORE = "check that your code handles values that were not allowed before"
NOTHING = "no action is needed"
CAN_BE_READ = "your code can now read it"
SEND_IF_NEEDED = "send it if you need it"
ALWAYS_SEND = "send it with every call"
DO_NOT_SEND = "do not send it"
DO_NOT_RELY = "do not rely on it"
AVOID = "plan to do without it"

TEXTS: dict[str, tuple[str, ...]] = {
    "OPERATION_ADDED": ("{after} was added", "regenerate to call it"),
    "OPERATION_REMOVED": ("{before} was removed", "do not call it"),
    "OPERATION_MOVED": (
        "{before} is now {after}",
        "regenerate: calls to the old address will fail",
    ),
    "OPERATION_ID_CHANGED": ("the operationId {before} is now {after}", *RENAME_METHOD),
    "OPERATION_ID_ADDED": ("the operation now has an operationId", *RENAME_METHOD),
    "OPERATION_ID_REMOVED": ("the operation no longer has an operationId", *RENAME_METHOD),
    "MODULE_MOVED": (
        "the first tag is now “{after}” instead of “{before}”",
        "the wire format is unchanged, but the operation is generated into another module: "
        "regenerate, and import it from there",
    ),
    "PATH_PARAMETER_RENAMED": (
        "the path parameter `{before}` is now called `{after}`",
        *RENAME_ARGUMENT,
    ),
    "EVENT_ADDED": ("the event was added", "", "handle it if you subscribe to it"),
    "EVENT_REMOVED": ("the event was removed", "", "do not expect it"),
    "EVENT_RENAMED": ("the event {before} is now called {after}", *RENAME_CLASS),
    "DEPRECATED": ("{subject} is deprecated", AVOID, AVOID),
    "UNDEPRECATED": ("{subject} is no longer deprecated", NOTHING, NOTHING),
    "SERVER_ADDED": ("the API is now also available at {after}", NOTHING),
    "SERVER_REMOVED": ("the API is no longer available at {before}", "do not use that URL"),
    "SERVER_CHANGED": (
        "the API is now available at {after} instead of {before}",
        "regenerate to use the new URL",
    ),
    "SECURITY_NARROWED": (
        "{subject} now needs {after} instead of {before}",
        "send these credentials",
        "verify the origin of events by the new credentials",
    ),
    "SECURITY_WIDENED": (
        "{subject} now needs {after} instead of {before}",
        NOTHING,
        "verify the origin of events by the new credentials as well",
    ),
    "PARAMETER_ADDED": ("{subject} was added and is optional", SEND_IF_NEEDED, CAN_BE_READ),
    "REQUIRED_PARAMETER_ADDED": ("{subject} was added and is required", ALWAYS_SEND, CAN_BE_READ),
    "PARAMETER_REMOVED": ("{subject} was removed", DO_NOT_SEND, DO_NOT_RELY),
    "PARAMETER_MOVED": ("{subject} is now a {after} parameter", "send it there", "read it there"),
    "SERIALIZATION_CHANGED": (
        "{subject} is serialized differently: {after} instead of {before}",
        "regenerate to send it in the new form",
        "regenerate to read it in the new form",
    ),
    "HEADER_ADDED": ("{subject} was added", "", CAN_BE_READ),
    "HEADER_REMOVED": ("{subject} was removed", "", DO_NOT_RELY),
    "NOW_REQUIRED": ("{subject} is now required", ALWAYS_SEND, "your code can rely on it"),
    "NOW_OPTIONAL": ("{subject} is no longer required", "you may omit it", "handle its absence"),
    "BODY_ADDED": ("{subject} now has a body ({after})", SEND_IF_NEEDED, CAN_BE_READ),
    "REQUIRED_BODY_ADDED": ("{subject} now requires a body ({after})", ALWAYS_SEND, CAN_BE_READ),
    "BODY_REMOVED": ("{subject} no longer has a body ({before})", DO_NOT_SEND, DO_NOT_RELY),
    "MEDIA_TYPE_ADDED": ("{subject} can now also be {after}", NOTHING, NOTHING),
    "MEDIA_TYPE_REMOVED": (
        "{subject} can no longer be {before}",
        "send another media type",
        "request another media type",
    ),
    "MEDIA_TYPE_CHANGED": (
        "{subject} is now {after} instead of {before}",
        "send the new media type",
        "read the new media type",
    ),
    "SUCCESS_STATUS_ADDED": (
        "a success can now also have status {after}",
        "you may answer with it",
        "regenerate to read it",
    ),
    "SUCCESS_STATUS_REMOVED": (
        "a success no longer has status {before}",
        "answer with another status",
        "do not expect it",
    ),
    "SUCCESS_STATUS_CHANGED": (
        "a success now has status {after} instead of {before}",
        "answer with the new status",
        "regenerate to read it",
    ),
    "ERROR_STATUS_ADDED": (
        "an error can now also have status {after}",
        "you may answer with it",
        "handle it",
    ),
    "ERROR_STATUS_REMOVED": (
        "an error no longer has status {before}",
        "answer with another status",
        NOTHING,
    ),
    "PROPERTY_ADDED": ("{subject} was added ({after})", SEND_IF_NEEDED, CAN_BE_READ),
    "REQUIRED_PROPERTY_ADDED": (
        "{subject} was added and is required ({after})",
        ALWAYS_SEND,
        CAN_BE_READ,
    ),
    "PROPERTY_REMOVED": ("{subject} was removed", DO_NOT_SEND, DO_NOT_RELY),
    "EXTRAS_ALLOWED": (
        "{subject} may now have undeclared properties",
        NOTHING,
        "ignore unknown properties",
    ),
    "EXTRAS_FORBIDDEN": (
        "{subject} may no longer have undeclared properties",
        "send declared properties only",
        NOTHING,
    ),
    "PATTERN_PROPERTY_ADDED": (
        "{subject} must now be {after}, for every name that matches the pattern",
        CHECK_VALUES,
        NOTHING,
    ),
    "PATTERN_PROPERTY_REMOVED": (
        "{subject} need no longer be {before}, for every name that matches the pattern",
        NOTHING,
        ACCEPT_MORE,
    ),
    "READ_ONLY_ADDED": ("{subject} is now read-only", DO_NOT_SEND, NOTHING),
    "READ_ONLY_REMOVED": ("{subject} is no longer read-only", SEND_IF_NEEDED, NOTHING),
    "WRITE_ONLY_ADDED": ("{subject} is now write-only", NOTHING, DO_NOT_RELY),
    "WRITE_ONLY_REMOVED": ("{subject} is no longer write-only", NOTHING, CAN_BE_READ),
    "TYPE_NARROWED": (
        "the type of {subject} is now only {after} instead of {before}",
        "send this type only",
        NOTHING,
    ),
    "TYPE_WIDENED": (
        "the type of {subject} is now {after} instead of only {before}",
        NOTHING,
        ACCEPT_MORE,
    ),
    "TYPE_CHANGED": (
        "the type of {subject} is now {after} instead of {before}",
        "send the new type",
        "read the new type",
    ),
    "NULL_ALLOWED": ("{subject} may now be null", "you may send null", "handle null"),
    "NULL_FORBIDDEN": (
        "{subject} may no longer be null",
        "do not send null",
        "you no longer need to handle null",
    ),
    "ENUM_VALUE_ADDED": (
        "{subject} can now also be {after}",
        "you may send it",
        "handle unknown values",
    ),
    "ENUM_VALUE_REMOVED": ("{subject} can no longer be {before}", DO_NOT_SEND, NOTHING),
    "ENUM_ADDED": ("{subject} is now limited to {after}", "send no other value", NOTHING),
    "ENUM_REMOVED": ("{subject} is no longer limited to {before}", NOTHING, "handle other values"),
    "CONSTANT_CHANGED": (
        "{subject} is now always {after} instead of {before}",
        "send the new value",
        "expect the new value",
    ),
    "FORMAT_NARROWED": (
        FORMAT,
        "send it in that format",
        "regenerate if the generated type should follow",
    ),
    "FORMAT_WIDENED": (FORMAT, NOTHING, "do not rely on the old format"),
    "FORMAT_CHANGED": (FORMAT, "send it in that format", "read it in that format"),
    "ENCODING_CHANGED": (
        "{subject} {has} the encoding {change}",
        "change how you encode it",
        "change how you decode it",
    ),
    "BOUND_NARROWED": (BOUND, CHECK_VALUES, NOTHING),
    "BOUND_WIDENED": (BOUND, NOTHING, ACCEPT_MORE),
    "BOUND_CHANGED": (BOUND, CHECK_VALUES, ACCEPT_MORE),
    "PATTERN_NARROWED": (PATTERN, CHECK_VALUES, NOTHING),
    "PATTERN_WIDENED": (PATTERN, NOTHING, ACCEPT_MORE),
    "PATTERN_CHANGED": (PATTERN, CHECK_VALUES, ACCEPT_MORE),
    "DEFAULT_ADDED": (
        "{subject} now defaults to {after}",
        "send another value if you do not want the default",
        NOTHING,
    ),
    "DEFAULT_REMOVED": (
        "{subject} no longer defaults to {before}",
        "send that value if you rely on it",
        NOTHING,
    ),
    "DEFAULT_CHANGED": (
        "{subject} now defaults to {after} instead of {before}",
        "send the old value if you rely on it",
        "check that your code handles the new value",
    ),
    "VARIANT_ADDED": ("{subject} is a new variant", "you may send it", "handle unknown tags"),
    "UNTAGGED_VARIANT_ADDED": (
        "{subject} is a new variant",
        "you may send it",
        "handle it: it has no distinguishing tag",
    ),
    "VARIANT_REMOVED": ("{subject} is no longer a variant", DO_NOT_SEND, NOTHING),
    "DISCRIMINATOR_ADDED": ("the discriminator `{after}` was added to {subject}", NOTHING, NOTHING),
    "DISCRIMINATOR_REMOVED": (
        "the discriminator `{before}` was removed from {subject}",
        NOTHING,
        "distinguish the variants in another way",
    ),
    "DISCRIMINATOR_CHANGED": (
        "the discriminator of {subject} is now `{after}` instead of `{before}`",
        "send that property",
        "regenerate to distinguish the variants by that property",
    ),
    "CONDITION_NARROWED": ("{subject} must meet a new condition: {after}", CHECK_VALUES, NOTHING),
    "CONDITION_WIDENED": (
        "{subject} no longer has to meet a condition: {before}",
        NOTHING,
        ACCEPT_MORE,
    ),
    "CONDITION_CHANGED": (
        "{subject} must meet a different condition: {after}",
        CHECK_VALUES,
        ACCEPT_MORE,
    ),
}
"""For each kind of change: what happened, the advice for writers, the advice for readers."""

WORDING = {ChangeKind[name]: Wording(*texts) for name, texts in TEXTS.items()}
