"""What nobody outside the vendor knows, and what the sandbox does about it.

Every field is one point that the public documentation leaves open. The default is the behaviour
that the evidence favours, or the harmless one. A later observation of the real service is a
change of one line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Unknowns:
    """The open points of the API's behaviour, each with a default that can be replaced."""

    # Idempotency keys
    failed_requests_consume_key: bool = False
    """Does a request that was refused (400, 404) use up its key?"""
    key_scope: Literal["team", "operation"] = "team"
    """Do an event and a mail with the same key collide?"""
    empty_key_counts: bool = False
    """Is an `Idempotency-Key` header without a value a key like any other?"""

    # Contacts
    two_contacts_match: Literal["refuse", "email", "user_id"] = "refuse"
    """`email` and `userId` belong to two different contacts: 400, or which one is updated?
    (The other contact then loses its user id, or, when it loses its address, is gone.)"""
    create_by_user_id_alone: bool = False
    """Does an upsert by an unknown `userId` without `email` create a contact (with an empty
    address), as the documentation says, or answer 400, as the field reports?"""
    fold_email_case: bool = True
    """Are `Ada@example.com` and `ada@example.com` one contact? The address is kept as it came."""
    unset_properties: Literal["null", "missing"] = "null"
    """How does a found contact show a custom property that it has no value for?"""
    date_form: Literal["iso", "milliseconds", "as_sent"] = "iso"
    """In what form does a date property come back?"""
    unknown_property: Literal["drop", "refuse"] = "drop"
    """A custom property that does not exist: 200 and silently dropped, or 400?"""
    mismatched_value: Literal["keep", "refuse"] = "keep"
    """A value that does not fit the type of its property: stored as it came, or 400?"""
    unknown_properties_filter: Literal["all", "refuse"] = "refuse"
    """`?list=` of the contact properties with another word than `all` and `custom`."""

    # Mailing lists
    unknown_mailing_list: Literal["refuse", "ignore"] = "refuse"
    """A mailing list id that does not exist: 400, or ignored?"""
    forbidden_list_change: Literal["ignore", "refuse"] = "ignore"
    """Joining a list while unsubscribed, or again after leaving it in the preference center."""

    # Events
    odd_event_property: Literal["refuse", "keep"] = "refuse"
    """An event property that is null, an array or an object."""

    # Transactional mail
    extra_data_variables: Literal["ignore", "refuse"] = "ignore"
    """Data variables that the template does not have."""
    suppressed_send: Literal["accept", "refuse"] = "accept"
    """A mail to a suppressed address: 200 (and a bounce later), or 400?"""
    oversized_send_status: int = 400
    """The status for a send whose JSON is 4 MB or more."""

    # Limits
    longest_text: int | None = 498
    """Characters per key or value: 500 with both quotes. None checks nothing."""
    throttle_body: Literal["json", "text"] = "json"
    """The body of the throttle's 429."""
    throttle_retry_after: bool = False
    """Does the throttle's 429 carry `Retry-After` (in whole seconds)?"""
    throttled_calls_count: bool = False
    """Does a call that was throttled itself fill the window?"""
    content_headers: Literal["content", "global"] = "content"
    """Whose numbers do the rate headers of a content call carry?"""

    # Pages
    bad_cursor: Literal["refuse", "first_page"] = "refuse"
    """A cursor that the API did not hand out."""
    stable_cursors: bool = False
    """Does a cursor remember the last item (stable), or a position (shifts when items come)?"""

    # Errors
    method_not_allowed_body: Literal["empty", "json"] = "empty"
    """The body of a 405."""
