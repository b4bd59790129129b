from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.pagination import Pagination
    from ..models.transactional_email import TransactionalEmail


@_define
class ListTransactionalsResponse(_wire.Model["Any"]):
    data: list[TransactionalEmail] | None = None
    pagination: Pagination | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "data": _wire.known(self.data),
                "pagination": _wire.known(self.pagination),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.pagination import Pagination
        from ..models.transactional_email import TransactionalEmail

        data = dict(src_dict)
        result = cls(
            data=_wire.known_or_none(
                data, "data", _wire.array(_wire.model(TransactionalEmail.from_dict))
            ),
            pagination=_wire.known_or_none(data, "pagination", _wire.model(Pagination.from_dict)),
        )
        result.additional_properties = data
        return result
