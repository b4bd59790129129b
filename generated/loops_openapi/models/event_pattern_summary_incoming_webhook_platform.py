from typing import Literal, cast

from .. import wire as _wire

EventPatternSummaryIncomingWebhookPlatform = Literal["clerk", "null", "polar", "stripe", "supabase"]

EVENT_PATTERN_SUMMARY_INCOMING_WEBHOOK_PLATFORM_VALUES: frozenset[
    EventPatternSummaryIncomingWebhookPlatform
] = frozenset(["clerk", "null", "polar", "stripe", "supabase"])


def check_event_pattern_summary_incoming_webhook_platform(
    value: object, name: str = "EventPatternSummaryIncomingWebhookPlatform"
) -> EventPatternSummaryIncomingWebhookPlatform:
    """Any string: values the contract does not list yet are kept."""
    return cast(EventPatternSummaryIncomingWebhookPlatform, _wire.string(value, name))
