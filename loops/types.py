"""What calls return: results shaped by hand here, the rest as generated from the contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from loops_openapi import models
    from loops_openapi.types import Unset

T = TypeVar("T")


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
    lists = known(found.mailing_lists)
    return Contact(
        id=known(found.id),
        email=known(found.email),
        first_name=known(found.first_name),
        last_name=known(found.last_name),
        user_id=known(found.user_id),
        user_group=known(found.user_group),
        source=known(found.source),
        subscribed=known(found.subscribed),
        mailing_lists={}
        if lists is None
        else {name: bool(on) for name, on in lists.to_dict().items()},
        opt_in_status=known(found.opt_in_status),
        properties=found.additional_properties,
    )


def known(value: T | Unset) -> T | None:
    """A field that may be absent."""
    from loops_openapi.types import Unset

    return None if isinstance(value, Unset) else value
