"""The contacts of a team, and how requests identify and change them.

Events and transactional emails create and change contacts by the same rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from loops.sandbox.answers import ApiFailure
from loops.sandbox.contract.json_types import Json, JsonObject
from loops.sandbox.team import Team

from ._date_properties import format_date
from .contact_properties import PropertyStore
from .mailing_lists import MailingListStore

_DEFAULTS: Mapping[str, Json] = {
    "firstName": None,
    "lastName": None,
    "source": "API",
    "subscribed": True,
    "userGroup": "",
}
"""The built-in properties with the values that a new contact has and that null resets them to."""

_NOT_PROPERTIES = frozenset({"email", "userId", "mailingLists", "eventName", "eventProperties"})


@dataclass(frozen=True)
class StoredContact:
    """A contact of the sandbox. It is immutable: a change replaces it with a new object."""

    id: str
    email: str = field(repr=False)
    user_id: str | None = field(repr=False)
    fields: Mapping[str, Json] = field(repr=False)
    """The built-in properties by their API names."""
    properties: Mapping[str, Json] = field(repr=False)
    """The custom properties that have a value."""
    mailing_lists: frozenset[str] = frozenset()
    left_lists: frozenset[str] = frozenset()
    """The lists that the contact left in the preference center."""

    @property
    def subscribed(self) -> bool:
        """Whether the contact receives campaigns and workflow emails."""
        return self.fields["subscribed"] is True


@dataclass(frozen=True)
class ContactChange:
    """A new or changed contact that is not stored yet.

    `dropped` are the names of the properties in the request that do not exist.
    """

    contact: StoredContact
    dropped: tuple[str, ...] = ()


class ContactStore:
    """All contacts of a team. No two have the same address or user id."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._contacts: dict[str, StoredContact] = {}
        self._ids_by_email: dict[str, str] = {}
        self._ids_by_user_id: dict[str, str] = {}

    def all(self) -> tuple[StoredContact, ...]:
        """Returns every contact, oldest first."""
        return tuple(self._contacts.values())

    def by_email(self, email: str | None) -> StoredContact | None:
        """Returns the contact with an address."""
        found = None if email is None else self._ids_by_email.get(self._team.fold_email(email))
        return None if found is None else self._contacts[found]

    def by_user_id(self, user_id: str | None) -> StoredContact | None:
        """Returns the contact with a user id."""
        found = None if user_id is None else self._ids_by_user_id.get(user_id)
        return None if found is None else self._contacts[found]

    def prepare_create(self, body: JsonObject) -> ContactChange:
        """Returns a new contact as the request describes it.

        Raises `ApiFailure` with 409 if the email or user id is taken.
        """
        email, user_id = _text(body, "email"), _text(body, "userId") or None
        if self.by_email(email) or self.by_user_id(user_id):
            raise ApiFailure(409, "Email or userId is already on list.")
        return self._changed(self._new(email or "", user_id), body)

    def prepare_upsert(self, body: JsonObject, unknown: str) -> ContactChange:
        """Returns the contact that the request identifies with its changes, or a new contact.

        A contact that matches the email or the user id takes over the other one. `unknown` is the
        error message for an unknown user id without an email.
        """
        email, user_id = _text(body, "email"), _text(body, "userId") or None
        if email is None and user_id is None:
            raise ApiFailure(400, "An email or userId is required.")
        found = self._matching(email, user_id)
        if found is None:
            if email is None and not self._team.unknowns.create_by_user_id_alone:
                raise ApiFailure(400, unknown)
            return self._changed(self._new(email or "", user_id), body)
        new_user_id = user_id if "userId" in body else found.user_id
        new_email = found.email if email is None else email
        return self._changed(replace(found, email=new_email, user_id=new_user_id), body)

    def put(self, change: ContactChange, operation: str) -> StoredContact:
        """Stores a prepared change.

        Another contact with the same user id loses it, and one with the same address is deleted.
        """
        contact = change.contact
        former_owner = self.by_user_id(contact.user_id)
        if former_owner is not None and former_owner.id != contact.id:
            self._store(replace(former_owner, user_id=None))
        replaced = self.by_email(contact.email)
        if replaced is not None and replaced.id != contact.id:
            self.delete(replaced)
        self._store(contact)
        self._team.state(PropertyStore).record_dropped(operation, change.dropped)
        return contact

    def delete(self, contact: StoredContact) -> None:
        """Deletes a contact. The suppression list does not change."""
        self._forget_ids(self._contacts.pop(contact.id))

    def leave_list(self, email: str, list_id: str) -> None:
        """Removes a contact from a mailing list, as the preference center does."""
        contact = self.by_email(email)
        if contact is None:
            raise LookupError("no contact has this email address")
        self._contacts[contact.id] = replace(
            contact,
            mailing_lists=contact.mailing_lists - {list_id},
            left_lists=contact.left_lists | {list_id},
        )

    def to_json(self, contact: StoredContact) -> JsonObject:
        """Returns a contact as the API does: with the custom properties next to the built-in
        ones."""
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
        for name, kind in self._team.state(PropertyStore).custom.items():
            value = contact.properties.get(name)
            if value is not None or unknowns.unset_properties == "null":
                shown[name] = format_date(value, unknowns.date_format) if kind == "date" else value
        return shown

    def _new(self, email: str, user_id: str | None) -> StoredContact:
        return StoredContact(self._team.ids.new(), email, user_id, dict(_DEFAULTS), {})

    def _matching(self, email: str | None, user_id: str | None) -> StoredContact | None:
        by_email, by_user_id = self.by_email(email), self.by_user_id(user_id)
        if by_email and by_user_id and by_email.id != by_user_id.id:
            match self._team.unknowns.two_contacts_match:
                case "refuse":
                    raise ApiFailure(400, "email and userId belong to different contacts.")
                case "user_id":
                    return by_user_id
                case "email":
                    return by_email
        return by_email or by_user_id

    def _changed(self, contact: StoredContact, body: JsonObject) -> ContactChange:
        fields = {
            name: default if body[name] is None else body[name]
            for name, default in _DEFAULTS.items()
            if name in body
        }
        others = {k: v for k, v in body.items() if k not in _DEFAULTS and k not in _NOT_PROPERTIES}
        known, dropped = self._team.state(PropertyStore).split(others)
        properties = {**contact.properties, **known}
        changed = replace(
            contact,
            fields={**contact.fields, **fields},
            properties={name: value for name, value in properties.items() if value is not None},
        )
        return ContactChange(self._with_lists(changed, body), dropped)

    def _with_lists(self, contact: StoredContact, body: JsonObject) -> StoredContact:
        raw = body.get("mailingLists")
        changes = self._team.state(MailingListStore).read_changes(
            raw if isinstance(raw, dict) else {}
        )
        joined = {list_id for list_id, wanted in changes.items() if wanted}
        forbidden = joined if not contact.subscribed else joined & contact.left_lists
        if forbidden and self._team.unknowns.forbidden_list_change == "refuse":
            raise ApiFailure(400, "The contact cannot be added to this mailing list.")
        kept = contact.mailing_lists - (changes.keys() - joined)
        return replace(contact, mailing_lists=kept | (joined - forbidden))

    def _store(self, contact: StoredContact) -> None:
        before = self._contacts.get(contact.id)
        if before is not None:
            self._forget_ids(before)
        self._contacts[contact.id] = contact
        if contact.email:
            self._ids_by_email[self._team.fold_email(contact.email)] = contact.id
        if contact.user_id is not None:
            self._ids_by_user_id[contact.user_id] = contact.id

    def _forget_ids(self, contact: StoredContact) -> None:
        self._ids_by_email.pop(self._team.fold_email(contact.email), None)
        if contact.user_id is not None:
            self._ids_by_user_id.pop(contact.user_id, None)


def _text(body: JsonObject, name: str) -> str | None:
    value = body.get(name)
    return value if isinstance(value, str) else None
