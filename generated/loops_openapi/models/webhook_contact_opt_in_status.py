from typing import Literal, cast

from .. import wire as _wire

WebhookContactOptInStatus = Literal["accepted", "pending", "rejected"]

WEBHOOK_CONTACT_OPT_IN_STATUS_VALUES: frozenset[WebhookContactOptInStatus] = frozenset(
    ["accepted", "pending", "rejected"]
)


def check_webhook_contact_opt_in_status(
    value: object, name: str = "WebhookContactOptInStatus"
) -> WebhookContactOptInStatus:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookContactOptInStatus, _wire.string(value, name))
