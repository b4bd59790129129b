"""Transactional emails: email to one recipient, made from a published template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from loops_openapi.api.transactional_emails import (
    create_transactional_email,
    ensure_transactional_draft,
    get_transactional_email,
    get_transactional_email_metrics,
    list_published_transactional_emails,
    list_transactional_emails,
    publish_transactional_email,
    send_transactional_email,
    update_transactional_email,
)
from loops_openapi.models import (
    TransactionalRequest,
    TransactionalRequestAttachmentsItem,
    TransactionalRequestDataVariables,
    TransactionalSuccessResponse,
)
from loops_openapi.models.create_transactional_request import CreateTransactionalRequest
from loops_openapi.models.update_transactional_request import UpdateTransactionalRequest
from loops_openapi.types import UNSET, Unset

from .._call.operation import DuplicateResponse, Operation
from .._call.retry import Replay
from .._input import arguments
from .._input.data_variables import DataVariable, wire_variables
from .._pacing.rate_limit import Budget
from ..attachments import Attachment, check_attachments, check_request_size
from .caller import AsyncResource
from .pager import AsyncPager

if TYPE_CHECKING:
    from loops_openapi.models import (
        TransactionalDraftResponse,
        TransactionalEmail,
        TransactionalMetricsResponse,
        TransactionalResource,
    )

SEND = Operation.of(
    "transactional_emails.send",
    send_transactional_email,
    Replay.KEYED,
    duplicate=DuplicateResponse(409, lambda: TransactionalSuccessResponse(success=True)),
)
LIST_PUBLISHED = Operation.of(
    "transactional_emails.list_published", list_published_transactional_emails, Replay.SAFE
)
LIST = Operation.of(
    "transactional_emails.list", list_transactional_emails, Replay.SAFE, Budget.CONTENT
)
GET = Operation.of("transactional_emails.get", get_transactional_email, Replay.SAFE, Budget.CONTENT)
CREATE = Operation.of(
    "transactional_emails.create",
    create_transactional_email,
    Replay.UNSAFE,
    Budget.CONTENT,
    hint="transactional_emails.list shows whether it was created",
)
UPDATE = Operation.of(
    "transactional_emails.update", update_transactional_email, Replay.SAFE, Budget.CONTENT
)
GET_METRICS = Operation.of(
    "transactional_emails.get_metrics", get_transactional_email_metrics, Replay.SAFE, Budget.CONTENT
)
ENSURE_DRAFT = Operation.of(
    "transactional_emails.ensure_draft", ensure_transactional_draft, Replay.SAFE, Budget.CONTENT
)
PUBLISH = Operation.of(
    "transactional_emails.publish",
    publish_transactional_email,
    Replay.GUARDED,
    Budget.CONTENT,
    hint="transactional_emails.get shows whether it was published",
)


class AsyncTransactionalEmails(AsyncResource):
    """`client.transactional_emails`"""

    async def send(
        self,
        transactional_id: str,
        *,
        email: str,
        data_variables: Mapping[str, DataVariable] | None = None,
        attachments: Iterable[Attachment] = (),
        add_to_audience: bool | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> TransactionalSuccessResponse:
        """Sends a published template to one address exactly once, however many attempts it takes.

        `data_variables` fill in the template: strings, numbers, dates, or a list of flat mappings
        for an array block. The server refuses a send without a variable that the template requires;
        optional ones can be left out. Loops has to enable `attachments` for the account, and the
        whole request must be smaller than 4 MB. `add_to_audience=True` creates a contact for the
        recipient.

        `idempotency_key` has at most 100 characters and is valid for 24 hours. By default each call
        has a new key. Pass one to make sure that *two calls* send only one email.

        Operation sendTransactionalEmail. Raises `NotFoundError` for an unknown template,
        `BadRequestError` if it is not published or a variable is missing,
        `IdempotencyConflictError` if the key was used before, and `RecipientNotAllowedError`.
        """
        self._caller.recipients.check(arguments.nonblank(email, "email"), "email")
        files = check_attachments(attachments)
        body = TransactionalRequest(
            transactional_id=arguments.nonblank(transactional_id, "transactional_id"),
            email=email,
            data_variables=arguments.optional(data_variables, _data_variables),
            attachments=[_attachment(file) for file in files] or UNSET,
            add_to_audience=arguments.boolean(add_to_audience, "add_to_audience"),
        )
        check_request_size(files, body.to_dict)
        key = arguments.idempotency_key(idempotency_key)
        return await self._caller.call(SEND, body=body, idempotency_key=key)

    def list_published(self, *, per_page: int | None = None) -> AsyncPager[TransactionalEmail]:
        """Lists the published templates, which `send` can send, with the variables of each.

        `per_page` is 10 to 50 (default: 20). Operation listPublishedTransactionalEmails, which the
        API has deprecated.
        """
        return AsyncPager(self._caller, LIST_PUBLISHED, per_page)

    def list(self, *, per_page: int | None = None) -> AsyncPager[TransactionalResource]:
        """Lists all templates, published or not, newest first.

        `per_page` is 10 to 50 (default: 20). Operation listTransactionalEmails.
        """
        return AsyncPager(self._caller, LIST, per_page)

    async def get(self, transactional_id: str) -> TransactionalResource:
        """Returns one template. Its two message ids show whether it is a draft, live or both.

        `data_variables` are those of the published version, and empty before it is published.
        Operation getTransactionalEmail. Raises `NotFoundError`.
        """
        return await self._caller.call(GET, transactional_id)

    async def create(
        self, name: str, *, transactional_group_id: str | None = None
    ) -> TransactionalDraftResponse:
        """Creates a template with an empty draft. Names need not be unique.

        Write the draft with `email_messages.update`, using `draft_email_message_id` and the
        revision `draft_email_message_content_revision_id` of the result; then `publish` it. The API
        cannot delete a template.

        Operation createTransactionalEmail. Raises `BadRequestError` for a team without a sending
        domain. If an error is `ambiguous`, the template may have been created: `list` shows whether
        it was.
        """
        body = CreateTransactionalRequest(
            name=arguments.nonblank(name, "name"),
            transactional_group_id=arguments.optional_nonblank(
                transactional_group_id, "transactional_group_id"
            ),
        )
        return await self._caller.call(CREATE, body=body)

    async def update(
        self,
        transactional_id: str,
        *,
        name: str | None = None,
        transactional_group_id: str | None = None,
    ) -> TransactionalResource:
        """Renames a template or moves it to another group. Its content is an email message.

        Operation updateTransactionalEmail. Raises `NotFoundError`, and `ValueError` if nothing is
        passed.
        """
        body = UpdateTransactionalRequest(
            name=arguments.optional_nonblank(name, "name"),
            transactional_group_id=arguments.optional_nonblank(
                transactional_group_id, "transactional_group_id"
            ),
        )
        arguments.require_changes(body, "name", "transactional_group_id")
        return await self._caller.call(UPDATE, transactional_id, body=body)

    async def get_metrics(self, transactional_id: str) -> TransactionalMetricsResponse:
        """Returns the metrics of a template's emails, across all its published versions.

        Operation getTransactionalEmailMetrics. Raises `NotFoundError`.
        """
        return await self._caller.call(GET_METRICS, transactional_id)

    async def ensure_draft(self, transactional_id: str) -> TransactionalDraftResponse:
        """Returns the existing draft, or creates one as a copy of the published version.

        The published version is sent until you call `publish`. Operation ensureTransactionalDraft.
        Raises `NotFoundError`, and `BadRequestError` for a team without a sending domain.
        """
        return await self._caller.call(ENSURE_DRAFT, transactional_id)

    async def publish(self, transactional_id: str) -> TransactionalResource:
        """Publishes the draft: **from now on, `send` sends it**.

        `email_messages.get_guardian` shows beforehand what would prevent it.

        Operation publishTransactionalEmail. Raises `ConflictError` if there is no draft; if that
        error is `ambiguous`, an earlier attempt of the same call may have published it: `get` shows
        whether it did. Raises `UnprocessableEntityError` if the draft cannot be sent, and
        `NotFoundError`.
        """
        return await self._caller.call(PUBLISH, transactional_id)


def _data_variables(values: Mapping[str, DataVariable]) -> TransactionalRequestDataVariables:
    return TransactionalRequestDataVariables.from_dict(wire_variables(values, "data_variables"))


def _attachment(file: Attachment) -> TransactionalRequestAttachmentsItem:
    return TransactionalRequestAttachmentsItem(
        filename=file.filename, content_type=file.content_type, data=file.encoded()
    )
