"""Checks of arguments that the server would not make, or not say clearly. Nothing is sent first."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from loops_openapi.types import UNSET, Unset

from .values import PropertyValue, encodable, wire_map

if TYPE_CHECKING:
    from loops_openapi.models import MailingListSubscriptions
    from loops_openapi.wire import Model

T = TypeVar("T")
V = TypeVar("V")
M = TypeVar("M", bound="Model[Any]")

LONGEST_KEY = 100


def nonblank(value: object, name: str) -> str:
    """A string that is not blank."""
    if not string(value, name).strip():
        raise ValueError(f"{name} must not be empty")
    return cast("str", value)


def string(value: object, name: str) -> str:
    """A string, which may be empty."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a string, not {type(value).__name__}")
    return encodable(value, name)


def optional_nonblank(value: str | None, name: str) -> str | Unset:
    """An identifier that may be left out; `None` leaves it out."""
    return UNSET if value is None else nonblank(value, name)


def optional_string(value: str | None, name: str) -> str | Unset:
    """A text that may be left out, and may be empty; `None` leaves it out."""
    return UNSET if value is None else string(value, name)


def nullable_nonblank(value: str | Unset | None, name: str) -> str | Unset | None:
    """An identifier that `None` takes away, which leaving it out does not."""
    return value if isinstance(value, Unset) else nonblank_or_none(value, name)


def nonblank_or_none(value: str | None, name: str) -> str | None:
    """A string that is not blank, or `None`, which means something of its own."""
    return None if value is None else nonblank(value, name)


def nullable_string(value: str | Unset | None, name: str) -> str | Unset:
    """A text that `None` resets. The contract forgets to say so, hence the cast."""
    if isinstance(value, str):
        return encodable(value, name)
    if value is not None and not isinstance(value, Unset):
        raise TypeError(f"{name} must be a string or None, not {type(value).__name__}")
    return cast("str | Unset", value)


def boolean(value: bool | Unset, name: str) -> bool | Unset:
    """A yes or no that may be left out. A word such as "no" would pass for yes elsewhere."""
    if not isinstance(value, bool | Unset):
        raise TypeError(f"{name} must be True or False, not {type(value).__name__}")
    return value


def optional(value: V | None, make: Callable[[V], T]) -> T | Unset:
    """`make` of an optional argument; `None` leaves it out of the request."""
    return UNSET if value is None else make(value)


def require_changes(body: M, *names: str) -> M:
    """The body of an update, which has to change something; `names` are what can be given."""
    if not body.to_dict():
        raise ValueError(f"nothing to update: give at least one of {', '.join(names)}")
    return body


def exactly_one_identity(email: str | None, user_id: str | None) -> tuple[str | Unset, str | Unset]:
    """Exactly one of the two ways to name a contact."""
    if (email is None) == (user_id is None):
        which = "neither" if email is None else "both"
        raise ValueError(f"give exactly one of email and user_id, not {which}")
    return optional_nonblank(email, "email"), optional_nonblank(user_id, "user_id")


def at_least_one_identity(
    email: str | None, user_id: str | None
) -> tuple[str | Unset, str | Unset]:
    """At least one of the two ways to name a contact."""
    if email is None and user_id is None:
        raise ValueError("give email or user_id, or both: nothing says which contact is meant")
    return optional_nonblank(email, "email"), optional_nonblank(user_id, "user_id")


def idempotency_key(key: str | None) -> str:
    """The caller's key, or a fresh one: one for the whole call, the same on every attempt."""
    if key is None:
        return str(uuid.uuid4())
    nonblank(key, "idempotency_key")
    if len(key) > LONGEST_KEY:
        raise ValueError(
            f"idempotency_key must have at most {LONGEST_KEY} characters, not {len(key)}"
        )
    if not (key.isascii() and key.isprintable()) or key != key.strip():
        raise ValueError(
            "idempotency_key must be printable ASCII without spaces around it: it is a header"
        )
    return key


def custom_properties(
    values: Mapping[str, PropertyValue] | None, name: str, *, reserved: Mapping[str, str]
) -> dict[str, Any]:
    """Custom properties, which the API takes as top-level keys of the body. `None` resets one.

    `reserved` maps the keys that have a meaning of their own there to the argument to use.
    """
    result = wire_map({} if values is None else values, name)
    for key in result:
        if key in reserved:
            raise ValueError(f"{name} must not hold {key!r}: {reserved[key]}")
    return result


def mailing_lists(
    values: Mapping[str, bool] | None, name: str = "mailing_lists"
) -> MailingListSubscriptions | Unset:
    """Mailing list ids to whether the contact is on the list; lists that are not named stay."""
    if values is None:
        return UNSET
    from loops_openapi.models import MailingListSubscriptions  # late: most calls have none

    if not isinstance(values, Mapping):
        raise TypeError(f"{name} must map list ids to True or False, not {type(values).__name__}")
    for key, value in values.items():
        nonblank(key, f"a list id in {name}")
        if not isinstance(value, bool):
            raise TypeError(f"{name}[{key!r}] must be True or False, not {type(value).__name__}")
    return MailingListSubscriptions.from_dict(values)


def one_of(value: str, name: str, allowed: Collection[str]) -> str:
    """One of a few words."""
    if value not in allowed:
        raise ValueError(f"{name} must be one of {', '.join(sorted(allowed))}, not {value!r}")
    return value
