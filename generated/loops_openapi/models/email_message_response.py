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
    bcc_email: str | None = None
    campaign_id: str | None = None
    cc_email: str | None = None
    contact_properties_fallbacks: EmailMessageResponseContactPropertiesFallbacks | None = None
    data_variables_fallbacks: EmailMessageResponseDataVariablesFallbacks | None = None
    event_properties_fallbacks: EmailMessageResponseEventPropertiesFallbacks | None = None
    language_code: str | None = None
    transactional_id: str | None = None
    warnings: list[EmailMessageResponseWarningsItem] | None = None
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
                "bccEmail": _wire.known(self.bcc_email),
                "campaignId": _wire.known(self.campaign_id),
                "ccEmail": _wire.known(self.cc_email),
                "contactPropertiesFallbacks": _wire.known(self.contact_properties_fallbacks),
                "dataVariablesFallbacks": _wire.known(self.data_variables_fallbacks),
                "eventPropertiesFallbacks": _wire.known(self.event_properties_fallbacks),
                "languageCode": _wire.known(self.language_code),
                "transactionalId": _wire.known(self.transactional_id),
                "warnings": _wire.known(self.warnings),
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
            bcc_email=_wire.known_or_none(data, "bccEmail", _wire.string),
            campaign_id=_wire.known_or_none(data, "campaignId", _wire.string),
            cc_email=_wire.known_or_none(data, "ccEmail", _wire.string),
            contact_properties_fallbacks=_wire.known_or_none(
                data,
                "contactPropertiesFallbacks",
                _wire.model(EmailMessageResponseContactPropertiesFallbacks.from_dict),
            ),
            data_variables_fallbacks=_wire.known_or_none(
                data,
                "dataVariablesFallbacks",
                _wire.model(EmailMessageResponseDataVariablesFallbacks.from_dict),
            ),
            event_properties_fallbacks=_wire.known_or_none(
                data,
                "eventPropertiesFallbacks",
                _wire.model(EmailMessageResponseEventPropertiesFallbacks.from_dict),
            ),
            language_code=_wire.known_or_none(data, "languageCode", _wire.string),
            transactional_id=_wire.known_or_none(data, "transactionalId", _wire.string),
            warnings=_wire.known_or_none(
                data,
                "warnings",
                _wire.array(_wire.model(EmailMessageResponseWarningsItem.from_dict)),
            ),
        )
        result.additional_properties = data
        return result
