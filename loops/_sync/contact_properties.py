# Written by scripts/unasync.py from loops/_async/contact_properties.py. Do not edit.
"""Contact properties: the names and types of the properties that contacts can have."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Literal

from loops_openapi.api.contact_properties import create_contact_property, list_contact_properties
from loops_openapi.models import ContactPropertyCreateRequest
from loops_openapi.types import UNSET

from .._call.operation import Operation
from .._call.retry import Replay
from .._input import arguments
from .caller import Resource

if TYPE_CHECKING:
    from loops_openapi.models import ContactProperty, ContactPropertySuccessResponse


CREATE = Operation.of(
    "contact_properties.create",
    create_contact_property,
    Replay.GUARDED,
    hint="contact_properties.list shows whether it was created",
)
LIST = Operation.of("contact_properties.list", list_contact_properties, Replay.SAFE)


class ContactProperties(Resource):
    """`client.contact_properties`"""

    def create(
        self, name: str, type: Literal["string", "number", "boolean", "date"]
    ) -> ContactPropertySuccessResponse:
        """Creates a property, which contacts and events can have from then on.

        `name` is the key to use in `properties=`, usually in camelCase (`planName`). The API cannot
        change or delete a property.

        Operation createContactProperty. Raises `BadRequestError` if the name exists or is reserved.
        If the error is `ambiguous`, this call may have created the property: `list` shows whether
        it did.
        """
        arguments.one_of(type, "type", ("string", "number", "boolean", "date"))
        body = ContactPropertyCreateRequest(name=arguments.nonblank(name, "name"), type_=type)
        return self._caller.call(CREATE, body=body)

    def list(
        self, list: Literal["all", "custom"] | None = None
    ) -> builtins.list[ContactProperty]:
        """Lists the properties: `"all"` of them (the default), or only the team's `"custom"` ones.

        Operation listContactProperties.
        """
        if list is not None:
            arguments.one_of(list, "list", ("all", "custom"))
        return self._caller.call(LIST, list_=UNSET if list is None else list)
