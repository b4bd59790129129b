from typing import Literal, cast

from .. import wire as _wire

WebhookEmailResubscribedPayloadSourceType = Literal["campaign", "loop"]

WEBHOOK_EMAIL_RESUBSCRIBED_PAYLOAD_SOURCE_TYPE_VALUES: frozenset[
    WebhookEmailResubscribedPayloadSourceType
] = frozenset(["campaign", "loop"])


def check_webhook_email_resubscribed_payload_source_type(
    value: object, name: str = "WebhookEmailResubscribedPayloadSourceType"
) -> WebhookEmailResubscribedPayloadSourceType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookEmailResubscribedPayloadSourceType, _wire.string(value, name))
