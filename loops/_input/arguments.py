"""Checks arguments for mistakes that the server does not notice or does not report clearly.

The names of the string checks have two parts. `nonblank` refuses a blank string, `string` accepts
it. A check without a prefix requires a value; `optional_` leaves a `None` out of the request;
`nullable_` sends `None` as null and leaves out `UNSET`, the default.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from loops_openapi.types import UNSET, Unset

from .values import PropertyValue, require_encodable, wire_map

if TYPE_CHECKING:
    from loops_openapi.models import MailingListSubscriptions
    from loops_openapi.wire import Model

T = TypeVar("T")
V = TypeVar("V")
M = TypeVar("M", bound="Model[Any]")

MAX_KEY_LENGTH = 100


def nonblank(value: object, name: str) -> str:
    """Returns a string that is not blank."""
    if not string(value, name).strip():
        raise ValueError(f"{name} must not be empty")
    return cast("str", value)


def string(value: object, name: str) -> str:
    """Returns a string, which may be empty."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a string, not {type(value).__name__}")
    return require_encodable(value, name)


def optional_nonblank(value: str | None, name: str) -> str | Unset:
    """Returns a string that is not blank, or `UNSET` for `None`."""
    return UNSET if value is None else nonblank(value, name)


def optional_string(value: str | None, name: str) -> str | Unset:
    """Returns a string, which may be empty, or `UNSET` for `None`."""
    return UNSET if value is None else string(value, name)


@overload
def nullable_nonblank(value: str | None, name: str) -> str | None: ...
@overload
def nullable_nonblank(value: str | Unset | None, name: str) -> str | Unset | None: ...
def nullable_nonblank(value: str | Unset | None, name: str) -> str | Unset | None:
    """Returns a string that is not blank, or `None` or `UNSET` as it was passed."""
    return value if isinstance(value, Unset | None) else nonblank(value, name)


def nullable_string(value: str | Unset | None, name: str) -> str | Unset:
    """Returns a string, which may be empty, or `None` or `UNSET` as it was passed.

    The contract does not declare these fields as nullable, hence the cast.
    """
    if isinstance(value, str):
        return require_encodable(value, name)
    if value is not None and not isinstance(value, Unset):
        raise TypeError(f"{name} must be a string or None, not {type(value).__name__}")
    return cast("str | Unset", value)


def boolean(value: bool | Unset, name: str) -> bool | Unset:
    """Returns a boolean or `UNSET`. Other values are refused: the string "no" would be true."""
    if not isinstance(value, bool | Unset):
        raise TypeError(f"{name} must be True or False, not {type(value).__name__}")
    return value


def optional(value: V | None, make: Callable[[V], T]) -> T | Unset:
    """Returns `make(value)`, or `UNSET` for `None`."""
    return UNSET if value is None else make(value)


def require_changes(body: M, *names: str) -> M:
    """Returns the body of an update, which must not be empty.

    The error lists `names`, the arguments that can be passed.
    """
    if not body.to_dict():
        raise ValueError(f"nothing to update: pass at least one of {', '.join(names)}")
    return body


def exactly_one_identity(email: str | None, user_id: str | None) -> tuple[str | Unset, str | Unset]:
    """Returns both identifiers of a contact, of which the caller passed exactly one."""
    if (email is None) == (user_id is None):
        which = "neither" if email is None else "both"
        raise ValueError(f"exactly one of email and user_id must be given, not {which}")
    return optional_nonblank(email, "email"), optional_nonblank(user_id, "user_id")


def at_least_one_identity(
    email: str | None, user_id: str | None
) -> tuple[str | Unset, str | Unset]:
    """Returns both identifiers of a contact, of which the caller passed at least one."""
    if email is None and user_id is None:
        raise ValueError("at least one of email and user_id must be given")
    return optional_nonblank(email, "email"), optional_nonblank(user_id, "user_id")


def idempotency_key(key: str | None) -> str:
    """Returns the caller's key, or a new one. Every attempt of the call sends the same key."""
    if key is None:
        return str(uuid.uuid4())
    nonblank(key, "idempotency_key")
    if len(key) > MAX_KEY_LENGTH:
        raise ValueError(
            f"idempotency_key must have at most {MAX_KEY_LENGTH} characters, not {len(key)}"
        )
    if not (key.isascii() and key.isprintable()) or key != key.strip():
        raise ValueError(
            "idempotency_key must be printable ASCII without surrounding spaces: it is a header"
        )
    return key


def custom_properties(
    values: Mapping[str, PropertyValue] | None, name: str, *, reserved: Mapping[str, str]
) -> dict[str, Any]:
    """Returns the custom properties, which the API takes as top-level keys of the body.

    `reserved` maps the keys that must not be used to a hint about what to use instead.
    """
    result = wire_map({} if values is None else values, name)
    for key in result:
        if key in reserved:
            raise ValueError(f"{name} must not contain {key!r}: {reserved[key]}")
    return result


def mailing_lists(
    values: Mapping[str, bool] | None, name: str = "mailing_lists"
) -> MailingListSubscriptions | Unset:
    """Returns the subscriptions by mailing list id. Other lists are not changed."""
    if values is None:
        return UNSET
    from loops_openapi.models import MailingListSubscriptions  # imported late: most calls have none

    if not isinstance(values, Mapping):
        raise TypeError(f"{name} must map list ids to True or False, not {type(values).__name__}")
    for key, value in values.items():
        nonblank(key, f"the list id in {name}")
        if not isinstance(value, bool):
            raise TypeError(f"{name}[{key!r}] must be True or False, not {type(value).__name__}")
    return MailingListSubscriptions.from_dict(values)


def one_of(value: str, name: str, allowed: Collection[str]) -> str:
    """Returns one of the `allowed` strings."""
    if value not in allowed:
        raise ValueError(f"{name} must be one of {', '.join(sorted(allowed))}, not {value!r}")
    return value
