from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.email_message_preview_request_contact_properties import (
        EmailMessagePreviewRequestContactProperties,
    )
    from ..models.email_message_preview_request_data_variables import (
        EmailMessagePreviewRequestDataVariables,
    )
    from ..models.email_message_preview_request_event_properties import (
        EmailMessagePreviewRequestEventProperties,
    )


@_define
class EmailMessagePreviewRequest(_wire.Model["Any"]):
    emails: list[str]
    contact_properties: EmailMessagePreviewRequestContactProperties | Unset = UNSET
    data_variables: EmailMessagePreviewRequestDataVariables | Unset = UNSET
    event_properties: EmailMessagePreviewRequestEventProperties | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "emails": self.emails,
                "contactProperties": self.contact_properties,
                "dataVariables": self.data_variables,
                "eventProperties": self.event_properties,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.email_message_preview_request_contact_properties import (
            EmailMessagePreviewRequestContactProperties,
        )
        from ..models.email_message_preview_request_data_variables import (
            EmailMessagePreviewRequestDataVariables,
        )
        from ..models.email_message_preview_request_event_properties import (
            EmailMessagePreviewRequestEventProperties,
        )

        data = dict(src_dict)
        result = cls(
            emails=_wire.required(data, "emails", _wire.array(_wire.string)),
            contact_properties=_wire.optional(
                data,
                "contactProperties",
                _wire.model(EmailMessagePreviewRequestContactProperties.from_dict),
            ),
            data_variables=_wire.optional(
                data,
                "dataVariables",
                _wire.model(EmailMessagePreviewRequestDataVariables.from_dict),
            ),
            event_properties=_wire.optional(
                data,
                "eventProperties",
                _wire.model(EmailMessagePreviewRequestEventProperties.from_dict),
            ),
        )
        result.additional_properties = data
        return result
