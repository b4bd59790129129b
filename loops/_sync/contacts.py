# Written by scripts/unasync.py from loops/_async/contacts.py. Do not edit.
"""Contacts: the people in the audience."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from loops_openapi.api.contacts import (
    create_contact,
    delete_contact,
    find_contact,
    get_contact_suppression,
    remove_contact_suppression,
    update_contact,
)
from loops_openapi.models import (
    ContactDeleteRequest,
    ContactDeleteResponse,
    ContactRequest,
    ContactUpdateRequest,
)
from loops_openapi.types import UNSET, Unset

from .. import types
from .._call.operation import DuplicateResponse, Operation
from .._call.retry import Replay
from .._input import arguments
from .._input.values import PropertyValue
from .caller import Resource

if TYPE_CHECKING:
    from loops_openapi.models import (
        ContactSuccessResponse,
        ContactSuppressionRemoveResponse,
        ContactSuppressionStatusResponse,
    )


CREATE = Operation.of(
    "contacts.create",
    create_contact,
    Replay.GUARDED,
    hint="contacts.find shows whether it was created",
)
UPDATE = Operation.of("contacts.update", update_contact, Replay.SAFE)
FIND = Operation.of("contacts.find", find_contact, Replay.SAFE)
DELETE = Operation.of(
    "contacts.delete",
    delete_contact,
    Replay.SAFE,
    duplicate=DuplicateResponse(
        404, lambda: ContactDeleteResponse(success=True, message="Contact deleted.")
    ),
)
GET_SUPPRESSION = Operation.of("contacts.get_suppression", get_contact_suppression, Replay.SAFE)
REMOVE_SUPPRESSION = Operation.of(
    "contacts.remove_suppression",
    remove_contact_suppression,
    Replay.GUARDED,
    hint="contacts.get_suppression shows whether it was removed",
)

RESERVED = {
    "email": "use email=",
    "userId": "use user_id=",
    "firstName": "use first_name=",
    "lastName": "use last_name=",
    "source": "use source=",
    "subscribed": "use subscribed=",
    "userGroup": "use user_group=",
    "mailingLists": "use mailing_lists=",
    "id": "the server assigns the id",
}


class Contacts(Resource):
    """`client.contacts`"""

    def create(
        self,
        email: str,
        *,
        user_id: str | None = None,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        subscribed: bool | Unset = UNSET,
        user_group: str | Unset | None = UNSET,
        mailing_lists: Mapping[str, bool] | None = None,
        properties: Mapping[str, PropertyValue] | None = None,
    ) -> ContactSuccessResponse:
        """Creates a contact, which must not exist yet. Use `update` to create or change one.

        The arguments are those of `update`. Operation createContact. Raises `ConflictError` if the
        address or the `user_id` exists already; if that error is `ambiguous`, an earlier attempt of
        the same call may have created the contact: `find` shows whether it did. Raises
        `RecipientNotAllowedError`, because new contacts can start workflows.
        """
        self._caller.recipients.check(arguments.nonblank(email, "email"), "email")
        body = ContactRequest(
            email=email,
            user_id=arguments.optional_nonblank(user_id, "user_id"),
            first_name=arguments.nullable_string(first_name, "first_name"),
            last_name=arguments.nullable_string(last_name, "last_name"),
            source=arguments.nullable_string(source, "source"),
            subscribed=arguments.boolean(subscribed, "subscribed"),
            user_group=arguments.nullable_string(user_group, "user_group"),
            mailing_lists=arguments.mailing_lists(mailing_lists),
        )
        body.additional_properties = _custom(properties)
        return self._caller.call(CREATE, body=body)

    def update(
        self,
        *,
        email: str | None = None,
        user_id: str | None = None,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        source: str | Unset | None = UNSET,
        subscribed: bool | Unset = UNSET,
        user_group: str | Unset | None = UNSET,
        mailing_lists: Mapping[str, bool] | None = None,
        properties: Mapping[str, PropertyValue] | None = None,
    ) -> ContactSuccessResponse:
        """Changes a contact, or creates it if it does not exist. The response does not say which.

        The contact is identified by `email`, `user_id` or both. With both, a contact that matches
        *either* is changed, and **its other value is overwritten**. Use this to change an address,
        but note that a wrong pair gives the identity of one contact to another. A new contact needs
        an `email`.

        Fields that are not passed keep their values; `None` clears a field. `subscribed=True`
        resubscribes contacts that have opted out, so leave it out unless you intend that.
        `mailing_lists` maps list ids to whether the contact is on the list. `properties` are the
        custom properties; pass dates as aware `datetime` or `date`. **The server silently ignores
        properties that have not been created before.**

        Operation updateContact. Raises `RecipientNotAllowedError`, because changes can start
        workflows.
        """
        identity = arguments.at_least_one_identity(email, user_id)
        self._caller.recipients.check_identity(email)
        body = ContactUpdateRequest(
            email=identity[0],
            user_id=identity[1],
            first_name=arguments.nullable_string(first_name, "first_name"),
            last_name=arguments.nullable_string(last_name, "last_name"),
            source=arguments.nullable_string(source, "source"),
            subscribed=arguments.boolean(subscribed, "subscribed"),
            user_group=arguments.nullable_string(user_group, "user_group"),
            mailing_lists=arguments.mailing_lists(mailing_lists),
        )
        body.additional_properties = _custom(properties)
        return self._caller.call(UPDATE, body=body)

    def find(
        self, *, email: str | None = None, user_id: str | None = None
    ) -> types.Contact | None:
        """Returns the contact with this address or `user_id`, or `None` if there is none.

        Pass exactly one of `email` and `user_id`. Operation findContact.
        """
        email_or_not, user_id_or_not = arguments.exactly_one_identity(email, user_id)
        found = self._caller.call(FIND, email=email_or_not, user_id=user_id_or_not)
        return types.contact(found[0]) if found else None

    def delete(
        self, *, email: str | None = None, user_id: str | None = None
    ) -> ContactDeleteResponse:
        """Deletes the contact. Pass exactly one of `email` and `user_id`.

        A contact that is created again later is subscribed again; to remember an opt-out, keep the
        contact.

        Operation deleteContact. Raises `NotFoundError` if there is no such contact.
        """
        email_or_not, user_id_or_not = arguments.exactly_one_identity(email, user_id)
        body = ContactDeleteRequest(email=email_or_not, user_id=user_id_or_not)
        return self._caller.call(DELETE, body=body)

    def get_suppression(
        self, *, email: str | None = None, user_id: str | None = None
    ) -> ContactSuppressionStatusResponse:
        """Returns whether email to the contact is suppressed after a hard bounce or a complaint.

        Pass exactly one of `email` and `user_id`. `removal_quota` of the result says how many of
        the removals allowed in 30 days are left. Operation getContactSuppression. Raises
        `NotFoundError`.
        """
        email_or_not, user_id_or_not = arguments.exactly_one_identity(email, user_id)
        return self._caller.call(GET_SUPPRESSION, email=email_or_not, user_id=user_id_or_not)

    def remove_suppression(
        self, *, email: str | None = None, user_id: str | None = None
    ) -> ContactSuppressionRemoveResponse:
        """Removes the suppression of a contact, which uses one removal of the quota.

        Pass exactly one of `email` and `user_id`. Operation removeContactSuppression. Raises
        `NotFoundError`, and `BadRequestError` if the contact is not suppressed or the quota is used
        up. If that error is `ambiguous`, an earlier attempt may have succeeded: `get_suppression`
        shows whether it did.
        """
        email_or_not, user_id_or_not = arguments.exactly_one_identity(email, user_id)
        return self._caller.call(
            REMOVE_SUPPRESSION, email=email_or_not, user_id=user_id_or_not
        )


def _custom(properties: Mapping[str, PropertyValue] | None) -> dict[str, Any]:
    return arguments.custom_properties(properties, "properties", reserved=RESERVED)
