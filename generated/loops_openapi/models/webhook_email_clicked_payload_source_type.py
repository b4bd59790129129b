from typing import Literal, cast

from .. import wire as _wire

WebhookEmailClickedPayloadSourceType = Literal["campaign", "loop"]

WEBHOOK_EMAIL_CLICKED_PAYLOAD_SOURCE_TYPE_VALUES: frozenset[
    WebhookEmailClickedPayloadSourceType
] = frozenset(["campaign", "loop"])


def check_webhook_email_clicked_payload_source_type(
    value: object, name: str = "WebhookEmailClickedPayloadSourceType"
) -> WebhookEmailClickedPayloadSourceType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookEmailClickedPayloadSourceType, _wire.string(value, name))
