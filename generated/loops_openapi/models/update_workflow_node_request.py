from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.workflow_add_to_list_trigger_payload import WorkflowAddToListTriggerPayload
    from ..models.workflow_audience_filter_payload import WorkflowAudienceFilterPayload
    from ..models.workflow_contact_property_trigger_payload import (
        WorkflowContactPropertyTriggerPayload,
    )
    from ..models.workflow_event_trigger_payload import WorkflowEventTriggerPayload
    from ..models.workflow_experiment_branch_payload import WorkflowExperimentBranchPayload
    from ..models.workflow_signup_trigger_payload import WorkflowSignupTriggerPayload
    from ..models.workflow_timer_action_payload import WorkflowTimerActionPayload
    from ..models.workflow_variant_payload import WorkflowVariantPayload


@_define
class UpdateWorkflowNodeRequest(_wire.Model["Any"]):
    expected_revision_id: None | str
    payload: (
        WorkflowAddToListTriggerPayload
        | WorkflowAudienceFilterPayload
        | WorkflowContactPropertyTriggerPayload
        | WorkflowEventTriggerPayload
        | WorkflowExperimentBranchPayload
        | WorkflowSignupTriggerPayload
        | WorkflowTimerActionPayload
        | WorkflowVariantPayload
    )
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "expectedRevisionId": self.expected_revision_id,
                "payload": self.payload,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.workflow_add_to_list_trigger_payload import WorkflowAddToListTriggerPayload
        from ..models.workflow_audience_filter_payload import WorkflowAudienceFilterPayload
        from ..models.workflow_contact_property_trigger_payload import (
            WorkflowContactPropertyTriggerPayload,
        )
        from ..models.workflow_event_trigger_payload import WorkflowEventTriggerPayload
        from ..models.workflow_experiment_branch_payload import WorkflowExperimentBranchPayload
        from ..models.workflow_signup_trigger_payload import WorkflowSignupTriggerPayload
        from ..models.workflow_timer_action_payload import WorkflowTimerActionPayload
        from ..models.workflow_variant_payload import WorkflowVariantPayload

        data = dict(src_dict)
        result = cls(
            expected_revision_id=_wire.required(
                data, "expectedRevisionId", _wire.nullable(_wire.string)
            ),
            payload=_wire.required(
                data,
                "payload",
                _wire.first_of(
                    _wire.model(WorkflowSignupTriggerPayload.from_dict),
                    _wire.model(WorkflowEventTriggerPayload.from_dict),
                    _wire.model(WorkflowContactPropertyTriggerPayload.from_dict),
                    _wire.model(WorkflowAddToListTriggerPayload.from_dict),
                    _wire.model(WorkflowAudienceFilterPayload.from_dict),
                    _wire.model(WorkflowTimerActionPayload.from_dict),
                    _wire.model(WorkflowExperimentBranchPayload.from_dict),
                    _wire.model(WorkflowVariantPayload.from_dict),
                ),
            ),
        )
        result.additional_properties = data
        return result
