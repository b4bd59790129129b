from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire

if TYPE_CHECKING:
    from ..models.add_to_list_trigger_workflow_mutation_node_with_revision import (
        AddToListTriggerWorkflowMutationNodeWithRevision,
    )
    from ..models.audience_filter_workflow_mutation_node_with_revision import (
        AudienceFilterWorkflowMutationNodeWithRevision,
    )
    from ..models.blank_trigger_workflow_mutation_node_with_revision import (
        BlankTriggerWorkflowMutationNodeWithRevision,
    )
    from ..models.branch_workflow_mutation_node_with_revision import (
        BranchWorkflowMutationNodeWithRevision,
    )
    from ..models.contact_property_trigger_workflow_mutation_node_with_revision import (
        ContactPropertyTriggerWorkflowMutationNodeWithRevision,
    )
    from ..models.event_trigger_workflow_mutation_node_with_revision import (
        EventTriggerWorkflowMutationNodeWithRevision,
    )
    from ..models.exit_action_workflow_mutation_node_with_revision import (
        ExitActionWorkflowMutationNodeWithRevision,
    )
    from ..models.experiment_branch_workflow_mutation_node_with_revision import (
        ExperimentBranchWorkflowMutationNodeWithRevision,
    )
    from ..models.send_email_action_workflow_mutation_node_with_revision import (
        SendEmailActionWorkflowMutationNodeWithRevision,
    )
    from ..models.signup_trigger_workflow_mutation_node_with_revision import (
        SignupTriggerWorkflowMutationNodeWithRevision,
    )
    from ..models.simplified_workflow import SimplifiedWorkflow
    from ..models.timer_action_workflow_mutation_node_with_revision import (
        TimerActionWorkflowMutationNodeWithRevision,
    )
    from ..models.unknown_workflow_mutation_node_with_revision import (
        UnknownWorkflowMutationNodeWithRevision,
    )
    from ..models.variant_workflow_mutation_node_with_revision import (
        VariantWorkflowMutationNodeWithRevision,
    )


@_define
class AddWorkflowBranchResponse(_wire.Model["Any"]):
    node: (
        AddToListTriggerWorkflowMutationNodeWithRevision
        | AudienceFilterWorkflowMutationNodeWithRevision
        | BlankTriggerWorkflowMutationNodeWithRevision
        | BranchWorkflowMutationNodeWithRevision
        | ContactPropertyTriggerWorkflowMutationNodeWithRevision
        | EventTriggerWorkflowMutationNodeWithRevision
        | ExitActionWorkflowMutationNodeWithRevision
        | ExperimentBranchWorkflowMutationNodeWithRevision
        | SendEmailActionWorkflowMutationNodeWithRevision
        | SignupTriggerWorkflowMutationNodeWithRevision
        | TimerActionWorkflowMutationNodeWithRevision
        | UnknownWorkflowMutationNodeWithRevision
        | VariantWorkflowMutationNodeWithRevision
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
        from ..models.add_to_list_trigger_workflow_mutation_node_with_revision import (
            AddToListTriggerWorkflowMutationNodeWithRevision,
        )
        from ..models.audience_filter_workflow_mutation_node_with_revision import (
            AudienceFilterWorkflowMutationNodeWithRevision,
        )
        from ..models.blank_trigger_workflow_mutation_node_with_revision import (
            BlankTriggerWorkflowMutationNodeWithRevision,
        )
        from ..models.branch_workflow_mutation_node_with_revision import (
            BranchWorkflowMutationNodeWithRevision,
        )
        from ..models.contact_property_trigger_workflow_mutation_node_with_revision import (
            ContactPropertyTriggerWorkflowMutationNodeWithRevision,
        )
        from ..models.event_trigger_workflow_mutation_node_with_revision import (
            EventTriggerWorkflowMutationNodeWithRevision,
        )
        from ..models.exit_action_workflow_mutation_node_with_revision import (
            ExitActionWorkflowMutationNodeWithRevision,
        )
        from ..models.experiment_branch_workflow_mutation_node_with_revision import (
            ExperimentBranchWorkflowMutationNodeWithRevision,
        )
        from ..models.send_email_action_workflow_mutation_node_with_revision import (
            SendEmailActionWorkflowMutationNodeWithRevision,
        )
        from ..models.signup_trigger_workflow_mutation_node_with_revision import (
            SignupTriggerWorkflowMutationNodeWithRevision,
        )
        from ..models.simplified_workflow import SimplifiedWorkflow
        from ..models.timer_action_workflow_mutation_node_with_revision import (
            TimerActionWorkflowMutationNodeWithRevision,
        )
        from ..models.unknown_workflow_mutation_node_with_revision import (
            UnknownWorkflowMutationNodeWithRevision,
        )
        from ..models.variant_workflow_mutation_node_with_revision import (
            VariantWorkflowMutationNodeWithRevision,
        )

        data = dict(src_dict)
        result = cls(
            node=_wire.required(
                data,
                "node",
                _wire.tagged(
                    "typeName",
                    {
                        "SignupTrigger": SignupTriggerWorkflowMutationNodeWithRevision.from_dict,
                        "EventTrigger": EventTriggerWorkflowMutationNodeWithRevision.from_dict,
                        "ContactPropertyTrigger": ContactPropertyTriggerWorkflowMutationNodeWithRevision.from_dict,
                        "AddToListTrigger": AddToListTriggerWorkflowMutationNodeWithRevision.from_dict,
                        "BlankTrigger": BlankTriggerWorkflowMutationNodeWithRevision.from_dict,
                        "AudienceFilter": AudienceFilterWorkflowMutationNodeWithRevision.from_dict,
                        "TimerAction": TimerActionWorkflowMutationNodeWithRevision.from_dict,
                        "SendEmailAction": SendEmailActionWorkflowMutationNodeWithRevision.from_dict,
                        "ExitAction": ExitActionWorkflowMutationNodeWithRevision.from_dict,
                        "BranchNode": BranchWorkflowMutationNodeWithRevision.from_dict,
                        "ExperimentBranchNode": ExperimentBranchWorkflowMutationNodeWithRevision.from_dict,
                        "VariantNode": VariantWorkflowMutationNodeWithRevision.from_dict,
                    },
                    UnknownWorkflowMutationNodeWithRevision.from_dict,
                ),
            ),
            workflow=_wire.required(data, "workflow", _wire.model(SimplifiedWorkflow.from_dict)),
        )
        result.additional_properties = data
        return result
