from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..models.workflow_queued_contact_policy import (
    WorkflowQueuedContactPolicy,
    check_workflow_queued_contact_policy,
)
from ..types import UNSET, Unset


@_define
class ChangeWorkflowMailingListRequest(_wire.Model[Any]):
    expected_revision_id: None | str
    mailing_list_id: None | str
    dry_run: bool | Unset = UNSET
    queued_contact_policy: WorkflowQueuedContactPolicy | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "expectedRevisionId": self.expected_revision_id,
                "mailingListId": self.mailing_list_id,
                "dryRun": self.dry_run,
                "queuedContactPolicy": self.queued_contact_policy,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            expected_revision_id=_wire.required(
                data, "expectedRevisionId", _wire.nullable(_wire.string)
            ),
            mailing_list_id=_wire.required(data, "mailingListId", _wire.nullable(_wire.string)),
            dry_run=_wire.optional(data, "dryRun", _wire.boolean),
            queued_contact_policy=_wire.optional(
                data, "queuedContactPolicy", check_workflow_queued_contact_policy
            ),
        )
        result.additional_properties = data
        return result
