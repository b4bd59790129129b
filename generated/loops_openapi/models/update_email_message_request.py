from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.update_email_message_request_email_format import (
    UpdateEmailMessageRequestEmailFormat,
    check_update_email_message_request_email_format,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.update_email_message_request_contact_properties_fallbacks import (
        UpdateEmailMessageRequestContactPropertiesFallbacks,
    )
    from ..models.update_email_message_request_data_variables_fallbacks import (
        UpdateEmailMessageRequestDataVariablesFallbacks,
    )
    from ..models.update_email_message_request_event_properties_fallbacks import (
        UpdateEmailMessageRequestEventPropertiesFallbacks,
    )


@_define
class UpdateEmailMessageRequest(_wire.Model["Any"]):
    bcc_email: str | Unset = UNSET
    cc_email: str | Unset = UNSET
    contact_properties_fallbacks: UpdateEmailMessageRequestContactPropertiesFallbacks | Unset = (
        UNSET
    )
    data_variables_fallbacks: UpdateEmailMessageRequestDataVariablesFallbacks | Unset = UNSET
    email_format: UpdateEmailMessageRequestEmailFormat | Unset = UNSET
    event_properties_fallbacks: UpdateEmailMessageRequestEventPropertiesFallbacks | Unset = UNSET
    expected_revision_id: str | Unset = UNSET
    from_email: str | Unset = UNSET
    from_name: str | Unset = UNSET
    language_code: str | Unset = UNSET
    lmx: str | Unset = UNSET
    preview_text: str | Unset = UNSET
    reply_to_email: str | Unset = UNSET
    subject: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "bccEmail": self.bcc_email,
                "ccEmail": self.cc_email,
                "contactPropertiesFallbacks": self.contact_properties_fallbacks,
                "dataVariablesFallbacks": self.data_variables_fallbacks,
                "emailFormat": self.email_format,
                "eventPropertiesFallbacks": self.event_properties_fallbacks,
                "expectedRevisionId": self.expected_revision_id,
                "fromEmail": self.from_email,
                "fromName": self.from_name,
                "languageCode": self.language_code,
                "lmx": self.lmx,
                "previewText": self.preview_text,
                "replyToEmail": self.reply_to_email,
                "subject": self.subject,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.update_email_message_request_contact_properties_fallbacks import (
            UpdateEmailMessageRequestContactPropertiesFallbacks,
        )
        from ..models.update_email_message_request_data_variables_fallbacks import (
            UpdateEmailMessageRequestDataVariablesFallbacks,
        )
        from ..models.update_email_message_request_event_properties_fallbacks import (
            UpdateEmailMessageRequestEventPropertiesFallbacks,
        )

        data = dict(src_dict)
        result = cls(
            bcc_email=_wire.optional(data, "bccEmail", _wire.string),
            cc_email=_wire.optional(data, "ccEmail", _wire.string),
            contact_properties_fallbacks=_wire.optional(
                data,
                "contactPropertiesFallbacks",
                _wire.model(UpdateEmailMessageRequestContactPropertiesFallbacks.from_dict),
            ),
            data_variables_fallbacks=_wire.optional(
                data,
                "dataVariablesFallbacks",
                _wire.model(UpdateEmailMessageRequestDataVariablesFallbacks.from_dict),
            ),
            email_format=_wire.optional(
                data, "emailFormat", check_update_email_message_request_email_format
            ),
            event_properties_fallbacks=_wire.optional(
                data,
                "eventPropertiesFallbacks",
                _wire.model(UpdateEmailMessageRequestEventPropertiesFallbacks.from_dict),
            ),
            expected_revision_id=_wire.optional(data, "expectedRevisionId", _wire.string),
            from_email=_wire.optional(data, "fromEmail", _wire.string),
            from_name=_wire.optional(data, "fromName", _wire.string),
            language_code=_wire.optional(data, "languageCode", _wire.string),
            lmx=_wire.optional(data, "lmx", _wire.string),
            preview_text=_wire.optional(data, "previewText", _wire.string),
            reply_to_email=_wire.optional(data, "replyToEmail", _wire.string),
            subject=_wire.optional(data, "subject", _wire.string),
        )
        result.additional_properties = data
        return result
