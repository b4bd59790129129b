"""Contacts: create, update, find, delete, and the suppression list."""

from __future__ import annotations

from loops.sandbox.answers import Answer, Refused
from loops.sandbox.contract.json_types import Json
from loops.sandbox.contract.leniency import MAILING_LISTS_BESIDE_ALL_OF, NULL_RESETS
from loops.sandbox.group import Call, Group

from ._contact_book import Contact, ContactBook
from ._suppressions import Suppressions
from ._texts import require_email, require_short_texts

group: Group = Group("contacts")
group.forgives(NULL_RESETS, "createContact", "updateContact")
group.forgives(MAILING_LISTS_BESIDE_ALL_OF, "updateContact")


@group.serves("createContact")
def create(call: Call) -> Answer:
    """A taken email or user id is a 409."""
    require_short_texts(call.body, call.team.unknowns)
    require_email(call.text("email") or "")
    book = call.team.state(ContactBook)
    contact = book.put(book.create(call.body), call.operation.id)
    return Answer(200, {"success": True, "id": contact.id})


@group.serves("updateContact")
def update(call: Call) -> Answer:
    """Update or create; the answer does not tell which."""
    require_short_texts(call.body, call.team.unknowns)
    email = call.text("email")
    if email is not None:
        require_email(email)
    book = call.team.state(ContactBook)
    outcome = book.upsert(call.body, "This contact was not found.")
    contact = book.put(outcome, call.operation.id)
    return Answer(200, {"success": True, "id": contact.id})


@group.serves("findContact")
def find(call: Call) -> Answer:
    """An array with the contact, or an empty one."""
    contact = _identified(call, call.query.get("email"), call.query.get("userId"))
    book = call.team.state(ContactBook)
    return Answer(200, [] if contact is None else [book.to_json(contact)])


@group.serves("deleteContact")
def delete(call: Call) -> Answer:
    """Delete by email or user id."""
    contact = _require(_identified(call, call.text("email"), call.text("userId")))
    call.team.state(ContactBook).delete(contact)
    return Answer(200, {"success": True, "message": "Contact deleted."})


@group.serves("getContactSuppression")
def suppression(call: Call) -> Answer:
    """Whether mail to the contact is held back, and how many removals are left."""
    contact = _require(_identified(call, call.query.get("email"), call.query.get("userId")))
    shown: Json = {"id": contact.id, "email": contact.email, "userId": contact.user_id}
    suppressed = contact.email in call.team.state(Suppressions)
    return Answer(200, {"contact": shown, "isSuppressed": suppressed, "removalQuota": _quota(call)})


@group.serves("removeContactSuppression")
def remove_suppression(call: Call) -> Answer:
    """Not suppressed, and no removals left, are both a 400."""
    contact = _require(_identified(call, call.query.get("email"), call.query.get("userId")))
    call.team.state(Suppressions).remove(contact.email)
    message = "Email removed from suppression list."
    return Answer(200, {"success": True, "message": message, "removalQuota": _quota(call)})


def _identified(call: Call, email: str | None, user_id: str | None) -> Contact | None:
    if (email is None) == (user_id is None):
        raise Refused(400, "Exactly one of email and userId is required.")
    book = call.team.state(ContactBook)
    if email is None:
        return book.by_user_id(user_id)
    require_email(email)
    return book.by_email(email)


def _require(contact: Contact | None) -> Contact:
    if contact is None:
        raise Refused(404, "This contact was not found.")
    return contact


def _quota(call: Call) -> Json:
    remaining = call.team.state(Suppressions).removals_left()
    return {"limit": call.team.suppression_removals, "remaining": remaining}
