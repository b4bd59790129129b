"""Requests that update and preview email messages, and the revision that an update expects."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal, TypeAlias

from loops_openapi.models.email_message_preview_request import EmailMessagePreviewRequest
from loops_openapi.models.email_message_response import EmailMessageResponse
from loops_openapi.models.update_email_message_request import UpdateEmailMessageRequest

from . import arguments
from .models import as_field

MessageInput: TypeAlias = str | EmailMessageResponse


def message_id(message: MessageInput) -> str:
    """Returns the id of a message."""
    if isinstance(message, str):
        return message
    if not isinstance(message, EmailMessageResponse):
        raise TypeError(
            f"message must be an id or a message returned by get, not {type(message).__name__}"
        )
    return message.id


def message_revision(
    message: MessageInput, expected_revision_id: str | None, unguarded: bool
) -> str | None:
    """Returns the revision that an update expects, or `None` to overwrite any revision."""
    arguments.boolean(unguarded, "unguarded")
    message_id(message)  # checks the type
    revision = None if isinstance(message, str) else message.content_revision_id
    if revision is not None and expected_revision_id is not None:
        raise ValueError(
            "expected_revision_id must not be given together with a message that has a revision"
        )
    if revision is None and expected_revision_id is not None:
        revision = arguments.nonblank(expected_revision_id, "expected_revision_id")
    if revision is None and not unguarded:
        raise ValueError(
            "expected_revision_id is missing: pass it, or the message returned by get instead of "
            "its id, or unguarded=True to overwrite any revision"
        )
    if revision is not None and unguarded:
        raise ValueError(
            "unguarded must not be given together with a revision: pass the id alone to "
            "overwrite any revision"
        )
    return revision


def message_changes(
    texts: Mapping[str, str | None],
    fallbacks: Mapping[str, Mapping[str, str | None] | None],
    email_format: Literal["styled", "plain"] | None,
) -> UpdateEmailMessageRequest:
    """Returns the body of an update without its revision.

    The keys of `texts` and `fallbacks` are fields of the model.
    """
    body = UpdateEmailMessageRequest()
    for name, text in texts.items():
        setattr(body, name, arguments.optional_string(text, name))
    for name, values in fallbacks.items():
        if values is not None:
            checked = as_field(values, UpdateEmailMessageRequest, name, name)
            if checked.additional_properties:  # an empty mapping changes nothing
                setattr(body, name, checked)
    if email_format is not None:
        arguments.one_of(email_format, "email_format", ("styled", "plain"))
        body.email_format = email_format
    if "@" in (texts["from_email"] or ""):
        raise ValueError("from_email must be only the part before the @: the API adds your domain")
    return arguments.require_changes(body, *texts, *fallbacks, "email_format")


def preview_request(
    emails: Collection[str], values: Mapping[str, Mapping[str, str] | None]
) -> EmailMessagePreviewRequest:
    """Returns the body of a preview. The keys of `values` are fields of the model."""
    if isinstance(emails, str) or not isinstance(emails, Collection):
        raise TypeError(f"emails must be a list of addresses, not {type(emails).__name__}")
    if not emails:
        raise ValueError("emails must not be empty")
    body = EmailMessagePreviewRequest(
        emails=[arguments.nonblank(email, f"emails[{i}]") for i, email in enumerate(emails)]
    )
    for name, given in values.items():
        if given is not None:
            setattr(body, name, as_field(given, EmailMessagePreviewRequest, name, name))
    return body
