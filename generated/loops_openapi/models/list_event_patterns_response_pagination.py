from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset


@_define
class ListEventPatternsResponsePagination(_wire.Model[Any]):
    next_cursor: None | str | Unset = UNSET
    next_page: None | str | Unset = UNSET
    per_page: float | Unset = UNSET
    returned_results: float | Unset = UNSET
    total_pages: float | Unset = UNSET
    total_results: float | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "nextCursor": self.next_cursor,
                "nextPage": self.next_page,
                "perPage": self.per_page,
                "returnedResults": self.returned_results,
                "totalPages": self.total_pages,
                "totalResults": self.total_results,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            next_cursor=_wire.optional(data, "nextCursor", _wire.nullable(_wire.string)),
            next_page=_wire.optional(data, "nextPage", _wire.nullable(_wire.string)),
            per_page=_wire.optional(data, "perPage", _wire.number),
            returned_results=_wire.optional(data, "returnedResults", _wire.number),
            total_pages=_wire.optional(data, "totalPages", _wire.number),
            total_results=_wire.optional(data, "totalResults", _wire.number),
        )
        result.additional_properties = data
        return result
