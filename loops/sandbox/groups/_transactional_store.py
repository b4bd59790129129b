"""Transactional templates and the emails that were sent with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from loops.sandbox.contract.json_types import Json
from loops.sandbox.team import Team

_INERT_DOMAINS = ("@example.com", "@test.com")


@dataclass(frozen=True)
class Template:
    """A transactional email. `required` and `optional` are the names of its data variables."""

    id: str
    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    published: bool
    last_updated: datetime


@dataclass(frozen=True)
class MailAttachment:
    """An attachment without its content. `size` is the number of bytes after decoding."""

    filename: str
    content_type: str
    size: int


@dataclass(frozen=True)
class Mail:
    """A transactional email that was accepted."""

    recipient: str = field(repr=False)
    transactional_id: str
    data_variables: Mapping[str, Json] = field(repr=False)
    attachments: tuple[MailAttachment, ...]
    idempotency_key: str | None
    time: datetime
    suppressed: bool
    """Whether the address is on the suppression list, so that the accepted email would bounce."""

    @property
    def inert(self) -> bool:
        """Whether the API would accept the email but not deliver it, because of a test domain."""
        return self.recipient.lower().endswith(_INERT_DOMAINS)


class TransactionalStore:
    """The templates and the sent emails of a team."""

    def __init__(self, team: Team) -> None:
        self.templates: dict[str, Template] = {}
        self.mails: list[Mail] = []

    def add(self, template: Template) -> str:
        """Stores a template and returns its id."""
        self.templates[template.id] = template
        return template.id

    def newest_first(self) -> list[Template]:
        """Returns the templates in the order in which the API lists them."""
        return list(reversed(self.templates.values()))
