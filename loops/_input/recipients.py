"""Whom a client may mail: `allow_recipients`, a guard for development and staging."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from ..errors import ConfigurationError, RecipientNotAllowedError

# One plain address, or the tail of one. What else RFC 5322 allows (names, lists, comments, quotes)
# can hide a second recipient, so the guard takes none of it.
_PLAIN = r"[^\s@,;:<>()\[\]\"\\*\x00-\x1f\x7f]+"
_ADDRESS = re.compile(f"{_PLAIN}@{_PLAIN}")
_ENTRY = re.compile(f"(?:{_PLAIN})?@{_PLAIN}")


class Recipients(NamedTuple):
    """The addresses and `@domains` that may be mailed; `None` means everybody.

    It can only check addresses that it sees. Who is known by another id, or as one of an
    audience, is refused.
    """

    allowed: frozenset[str] | None = None

    def __repr__(self) -> str:
        return "Recipients(…)"

    def check(self, email: str, name: str) -> None:
        """Raises `RecipientNotAllowedError` unless mail may go to `email`, the argument `name`."""
        if self.allowed is None:
            return
        address = _folded(email)
        domain = address[address.rfind("@") :]
        if not _ADDRESS.fullmatch(address) or self.allowed.isdisjoint((address, domain)):
            raise RecipientNotAllowedError(
                f"{name} is not covered by the allow_recipients of this client: nothing was sent"
            )

    def check_all(self, emails: Iterable[str], name: str) -> None:
        """The same for each of several addresses."""
        for index, email in enumerate(emails):
            self.check(email, f"{name}[{index}]")

    def check_identity(self, email: str | None) -> None:
        """The same for a contact, who must be named by `email`, alone or with a `user_id`."""
        if email is not None:
            self.check(email, "email")
        elif self.allowed is not None:
            raise RecipientNotAllowedError(
                "user_id alone does not tell where mail would go, and this client has "
                "allow_recipients: give the email as well; nothing was sent"
            )

    def refuse_audience(self, name: str) -> None:
        """Raises it for the argument `name`, by which mail may go to people who are not named."""
        if self.allowed is not None:
            raise RecipientNotAllowedError(
                f"{name} may send mail to an audience, which the allow_recipients of this client "
                "cannot check: nothing was sent"
            )


def read_recipients(allow_recipients: Collection[str] | None) -> Recipients:
    """The guard for addresses (`ada@example.com`) and domains (`@example.com`); `None` is none."""
    if allow_recipients is None:
        return Recipients()
    if isinstance(allow_recipients, str | bytes) or not isinstance(allow_recipients, Collection):
        raise ConfigurationError(
            "allow_recipients must be a list of addresses and domains, such as "
            f'["ada@example.com", "@example.org"], not {type(allow_recipients).__name__}'
        )
    entries = enumerate(allow_recipients)
    return Recipients(frozenset(_entry(entry, index) for index, entry in entries))


def _entry(entry: object, index: int) -> str:
    if not isinstance(entry, str) or not _ENTRY.fullmatch(entry):
        raise ConfigurationError(
            f"allow_recipients[{index}] must be an address like "
            '"ada@example.com" or a domain like "@example.com" (subdomains count as others)'
        )
    return _folded(entry)


def _folded(text: str) -> str:
    # ASCII only: elsewhere lower-casing makes one letter of two, and one address of another.
    return text.lower() if text.isascii() else text
