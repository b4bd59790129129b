from typing import Literal, cast

from .. import wire as _wire

WebhookEmailSpamReportedPayloadSourceType = Literal["campaign", "loop", "transactional"]

WEBHOOK_EMAIL_SPAM_REPORTED_PAYLOAD_SOURCE_TYPE_VALUES: frozenset[
    WebhookEmailSpamReportedPayloadSourceType
] = frozenset(["campaign", "loop", "transactional"])


def check_webhook_email_spam_reported_payload_source_type(
    value: object, name: str = "WebhookEmailSpamReportedPayloadSourceType"
) -> WebhookEmailSpamReportedPayloadSourceType:
    """Any string: values the contract does not list yet are kept."""
    return cast(WebhookEmailSpamReportedPayloadSourceType, _wire.string(value, name))
