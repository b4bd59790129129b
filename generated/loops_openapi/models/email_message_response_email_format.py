from typing import Literal, cast

from .. import wire as _wire

EmailMessageResponseEmailFormat = Literal["plain", "styled"]

EMAIL_MESSAGE_RESPONSE_EMAIL_FORMAT_VALUES: frozenset[EmailMessageResponseEmailFormat] = frozenset(
    ["plain", "styled"]
)


def check_email_message_response_email_format(
    value: object, name: str = "EmailMessageResponseEmailFormat"
) -> EmailMessageResponseEmailFormat:
    """Any string: values the contract does not list yet are kept."""
    return cast(EmailMessageResponseEmailFormat, _wire.string(value, name))
