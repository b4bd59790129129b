from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class ListEventPatternsResponsePagination(_wire.Model[Any]):
    next_cursor: None | str = None
    next_page: None | str = None
    per_page: float | None = None
    returned_results: float | None = None
    total_pages: float | None = None
    total_results: float | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "nextCursor": _wire.known(self.next_cursor),
                "nextPage": _wire.known(self.next_page),
                "perPage": _wire.known(self.per_page),
                "returnedResults": _wire.known(self.returned_results),
                "totalPages": _wire.known(self.total_pages),
                "totalResults": _wire.known(self.total_results),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            next_cursor=_wire.known_or_none(data, "nextCursor", _wire.nullable(_wire.string)),
            next_page=_wire.known_or_none(data, "nextPage", _wire.nullable(_wire.string)),
            per_page=_wire.known_or_none(data, "perPage", _wire.number),
            returned_results=_wire.known_or_none(data, "returnedResults", _wire.number),
            total_pages=_wire.known_or_none(data, "totalPages", _wire.number),
            total_results=_wire.known_or_none(data, "totalResults", _wire.number),
        )
        result.additional_properties = data
        return result
