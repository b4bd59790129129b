from typing import Literal, cast

from .. import wire as _wire

ContactPropertyType = Literal["boolean", "date", "number", "string"]

CONTACT_PROPERTY_TYPE_VALUES: frozenset[ContactPropertyType] = frozenset(
    ["boolean", "date", "number", "string"]
)


def check_contact_property_type(
    value: object, name: str = "ContactPropertyType"
) -> ContactPropertyType:
    """Any string: values the contract does not list yet are kept."""
    return cast(ContactPropertyType, _wire.string(value, name))
