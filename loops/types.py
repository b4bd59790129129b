"""What calls return: results shaped by hand here, the rest as generated from the contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loops_openapi import models


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person in the audience, as `contacts.find` returns it. What is absent reads as `None`."""

    id: str | None
    email: str | None = field(repr=False)
    first_name: str | None = field(default=None, repr=False)
    last_name: str | None = field(default=None, repr=False)
    user_id: str | None = field(default=None, repr=False)
    user_group: str | None = None
    source: str | None = None
    """How the contact came: `"API"`, `"Form"`, or what was given when it was made."""
    subscribed: bool | None = None
    mailing_lists: Mapping[str, bool] = field(default_factory=dict)
    """The lists the contact is on, by id; all values are true."""
    opt_in_status: str | None = None
    """`"accepted"`, `"pending"` or `"rejected"`; `None` for contacts that needed no opt-in."""
    properties: Mapping[str, object] = field(default_factory=dict, repr=False)
    """The custom properties, as the API returns them."""

    def date(self, name: str) -> datetime | None:
        """A custom date property as an aware datetime, `None` when it is not set.

        Reads milliseconds and written dates; one without a time zone is UTC. Raises
        `ValueError` when the property holds no date.
        """
        from ._dates import read_datetime

        value = self.properties.get(name)
        return None if value is None or value == "" else read_datetime(value, name)


def contact(found: models.Contact) -> Contact:
    """The generated model as a `Contact`."""
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
