from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.email_message_response_email_format import (
    EmailMessageResponseEmailFormat,
    check_email_message_response_email_format,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.email_message_response_contact_properties_fallbacks import (
        EmailMessageResponseContactPropertiesFallbacks,
    )
    from ..models.email_message_response_data_variables_fallbacks import (
        EmailMessageResponseDataVariablesFallbacks,
    )
    from ..models.email_message_response_event_properties_fallbacks import (
        EmailMessageResponseEventPropertiesFallbacks,
    )
    from ..models.email_message_response_warnings_item import EmailMessageResponseWarningsItem


@_define
class EmailMessageResponse(_wire.Model["Any"]):
    content_revision_id: None | str
    email_format: EmailMessageResponseEmailFormat
    from_email: str
    from_name: str
    id: str
    lmx: str
    preview_text: str
    reply_to_email: str
    subject: str
    updated_at: datetime.datetime
    bcc_email: str | Unset = UNSET
    campaign_id: str | Unset = UNSET
    cc_email: str | Unset = UNSET
    contact_properties_fallbacks: EmailMessageResponseContactPropertiesFallbacks | Unset = UNSET
    data_variables_fallbacks: EmailMessageResponseDataVariablesFallbacks | Unset = UNSET
    event_properties_fallbacks: EmailMessageResponseEventPropertiesFallbacks | Unset = UNSET
    language_code: str | Unset = UNSET
    transactional_id: str | Unset = UNSET
    warnings: list[EmailMessageResponseWarningsItem] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "contentRevisionId": self.content_revision_id,
                "emailFormat": self.email_format,
                "fromEmail": self.from_email,
                "fromName": self.from_name,
                "id": self.id,
                "lmx": self.lmx,
                "previewText": self.preview_text,
                "replyToEmail": self.reply_to_email,
                "subject": self.subject,
                "updatedAt": self.updated_at,
                "bccEmail": self.bcc_email,
                "campaignId": self.campaign_id,
                "ccEmail": self.cc_email,
                "contactPropertiesFallbacks": self.contact_properties_fallbacks,
                "dataVariablesFallbacks": self.data_variables_fallbacks,
                "eventPropertiesFallbacks": self.event_properties_fallbacks,
                "languageCode": self.language_code,
                "transactionalId": self.transactional_id,
                "warnings": self.warnings,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.email_message_response_contact_properties_fallbacks import (
            EmailMessageResponseContactPropertiesFallbacks,
        )
        from ..models.email_message_response_data_variables_fallbacks import (
            EmailMessageResponseDataVariablesFallbacks,
        )
        from ..models.email_message_response_event_properties_fallbacks import (
            EmailMessageResponseEventPropertiesFallbacks,
        )
        from ..models.email_message_response_warnings_item import EmailMessageResponseWarningsItem

        data = dict(src_dict)
        result = cls(
            content_revision_id=_wire.required(
                data, "contentRevisionId", _wire.nullable(_wire.string)
            ),
            email_format=_wire.required(
                data, "emailFormat", check_email_message_response_email_format
            ),
            from_email=_wire.required(data, "fromEmail", _wire.string),
            from_name=_wire.required(data, "fromName", _wire.string),
            id=_wire.required(data, "id", _wire.string),
            lmx=_wire.required(data, "lmx", _wire.string),
            preview_text=_wire.required(data, "previewText", _wire.string),
            reply_to_email=_wire.required(data, "replyToEmail", _wire.string),
            subject=_wire.required(data, "subject", _wire.string),
            updated_at=_wire.required(data, "updatedAt", _wire.timestamp),
            bcc_email=_wire.optional(data, "bccEmail", _wire.string),
            campaign_id=_wire.optional(data, "campaignId", _wire.string),
            cc_email=_wire.optional(data, "ccEmail", _wire.string),
            contact_properties_fallbacks=_wire.optional(
                data,
                "contactPropertiesFallbacks",
                _wire.model(EmailMessageResponseContactPropertiesFallbacks.from_dict),
            ),
            data_variables_fallbacks=_wire.optional(
                data,
                "dataVariablesFallbacks",
                _wire.model(EmailMessageResponseDataVariablesFallbacks.from_dict),
            ),
            event_properties_fallbacks=_wire.optional(
                data,
                "eventPropertiesFallbacks",
                _wire.model(EmailMessageResponseEventPropertiesFallbacks.from_dict),
            ),
            language_code=_wire.optional(data, "languageCode", _wire.string),
            transactional_id=_wire.optional(data, "transactionalId", _wire.string),
            warnings=_wire.optional(
                data,
                "warnings",
                _wire.array(_wire.model(EmailMessageResponseWarningsItem.from_dict)),
            ),
        )
        result.additional_properties = data
        return result
