from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.simplified_add_to_list_trigger_workflow_node import (
        SimplifiedAddToListTriggerWorkflowNode,
    )
    from ..models.simplified_audience_filter_workflow_node import (
        SimplifiedAudienceFilterWorkflowNode,
    )
    from ..models.simplified_blank_trigger_workflow_node import SimplifiedBlankTriggerWorkflowNode
    from ..models.simplified_branch_workflow_node import SimplifiedBranchWorkflowNode
    from ..models.simplified_contact_property_trigger_workflow_node import (
        SimplifiedContactPropertyTriggerWorkflowNode,
    )
    from ..models.simplified_event_trigger_workflow_node import SimplifiedEventTriggerWorkflowNode
    from ..models.simplified_exit_action_workflow_node import SimplifiedExitActionWorkflowNode
    from ..models.simplified_experiment_branch_workflow_node import (
        SimplifiedExperimentBranchWorkflowNode,
    )
    from ..models.simplified_send_email_action_workflow_node import (
        SimplifiedSendEmailActionWorkflowNode,
    )
    from ..models.simplified_signup_trigger_workflow_node import SimplifiedSignupTriggerWorkflowNode
    from ..models.simplified_timer_action_workflow_node import SimplifiedTimerActionWorkflowNode
    from ..models.simplified_variant_workflow_node import SimplifiedVariantWorkflowNode
    from ..models.unknown_simplified_workflow_node import UnknownSimplifiedWorkflowNode


@_define
class SimplifiedWorkflowNodes(
    _wire.Model[
        "SimplifiedAddToListTriggerWorkflowNode | SimplifiedAudienceFilterWorkflowNode | SimplifiedBlankTriggerWorkflowNode | SimplifiedBranchWorkflowNode | SimplifiedContactPropertyTriggerWorkflowNode | SimplifiedEventTriggerWorkflowNode | SimplifiedExitActionWorkflowNode | SimplifiedExperimentBranchWorkflowNode | SimplifiedSendEmailActionWorkflowNode | SimplifiedSignupTriggerWorkflowNode | SimplifiedTimerActionWorkflowNode | SimplifiedVariantWorkflowNode | UnknownSimplifiedWorkflowNode"
    ]
):
    additional_properties: dict[
        str,
        SimplifiedAddToListTriggerWorkflowNode
        | SimplifiedAudienceFilterWorkflowNode
        | SimplifiedBlankTriggerWorkflowNode
        | SimplifiedBranchWorkflowNode
        | SimplifiedContactPropertyTriggerWorkflowNode
        | SimplifiedEventTriggerWorkflowNode
        | SimplifiedExitActionWorkflowNode
        | SimplifiedExperimentBranchWorkflowNode
        | SimplifiedSendEmailActionWorkflowNode
        | SimplifiedSignupTriggerWorkflowNode
        | SimplifiedTimerActionWorkflowNode
        | SimplifiedVariantWorkflowNode
        | UnknownSimplifiedWorkflowNode,
    ] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.simplified_add_to_list_trigger_workflow_node import (
            SimplifiedAddToListTriggerWorkflowNode,
        )
        from ..models.simplified_audience_filter_workflow_node import (
            SimplifiedAudienceFilterWorkflowNode,
        )
        from ..models.simplified_blank_trigger_workflow_node import (
            SimplifiedBlankTriggerWorkflowNode,
        )
        from ..models.simplified_branch_workflow_node import SimplifiedBranchWorkflowNode
        from ..models.simplified_contact_property_trigger_workflow_node import (
            SimplifiedContactPropertyTriggerWorkflowNode,
        )
        from ..models.simplified_event_trigger_workflow_node import (
            SimplifiedEventTriggerWorkflowNode,
        )
        from ..models.simplified_exit_action_workflow_node import SimplifiedExitActionWorkflowNode
        from ..models.simplified_experiment_branch_workflow_node import (
            SimplifiedExperimentBranchWorkflowNode,
        )
        from ..models.simplified_send_email_action_workflow_node import (
            SimplifiedSendEmailActionWorkflowNode,
        )
        from ..models.simplified_signup_trigger_workflow_node import (
            SimplifiedSignupTriggerWorkflowNode,
        )
        from ..models.simplified_timer_action_workflow_node import SimplifiedTimerActionWorkflowNode
        from ..models.simplified_variant_workflow_node import SimplifiedVariantWorkflowNode
        from ..models.unknown_simplified_workflow_node import UnknownSimplifiedWorkflowNode

        data = dict(src_dict)
        result = cls()
        decode = _wire.tagged(
            "typeName",
            {
                "SignupTrigger": SimplifiedSignupTriggerWorkflowNode.from_dict,
                "EventTrigger": SimplifiedEventTriggerWorkflowNode.from_dict,
                "ContactPropertyTrigger": SimplifiedContactPropertyTriggerWorkflowNode.from_dict,
                "AddToListTrigger": SimplifiedAddToListTriggerWorkflowNode.from_dict,
                "BlankTrigger": SimplifiedBlankTriggerWorkflowNode.from_dict,
                "AudienceFilter": SimplifiedAudienceFilterWorkflowNode.from_dict,
                "TimerAction": SimplifiedTimerActionWorkflowNode.from_dict,
                "SendEmailAction": SimplifiedSendEmailActionWorkflowNode.from_dict,
                "ExitAction": SimplifiedExitActionWorkflowNode.from_dict,
                "BranchNode": SimplifiedBranchWorkflowNode.from_dict,
                "ExperimentBranchNode": SimplifiedExperimentBranchWorkflowNode.from_dict,
                "VariantNode": SimplifiedVariantWorkflowNode.from_dict,
            },
            UnknownSimplifiedWorkflowNode.from_dict,
        )
        data = {key: decode(value, "SimplifiedWorkflowNodes.*") for key, value in data.items()}
        result.additional_properties = data
        return result
