"""Example calls for contacts, contact properties, mailing lists and audience segments."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from .example_call import ExampleCall, call
from .filters import EVERY_CONDITION, PRO_USERS

ADA = "ada@example.com"
CONTACT = {
    "first_name": "Ada",
    "last_name": "Lovelace",
    "source": "import",
    "user_group": "founders",
}

AUDIENCE: tuple[ExampleCall, ...] = (
    # api_key
    call("api_key.test"),
    # contacts
    call("contacts.create", ADA),
    call(
        "contacts.create",
        ADA,
        user_id="u-1",
        **CONTACT,
        subscribed=True,
        mailing_lists={"cm06f": True},
        properties={
            "plan": "pro",
            "seats": 3,
            "beta": True,
            "trialEnds": date(2027, 1, 1),
            "lastSeen": datetime(2027, 1, 1, 12, 30, tzinfo=UTC),
            "credit": Decimal("12.50"),
        },
    ),
    call("contacts.update", user_id="u-1"),
    call(
        "contacts.update",
        email=ADA,
        user_id="u-1",
        **CONTACT,
        subscribed=False,
        mailing_lists={"cm06f": True, "cm07g": False},
        properties={"plan": "pro", "seats": 3.5, "beta": False, "referrer": None},
    ),
    call("contacts.update", email=ADA, **dict.fromkeys(CONTACT)),
    *(
        call(f"contacts.{method}", **contact)
        for method in ("find", "delete", "get_suppression", "remove_suppression")
        for contact in ({"email": ADA}, {"user_id": "u-1"})
    ),
    # contact_properties
    *(
        call("contact_properties.create", "planName", type)
        for type in ("string", "number", "boolean", "date")
    ),
    call("contact_properties.list"),
    call("contact_properties.list", "custom"),
    # mailing_lists
    call("mailing_lists.list"),
    # audience_segments
    call("audience_segments.list", per_page=50),
    call("audience_segments.get", "s1"),
    call("audience_segments.create", "Pro users", filter=PRO_USERS),
    call(
        "audience_segments.create", "Anybody", filter=EVERY_CONDITION, description="All conditions"
    ),
)
