"""The columns of the matrix: one operation for each way of being repeated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .rules import Kind
from .service import ADA, GRACE

Filler = Mapping[str, str]
"""Makes a body long: properties of any name."""

NO_FILLER: Filler = {}
LONG: Filler = {f"p{number}": "x" * 490 for number in range(300)}


class Column(NamedTuple):
    """A call on a client, for the whole reply. `id` and `path` tell which it is;
    not every body can grow."""

    name: str
    kind: Kind
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
    Column("read", Kind.READ, "findContact", "/contacts/find", _find, can_be_long=False),
    Column("upsert", Kind.UPSERT, "updateContact", "/contacts/update", _update),
    Column("delete", Kind.DELETE, "deleteContact", "/contacts/delete", _delete, can_be_long=False),
    Column("send event", Kind.SEND, "sendEvent", "/events/send", _send_event),
    Column("send mail", Kind.SEND, "sendTransactionalEmail", "/transactional", _send_mail),
    Column("create", Kind.CREATE, "createContact", "/contacts/create", _create_contact),
    Column("unsafe", Kind.UNSAFE, "createCampaign", "/campaigns", _create_campaign),
)

WITH_QUOTA = (
    Column(
        "upload", Kind.UPSERT, "completeUpload", "/uploads/", _complete_upload, can_be_long=False
    ),
    Column(
        "preview",
        Kind.UNSAFE,
        "previewEmailMessage",
        "/email-messages/",
        _preview,
        can_be_long=False,
    ),
)
"""The operations that have a daily quota."""
