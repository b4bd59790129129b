from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.add_to_list_trigger_workflow_mutation_node import (
        AddToListTriggerWorkflowMutationNode,
    )
    from ..models.audience_filter_workflow_mutation_node import AudienceFilterWorkflowMutationNode
    from ..models.blank_trigger_workflow_mutation_node import BlankTriggerWorkflowMutationNode
    from ..models.branch_workflow_mutation_node import BranchWorkflowMutationNode
    from ..models.contact_property_trigger_workflow_mutation_node import (
        ContactPropertyTriggerWorkflowMutationNode,
    )
    from ..models.event_trigger_workflow_mutation_node import EventTriggerWorkflowMutationNode
    from ..models.exit_action_workflow_mutation_node import ExitActionWorkflowMutationNode
    from ..models.experiment_branch_workflow_mutation_node import (
        ExperimentBranchWorkflowMutationNode,
    )
    from ..models.send_email_action_workflow_mutation_node import (
        SendEmailActionWorkflowMutationNode,
    )
    from ..models.signup_trigger_workflow_mutation_node import SignupTriggerWorkflowMutationNode
    from ..models.timer_action_workflow_mutation_node import TimerActionWorkflowMutationNode
    from ..models.unknown_workflow_mutation_node import UnknownWorkflowMutationNode
    from ..models.variant_workflow_mutation_node import VariantWorkflowMutationNode
    from ..models.workflow_event_property import WorkflowEventProperty


@_define
class CreatedWorkflowNodeEventTrigger(_wire.Model["Any"]):
    id: str
    next_node_ids: list[str]
    re_eligible: bool
    workflow_revision_id: str
    type_name: Literal["EventTrigger"] = "EventTrigger"
    created_child_nodes: (
        list[
            AddToListTriggerWorkflowMutationNode
            | AudienceFilterWorkflowMutationNode
            | BlankTriggerWorkflowMutationNode
            | BranchWorkflowMutationNode
            | ContactPropertyTriggerWorkflowMutationNode
            | EventTriggerWorkflowMutationNode
            | ExitActionWorkflowMutationNode
            | ExperimentBranchWorkflowMutationNode
            | SendEmailActionWorkflowMutationNode
            | SignupTriggerWorkflowMutationNode
            | TimerActionWorkflowMutationNode
            | UnknownWorkflowMutationNode
            | VariantWorkflowMutationNode
        ]
        | None
    ) = None
    event_name: str | None = None
    event_properties: list[WorkflowEventProperty] | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "id": self.id,
                "nextNodeIds": self.next_node_ids,
                "reEligible": self.re_eligible,
                "typeName": self.type_name,
                "workflowRevisionId": self.workflow_revision_id,
                "createdChildNodes": _wire.known(self.created_child_nodes),
                "eventName": _wire.known(self.event_name),
                "eventProperties": _wire.known(self.event_properties),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.add_to_list_trigger_workflow_mutation_node import (
            AddToListTriggerWorkflowMutationNode,
        )
        from ..models.audience_filter_workflow_mutation_node import (
            AudienceFilterWorkflowMutationNode,
        )
        from ..models.blank_trigger_workflow_mutation_node import BlankTriggerWorkflowMutationNode
        from ..models.branch_workflow_mutation_node import BranchWorkflowMutationNode
        from ..models.contact_property_trigger_workflow_mutation_node import (
            ContactPropertyTriggerWorkflowMutationNode,
        )
        from ..models.event_trigger_workflow_mutation_node import EventTriggerWorkflowMutationNode
        from ..models.exit_action_workflow_mutation_node import ExitActionWorkflowMutationNode
        from ..models.experiment_branch_workflow_mutation_node import (
            ExperimentBranchWorkflowMutationNode,
        )
        from ..models.send_email_action_workflow_mutation_node import (
            SendEmailActionWorkflowMutationNode,
        )
        from ..models.signup_trigger_workflow_mutation_node import SignupTriggerWorkflowMutationNode
        from ..models.timer_action_workflow_mutation_node import TimerActionWorkflowMutationNode
        from ..models.unknown_workflow_mutation_node import UnknownWorkflowMutationNode
        from ..models.variant_workflow_mutation_node import VariantWorkflowMutationNode
        from ..models.workflow_event_property import WorkflowEventProperty

        data = dict(src_dict)
        result = cls(
            id=_wire.required(data, "id", _wire.string),
            next_node_ids=_wire.required(data, "nextNodeIds", _wire.array(_wire.string)),
            re_eligible=_wire.required(data, "reEligible", _wire.boolean),
            type_name=_wire.required(data, "typeName", _wire.literal(_wire.string)),
            workflow_revision_id=_wire.required(data, "workflowRevisionId", _wire.string),
            created_child_nodes=_wire.known_or_none(
                data,
                "createdChildNodes",
                _wire.array(
                    _wire.tagged(
                        "typeName",
                        {
                            "SignupTrigger": SignupTriggerWorkflowMutationNode.from_dict,
                            "EventTrigger": EventTriggerWorkflowMutationNode.from_dict,
                            "ContactPropertyTrigger": ContactPropertyTriggerWorkflowMutationNode.from_dict,
                            "AddToListTrigger": AddToListTriggerWorkflowMutationNode.from_dict,
                            "BlankTrigger": BlankTriggerWorkflowMutationNode.from_dict,
                            "AudienceFilter": AudienceFilterWorkflowMutationNode.from_dict,
                            "TimerAction": TimerActionWorkflowMutationNode.from_dict,
                            "SendEmailAction": SendEmailActionWorkflowMutationNode.from_dict,
                            "ExitAction": ExitActionWorkflowMutationNode.from_dict,
                            "BranchNode": BranchWorkflowMutationNode.from_dict,
                            "ExperimentBranchNode": ExperimentBranchWorkflowMutationNode.from_dict,
                            "VariantNode": VariantWorkflowMutationNode.from_dict,
                        },
                        UnknownWorkflowMutationNode.from_dict,
                    )
                ),
            ),
            event_name=_wire.known_or_none(data, "eventName", _wire.string),
            event_properties=_wire.known_or_none(
                data, "eventProperties", _wire.array(_wire.model(WorkflowEventProperty.from_dict))
            ),
        )
        result.additional_properties = data
        return result
