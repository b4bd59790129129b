"""The unions of workflow nodes, by name: what calls take and return.

For type checkers: at run time nothing imports this module, which would load all these models.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from loops_openapi import models as m

NodeRead: TypeAlias = (
    m.WorkflowNodeWithRevisionAddToListTrigger
    | m.WorkflowNodeWithRevisionAudienceFilter
    | m.WorkflowNodeWithRevisionBlankTrigger
    | m.WorkflowNodeWithRevisionBranchNode
    | m.WorkflowNodeWithRevisionContactPropertyTrigger
    | m.WorkflowNodeWithRevisionEventTrigger
    | m.WorkflowNodeWithRevisionExitAction
    | m.WorkflowNodeWithRevisionExperimentBranchNode
    | m.WorkflowNodeWithRevisionSendEmailAction
    | m.WorkflowNodeWithRevisionSignupTrigger
    | m.WorkflowNodeWithRevisionTimerAction
    | m.WorkflowNodeWithRevisionVariantNode
    | m.UnknownWorkflowNodeWithRevision
)
"""A node as it is read: one class per type, and one for types that are new."""

NodeUpdated: TypeAlias = (
    m.UpdateWorkflowNodeResponseAddToListTrigger
    | m.UpdateWorkflowNodeResponseAudienceFilter
    | m.UpdateWorkflowNodeResponseBlankTrigger
    | m.UpdateWorkflowNodeResponseBranchNode
    | m.UpdateWorkflowNodeResponseContactPropertyTrigger
    | m.UpdateWorkflowNodeResponseEventTrigger
    | m.UpdateWorkflowNodeResponseExitAction
    | m.UpdateWorkflowNodeResponseExperimentBranchNode
    | m.UpdateWorkflowNodeResponseSendEmailAction
    | m.UpdateWorkflowNodeResponseSignupTrigger
    | m.UpdateWorkflowNodeResponseTimerAction
    | m.UpdateWorkflowNodeResponseVariantNode
    | m.UnknownUpdateWorkflowNodeResponse
)
"""The same after an update, together with the workflow."""

NodeRerouted: TypeAlias = (
    m.RerouteNodeConnectionResponseAddToListTrigger
    | m.RerouteNodeConnectionResponseAudienceFilter
    | m.RerouteNodeConnectionResponseBlankTrigger
    | m.RerouteNodeConnectionResponseBranchNode
    | m.RerouteNodeConnectionResponseContactPropertyTrigger
    | m.RerouteNodeConnectionResponseEventTrigger
    | m.RerouteNodeConnectionResponseExitAction
    | m.RerouteNodeConnectionResponseExperimentBranchNode
    | m.RerouteNodeConnectionResponseSendEmailAction
    | m.RerouteNodeConnectionResponseSignupTrigger
    | m.RerouteNodeConnectionResponseTimerAction
    | m.RerouteNodeConnectionResponseVariantNode
    | m.UnknownRerouteNodeConnectionResponse
)
"""The same after a reroute, together with the workflow."""

NodePayload: TypeAlias = (
    m.WorkflowAddToListTriggerPayload
    | m.WorkflowAudienceFilterPayload
    | m.WorkflowContactPropertyTriggerPayload
    | m.WorkflowEventTriggerPayload
    | m.WorkflowExperimentBranchPayload
    | m.WorkflowSignupTriggerPayload
    | m.WorkflowTimerActionPayload
    | m.WorkflowVariantPayload
    | Mapping[str, object]
)
"""What may be changed in a node, by its type; or a mapping with the keys of the API."""
