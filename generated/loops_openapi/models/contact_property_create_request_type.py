from typing import Literal, cast

from .. import wire as _wire

ContactPropertyCreateRequestType = Literal["boolean", "date", "number", "string"]

CONTACT_PROPERTY_CREATE_REQUEST_TYPE_VALUES: frozenset[ContactPropertyCreateRequestType] = (
    frozenset(["boolean", "date", "number", "string"])
)


def check_contact_property_create_request_type(
    value: object, name: str = "ContactPropertyCreateRequestType"
) -> ContactPropertyCreateRequestType:
    """Any string: values the contract does not list yet are kept."""
    return cast(ContactPropertyCreateRequestType, _wire.string(value, name))
