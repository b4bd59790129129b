# Written by scripts/unasync.py from loops/_async/transactional_emails.py. Do not edit.
"""Transactional emails: mail to one person, from a published template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from loops_openapi.api.transactional_emails import (
    list_published_transactional_emails,
    send_transactional_email,
)
from loops_openapi.models import (
    TransactionalRequest,
    TransactionalRequestAttachmentsItem,
    TransactionalRequestDataVariables,
    TransactionalSuccessResponse,
)
from loops_openapi.types import UNSET, Unset

from .._call.operation import Echo, Operation
from .._call.retry import Replay
from .._input import arguments as arguments
from .._input.data_variables import DataVariable, wire_variables
from ..attachments import Attachment, check_attachments, check_request_size
from .pager import Pager
from .templates import Templates

if TYPE_CHECKING:
    from loops_openapi.models import TransactionalEmail

SEND = Operation(
    "transactional_emails.send",
    send_transactional_email._get_kwargs,
    send_transactional_email._parse_response,
    Replay.KEYED,
    echo=Echo(409, lambda: TransactionalSuccessResponse(success=True)),
)
LIST_PUBLISHED = Operation(
    "transactional_emails.list_published",
    list_published_transactional_emails._get_kwargs,
    list_published_transactional_emails._parse_response,
    Replay.SAFE,
)


class TransactionalEmails(Templates):
    """`client.transactional_emails`"""

    def send(
        self,
        transactional_id: str,
        *,
        email: str,
        data_variables: Mapping[str, DataVariable] | None = None,
        attachments: Iterable[Attachment] = (),
        add_to_audience: bool | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> TransactionalSuccessResponse:
        """Sends a published template to one address, exactly once however often it is tried.

        `data_variables` fill the template: strings, numbers and dates, or a list of flat
        mappings for an array block. The server refuses a send that lacks a variable which the
        template requires; leave optional ones out. `attachments` must have been switched on for
        the account by Loops, and the whole request must stay below 4 MB. `add_to_audience=True`
        makes a contact of the recipient.

        `idempotency_key`, at most 100 characters, is valid for 24 hours; without one, each call
        has a key of its own. Pass one to make sure that *two calls* send one mail.

        Operation sendTransactionalEmail. Raises `NotFoundError` for an unknown template,
        `BadRequestError` for one that is not published or a missing variable,
        `IdempotencyConflictError` when the key was used before, `RecipientNotAllowedError`.
        """
        self._client._recipients.check(arguments.nonblank(email, "email"), "email")
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
        return self._client._call(SEND, body=body, idempotency_key=key)

    def list_published(self, *, per_page: int | None = None) -> Pager[TransactionalEmail]:
        """The published templates and the variables each takes; what `send` can send.

        `per_page` is 10 to 50, by default 20. Operation listPublishedTransactionalEmails, which
        the API calls deprecated.
        """
        return Pager(self._client, LIST_PUBLISHED, per_page)


def _data_variables(values: Mapping[str, DataVariable]) -> TransactionalRequestDataVariables:
    return TransactionalRequestDataVariables.from_dict(wire_variables(values, "data_variables"))


def _attachment(file: Attachment) -> TransactionalRequestAttachmentsItem:
    return TransactionalRequestAttachmentsItem(
        filename=file.filename, content_type=file.content_type, data=file.encoded()
    )
