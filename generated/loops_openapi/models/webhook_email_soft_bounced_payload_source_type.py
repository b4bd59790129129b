from typing import Literal, cast

from .. import wire as _wire

WebhookEmailSoftBouncedPayloadSourceType = Literal["campaign", "loop", "transactional"]

WEBHOOK_EMAIL_SOFT_BOUNCED_PAYLOAD_SOURCE_TYPE_VALUES: frozenset[
    WebhookEmailSoftBouncedPayloadSourceType
] = frozenset(["campaign", "loop", "transactional"])


def check_webhook_email_soft_bounced_payload_source_type(
    value: object, name: str = "WebhookEmailSoftBouncedPayloadSourceType"
) -> WebhookEmailSoftBouncedPayloadSourceType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookEmailSoftBouncedPayloadSourceType, _wire.string(value, name))
