from typing import Literal, cast

from .. import wire as _wire

EventPatternIncomingWebhookPlatform = Literal["clerk", "null", "polar", "stripe", "supabase"]

EVENT_PATTERN_INCOMING_WEBHOOK_PLATFORM_VALUES: frozenset[EventPatternIncomingWebhookPlatform] = (
    frozenset(["clerk", "null", "polar", "stripe", "supabase"])
)


def check_event_pattern_incoming_webhook_platform(
    value: object, name: str = "EventPatternIncomingWebhookPlatform"
) -> EventPatternIncomingWebhookPlatform:
    """Any string: values the contract does not list yet are kept."""
    return cast(EventPatternIncomingWebhookPlatform, _wire.string(value, name))
