from typing import Literal, cast

from .. import wire as _wire

WebhookEmailOpenedPayloadSourceType = Literal["campaign", "loop"]

WEBHOOK_EMAIL_OPENED_PAYLOAD_SOURCE_TYPE_VALUES: frozenset[WebhookEmailOpenedPayloadSourceType] = (
    frozenset(["campaign", "loop"])
)


def check_webhook_email_opened_payload_source_type(
    value: object, name: str = "WebhookEmailOpenedPayloadSourceType"
) -> WebhookEmailOpenedPayloadSourceType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookEmailOpenedPayloadSourceType, _wire.string(value, name))
