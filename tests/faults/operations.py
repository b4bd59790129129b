"""The columns of the matrix: operations of each kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .rules import OperationKind
from .service import ADA, GRACE

Filler = Mapping[str, str]
"""Properties that make a body long."""

NO_FILLER: Filler = {}
LONG: Filler = {f"p{number}": "x" * 490 for number in range(300)}


class Column(NamedTuple):
    """A call on a client that returns its reply; `id` and `path` are those of its operation."""

    name: str
    kind: OperationKind
    id: str
    path: str
    call: Callable[[Any, str, Filler], Any]
    can_be_long: bool = True


def _find(client: Any, template: str, filler: Filler) -> Any:
    return client.with_response(client.contacts.find, email=GRACE)


def _update(client: Any, template: str, filler: Filler) -> Any:
    return client.with_response(client.contacts.update, email=GRACE, properties=filler)


def _delete(client: Any, template: str, filler: Filler) -> Any:
    return client.with_response(client.contacts.delete, email=GRACE)


def _send_event(client: Any, template: str, filler: Filler) -> Any:
    method = client.events.send
    return client.with_response(method, "signup", email=ADA, event_properties=filler)


def _send_mail(client: Any, template: str, filler: Filler) -> Any:
    method = client.transactional_emails.send
    return client.with_response(method, template, email=ADA, data_variables=filler)


def _create_contact(client: Any, template: str, filler: Filler) -> Any:
    return client.with_response(client.contacts.create, ADA, properties=filler)


def _create_campaign(client: Any, template: str, filler: Filler) -> Any:
    return client.with_response(client.campaigns.create, "Spring" + "".join(filler.values()))


def _preview(client: Any, template: str, filler: Filler) -> Any:
    return client.with_response(client.email_messages.preview, "message", emails=[ADA])


def _complete_upload(client: Any, template: str, filler: Filler) -> Any:
    return client.with_response(client.uploads.complete, "asset")


COLUMNS = (
    Column("read", OperationKind.READ, "findContact", "/contacts/find", _find, can_be_long=False),
    Column("upsert", OperationKind.UPSERT, "updateContact", "/contacts/update", _update),
    Column(
        "delete",
        OperationKind.DELETE,
        "deleteContact",
        "/contacts/delete",
        _delete,
        can_be_long=False,
    ),
    Column("send event", OperationKind.SEND, "sendEvent", "/events/send", _send_event),
    Column("send mail", OperationKind.SEND, "sendTransactionalEmail", "/transactional", _send_mail),
    Column("create", OperationKind.CREATE, "createContact", "/contacts/create", _create_contact),
    Column("unsafe", OperationKind.UNSAFE, "createCampaign", "/campaigns", _create_campaign),
)

WITH_QUOTA = (
    Column(
        "upload",
        OperationKind.UPSERT,
        "completeUpload",
        "/uploads/",
        _complete_upload,
        can_be_long=False,
    ),
    Column(
        "preview",
        OperationKind.UNSAFE,
        "previewEmailMessage",
        "/email-messages/",
        _preview,
        can_be_long=False,
    ),
)
"""Operations that have a daily quota."""
