"""Contacts: create, update, find, delete, and the suppression list."""

from __future__ import annotations

from loops.sandbox.answers import Answer, ApiFailure
from loops.sandbox.contract.json_types import Json
from loops.sandbox.contract.leniency import MAILING_LISTS_BESIDE_ALL_OF, NULL_RESETS
from loops.sandbox.handlers import Call, Group

from ._contact_store import ContactStore, StoredContact
from ._suppression_list import SuppressionList
from ._text_checks import check_email, check_text_length

group: Group = Group("contacts")
group.allows(NULL_RESETS, "createContact", "updateContact")
group.allows(MAILING_LISTS_BESIDE_ALL_OF, "updateContact")


@group.serves("createContact")
def create(call: Call) -> Answer:
    """Creates a contact. The answer is a 409 if the email or user id is taken."""
    check_text_length(call.body, call.team.unknowns)
    check_email(call.text("email") or "")
    store = call.team.state(ContactStore)
    contact = store.put(store.prepare_create(call.body), call.operation.id)
    return Answer(200, {"success": True, "id": contact.id})


@group.serves("updateContact")
def update(call: Call) -> Answer:
    """Updates or creates a contact. The answer does not say which."""
    check_text_length(call.body, call.team.unknowns)
    email = call.text("email")
    if email is not None:
        check_email(email)
    store = call.team.state(ContactStore)
    change = store.prepare_upsert(call.body, "This contact was not found.")
    contact = store.put(change, call.operation.id)
    return Answer(200, {"success": True, "id": contact.id})


@group.serves("findContact")
def find(call: Call) -> Answer:
    """Returns an array with the contact, or an empty one."""
    contact = _identify(call, call.query.get("email"), call.query.get("userId"))
    store = call.team.state(ContactStore)
    return Answer(200, [] if contact is None else [store.to_json(contact)])


@group.serves("deleteContact")
def delete(call: Call) -> Answer:
    """Deletes a contact by its email or user id."""
    contact = _require(_identify(call, call.text("email"), call.text("userId")))
    call.team.state(ContactStore).delete(contact)
    return Answer(200, {"success": True, "message": "Contact deleted."})


@group.serves("getContactSuppression")
def suppression(call: Call) -> Answer:
    """Returns whether the contact is suppressed, and the remaining removals."""
    contact = _require(_identify(call, call.query.get("email"), call.query.get("userId")))
    shown: Json = {"id": contact.id, "email": contact.email, "userId": contact.user_id}
    suppressed = contact.email in call.team.state(SuppressionList)
    return Answer(200, {"contact": shown, "isSuppressed": suppressed, "removalQuota": _quota(call)})


@group.serves("removeContactSuppression")
def remove_suppression(call: Call) -> Answer:
    """Removes a contact from the suppression list.

    The answer is a 400 if the contact is not suppressed or the quota is used up.
    """
    contact = _require(_identify(call, call.query.get("email"), call.query.get("userId")))
    call.team.state(SuppressionList).remove(contact.email)
    message = "Email removed from suppression list."
    return Answer(200, {"success": True, "message": message, "removalQuota": _quota(call)})


def _identify(call: Call, email: str | None, user_id: str | None) -> StoredContact | None:
    if (email is None) == (user_id is None):
        raise ApiFailure(400, "Exactly one of email and userId is required.")
    store = call.team.state(ContactStore)
    if email is None:
        return store.by_user_id(user_id)
    check_email(email)
    return store.by_email(email)


def _require(contact: StoredContact | None) -> StoredContact:
    if contact is None:
        raise ApiFailure(404, "This contact was not found.")
    return contact


def _quota(call: Call) -> Json:
    remaining = call.team.state(SuppressionList).remaining_removals()
    return {"limit": call.team.suppression_removals, "remaining": remaining}
