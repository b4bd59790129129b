# Written by scripts/unasync.py from loops/_async/templates.py. Do not edit.
"""The templates of transactional emails: how they are written and go live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loops_openapi.api.transactional_emails import (
    create_transactional_email,
    ensure_transactional_draft,
    get_transactional_email,
    get_transactional_email_metrics,
    list_transactional_emails,
    publish_transactional_email,
    update_transactional_email,
)
from loops_openapi.models.create_transactional_request import CreateTransactionalRequest
from loops_openapi.models.update_transactional_request import UpdateTransactionalRequest

from .._call.operation import Operation
from .._call.retry import Replay
from .._input import arguments as arguments
from .._pacing.rate_limit import Budget
from .pager import Pager

if TYPE_CHECKING:
    from loops_openapi.models import (
        TransactionalDraftResponse,
        TransactionalMetricsResponse,
        TransactionalResource,
    )

    from .client import Loops

LIST = Operation(
    "transactional_emails.list",
    list_transactional_emails._get_kwargs,
    list_transactional_emails._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
GET = Operation(
    "transactional_emails.get",
    get_transactional_email._get_kwargs,
    get_transactional_email._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
CREATE = Operation(
    "transactional_emails.create",
    create_transactional_email._get_kwargs,
    create_transactional_email._parse_response,
    Replay.UNSAFE,
    Budget.CONTENT,
    settle="transactional_emails.list tells",
)
UPDATE = Operation(
    "transactional_emails.update",
    update_transactional_email._get_kwargs,
    update_transactional_email._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
GET_METRICS = Operation(
    "transactional_emails.get_metrics",
    get_transactional_email_metrics._get_kwargs,
    get_transactional_email_metrics._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
ENSURE_DRAFT = Operation(
    "transactional_emails.ensure_draft",
    ensure_transactional_draft._get_kwargs,
    ensure_transactional_draft._parse_response,
    Replay.SAFE,
    Budget.CONTENT,
)
PUBLISH = Operation(
    "transactional_emails.publish",
    publish_transactional_email._get_kwargs,
    publish_transactional_email._parse_response,
    Replay.GUARDED,
    Budget.CONTENT,
    settle="transactional_emails.get tells",
)


class Templates:
    """The half of `client.transactional_emails` that does not send."""

    def __init__(self, client: Loops) -> None:
        self._client = client

    def list(self, *, per_page: int | None = None) -> Pager[TransactionalResource]:
        """All templates, published or not, the most recently created first.

        `per_page` is 10 to 50, by default 20. Operation listTransactionalEmails.
        """
        return Pager(self._client, LIST, per_page)

    def get(self, transactional_id: str) -> TransactionalResource:
        """One template. Which of its two message ids is set tells its state: draft, live or both.

        `data_variables` are those of the published version, none before there is one.
        Operation getTransactionalEmail. Raises `NotFoundError`.
        """
        return self._client._call(GET, transactional_id)

    def create(
        self, name: str, *, transactional_group_id: str | None = None
    ) -> TransactionalDraftResponse:
        """Makes a template with an empty draft; names may repeat.

        The draft is written with `email_messages.update`, for `draft_email_message_id` and from
        revision `draft_email_message_content_revision_id`; `publish` makes it live. A template
        cannot be deleted through the API.

        Operation createTransactionalEmail. Raises `BadRequestError` for a team without sending
        domain. If an error is `ambiguous`, the template may be there: `list` tells.
        """
        body = CreateTransactionalRequest(
            name=arguments.nonblank(name, "name"),
            transactional_group_id=arguments.optional_nonblank(
                transactional_group_id, "transactional_group_id"
            ),
        )
        return self._client._call(CREATE, body=body)

    def update(
        self,
        transactional_id: str,
        *,
        name: str | None = None,
        transactional_group_id: str | None = None,
    ) -> TransactionalResource:
        """Renames a template, or puts it into another group. Its content is an email message.

        Operation updateTransactionalEmail. Raises `NotFoundError`, `ValueError` when nothing is
        given.
        """
        body = UpdateTransactionalRequest(
            name=arguments.optional_nonblank(name, "name"),
            transactional_group_id=arguments.optional_nonblank(
                transactional_group_id, "transactional_group_id"
            ),
        )
        arguments.require_changes(body, "name", "transactional_group_id")
        return self._client._call(UPDATE, transactional_id, body=body)

    def get_metrics(self, transactional_id: str) -> TransactionalMetricsResponse:
        """What became of a template's mails, over all its published versions.

        Operation getTransactionalEmailMetrics. Raises `NotFoundError`.
        """
        return self._client._call(GET_METRICS, transactional_id)

    def ensure_draft(self, transactional_id: str) -> TransactionalDraftResponse:
        """The draft to write on: the one there is, unchanged, or a copy of what is published.

        What is published goes on being sent until `publish`.

        Operation ensureTransactionalDraft. Raises `NotFoundError`, `BadRequestError` for a team
        without sending domain.
        """
        return self._client._call(ENSURE_DRAFT, transactional_id)

    def publish(self, transactional_id: str) -> TransactionalResource:
        """Makes the draft live: **from now on it is what `send` sends**.

        `email_messages.get_guardian` tells before what would stand in the way.

        Operation publishTransactionalEmail. Raises `ConflictError` when there is no draft; if
        that error is `ambiguous`, an earlier attempt of this very call may have published it:
        `get` tells. Raises `UnprocessableEntityError` when the draft is not fit to be sent,
        `NotFoundError`.
        """
        return self._client._call(PUBLISH, transactional_id)
