from typing import Literal, cast

from .. import wire as _wire

GuardianRuleRule = Literal[
    "bareArrayNodes",
    "emailWithoutMailtoButtonHrefs",
    "emailWithoutMailtoImageHrefs",
    "emailWithoutMailtoLinkHrefs",
    "invalidButtonHrefs",
    "invalidCustomDataVariables",
    "invalidLinkHrefs",
    "missingButtonHrefs",
    "missingFallbackContactProperties",
    "missingFallbackEventProperties",
    "missingLinkHrefs",
    "missingRequiredDataVariables",
    "missingSocialIconHrefs",
    "shortenedYouTubeButtonHrefs",
    "shortenedYouTubeImageHrefs",
    "shortenedYouTubeLinkHrefs",
    "unsupportedContactProperties",
    "unsupportedDataVariables",
    "unsupportedEventProperties",
]

GUARDIAN_RULE_RULE_VALUES: frozenset[GuardianRuleRule] = frozenset(
    [
        "bareArrayNodes",
        "emailWithoutMailtoButtonHrefs",
        "emailWithoutMailtoImageHrefs",
        "emailWithoutMailtoLinkHrefs",
        "invalidButtonHrefs",
        "invalidCustomDataVariables",
        "invalidLinkHrefs",
        "missingButtonHrefs",
        "missingFallbackContactProperties",
        "missingFallbackEventProperties",
        "missingLinkHrefs",
        "missingRequiredDataVariables",
        "missingSocialIconHrefs",
        "shortenedYouTubeButtonHrefs",
        "shortenedYouTubeImageHrefs",
        "shortenedYouTubeLinkHrefs",
        "unsupportedContactProperties",
        "unsupportedDataVariables",
        "unsupportedEventProperties",
    ]
)


def check_guardian_rule_rule(value: object, name: str = "GuardianRuleRule") -> GuardianRuleRule:
    """Any string: values the contract does not list yet are kept."""
    return cast(GuardianRuleRule, _wire.string(value, name))
