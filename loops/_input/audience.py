"""Audience filters: who of the audience is meant."""

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
"""A filter as the API writes it, or any of the models that hold one: they have the same parts."""

F = TypeVar("F", AudienceFilterInRequest, CreateAudienceSegmentRequestFilter)


def read_filter(value: FilterInput, model: type[F], name: str) -> F:
    """The filter of a request, from a mapping or from the filter of something else."""
    result = models.as_model(_moved(value, model), model, name)
    if not result.conditions:  # one that excludes nobody must not pass for a narrow audience
        raise ValueError(f"{name} must have at least one condition")
    return result


def _moved(value: FilterInput, model: type[F]) -> F | Mapping[str, object]:
    """A filter that was fetched keeps all it holds, also what this contract does not know yet."""
    if not isinstance(value, FilterModel):
        return value
    moved = model(conditions=value.conditions, match=value.match)
    moved.additional_properties = value.additional_properties
    return moved


def campaign_filter(
    value: FilterInput | Unset | None, name: str
) -> AudienceFilterInRequest | Unset | None:
    """The filter of a campaign, which `None` takes away."""
    if value is None or isinstance(value, Unset):
        return value
    return read_filter(value, AudienceFilterInRequest, name)
