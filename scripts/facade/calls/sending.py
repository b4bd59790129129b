"""Example calls for events, transactional emails and their groups."""

from __future__ import annotations

from loops import Attachment

from .audience import ADA
from .example_call import ExampleCall, call

SENDING: tuple[ExampleCall, ...] = (
    # events
    call("events.send", "signup", email=ADA),
    call(
        "events.send",
        "upgrade",
        email=ADA,
        user_id="u-1",
        event_properties={"plan": "pro", "seats": 3, "yearly": True},
        contact_properties={"plan": "pro", "seats": 3, "beta": True, "referrer": None},
        mailing_lists={"cm06f": True},
        idempotency_key="upgrade-u-1",
    ),
    # event_patterns
    call("event_patterns.list", per_page=50),
    call("event_patterns.get", "p1"),
    call("event_patterns.get_by_name", "signup"),
    # transactional_emails
    call("transactional_emails.send", "t1", email=ADA),
    call(
        "transactional_emails.send",
        "t1",
        email=ADA,
        data_variables={"amount": "12.50", "items": [{"name": "Engine", "count": 1}]},
        attachments=[Attachment.from_bytes(b"%PDF-1.7", filename="invoice.pdf")],
        add_to_audience=True,
        idempotency_key="invoice-1",
    ),
    call("transactional_emails.list_published", per_page=50),
    call("transactional_emails.list", per_page=50),
    call("transactional_emails.get", "t1"),
    call("transactional_emails.create", "Invoice"),
    call("transactional_emails.create", "Invoice", transactional_group_id="g1"),
    call("transactional_emails.update", "t1", name="Receipt", transactional_group_id="g1"),
    call("transactional_emails.ensure_draft", "t1"),
    call("transactional_emails.publish", "t1"),
    call("transactional_emails.get_metrics", "t1"),
    # transactional_groups
    call("transactional_groups.list", per_page=50),
    call("transactional_groups.get", "g1"),
    call("transactional_groups.create", "Billing", description="Invoices and receipts"),
    call("transactional_groups.update", "g1", name="Billing", description=""),
    # configuration
    call("configuration.list_dedicated_sending_ips"),
)
