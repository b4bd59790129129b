"""Results of calls that this library defines itself; all others are generated models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loops_openapi import models

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DEFAULT_DATES = (datetime(2000, 1, 1), datetime(2001, 2, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact, as `contacts.find` returns it. Absent fields are `None`."""

    id: str | None
    email: str | None = field(repr=False)
    first_name: str | None = field(default=None, repr=False)
    last_name: str | None = field(default=None, repr=False)
    user_id: str | None = field(default=None, repr=False)
    user_group: str | None = None
    source: str | None = None
    """Where the contact came from: `"API"`, `"Form"`, or the `source` passed at its creation."""
    subscribed: bool | None = None
    mailing_lists: Mapping[str, bool] = field(default_factory=dict)
    """The mailing lists of the contact, by id; all values are true."""
    opt_in_status: str | None = None
    """`"accepted"`, `"pending"` or `"rejected"`; `None` for contacts that need no opt-in."""
    properties: Mapping[str, object] = field(default_factory=dict, repr=False)
    """The custom properties, as the API returns them."""

    def date(self, name: str) -> datetime | None:
        """Returns a custom date property as an aware datetime, or `None` when it is not set.

        Accepts milliseconds since 1970 (a number or digits) and written dates. A date without a
        time zone is UTC, as in the API. Raises `ValueError` when the property is not a date.
        """
        value = self.properties.get(name)
        return None if value is None or value == "" else _read_date(value, name)


def contact(found: models.Contact) -> Contact:
    """Returns the generated model as a `Contact`."""
    return Contact(
        id=found.id,
        email=found.email,
        first_name=found.first_name,
        last_name=found.last_name,
        user_id=found.user_id,
        user_group=found.user_group,
        source=found.source,
        subscribed=found.subscribed,
        mailing_lists=found.mailing_lists.to_dict() if found.mailing_lists else {},
        opt_in_status=found.opt_in_status,
        properties=found.additional_properties,
    )


def _read_date(value: object, name: str) -> datetime:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"{name} must be a date, not {type(value).__name__}")
    try:
        date = _parse_date(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{name} is not a date") from None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _parse_date(value: float | str) -> datetime:
    if isinstance(value, int | float) or value.strip().lstrip("-").isdecimal():
        return _EPOCH + timedelta(milliseconds=float(value))
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        # Imported late: almost every date is ISO 8601, and this parser is slow to load.
        from dateutil import parser

        # The parser takes missing parts from a default, so two of them reveal an incomplete date.
        first, second = (
            parser.parse(value, default=default, tzinfos=_check_timezone)
            for default in _DEFAULT_DATES
        )
        if first != second:
            raise ValueError("incomplete date") from None
        return first


def _check_timezone(name: str | None, offset: int | None) -> int | None:
    """Refuses time zones without an offset, which the parser would read as UTC."""
    if offset is None and name is not None:
        raise ValueError(f"unknown time zone {name}")
    return offset
