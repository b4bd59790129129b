from typing import Literal, cast

from .. import wire as _wire

WebhookEmailUnsubscribedPayloadSourceType = Literal["campaign", "loop"]

WEBHOOK_EMAIL_UNSUBSCRIBED_PAYLOAD_SOURCE_TYPE_VALUES: frozenset[
    WebhookEmailUnsubscribedPayloadSourceType
] = frozenset(["campaign", "loop"])


def check_webhook_email_unsubscribed_payload_source_type(
    value: object, name: str = "WebhookEmailUnsubscribedPayloadSourceType"
) -> WebhookEmailUnsubscribedPayloadSourceType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookEmailUnsubscribedPayloadSourceType, _wire.string(value, name))
