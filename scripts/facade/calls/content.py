"""Example calls for campaigns, components, themes, email messages and uploads."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from .audience import ADA
from .example_call import ExampleCall, call
from .filters import EVERY_CONDITION, PRO_USERS

COLOURS = (
    "backgroundColor bodyColor borderColor buttonBodyColor buttonBorderColor buttonTextColor "
    "dividerColor heading1Color heading2Color heading3Color textBaseColor textLinkColor"
)
SIZES = (
    "backgroundXPadding backgroundYPadding bodyXPadding bodyYPadding borderRadius borderWidth "
    "buttonBodyXPadding buttonBodyYPadding buttonBorderRadius buttonBorderWidth "
    "buttonTextFontSize buttonTextFormat dividerBorderWidth heading1FontSize "
    "heading1LetterSpacing heading1LineHeight heading2FontSize heading2LetterSpacing "
    "heading2LineHeight heading3FontSize heading3LetterSpacing heading3LineHeight "
    "textBaseFontSize textBaseLetterSpacing textBaseLineHeight"
)
STYLES: dict[str, object] = {
    **dict.fromkeys(COLOURS.split(), "#0e7490"),
    **dict.fromkeys(SIZES.split(), 12.5),
    "bodyFontFamily": "Inter",
    "bodyFontCategory": "sans-serif",
}

CAMPAIGN: dict[str, Any] = {
    "campaign_group_id": "g1",
    "mailing_list_id": "cm06f",
    "audience_segment_id": "s1",
    "audience_filter": EVERY_CONDITION,
    "schedule_at": datetime(2100, 1, 1, 9, 0, tzinfo=UTC),
}
CAMPAIGN_TO_EVERYBODY: dict[str, Any] = {
    **dict.fromkeys(["mailing_list_id", "audience_segment_id", "audience_filter"]),
    "schedule_at": "now",
}

CONTENT: tuple[ExampleCall, ...] = (
    # campaigns
    call("campaigns.list", per_page=50),
    call("campaigns.get", "c1"),
    call("campaigns.create", "Launch"),
    call("campaigns.create", "Launch", **CAMPAIGN),
    call("campaigns.create", "To everybody", **CAMPAIGN_TO_EVERYBODY),
    call("campaigns.create", "To some", audience_filter=PRO_USERS),
    call("campaigns.update", "c1", name="Launch", **CAMPAIGN),
    call("campaigns.update", "c1", **CAMPAIGN_TO_EVERYBODY),
    call("campaigns.update", "c1", audience_filter=PRO_USERS),
    call("campaigns.get_metrics", "c1"),
    # campaign_groups
    call("campaign_groups.list", per_page=50),
    call("campaign_groups.get", "g1"),
    call("campaign_groups.create", "News", description="What we ship"),
    call("campaign_groups.update", "g1", name="News", description=""),
    # components
    call("components.list", per_page=50),
    call("components.get", "k1"),
    call("components.create", "Footer", lmx="<Text>Bye</Text>"),
    call("components.update", "k1", name="Footer", lmx="<Text>Bye</Text>"),
    # themes
    call("themes.list", per_page=50),
    call("themes.get", "t1"),
    call("themes.create", "Plain"),
    call("themes.create", "Sea", styles=STYLES),
    call("themes.update", "t1", name="Sea", styles=STYLES),
    # email_messages
    call("email_messages.get", "m1"),
    call("email_messages.get_guardian", "m1"),
    call("email_messages.update", "m1", unguarded=True, subject="Hello"),
    call("email_messages.update", "m1", expected_revision_id="r1", email_format="plain"),
    call(
        "email_messages.update",
        "m1",
        expected_revision_id="r1",
        subject="Hello {contact.firstName}",
        preview_text="What is new",
        from_name="Ada",
        from_email="ada",
        reply_to_email=ADA,
        cc_email=ADA,
        bcc_email=ADA,
        language_code="en",
        email_format="styled",
        lmx="<Text>Hello</Text>",
        contact_properties_fallbacks={"firstName": "friend", "plan": None},
        event_properties_fallbacks={"source": "the web", "plan": None},
        data_variables_fallbacks={"amount": "0", "plan": None},
    ),
    call("email_messages.preview", "m1", emails=[ADA]),
    call(
        "email_messages.preview",
        "m1",
        emails=[ADA],
        contact_properties={"firstName": "Ada"},
        event_properties={"plan": "pro"},
        data_variables={"amount": "12.50"},
    ),
    # uploads
    call("uploads.upload", b"GIF89a", content_type="image/gif"),
    call("uploads.create", content_type="image/png", content_length=4_000_000),
    call("uploads.complete", "a1"),
)
