"""Unions of the workflow node models that calls take and return.

Only type checkers import this module, because it imports all these models.
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
"""A node as it is read: one class per type, and one for unknown types."""

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
"""A node after an update, with its workflow."""

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
"""A node after its connection was rerouted, with its workflow."""

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
"""The fields of a node that can change, by its type, or a mapping with the keys of the API."""
