"""Audience filters, which select contacts from the audience."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, TypeVar

from loops_openapi.models.audience_filter import AudienceFilter
from loops_openapi.models.audience_filter_in_request import AudienceFilterInRequest
from loops_openapi.models.create_audience_segment_request_filter import (
    CreateAudienceSegmentRequestFilter,
)
from loops_openapi.types import Unset

from . import models

FilterModel: TypeAlias = (
    AudienceFilter | AudienceFilterInRequest | CreateAudienceSegmentRequestFilter
)
FilterInput: TypeAlias = FilterModel | Mapping[str, object]
"""A mapping with the keys of the API, or one of the models, which have the same fields."""

F = TypeVar("F", AudienceFilterInRequest, CreateAudienceSegmentRequestFilter)


def read_filter(value: FilterInput, model: type[F], name: str) -> F:
    """Returns the filter as the `model` of a request."""
    result = models.as_model(_convert(value, model), model, name)
    if not result.conditions:  # it would select the whole audience
        raise ValueError(f"{name} must have at least one condition")
    return result


def _convert(value: FilterInput, model: type[F]) -> F | Mapping[str, object]:
    """Converts a fetched filter, and keeps the fields that the contract does not declare."""
    if not isinstance(value, FilterModel):
        return value
    converted = model(conditions=value.conditions, match=value.match)
    converted.additional_properties = value.additional_properties
    return converted


def campaign_filter(
    value: FilterInput | Unset | None, name: str
) -> AudienceFilterInRequest | Unset | None:
    """Returns the filter of a campaign; `None` removes it."""
    if value is None or isinstance(value, Unset):
        return value
    return read_filter(value, AudienceFilterInRequest, name)
