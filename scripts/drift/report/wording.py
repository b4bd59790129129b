"""The words for every kind of change: the fact, and what it asks of who writes and of who reads."""

from __future__ import annotations

from typing import NamedTuple

from .change_kinds import Kind


class Phrases(NamedTuple):
    """The parts of a sentence."""

    fact: str
    written: str = ""
    """What a client must do that writes it."""
    read: str = ""
    """What a client must do that reads it."""


RENAME = "the wire is unchanged, but {} changes: regenerate, and rename it in your code"
FIX = "values sent until now may be refused: check what you send"
WIDER = "check that your code can take what it did not have to"
NOTHING = "nothing has to be done"

PHRASES = {
    Kind.OPERATION_ADDED: Phrases("{after} is new", "regenerate to call it"),
    Kind.OPERATION_REMOVED: Phrases("{before} is gone", "stop calling it"),
    Kind.OPERATION_MOVED: Phrases(
        "{before} is now {after}", "regenerate: calls to the old address will fail"
    ),
    Kind.OPERATION_ID_CHANGED: Phrases(
        "the operationId {before} is now {after}", *[RENAME.format("the generated name")] * 2
    ),
    Kind.OPERATION_ID_ADDED: Phrases(
        "the operation has an operationId, where it had none",
        *[RENAME.format("the generated name")] * 2,
    ),
    Kind.OPERATION_ID_REMOVED: Phrases(
        "the operation no longer has an operationId", *[RENAME.format("the generated name")] * 2
    ),
    Kind.MODULE_MOVED: Phrases(
        "the first tag is “{after}” instead of “{before}”",
        "the wire is unchanged, but the generated module is another one: regenerate, and import "
        "the operation from there",
    ),
    Kind.PATH_PARAMETER_RENAMED: Phrases(
        "the path parameter `{before}` is now called `{after}`",
        *[RENAME.format("the generated argument")] * 2,
    ),
    Kind.EVENT_ADDED: Phrases("the event is new", "", "handle it if you subscribe to it"),
    Kind.EVENT_REMOVED: Phrases("the event is gone", "", "stop waiting for it"),
    Kind.EVENT_RENAMED: Phrases(
        "the event {before} is now called {after}", *[RENAME.format("the generated class")] * 2
    ),
    Kind.DEPRECATED: Phrases(
        "{subject} is deprecated", "plan to do without it", "plan to do without it"
    ),
    Kind.UNDEPRECATED: Phrases("{subject} is no longer deprecated", NOTHING, NOTHING),
    Kind.SERVER_ADDED: Phrases("the API is also served at {after}", NOTHING),
    Kind.SERVER_REMOVED: Phrases("the API is no longer served at {before}", "do not call it there"),
    Kind.SERVER_CHANGED: Phrases(
        "the API is served at {after} instead of {before}", "regenerate, and call it there"
    ),
    Kind.SECURITY_NARROWED: Phrases(
        "{subject} needs {after} instead of {before}",
        "send these credentials",
        "what proves an event's origin was {before} before: verify it that way",
    ),
    Kind.SECURITY_WIDENED: Phrases(
        "{subject} needs {after} instead of {before}",
        NOTHING,
        "what proves an event's origin has changed: verify it that way",
    ),
    Kind.PARAMETER_ADDED: Phrases(
        "{subject} is new and optional", "send it if you need it", "it can be read now"
    ),
    Kind.REQUIRED_PARAMETER_ADDED: Phrases(
        "{subject} is new and required", "send it with every call", "it can be read now"
    ),
    Kind.PARAMETER_REMOVED: Phrases("{subject} is gone", "stop sending it", "stop reading it"),
    Kind.PARAMETER_MOVED: Phrases(
        "{subject} is now a {after} parameter", "send it there", "read it there"
    ),
    Kind.SERIALIZATION_CHANGED: Phrases(
        "{subject} is spelled differently: {after} instead of {before}",
        "regenerate, so that it is written this way",
        "regenerate, so that it is read this way",
    ),
    Kind.HEADER_ADDED: Phrases("{subject} is new", "", "it can be read now"),
    Kind.HEADER_REMOVED: Phrases("{subject} is gone", "", "stop reading it"),
    Kind.NOW_REQUIRED: Phrases(
        "{subject} is now required", "send it with every call", "it is always there"
    ),
    Kind.NOW_OPTIONAL: Phrases(
        "{subject} is no longer required", "it can be left out", "be prepared for its absence"
    ),
    Kind.BODY_ADDED: Phrases(
        "{subject} now has a body ({after})", "send it if you need it", "it can be read now"
    ),
    Kind.REQUIRED_BODY_ADDED: Phrases(
        "{subject} now must have a body ({after})", "send it with every call", "it can be read now"
    ),
    Kind.BODY_REMOVED: Phrases(
        "{subject} no longer has a body ({before})", "stop sending it", "stop reading it"
    ),
    Kind.MEDIA_TYPE_ADDED: Phrases("{subject} can also be {after}", NOTHING, NOTHING),
    Kind.MEDIA_TYPE_REMOVED: Phrases(
        "{subject} can no longer be {before}", "send another media type", "ask for another one"
    ),
    Kind.MEDIA_TYPE_CHANGED: Phrases(
        "{subject} is {after} instead of {before}", "send it as that", "read it as that"
    ),
    Kind.SUCCESS_STATUS_ADDED: Phrases(
        "success can also be status {after}", "it may be answered", "regenerate to read it"
    ),
    Kind.SUCCESS_STATUS_REMOVED: Phrases(
        "success is no longer status {before}", "answer another one", "do not expect it any more"
    ),
    Kind.SUCCESS_STATUS_CHANGED: Phrases(
        "success is status {after} instead of {before}", "answer that", "regenerate to read it"
    ),
    Kind.ERROR_STATUS_ADDED: Phrases(
        "errors can also be status {after}", "it may be answered", "be prepared for it"
    ),
    Kind.ERROR_STATUS_REMOVED: Phrases(
        "errors are no longer status {before}", "answer another one", NOTHING
    ),
    Kind.PROPERTY_ADDED: Phrases(
        "{subject} is new ({after})", "send it if you need it", "it can be read now"
    ),
    Kind.REQUIRED_PROPERTY_ADDED: Phrases(
        "{subject} is new and required ({after})", "send it with every call", "it can be read now"
    ),
    Kind.PROPERTY_REMOVED: Phrases("{subject} is gone", "stop sending it", "stop reading it"),
    Kind.EXTRAS_ALLOWED: Phrases(
        "{subject} may have properties of any name", NOTHING, "ignore what you do not know"
    ),
    Kind.EXTRAS_FORBIDDEN: Phrases(
        "{subject} may have no other properties than those declared",
        "send none that is not declared",
        NOTHING,
    ),
    Kind.PATTERN_PROPERTY_ADDED: Phrases(
        "{subject} must be {after}, for every name of that pattern", FIX, NOTHING
    ),
    Kind.PATTERN_PROPERTY_REMOVED: Phrases(
        "{subject} need not be {before}, for any name of that pattern", NOTHING, WIDER
    ),
    Kind.READ_ONLY_ADDED: Phrases("{subject} can only be read", "stop sending it", NOTHING),
    Kind.READ_ONLY_REMOVED: Phrases("{subject} can be written", "send it if you need it", NOTHING),
    Kind.WRITE_ONLY_ADDED: Phrases("{subject} can only be written", NOTHING, "stop reading it"),
    Kind.WRITE_ONLY_REMOVED: Phrases("{subject} can be read", NOTHING, "it can be read now"),
    Kind.TYPE_NARROWED: Phrases(
        "{subject} is {after} only, no longer {before}", "send nothing else", NOTHING
    ),
    Kind.TYPE_WIDENED: Phrases("{subject} is {after}, no longer only {before}", NOTHING, WIDER),
    Kind.TYPE_CHANGED: Phrases(
        "{subject} is {after} instead of {before}", "send it as that", "read it as that"
    ),
    Kind.NULL_ALLOWED: Phrases("{subject} may be null", "null can be sent", "be prepared for null"),
    Kind.NULL_FORBIDDEN: Phrases(
        "{subject} may no longer be null", "stop sending null", "null need not be handled any more"
    ),
    Kind.ENUM_VALUE_ADDED: Phrases(
        "{subject} can also be {after}",
        "it can be sent",
        "be prepared for values that you do not know",
    ),
    Kind.ENUM_VALUE_REMOVED: Phrases(
        "{subject} can no longer be {before}", "stop sending that", NOTHING
    ),
    Kind.ENUM_ADDED: Phrases("{subject} is now limited to {after}", "send nothing else", NOTHING),
    Kind.ENUM_REMOVED: Phrases(
        "{subject} is no longer limited to {before}", NOTHING, "be prepared for other values"
    ),
    Kind.CONSTANT_CHANGED: Phrases(
        "{subject} is always {after} instead of {before}", "send that", "expect that"
    ),
    Kind.FORMAT_NARROWED: Phrases(
        "{subject} {has} the format {change}",
        "send it in that format",
        "regenerate, if the generated type is to follow",
    ),
    Kind.FORMAT_WIDENED: Phrases(
        "{subject} {has} the format {change}",
        NOTHING,
        "do not rely on the old format",
    ),
    Kind.FORMAT_CHANGED: Phrases(
        "{subject} {has} the format {change}",
        "send it in that format",
        "read it in that format",
    ),
    Kind.ENCODING_CHANGED: Phrases(
        "{subject} {has} the encoding {change}", "encode it so", "decode it so"
    ),
    Kind.BOUND_NARROWED: Phrases("{subject} {has} the bound {change}", FIX, NOTHING),
    Kind.BOUND_WIDENED: Phrases("{subject} {has} the bound {change}", NOTHING, WIDER),
    Kind.BOUND_CHANGED: Phrases("{subject} {has} the bound {change}", FIX, WIDER),
    Kind.PATTERN_NARROWED: Phrases("{subject} {has} the pattern {change}", FIX, NOTHING),
    Kind.PATTERN_WIDENED: Phrases("{subject} {has} the pattern {change}", NOTHING, WIDER),
    Kind.PATTERN_CHANGED: Phrases("{subject} {has} the pattern {change}", FIX, WIDER),
    Kind.DEFAULT_ADDED: Phrases(
        "{subject} is {after} if left out", "check that you mean that", NOTHING
    ),
    Kind.DEFAULT_REMOVED: Phrases(
        "{subject} is not said to be {before} any more if left out",
        "send it if you mean that",
        NOTHING,
    ),
    Kind.DEFAULT_CHANGED: Phrases(
        "{subject} is {after} instead of {before} if left out",
        "send it if you mean the old value",
        "check that you can take that",
    ),
    Kind.VARIANT_ADDED: Phrases(
        "{subject} is a new variant", "it can be sent", "be prepared for tags that you do not know"
    ),
    Kind.UNTAGGED_VARIANT_ADDED: Phrases(
        "{subject} is a new variant", "it can be sent", "be prepared for it: no tag tells it apart"
    ),
    Kind.VARIANT_REMOVED: Phrases("{subject} is no variant any more", "stop sending it", NOTHING),
    Kind.DISCRIMINATOR_ADDED: Phrases(
        "{subject} has variants that `{after}` tells apart", NOTHING, NOTHING
    ),
    Kind.DISCRIMINATOR_REMOVED: Phrases(
        "{subject} has variants that `{before}` is no longer said to tell apart",
        NOTHING,
        "tell them apart by other means",
    ),
    Kind.DISCRIMINATOR_CHANGED: Phrases(
        "{subject} has variants that `{after}` tells apart instead of `{before}`",
        "send that property",
        "regenerate, so that they are told apart by it",
    ),
    Kind.CONDITION_NARROWED: Phrases(
        "{subject} must meet a further condition: {after}", FIX, NOTHING
    ),
    Kind.CONDITION_WIDENED: Phrases(
        "{subject} need not meet a condition any more: {before}", NOTHING, WIDER
    ),
    Kind.CONDITION_CHANGED: Phrases("{subject} must meet another condition: {after}", FIX, WIDER),
}
