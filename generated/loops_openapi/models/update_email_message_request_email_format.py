from typing import Literal, cast

from .. import wire as _wire

UpdateEmailMessageRequestEmailFormat = Literal["plain", "styled"]

UPDATE_EMAIL_MESSAGE_REQUEST_EMAIL_FORMAT_VALUES: frozenset[
    UpdateEmailMessageRequestEmailFormat
] = frozenset(["plain", "styled"])


def check_update_email_message_request_email_format(
    value: object, name: str = "UpdateEmailMessageRequestEmailFormat"
) -> UpdateEmailMessageRequestEmailFormat:
    """Any string: values the contract does not list yet are kept."""
    return cast(UpdateEmailMessageRequestEmailFormat, _wire.string(value, name))
