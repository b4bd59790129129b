"""Email messages: the content of campaigns, templates and workflow emails."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Literal

from loops_openapi.api.email_messages import (
    get_email_message,
    get_email_message_guardian,
    preview_email_message,
    update_email_message,
)

from .._call.operation import Operation
from .._call.retry import Replay
from .._input.email_messages import (
    MessageInput,
    message_changes,
    message_id,
    message_revision,
    preview_request,
)
from .._pacing.rate_limit import Budget
from .caller import AsyncResource

if TYPE_CHECKING:
    from loops_openapi.models import (
        EmailMessageGuardianResponse,
        EmailMessagePreviewResponse,
        EmailMessageResponse,
    )


GET = Operation.of("email_messages.get", get_email_message, Replay.SAFE, Budget.CONTENT)
UPDATE = Operation.of(
    "email_messages.update",
    update_email_message,
    Replay.GUARDED,
    Budget.CONTENT,
    hint="email_messages.get shows whether it was changed",
)
UPDATE_UNGUARDED = UPDATE._replace(replay=Replay.SAFE)
PREVIEW = Operation.of(
    "email_messages.preview",
    preview_email_message,
    Replay.UNSAFE,
    Budget.CONTENT,
    has_quota=True,
    hint="the recipients and the quota show whether it was sent",
)
GET_GUARDIAN = Operation.of(
    "email_messages.get_guardian", get_email_message_guardian, Replay.SAFE, Budget.CONTENT
)


class AsyncEmailMessages(AsyncResource):
    """`client.email_messages`: created together with their owners, and written here."""

    async def get(self, email_message_id: str) -> EmailMessageResponse:
        """Returns one message in its compiled form, so `lmx` may differ from what was written.

        Operation getEmailMessage. Raises `NotFoundError`, and `ConflictError` for a message that
        has no LMX because it was written in MJML or cannot be read.
        """
        return await self._caller.call(GET, email_message_id)

    async def update(
        self,
        message: MessageInput,
        *,
        expected_revision_id: str | None = None,
        unguarded: bool = False,
        subject: str | None = None,
        preview_text: str | None = None,
        from_name: str | None = None,
        from_email: str | None = None,
        reply_to_email: str | None = None,
        cc_email: str | None = None,
        bcc_email: str | None = None,
        language_code: str | None = None,
        email_format: Literal["styled", "plain"] | None = None,
        lmx: str | None = None,
        contact_properties_fallbacks: Mapping[str, str | None] | None = None,
        event_properties_fallbacks: Mapping[str, str | None] | None = None,
        data_variables_fallbacks: Mapping[str, str | None] | None = None,
    ) -> EmailMessageResponse:
        """Changes a draft. Fields not passed keep their values; an empty string removes one.

        Pass `message` as it was read or as the last update returned it: if it has changed since
        then, nothing is written. If you pass an id, pass the `content_revision_id` that you have
        seen as `expected_revision_id`, or `unguarded=True` to overwrite any changes. The call that
        creates a draft returns its id and its revision.

        `from_email` is the part before the @, to which Loops adds your domain. `language_code` is,
        for example, `en`. A fallback replaces a value that a contact, an event or a send does not
        have: a string sets the fallback for that name, `None` deletes it, and other fallbacks are
        kept. Check the `warnings` of the result.

        Operation updateEmailMessage. Raises `ConflictError` if the revision is old or the owner of
        the message is not a draft (`get` shows which: in the first case, the `content_revision_id`
        has changed), `UnprocessableEntityError` if the LMX does not compile, `PayloadTooLargeError`
        if it has more than 100 KB, `NotFoundError`, and `ValueError` if nothing is passed.
        """
        revision = message_revision(message, expected_revision_id, unguarded)
        body = message_changes(
            texts={
                "subject": subject,
                "preview_text": preview_text,
                "from_name": from_name,
                "from_email": from_email,
                "reply_to_email": reply_to_email,
                "cc_email": cc_email,
                "bcc_email": bcc_email,
                "language_code": language_code,
                "lmx": lmx,
            },
            fallbacks={
                "contact_properties_fallbacks": contact_properties_fallbacks,
                "event_properties_fallbacks": event_properties_fallbacks,
                "data_variables_fallbacks": data_variables_fallbacks,
            },
            email_format=email_format,
        )
        if revision is None:
            return await self._caller.call(UPDATE_UNGUARDED, message_id(message), body=body)
        body.expected_revision_id = revision
        return await self._caller.call(UPDATE, message_id(message), body=body)

    async def preview(
        self,
        message: MessageInput,
        *,
        emails: Collection[str],
        contact_properties: Mapping[str, str] | None = None,
        event_properties: Mapping[str, str] | None = None,
        data_variables: Mapping[str, str] | None = None,
    ) -> EmailMessagePreviewResponse:
        """**Sends** the message in its current state to these addresses, at most 100 times a day.

        The mappings fill in variables: `contact_properties` in emails of campaigns and workflows,
        `event_properties` only in those of workflows, and `data_variables` only in transactional
        ones. The `id` of the result is that of the message.

        Operation previewEmailMessage. Raises `QuotaExceededError`, `BadRequestError` for values
        that the message cannot use, and `NotFoundError`. The call is not repeated if the preview
        may have been sent.
        """
        body = preview_request(
            emails,
            {
                "contact_properties": contact_properties,
                "event_properties": event_properties,
                "data_variables": data_variables,
            },
        )
        self._caller.recipients.check_all(body.emails, "emails")
        return await self._caller.call(PREVIEW, message_id(message), body=body)

    async def get_guardian(self, message: MessageInput) -> EmailMessageGuardianResponse:
        """Returns what Loops objects to: `errors` prevent publishing, `warnings` do not.

        Operation getEmailMessageGuardian. Raises `NotFoundError`, and `ConflictError` for a message
        that was written in MJML.
        """
        return await self._caller.call(GET_GUARDIAN, message_id(message))
