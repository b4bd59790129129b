"""The audience: contacts, who they are, and how requests change them.

Events and transactional mail create and change contacts too, by the same rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from loops.sandbox.answers import Refused
from loops.sandbox.contract.json_types import Json, JsonObject
from loops.sandbox.team import Team

from ._dates import show_date
from .contact_properties import PropertyBook
from .mailing_lists import MailingListBook

FIELDS: Mapping[str, Json] = {
    "firstName": None,
    "lastName": None,
    "source": "API",
    "subscribed": True,
    "userGroup": "",
}
"""The built-in properties with what a new contact has and what null resets them to."""

_NOT_PROPERTIES = frozenset({"email", "userId", "mailingLists", "eventName", "eventProperties"})


@dataclass(frozen=True)
class Contact:
    """One contact. A change makes a new value; what a test holds stays as it was."""

    id: str
    email: str = field(repr=False)
    user_id: str | None = field(repr=False)
    fields: Mapping[str, Json] = field(repr=False)
    """The built-in properties by their API names."""
    properties: Mapping[str, Json] = field(repr=False)
    """The custom properties that have a value."""
    mailing_lists: frozenset[str] = frozenset()
    left_lists: frozenset[str] = frozenset()
    """The lists that the person left in the preference center."""

    @property
    def subscribed(self) -> bool:
        """Does the contact get campaigns and workflow mails?"""
        return self.fields["subscribed"] is True


@dataclass(frozen=True)
class Outcome:
    """A contact as it will be, and the names of the properties that nobody had created."""

    contact: Contact
    lost: tuple[str, ...] = ()


class ContactBook:
    """All contacts of a team. No two share an address or a user id."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._contacts: dict[str, Contact] = {}
        self._ids_by_email: dict[str, str] = {}
        self._ids_by_user_id: dict[str, str] = {}

    def all(self) -> tuple[Contact, ...]:
        """Every contact, oldest first."""
        return tuple(self._contacts.values())

    def by_email(self, email: str | None) -> Contact | None:
        """The contact with this address."""
        found = None if email is None else self._ids_by_email.get(self._team.fold_email(email))
        return None if found is None else self._contacts[found]

    def by_user_id(self, user_id: str | None) -> Contact | None:
        """The contact with this user id."""
        found = None if user_id is None else self._ids_by_user_id.get(user_id)
        return None if found is None else self._contacts[found]

    def create(self, body: JsonObject) -> Outcome:
        """A new contact out of a request; a taken email or user id is a conflict."""
        email, user_id = _text(body, "email"), _text(body, "userId") or None
        if self.by_email(email) or self.by_user_id(user_id):
            raise Refused(409, "Email or userId is already on list.")
        return self._changed(self._new(email or "", user_id), body)

    def upsert(self, body: JsonObject, unknown: str) -> Outcome:
        """The contact that a request means, changed as it says, or a new one.

        A contact that matches one id gets the other id of the request. `unknown` is the message for
        a user id that nobody has and that comes without an email.
        """
        email, user_id = _text(body, "email"), _text(body, "userId") or None
        if email is None and user_id is None:
            raise Refused(400, "An email or userId is required.")
        found = self._matching(email, user_id)
        if found is None:
            if email is None and not self._team.unknowns.create_by_user_id_alone:
                raise Refused(400, unknown)
            return self._changed(self._new(email or "", user_id), body)
        kept_id = user_id if "userId" in body else found.user_id
        return self._changed(
            replace(found, email=found.email if email is None else email, user_id=kept_id), body
        )

    def put(self, outcome: Outcome, operation: str) -> Contact:
        """Store what `create` or `upsert` prepared.

        A contact that loses its user id to it stays; one that loses its address is gone.
        """
        contact = outcome.contact
        robbed = self.by_user_id(contact.user_id)
        if robbed is not None and robbed.id != contact.id:
            self._store(replace(robbed, user_id=None))
        replaced = self.by_email(contact.email)
        if replaced is not None and replaced.id != contact.id:
            self.delete(replaced)
        self._store(contact)
        self._team.state(PropertyBook).report(operation, outcome.lost)
        return contact

    def delete(self, contact: Contact) -> None:
        """Remove a contact. Its address stays on the suppression list if it was there."""
        self._forget_ids(self._contacts.pop(contact.id))

    def leave_list(self, email: str, list_id: str) -> None:
        """What the preference center does."""
        contact = self.by_email(email)
        if contact is None:
            raise LookupError("no contact has this address")
        self._contacts[contact.id] = replace(
            contact,
            mailing_lists=contact.mailing_lists - {list_id},
            left_lists=contact.left_lists | {list_id},
        )

    def to_json(self, contact: Contact) -> JsonObject:
        """A contact as find shows it: custom properties beside the built-in ones."""
        unknowns = self._team.unknowns
        shown: JsonObject = {
            "id": contact.id,
            "email": contact.email,
            **contact.fields,
            "userId": contact.user_id,
            "mailingLists": dict.fromkeys(sorted(contact.mailing_lists), True),
            "optInStatus": None,
        }
        if "notes" in contact.properties:
            shown["notes"] = contact.properties["notes"]
        for name, kind in self._team.state(PropertyBook).custom.items():
            value = contact.properties.get(name)
            if value is not None or unknowns.unset_properties == "null":
                shown[name] = show_date(value, unknowns.date_form) if kind == "date" else value
        return shown

    def _new(self, email: str, user_id: str | None) -> Contact:
        return Contact(self._team.ids.new(), email, user_id, dict(FIELDS), {})

    def _matching(self, email: str | None, user_id: str | None) -> Contact | None:
        by_email, by_user_id = self.by_email(email), self.by_user_id(user_id)
        if by_email and by_user_id and by_email.id != by_user_id.id:
            match self._team.unknowns.two_contacts_match:
                case "refuse":
                    raise Refused(400, "email and userId belong to different contacts.")
                case "user_id":
                    return by_user_id
                case "email":
                    return by_email
        return by_email or by_user_id

    def _changed(self, contact: Contact, body: JsonObject) -> Outcome:
        fields = {
            name: reset if body[name] is None else body[name]
            for name, reset in FIELDS.items()
            if name in body
        }
        others = {k: v for k, v in body.items() if k not in FIELDS and k not in _NOT_PROPERTIES}
        known, lost = self._team.state(PropertyBook).sift(others)
        properties = {**contact.properties, **known}
        changed = replace(
            contact,
            fields={**contact.fields, **fields},
            properties={name: value for name, value in properties.items() if value is not None},
        )
        return Outcome(self._with_lists(changed, body), lost)

    def _with_lists(self, contact: Contact, body: JsonObject) -> Contact:
        raw = body.get("mailingLists")
        changes = self._team.state(MailingListBook).read_changes(
            raw if isinstance(raw, dict) else {}
        )
        joined = {list_id for list_id, wanted in changes.items() if wanted}
        forbidden = joined if not contact.subscribed else joined & contact.left_lists
        if forbidden and self._team.unknowns.forbidden_list_change == "refuse":
            raise Refused(400, "The contact cannot be added to this mailing list.")
        kept = contact.mailing_lists - (changes.keys() - joined)
        return replace(contact, mailing_lists=kept | (joined - forbidden))

    def _store(self, contact: Contact) -> None:
        before = self._contacts.get(contact.id)
        if before is not None:
            self._forget_ids(before)
        self._contacts[contact.id] = contact
        if contact.email:
            self._ids_by_email[self._team.fold_email(contact.email)] = contact.id
        if contact.user_id is not None:
            self._ids_by_user_id[contact.user_id] = contact.id

    def _forget_ids(self, contact: Contact) -> None:
        self._ids_by_email.pop(self._team.fold_email(contact.email), None)
        if contact.user_id is not None:
            self._ids_by_user_id.pop(contact.user_id, None)


def _text(body: JsonObject, name: str) -> str | None:
    value = body.get(name)
    return value if isinstance(value, str) else None
