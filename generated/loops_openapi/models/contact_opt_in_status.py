from typing import Literal, cast

from .. import wire as _wire

ContactOptInStatus = Literal["accepted", "pending", "rejected"]

CONTACT_OPT_IN_STATUS_VALUES: frozenset[ContactOptInStatus] = frozenset(
    ["accepted", "pending", "rejected"]
)


def check_contact_opt_in_status(
    value: object, name: str = "ContactOptInStatus"
) -> ContactOptInStatus:
    """Any string: values the contract does not list yet are kept."""
    return cast(ContactOptInStatus, _wire.string(value, name))
