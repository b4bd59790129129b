"""The wording for each kind of change: what happened, and what a client must do about it."""

from __future__ import annotations

from typing import NamedTuple

from .change_kinds import ChangeKind


class Wording(NamedTuple):
    """The parts of a message."""

    fact: str
    writer_advice: str = ""
    """What a client that writes it must do."""
    reader_advice: str = ""
    """What a client that reads it must do."""


RENAME = "the wire format is unchanged, but {} changes: regenerate, and update your code"
CHECK_VALUES = "values that were accepted may now be rejected: check what you send"
ACCEPT_MORE = "check that your code handles values that were not allowed before"
NOTHING = "no action is needed"
CAN_BE_READ = "your code can now read it"
SEND_IF_NEEDED = "send it if you need it"
ALWAYS_SEND = "send it with every call"
DO_NOT_SEND = "do not send it"
DO_NOT_RELY = "do not rely on it"
AVOID = "plan to do without it"

WORDING = {
    ChangeKind.OPERATION_ADDED: Wording("{after} was added", "regenerate to call it"),
    ChangeKind.OPERATION_REMOVED: Wording("{before} was removed", "do not call it"),
    ChangeKind.OPERATION_MOVED: Wording(
        "{before} is now {after}", "regenerate: calls to the old address will fail"
    ),
    ChangeKind.OPERATION_ID_CHANGED: Wording(
        "the operationId {before} is now {after}", *[RENAME.format("the generated name")] * 2
    ),
    ChangeKind.OPERATION_ID_ADDED: Wording(
        "the operation now has an operationId", *[RENAME.format("the generated name")] * 2
    ),
    ChangeKind.OPERATION_ID_REMOVED: Wording(
        "the operation no longer has an operationId", *[RENAME.format("the generated name")] * 2
    ),
    ChangeKind.MODULE_MOVED: Wording(
        "the first tag is now “{after}” instead of “{before}”",
        "the wire format is unchanged, but the operation is generated into another module: "
        "regenerate, and import it from there",
    ),
    ChangeKind.PATH_PARAMETER_RENAMED: Wording(
        "the path parameter `{before}` is now called `{after}`",
        *[RENAME.format("the generated argument")] * 2,
    ),
    ChangeKind.EVENT_ADDED: Wording("the event was added", "", "handle it if you subscribe to it"),
    ChangeKind.EVENT_REMOVED: Wording("the event was removed", "", "do not expect it"),
    ChangeKind.EVENT_RENAMED: Wording(
        "the event {before} is now called {after}", *[RENAME.format("the generated class")] * 2
    ),
    ChangeKind.DEPRECATED: Wording("{subject} is deprecated", AVOID, AVOID),
    ChangeKind.UNDEPRECATED: Wording("{subject} is no longer deprecated", NOTHING, NOTHING),
    ChangeKind.SERVER_ADDED: Wording("the API is now also available at {after}", NOTHING),
    ChangeKind.SERVER_REMOVED: Wording(
        "the API is no longer available at {before}", "do not use that URL"
    ),
    ChangeKind.SERVER_CHANGED: Wording(
        "the API is now available at {after} instead of {before}", "regenerate to use the new URL"
    ),
    ChangeKind.SECURITY_NARROWED: Wording(
        "{subject} now needs {after} instead of {before}",
        "send these credentials",
        "verify the origin of events by the new credentials",
    ),
    ChangeKind.SECURITY_WIDENED: Wording(
        "{subject} now needs {after} instead of {before}",
        NOTHING,
        "verify the origin of events by the new credentials as well",
    ),
    ChangeKind.PARAMETER_ADDED: Wording(
        "{subject} was added and is optional", SEND_IF_NEEDED, CAN_BE_READ
    ),
    ChangeKind.REQUIRED_PARAMETER_ADDED: Wording(
        "{subject} was added and is required", ALWAYS_SEND, CAN_BE_READ
    ),
    ChangeKind.PARAMETER_REMOVED: Wording("{subject} was removed", DO_NOT_SEND, DO_NOT_RELY),
    ChangeKind.PARAMETER_MOVED: Wording(
        "{subject} is now a {after} parameter", "send it there", "read it there"
    ),
    ChangeKind.SERIALIZATION_CHANGED: Wording(
        "{subject} is serialized differently: {after} instead of {before}",
        "regenerate to send it in the new form",
        "regenerate to read it in the new form",
    ),
    ChangeKind.HEADER_ADDED: Wording("{subject} was added", "", CAN_BE_READ),
    ChangeKind.HEADER_REMOVED: Wording("{subject} was removed", "", DO_NOT_RELY),
    ChangeKind.NOW_REQUIRED: Wording(
        "{subject} is now required", ALWAYS_SEND, "your code can rely on it"
    ),
    ChangeKind.NOW_OPTIONAL: Wording(
        "{subject} is no longer required", "you may omit it", "handle its absence"
    ),
    ChangeKind.BODY_ADDED: Wording(
        "{subject} now has a body ({after})", SEND_IF_NEEDED, CAN_BE_READ
    ),
    ChangeKind.REQUIRED_BODY_ADDED: Wording(
        "{subject} now requires a body ({after})", ALWAYS_SEND, CAN_BE_READ
    ),
    ChangeKind.BODY_REMOVED: Wording(
        "{subject} no longer has a body ({before})", DO_NOT_SEND, DO_NOT_RELY
    ),
    ChangeKind.MEDIA_TYPE_ADDED: Wording("{subject} can now also be {after}", NOTHING, NOTHING),
    ChangeKind.MEDIA_TYPE_REMOVED: Wording(
        "{subject} can no longer be {before}",
        "send another media type",
        "request another media type",
    ),
    ChangeKind.MEDIA_TYPE_CHANGED: Wording(
        "{subject} is now {after} instead of {before}",
        "send the new media type",
        "read the new media type",
    ),
    ChangeKind.SUCCESS_STATUS_ADDED: Wording(
        "a success can now also have status {after}",
        "you may answer with it",
        "regenerate to read it",
    ),
    ChangeKind.SUCCESS_STATUS_REMOVED: Wording(
        "a success no longer has status {before}",
        "answer with another status",
        "do not expect it",
    ),
    ChangeKind.SUCCESS_STATUS_CHANGED: Wording(
        "a success now has status {after} instead of {before}",
        "answer with the new status",
        "regenerate to read it",
    ),
    ChangeKind.ERROR_STATUS_ADDED: Wording(
        "an error can now also have status {after}", "you may answer with it", "handle it"
    ),
    ChangeKind.ERROR_STATUS_REMOVED: Wording(
        "an error no longer has status {before}", "answer with another status", NOTHING
    ),
    ChangeKind.PROPERTY_ADDED: Wording(
        "{subject} was added ({after})", SEND_IF_NEEDED, CAN_BE_READ
    ),
    ChangeKind.REQUIRED_PROPERTY_ADDED: Wording(
        "{subject} was added and is required ({after})", ALWAYS_SEND, CAN_BE_READ
    ),
    ChangeKind.PROPERTY_REMOVED: Wording("{subject} was removed", DO_NOT_SEND, DO_NOT_RELY),
    ChangeKind.EXTRAS_ALLOWED: Wording(
        "{subject} may now have undeclared properties", NOTHING, "ignore unknown properties"
    ),
    ChangeKind.EXTRAS_FORBIDDEN: Wording(
        "{subject} may no longer have undeclared properties",
        "send declared properties only",
        NOTHING,
    ),
    ChangeKind.PATTERN_PROPERTY_ADDED: Wording(
        "{subject} must now be {after}, for every name that matches the pattern",
        CHECK_VALUES,
        NOTHING,
    ),
    ChangeKind.PATTERN_PROPERTY_REMOVED: Wording(
        "{subject} need no longer be {before}, for every name that matches the pattern",
        NOTHING,
        ACCEPT_MORE,
    ),
    ChangeKind.READ_ONLY_ADDED: Wording("{subject} is now read-only", DO_NOT_SEND, NOTHING),
    ChangeKind.READ_ONLY_REMOVED: Wording(
        "{subject} is no longer read-only", SEND_IF_NEEDED, NOTHING
    ),
    ChangeKind.WRITE_ONLY_ADDED: Wording("{subject} is now write-only", NOTHING, DO_NOT_RELY),
    ChangeKind.WRITE_ONLY_REMOVED: Wording(
        "{subject} is no longer write-only", NOTHING, CAN_BE_READ
    ),
    ChangeKind.TYPE_NARROWED: Wording(
        "the type of {subject} is now only {after} instead of {before}",
        "send this type only",
        NOTHING,
    ),
    ChangeKind.TYPE_WIDENED: Wording(
        "the type of {subject} is now {after} instead of only {before}", NOTHING, ACCEPT_MORE
    ),
    ChangeKind.TYPE_CHANGED: Wording(
        "the type of {subject} is now {after} instead of {before}",
        "send the new type",
        "read the new type",
    ),
    ChangeKind.NULL_ALLOWED: Wording(
        "{subject} may now be null", "you may send null", "handle null"
    ),
    ChangeKind.NULL_FORBIDDEN: Wording(
        "{subject} may no longer be null", "do not send null", "you no longer need to handle null"
    ),
    ChangeKind.ENUM_VALUE_ADDED: Wording(
        "{subject} can now also be {after}", "you may send it", "handle unknown values"
    ),
    ChangeKind.ENUM_VALUE_REMOVED: Wording(
        "{subject} can no longer be {before}", DO_NOT_SEND, NOTHING
    ),
    ChangeKind.ENUM_ADDED: Wording(
        "{subject} is now limited to {after}", "send no other value", NOTHING
    ),
    ChangeKind.ENUM_REMOVED: Wording(
        "{subject} is no longer limited to {before}", NOTHING, "handle other values"
    ),
    ChangeKind.CONSTANT_CHANGED: Wording(
        "{subject} is now always {after} instead of {before}",
        "send the new value",
        "expect the new value",
    ),
    ChangeKind.FORMAT_NARROWED: Wording(
        "{subject} {has} the format {change}",
        "send it in that format",
        "regenerate if the generated type should follow",
    ),
    ChangeKind.FORMAT_WIDENED: Wording(
        "{subject} {has} the format {change}", NOTHING, "do not rely on the old format"
    ),
    ChangeKind.FORMAT_CHANGED: Wording(
        "{subject} {has} the format {change}", "send it in that format", "read it in that format"
    ),
    ChangeKind.ENCODING_CHANGED: Wording(
        "{subject} {has} the encoding {change}",
        "change how you encode it",
        "change how you decode it",
    ),
    ChangeKind.BOUND_NARROWED: Wording("{subject} {has} the bound {change}", CHECK_VALUES, NOTHING),
    ChangeKind.BOUND_WIDENED: Wording("{subject} {has} the bound {change}", NOTHING, ACCEPT_MORE),
    ChangeKind.BOUND_CHANGED: Wording(
        "{subject} {has} the bound {change}", CHECK_VALUES, ACCEPT_MORE
    ),
    ChangeKind.PATTERN_NARROWED: Wording(
        "{subject} {has} the pattern {change}", CHECK_VALUES, NOTHING
    ),
    ChangeKind.PATTERN_WIDENED: Wording(
        "{subject} {has} the pattern {change}", NOTHING, ACCEPT_MORE
    ),
    ChangeKind.PATTERN_CHANGED: Wording(
        "{subject} {has} the pattern {change}", CHECK_VALUES, ACCEPT_MORE
    ),
    ChangeKind.DEFAULT_ADDED: Wording(
        "{subject} now defaults to {after}",
        "send another value if you do not want the default",
        NOTHING,
    ),
    ChangeKind.DEFAULT_REMOVED: Wording(
        "{subject} no longer defaults to {before}", "send that value if you rely on it", NOTHING
    ),
    ChangeKind.DEFAULT_CHANGED: Wording(
        "{subject} now defaults to {after} instead of {before}",
        "send the old value if you rely on it",
        "check that your code handles the new value",
    ),
    ChangeKind.VARIANT_ADDED: Wording(
        "{subject} is a new variant", "you may send it", "handle unknown tags"
    ),
    ChangeKind.UNTAGGED_VARIANT_ADDED: Wording(
        "{subject} is a new variant", "you may send it", "handle it: it has no distinguishing tag"
    ),
    ChangeKind.VARIANT_REMOVED: Wording("{subject} is no longer a variant", DO_NOT_SEND, NOTHING),
    ChangeKind.DISCRIMINATOR_ADDED: Wording(
        "the discriminator `{after}` was added to {subject}", NOTHING, NOTHING
    ),
    ChangeKind.DISCRIMINATOR_REMOVED: Wording(
        "the discriminator `{before}` was removed from {subject}",
        NOTHING,
        "distinguish the variants in another way",
    ),
    ChangeKind.DISCRIMINATOR_CHANGED: Wording(
        "the discriminator of {subject} is now `{after}` instead of `{before}`",
        "send that property",
        "regenerate to distinguish the variants by that property",
    ),
    ChangeKind.CONDITION_NARROWED: Wording(
        "{subject} must meet a new condition: {after}", CHECK_VALUES, NOTHING
    ),
    ChangeKind.CONDITION_WIDENED: Wording(
        "{subject} no longer has to meet a condition: {before}", NOTHING, ACCEPT_MORE
    ),
    ChangeKind.CONDITION_CHANGED: Wording(
        "{subject} must meet a different condition: {after}", CHECK_VALUES, ACCEPT_MORE
    ),
}
