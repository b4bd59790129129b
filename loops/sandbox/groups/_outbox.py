"""Transactional templates and the mails that were sent with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from loops.sandbox.contract.json_types import Json
from loops.sandbox.team import Team

_INERT_DOMAINS = ("@example.com", "@test.com")


@dataclass(frozen=True)
class Template:
    """A transactional email. `required` and `optional` name its data variables."""

    id: str
    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    published: bool
    last_updated: datetime


@dataclass(frozen=True)
class MailAttachment:
    """What was attached, without its content; `size` in bytes after decoding."""

    filename: str
    content_type: str
    size: int


@dataclass(frozen=True)
class Mail:
    """A mail that was accepted."""

    recipient: str = field(repr=False)
    transactional_id: str
    data_variables: Mapping[str, Json] = field(repr=False)
    attachments: tuple[MailAttachment, ...]
    idempotency_key: str | None
    time: datetime
    suppressed: bool
    """The address is on the suppression list: accepted, to bounce later."""

    @property
    def inert(self) -> bool:
        """Would the real service accept it and deliver nothing, because of its test domain?"""
        return self.recipient.lower().endswith(_INERT_DOMAINS)


class Outbox:
    """The templates of a team and what was sent."""

    def __init__(self, team: Team) -> None:
        self.templates: dict[str, Template] = {}
        self.mails: list[Mail] = []

    def add(self, template: Template) -> str:
        """Keep a template and return its id."""
        self.templates[template.id] = template
        return template.id

    def newest_first(self) -> list[Template]:
        """The templates in the order of the lists."""
        return list(reversed(self.templates.values()))
