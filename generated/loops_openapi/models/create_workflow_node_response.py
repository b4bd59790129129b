from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.created_workflow_node_add_to_list_trigger import (
        CreatedWorkflowNodeAddToListTrigger,
    )
    from ..models.created_workflow_node_audience_filter import CreatedWorkflowNodeAudienceFilter
    from ..models.created_workflow_node_blank_trigger import CreatedWorkflowNodeBlankTrigger
    from ..models.created_workflow_node_branch_node import CreatedWorkflowNodeBranchNode
    from ..models.created_workflow_node_contact_property_trigger import (
        CreatedWorkflowNodeContactPropertyTrigger,
    )
    from ..models.created_workflow_node_event_trigger import CreatedWorkflowNodeEventTrigger
    from ..models.created_workflow_node_exit_action import CreatedWorkflowNodeExitAction
    from ..models.created_workflow_node_experiment_branch_node import (
        CreatedWorkflowNodeExperimentBranchNode,
    )
    from ..models.created_workflow_node_send_email_action import CreatedWorkflowNodeSendEmailAction
    from ..models.created_workflow_node_signup_trigger import CreatedWorkflowNodeSignupTrigger
    from ..models.created_workflow_node_timer_action import CreatedWorkflowNodeTimerAction
    from ..models.created_workflow_node_variant_node import CreatedWorkflowNodeVariantNode
    from ..models.simplified_workflow import SimplifiedWorkflow
    from ..models.unknown_created_workflow_node import UnknownCreatedWorkflowNode


@_define
class CreateWorkflowNodeResponse(_wire.Model["Any"]):
    node: (
        CreatedWorkflowNodeAddToListTrigger
        | CreatedWorkflowNodeAudienceFilter
        | CreatedWorkflowNodeBlankTrigger
        | CreatedWorkflowNodeBranchNode
        | CreatedWorkflowNodeContactPropertyTrigger
        | CreatedWorkflowNodeEventTrigger
        | CreatedWorkflowNodeExitAction
        | CreatedWorkflowNodeExperimentBranchNode
        | CreatedWorkflowNodeSendEmailAction
        | CreatedWorkflowNodeSignupTrigger
        | CreatedWorkflowNodeTimerAction
        | CreatedWorkflowNodeVariantNode
        | UnknownCreatedWorkflowNode
    )
    workflow: SimplifiedWorkflow
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "node": self.node,
                "workflow": self.workflow,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.created_workflow_node_add_to_list_trigger import (
            CreatedWorkflowNodeAddToListTrigger,
        )
        from ..models.created_workflow_node_audience_filter import CreatedWorkflowNodeAudienceFilter
        from ..models.created_workflow_node_blank_trigger import CreatedWorkflowNodeBlankTrigger
        from ..models.created_workflow_node_branch_node import CreatedWorkflowNodeBranchNode
        from ..models.created_workflow_node_contact_property_trigger import (
            CreatedWorkflowNodeContactPropertyTrigger,
        )
        from ..models.created_workflow_node_event_trigger import CreatedWorkflowNodeEventTrigger
        from ..models.created_workflow_node_exit_action import CreatedWorkflowNodeExitAction
        from ..models.created_workflow_node_experiment_branch_node import (
            CreatedWorkflowNodeExperimentBranchNode,
        )
        from ..models.created_workflow_node_send_email_action import (
            CreatedWorkflowNodeSendEmailAction,
        )
        from ..models.created_workflow_node_signup_trigger import CreatedWorkflowNodeSignupTrigger
        from ..models.created_workflow_node_timer_action import CreatedWorkflowNodeTimerAction
        from ..models.created_workflow_node_variant_node import CreatedWorkflowNodeVariantNode
        from ..models.simplified_workflow import SimplifiedWorkflow
        from ..models.unknown_created_workflow_node import UnknownCreatedWorkflowNode

        data = dict(src_dict)
        result = cls(
            node=_wire.required(
                data,
                "node",
                _wire.tagged(
                    "typeName",
                    {
                        "SignupTrigger": CreatedWorkflowNodeSignupTrigger.from_dict,
                        "EventTrigger": CreatedWorkflowNodeEventTrigger.from_dict,
                        "ContactPropertyTrigger": CreatedWorkflowNodeContactPropertyTrigger.from_dict,
                        "AddToListTrigger": CreatedWorkflowNodeAddToListTrigger.from_dict,
                        "BlankTrigger": CreatedWorkflowNodeBlankTrigger.from_dict,
                        "AudienceFilter": CreatedWorkflowNodeAudienceFilter.from_dict,
                        "TimerAction": CreatedWorkflowNodeTimerAction.from_dict,
                        "SendEmailAction": CreatedWorkflowNodeSendEmailAction.from_dict,
                        "ExitAction": CreatedWorkflowNodeExitAction.from_dict,
                        "BranchNode": CreatedWorkflowNodeBranchNode.from_dict,
                        "ExperimentBranchNode": CreatedWorkflowNodeExperimentBranchNode.from_dict,
                        "VariantNode": CreatedWorkflowNodeVariantNode.from_dict,
                    },
                    UnknownCreatedWorkflowNode.from_dict,
                ),
            ),
            workflow=_wire.required(data, "workflow", _wire.model(SimplifiedWorkflow.from_dict)),
        )
        result.additional_properties = data
        return result
