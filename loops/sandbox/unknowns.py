"""What the vendor's documentation leaves open, and what the sandbox does about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Unknowns:
    """The open questions about the API's behaviour.

    Each field is one question. Its default is the behaviour that the evidence supports, or else the
    harmless one. When the real service is observed to behave differently, change the default here.
    """

    # Idempotency keys
    failed_requests_consume_key: bool = False
    """Whether a request that fails (400, 404) uses up its key."""
    key_scope: Literal["team", "operation"] = "team"
    """Whether an event and an email with the same key conflict (`"team"`)."""
    empty_key_counts: bool = False
    """Whether an `Idempotency-Key` header without a value is a key like any other."""

    # Contacts
    two_contacts_match: Literal["refuse", "email", "user_id"] = "refuse"
    """What happens if `email` and `userId` belong to different contacts: a 400, or an update of the
    contact with that email or user id. The update takes the user id from the other contact, or
    replaces the other contact if it takes its address."""
    create_by_user_id_alone: bool = False
    """Whether an upsert by an unknown `userId` without `email` creates a contact, as the
    documentation says, or returns 400, as users report. The contact has an empty address."""
    fold_email_case: bool = True
    """Whether `Ada@example.com` and `ada@example.com` are one contact. The spelling is kept."""
    unset_properties: Literal["null", "missing"] = "null"
    """How a found contact shows a custom property without a value."""
    date_format: Literal["iso", "milliseconds", "as_sent"] = "iso"
    """How a found contact shows a date property."""
    unknown_property: Literal["drop", "refuse"] = "drop"
    """Whether a custom property that does not exist is dropped silently or answered with a 400."""
    max_text_length: int | None = 498
    """The maximum length of a key or value: 500 with its quotes. `None` lifts the limit."""

    # Mailing lists
    unknown_mailing_list: Literal["refuse", "ignore"] = "refuse"
    """Whether a mailing list id that does not exist is answered with a 400 or ignored."""
    forbidden_list_change: Literal["ignore", "refuse"] = "ignore"
    """Whether adding a contact to a list is ignored or answered with a 400 if the contact is
    unsubscribed, or left the list in the preference center."""

    # Transactional emails
    extra_data_variables: Literal["ignore", "refuse"] = "ignore"
    """Whether data variables that the template does not have are ignored or answered with a 400."""
    suppressed_send: Literal["accept", "refuse"] = "accept"
    """Whether an email to a suppressed address is accepted (and bounces later) or answered with a
    400."""

    # Rate limits
    throttle_body: Literal["json", "text"] = "json"
    """The kind of body of the 429."""
    throttle_retry_after: bool = False
    """Whether the 429 carries `Retry-After` (in whole seconds)."""
    content_headers: Literal["content", "global"] = "content"
    """Which budget the rate headers of a content call describe."""

    # Pagination
    invalid_cursor: Literal["refuse", "first_page"] = "refuse"
    """Whether a cursor that the API did not issue is answered with a 400 or with the first page."""
    stable_cursors: bool = False
    """Whether a cursor marks the last item of a page, or a position, which shifts when items are
    added."""

    # Errors
    method_not_allowed_body: Literal["empty", "json"] = "empty"
    """The body of a 405."""
