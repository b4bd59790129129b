"""`allow_recipients`: restricts who receives email from a client in development and staging."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from ..errors import ConfigurationError, RecipientNotAllowedError

# A single address without the rest of RFC 5322 (display names, lists, comments, quotes), which
# could hide a second recipient.
_PLAIN = r"[^\s@,;:<>()\[\]\"\\*\x00-\x1f\x7f]+"
_ADDRESS = re.compile(f"{_PLAIN}@{_PLAIN}")
_ENTRY = re.compile(f"(?:{_PLAIN})?@{_PLAIN}")


class Recipients(NamedTuple):
    """The addresses and `@domains` that may receive email; `None` allows everybody.

    Recipients whose address is not part of the request (a user id, an audience) are refused.
    """

    allowed: frozenset[str] | None = None

    def __repr__(self) -> str:
        return "Recipients(…)"

    def check(self, email: str, name: str) -> None:
        """Raises `RecipientNotAllowedError` unless `email`, the argument `name`, is allowed."""
        if self.allowed is None:
            return
        address = _lower_ascii(email)
        domain = address[address.rfind("@") :]
        if not _ADDRESS.fullmatch(address) or self.allowed.isdisjoint((address, domain)):
            raise RecipientNotAllowedError(
                f"{name} is not covered by the allow_recipients of this client: nothing was sent"
            )

    def check_all(self, emails: Iterable[str], name: str) -> None:
        """Checks each of several addresses."""
        for index, email in enumerate(emails):
            self.check(email, f"{name}[{index}]")

    def check_identity(self, email: str | None) -> None:
        """Checks a contact, whose email address must be known."""
        if email is not None:
            self.check(email, "email")
        elif self.allowed is not None:
            raise RecipientNotAllowedError(
                "user_id alone cannot be checked against the allow_recipients of this client: "
                "pass email as well; nothing was sent"
            )

    def refuse_audience(self, name: str) -> None:
        """Refuses the argument `name`, which may send email to an audience."""
        if self.allowed is not None:
            raise RecipientNotAllowedError(
                f"{name} may send email to an audience, which the allow_recipients of this client "
                "cannot check: nothing was sent"
            )


def read_recipients(allow_recipients: Collection[str] | None) -> Recipients:
    """Reads a list of addresses (`ada@example.com`) and domains (`@example.com`)."""
    if allow_recipients is None:
        return Recipients()
    if isinstance(allow_recipients, str | bytes) or not isinstance(allow_recipients, Collection):
        raise ConfigurationError(
            "allow_recipients must be a list of addresses and domains, such as "
            f'["ada@example.com", "@example.org"], not {type(allow_recipients).__name__}'
        )
    entries = enumerate(allow_recipients)
    return Recipients(frozenset(_read_entry(entry, index) for index, entry in entries))


def _read_entry(entry: object, index: int) -> str:
    if not isinstance(entry, str) or not _ENTRY.fullmatch(entry):
        raise ConfigurationError(
            f"allow_recipients[{index}] must be an address like "
            '"ada@example.com" or a domain like "@example.com", which does not include subdomains'
        )
    return _lower_ascii(entry)


def _lower_ascii(text: str) -> str:
    # Lower-casing other alphabets can turn one letter, and so one address, into another.
    return text.lower() if text.isascii() else text
