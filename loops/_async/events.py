"""Events: what contacts did. They start workflows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from loops_openapi.api.events import send_event

# Each from its own module: the first send need not wait for the index of all models.
from loops_openapi.models.event_request import EventRequest
from loops_openapi.models.event_success_response import EventSuccessResponse

from .._call.operation import DuplicateResponse, Operation
from .._call.retry import Replay
from .._input import arguments
from .._input.values import PropertyValue, wire_map
from .caller import AsyncResource

if TYPE_CHECKING:
    from loops_openapi.models import EventRequestEventProperties


SEND = Operation.of(
    "events.send",
    send_event,
    Replay.KEYED,
    duplicate=DuplicateResponse(409, lambda: EventSuccessResponse(success=True)),
)

RESERVED = {
    "eventName": "the event's name is the first argument",
    "eventProperties": "use event_properties=",
    "mailingLists": "use mailing_lists=",
    "email": "use email=",
    "userId": "use user_id=",
}


class AsyncEvents(AsyncResource):
    """`client.events`"""

    async def send(
        self,
        event_name: str,
        *,
        email: str | None = None,
        user_id: str | None = None,
        event_properties: Mapping[str, PropertyValue] | None = None,
        contact_properties: Mapping[str, PropertyValue] | None = None,
        mailing_lists: Mapping[str, bool] | None = None,
        idempotency_key: str | None = None,
    ) -> EventSuccessResponse:
        """Sends an event for one contact, exactly once however often it has to be tried.

        The contact is found by `email` or `user_id`. An unknown one is created; when both are
        given and only one matches, **the other is overwritten** on the contact found.

        `event_name` is case-sensitive, and an unknown name makes a new event: a typo is no error.
        `event_properties` are for the mails this event starts, `contact_properties` are stored
        on the contact (`None` resets one; names not created before are dropped by the server).
        `mailing_lists` maps list ids to whether the contact is on them; others stay.

        `idempotency_key`, at most 100 characters, is valid for 24 hours; without one, each call
        has a key of its own. Pass one to make sure that *two calls* send one event.

        Operation sendEvent. Raises `IdempotencyConflictError` when the key was used before,
        `RecipientNotAllowedError`.
        """
        identity = arguments.at_least_one_identity(email, user_id)
        self._caller.recipients.check_identity(email)
        if ":" in arguments.nonblank(event_name, "event_name"):
            raise ValueError("event_name must not contain a colon: the API refuses it")
        body = EventRequest(
            event_name=event_name,
            email=identity[0],
            user_id=identity[1],
            event_properties=arguments.optional(event_properties, _event_properties),
            mailing_lists=arguments.mailing_lists(mailing_lists),
        )
        body.additional_properties = arguments.custom_properties(
            contact_properties, "contact_properties", reserved=RESERVED
        )
        key = arguments.idempotency_key(idempotency_key)
        return await self._caller.call(SEND, body=body, idempotency_key=key)


def _event_properties(values: Mapping[str, PropertyValue]) -> EventRequestEventProperties:
    from loops_openapi.models import EventRequestEventProperties  # late: most events have none

    wire = wire_map(values, "event_properties", nullable=False)
    return EventRequestEventProperties.from_dict(wire)
