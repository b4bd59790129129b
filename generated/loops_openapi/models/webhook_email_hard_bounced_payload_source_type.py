from typing import Literal, cast

from .. import wire as _wire

WebhookEmailHardBouncedPayloadSourceType = Literal["campaign", "loop", "transactional"]

WEBHOOK_EMAIL_HARD_BOUNCED_PAYLOAD_SOURCE_TYPE_VALUES: frozenset[
    WebhookEmailHardBouncedPayloadSourceType
] = frozenset(["campaign", "loop", "transactional"])


def check_webhook_email_hard_bounced_payload_source_type(
    value: object, name: str = "WebhookEmailHardBouncedPayloadSourceType"
) -> WebhookEmailHardBouncedPayloadSourceType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookEmailHardBouncedPayloadSourceType, _wire.string(value, name))
