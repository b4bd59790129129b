from typing import Literal, cast

from .. import wire as _wire

WebhookEmailDeliveredPayloadSourceType = Literal["campaign", "loop", "transactional"]

WEBHOOK_EMAIL_DELIVERED_PAYLOAD_SOURCE_TYPE_VALUES: frozenset[
    WebhookEmailDeliveredPayloadSourceType
] = frozenset(["campaign", "loop", "transactional"])


def check_webhook_email_delivered_payload_source_type(
    value: object, name: str = "WebhookEmailDeliveredPayloadSourceType"
) -> WebhookEmailDeliveredPayloadSourceType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookEmailDeliveredPayloadSourceType, _wire.string(value, name))
