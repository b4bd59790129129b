"""The data models of requests, responses and webhook payloads."""

from .activity_condition import ActivityCondition
from .activity_condition_action import ActivityConditionAction
from .activity_condition_target import ActivityConditionTarget
from .add_to_list_trigger_workflow_mutation_node import AddToListTriggerWorkflowMutationNode
from .add_to_list_trigger_workflow_mutation_node_with_revision import (
    AddToListTriggerWorkflowMutationNodeWithRevision,
)
from .add_workflow_branch_request import AddWorkflowBranchRequest
from .add_workflow_branch_response import AddWorkflowBranchResponse
from .audience_filter import AudienceFilter
from .audience_filter_in_request import AudienceFilterInRequest
from .audience_filter_in_request_match import AudienceFilterInRequestMatch
from .audience_filter_match import AudienceFilterMatch
from .audience_filter_workflow_mutation_node import AudienceFilterWorkflowMutationNode
from .audience_filter_workflow_mutation_node_with_revision import (
    AudienceFilterWorkflowMutationNodeWithRevision,
)
from .audience_segment import AudienceSegment
from .blank_trigger_workflow_mutation_node import BlankTriggerWorkflowMutationNode
from .blank_trigger_workflow_mutation_node_with_revision import (
    BlankTriggerWorkflowMutationNodeWithRevision,
)
from .branch_workflow_mutation_node import BranchWorkflowMutationNode
from .branch_workflow_mutation_node_with_revision import BranchWorkflowMutationNodeWithRevision
from .campaign_response import CampaignResponse
from .campaign_response_status import CampaignResponseStatus
from .campaign_scheduling import CampaignScheduling
from .campaign_scheduling_method import CampaignSchedulingMethod
from .campaign_scheduling_request import CampaignSchedulingRequest
from .campaign_scheduling_request_method import CampaignSchedulingRequestMethod
from .change_workflow_mailing_list_request import ChangeWorkflowMailingListRequest
from .complete_upload_response import CompleteUploadResponse
from .component import Component
from .component_response import ComponentResponse
from .contact import Contact
from .contact_delete_request import ContactDeleteRequest
from .contact_delete_response import ContactDeleteResponse
from .contact_mailing_lists import ContactMailingLists
from .contact_opt_in_status import ContactOptInStatus
from .contact_property import ContactProperty
from .contact_property_create_request import ContactPropertyCreateRequest
from .contact_property_create_request_type import ContactPropertyCreateRequestType
from .contact_property_success_response import ContactPropertySuccessResponse
from .contact_property_trigger_workflow_mutation_node import (
    ContactPropertyTriggerWorkflowMutationNode,
)
from .contact_property_trigger_workflow_mutation_node_with_revision import (
    ContactPropertyTriggerWorkflowMutationNodeWithRevision,
)
from .contact_property_type import ContactPropertyType
from .contact_request import ContactRequest
from .contact_success_response import ContactSuccessResponse
from .contact_suppression_removal_quota import ContactSuppressionRemovalQuota
from .contact_suppression_remove_response import ContactSuppressionRemoveResponse
from .contact_suppression_status_response import ContactSuppressionStatusResponse
from .contact_suppression_status_response_contact import ContactSuppressionStatusResponseContact
from .contact_update_request import ContactUpdateRequest
from .create_audience_segment_request import CreateAudienceSegmentRequest
from .create_audience_segment_request_filter import CreateAudienceSegmentRequestFilter
from .create_audience_segment_request_filter_match import CreateAudienceSegmentRequestFilterMatch
from .create_campaign_request import CreateCampaignRequest
from .create_campaign_response import CreateCampaignResponse
from .create_component_body import CreateComponentBody
from .create_group_request import CreateGroupRequest
from .create_theme_body import CreateThemeBody
from .create_transactional_request import CreateTransactionalRequest
from .create_upload_request import CreateUploadRequest
from .create_upload_response import CreateUploadResponse
from .create_workflow_node_after_request import CreateWorkflowNodeAfterRequest
from .create_workflow_node_before_request import CreateWorkflowNodeBeforeRequest
from .create_workflow_node_between_request import CreateWorkflowNodeBetweenRequest
from .create_workflow_node_response import CreateWorkflowNodeResponse
from .create_workflow_node_type_name import CreateWorkflowNodeTypeName
from .create_workflow_request import CreateWorkflowRequest
from .created_workflow_node_add_to_list_trigger import CreatedWorkflowNodeAddToListTrigger
from .created_workflow_node_audience_filter import CreatedWorkflowNodeAudienceFilter
from .created_workflow_node_blank_trigger import CreatedWorkflowNodeBlankTrigger
from .created_workflow_node_branch_node import CreatedWorkflowNodeBranchNode
from .created_workflow_node_contact_property_trigger import (
    CreatedWorkflowNodeContactPropertyTrigger,
)
from .created_workflow_node_event_trigger import CreatedWorkflowNodeEventTrigger
from .created_workflow_node_exit_action import CreatedWorkflowNodeExitAction
from .created_workflow_node_experiment_branch_node import CreatedWorkflowNodeExperimentBranchNode
from .created_workflow_node_send_email_action import CreatedWorkflowNodeSendEmailAction
from .created_workflow_node_signup_trigger import CreatedWorkflowNodeSignupTrigger
from .created_workflow_node_timer_action import CreatedWorkflowNodeTimerAction
from .created_workflow_node_variant_node import CreatedWorkflowNodeVariantNode
from .delete_workflow_node_request import DeleteWorkflowNodeRequest
from .delete_workflow_request import DeleteWorkflowRequest
from .email_message_guardian_response import EmailMessageGuardianResponse
from .email_message_preview_request import EmailMessagePreviewRequest
from .email_message_preview_request_contact_properties import (
    EmailMessagePreviewRequestContactProperties,
)
from .email_message_preview_request_data_variables import EmailMessagePreviewRequestDataVariables
from .email_message_preview_request_event_properties import (
    EmailMessagePreviewRequestEventProperties,
)
from .email_message_preview_response import EmailMessagePreviewResponse
from .email_message_response import EmailMessageResponse
from .email_message_response_contact_properties_fallbacks import (
    EmailMessageResponseContactPropertiesFallbacks,
)
from .email_message_response_data_variables_fallbacks import (
    EmailMessageResponseDataVariablesFallbacks,
)
from .email_message_response_email_format import EmailMessageResponseEmailFormat
from .email_message_response_event_properties_fallbacks import (
    EmailMessageResponseEventPropertiesFallbacks,
)
from .email_message_response_warnings_item import EmailMessageResponseWarningsItem
from .email_metrics_response import EmailMetricsResponse
from .event_pattern import EventPattern
from .event_pattern_incoming_webhook_platform import EventPatternIncomingWebhookPlatform
from .event_pattern_summary import EventPatternSummary
from .event_pattern_summary_incoming_webhook_platform import (
    EventPatternSummaryIncomingWebhookPlatform,
)
from .event_request import EventRequest
from .event_request_event_properties import EventRequestEventProperties
from .event_success_response import EventSuccessResponse
from .event_trigger_workflow_mutation_node import EventTriggerWorkflowMutationNode
from .event_trigger_workflow_mutation_node_with_revision import (
    EventTriggerWorkflowMutationNodeWithRevision,
)
from .exit_action_workflow_mutation_node import ExitActionWorkflowMutationNode
from .exit_action_workflow_mutation_node_with_revision import (
    ExitActionWorkflowMutationNodeWithRevision,
)
from .experiment_branch_workflow_mutation_node import ExperimentBranchWorkflowMutationNode
from .experiment_branch_workflow_mutation_node_with_revision import (
    ExperimentBranchWorkflowMutationNodeWithRevision,
)
from .group_response import GroupResponse
from .guardian_rule import GuardianRule
from .guardian_rule_items_item import GuardianRuleItemsItem
from .guardian_rule_rule import GuardianRuleRule
from .list_audience_segments_response import ListAudienceSegmentsResponse
from .list_campaigns_response import ListCampaignsResponse
from .list_components_response import ListComponentsResponse
from .list_event_patterns_response import ListEventPatternsResponse
from .list_event_patterns_response_pagination import ListEventPatternsResponsePagination
from .list_groups_response import ListGroupsResponse
from .list_themes_response import ListThemesResponse
from .list_transactionals_resource_response import ListTransactionalsResourceResponse
from .list_transactionals_response import ListTransactionalsResponse
from .list_workflows_response import ListWorkflowsResponse
from .mailing_list import MailingList
from .mailing_list_subscriptions import MailingListSubscriptions
from .opt_in_condition import OptInCondition
from .opt_in_condition_status import OptInConditionStatus
from .pagination import Pagination
from .property_condition import PropertyCondition
from .property_condition_operator import PropertyConditionOperator
from .property_condition_value import PropertyConditionValue
from .reroute_node_connection_request import RerouteNodeConnectionRequest
from .reroute_node_connection_response_add_to_list_trigger import (
    RerouteNodeConnectionResponseAddToListTrigger,
)
from .reroute_node_connection_response_audience_filter import (
    RerouteNodeConnectionResponseAudienceFilter,
)
from .reroute_node_connection_response_blank_trigger import (
    RerouteNodeConnectionResponseBlankTrigger,
)
from .reroute_node_connection_response_branch_node import RerouteNodeConnectionResponseBranchNode
from .reroute_node_connection_response_contact_property_trigger import (
    RerouteNodeConnectionResponseContactPropertyTrigger,
)
from .reroute_node_connection_response_event_trigger import (
    RerouteNodeConnectionResponseEventTrigger,
)
from .reroute_node_connection_response_exit_action import RerouteNodeConnectionResponseExitAction
from .reroute_node_connection_response_experiment_branch_node import (
    RerouteNodeConnectionResponseExperimentBranchNode,
)
from .reroute_node_connection_response_send_email_action import (
    RerouteNodeConnectionResponseSendEmailAction,
)
from .reroute_node_connection_response_signup_trigger import (
    RerouteNodeConnectionResponseSignupTrigger,
)
from .reroute_node_connection_response_timer_action import RerouteNodeConnectionResponseTimerAction
from .reroute_node_connection_response_variant_node import RerouteNodeConnectionResponseVariantNode
from .send_email_action_workflow_mutation_node import SendEmailActionWorkflowMutationNode
from .send_email_action_workflow_mutation_node_with_revision import (
    SendEmailActionWorkflowMutationNodeWithRevision,
)
from .signup_trigger_workflow_mutation_node import SignupTriggerWorkflowMutationNode
from .signup_trigger_workflow_mutation_node_with_revision import (
    SignupTriggerWorkflowMutationNodeWithRevision,
)
from .simplified_add_to_list_trigger_workflow_node import SimplifiedAddToListTriggerWorkflowNode
from .simplified_audience_filter_workflow_node import SimplifiedAudienceFilterWorkflowNode
from .simplified_blank_trigger_workflow_node import SimplifiedBlankTriggerWorkflowNode
from .simplified_branch_workflow_node import SimplifiedBranchWorkflowNode
from .simplified_contact_property_trigger_workflow_node import (
    SimplifiedContactPropertyTriggerWorkflowNode,
)
from .simplified_event_trigger_workflow_node import SimplifiedEventTriggerWorkflowNode
from .simplified_exit_action_workflow_node import SimplifiedExitActionWorkflowNode
from .simplified_experiment_branch_workflow_node import SimplifiedExperimentBranchWorkflowNode
from .simplified_send_email_action_workflow_node import SimplifiedSendEmailActionWorkflowNode
from .simplified_signup_trigger_workflow_node import SimplifiedSignupTriggerWorkflowNode
from .simplified_timer_action_workflow_node import SimplifiedTimerActionWorkflowNode
from .simplified_variant_workflow_node import SimplifiedVariantWorkflowNode
from .simplified_workflow import SimplifiedWorkflow
from .simplified_workflow_nodes import SimplifiedWorkflowNodes
from .simplified_workflow_status import SimplifiedWorkflowStatus
from .test_api_key_response import TestApiKeyResponse
from .theme import Theme
from .theme_response import ThemeResponse
from .theme_styles import ThemeStyles
from .timer_action_workflow_mutation_node import TimerActionWorkflowMutationNode
from .timer_action_workflow_mutation_node_with_revision import (
    TimerActionWorkflowMutationNodeWithRevision,
)
from .transactional_draft_response import TransactionalDraftResponse
from .transactional_email import TransactionalEmail
from .transactional_metrics_response import TransactionalMetricsResponse
from .transactional_request import TransactionalRequest
from .transactional_request_attachments_item import TransactionalRequestAttachmentsItem
from .transactional_request_data_variables import TransactionalRequestDataVariables
from .transactional_resource import TransactionalResource
from .transactional_success_response import TransactionalSuccessResponse
from .unknown_audience_filter_condition import UnknownAudienceFilterCondition
from .unknown_change_workflow_mailing_list_response import UnknownChangeWorkflowMailingListResponse
from .unknown_created_workflow_node import UnknownCreatedWorkflowNode
from .unknown_delete_workflow_node_response import UnknownDeleteWorkflowNodeResponse
from .unknown_reroute_node_connection_response import UnknownRerouteNodeConnectionResponse
from .unknown_simplified_workflow_node import UnknownSimplifiedWorkflowNode
from .unknown_update_workflow_node_response import UnknownUpdateWorkflowNodeResponse
from .unknown_workflow_mutation_node import UnknownWorkflowMutationNode
from .unknown_workflow_mutation_node_with_revision import UnknownWorkflowMutationNodeWithRevision
from .unknown_workflow_node_with_revision import UnknownWorkflowNodeWithRevision
from .update_campaign_request import UpdateCampaignRequest
from .update_component_body import UpdateComponentBody
from .update_component_response import UpdateComponentResponse
from .update_email_message_request import UpdateEmailMessageRequest
from .update_email_message_request_contact_properties_fallbacks import (
    UpdateEmailMessageRequestContactPropertiesFallbacks,
)
from .update_email_message_request_data_variables_fallbacks import (
    UpdateEmailMessageRequestDataVariablesFallbacks,
)
from .update_email_message_request_email_format import UpdateEmailMessageRequestEmailFormat
from .update_email_message_request_event_properties_fallbacks import (
    UpdateEmailMessageRequestEventPropertiesFallbacks,
)
from .update_group_request import UpdateGroupRequest
from .update_theme_body import UpdateThemeBody
from .update_theme_response import UpdateThemeResponse
from .update_transactional_request import UpdateTransactionalRequest
from .update_workflow_node_request import UpdateWorkflowNodeRequest
from .update_workflow_node_response_add_to_list_trigger import (
    UpdateWorkflowNodeResponseAddToListTrigger,
)
from .update_workflow_node_response_audience_filter import UpdateWorkflowNodeResponseAudienceFilter
from .update_workflow_node_response_blank_trigger import UpdateWorkflowNodeResponseBlankTrigger
from .update_workflow_node_response_branch_node import UpdateWorkflowNodeResponseBranchNode
from .update_workflow_node_response_contact_property_trigger import (
    UpdateWorkflowNodeResponseContactPropertyTrigger,
)
from .update_workflow_node_response_event_trigger import UpdateWorkflowNodeResponseEventTrigger
from .update_workflow_node_response_exit_action import UpdateWorkflowNodeResponseExitAction
from .update_workflow_node_response_experiment_branch_node import (
    UpdateWorkflowNodeResponseExperimentBranchNode,
)
from .update_workflow_node_response_send_email_action import (
    UpdateWorkflowNodeResponseSendEmailAction,
)
from .update_workflow_node_response_signup_trigger import UpdateWorkflowNodeResponseSignupTrigger
from .update_workflow_node_response_timer_action import UpdateWorkflowNodeResponseTimerAction
from .update_workflow_node_response_variant_node import UpdateWorkflowNodeResponseVariantNode
from .update_workflow_properties_request import UpdateWorkflowPropertiesRequest
from .variant_workflow_mutation_node import VariantWorkflowMutationNode
from .variant_workflow_mutation_node_with_revision import VariantWorkflowMutationNodeWithRevision
from .webhook_campaign_email_sent_payload import WebhookCampaignEmailSentPayload
from .webhook_contact import WebhookContact
from .webhook_contact_created_payload import WebhookContactCreatedPayload
from .webhook_contact_deleted_payload import WebhookContactDeletedPayload
from .webhook_contact_identity import WebhookContactIdentity
from .webhook_contact_mailing_list_subscribed_payload import (
    WebhookContactMailingListSubscribedPayload,
)
from .webhook_contact_mailing_list_unsubscribed_payload import (
    WebhookContactMailingListUnsubscribedPayload,
)
from .webhook_contact_mailing_lists import WebhookContactMailingLists
from .webhook_contact_opt_in_status import WebhookContactOptInStatus
from .webhook_contact_unsubscribed_payload import WebhookContactUnsubscribedPayload
from .webhook_email import WebhookEmail
from .webhook_email_clicked_payload import WebhookEmailClickedPayload
from .webhook_email_clicked_payload_source_type import WebhookEmailClickedPayloadSourceType
from .webhook_email_delivered_payload import WebhookEmailDeliveredPayload
from .webhook_email_delivered_payload_source_type import WebhookEmailDeliveredPayloadSourceType
from .webhook_email_hard_bounced_payload import WebhookEmailHardBouncedPayload
from .webhook_email_hard_bounced_payload_source_type import WebhookEmailHardBouncedPayloadSourceType
from .webhook_email_opened_payload import WebhookEmailOpenedPayload
from .webhook_email_opened_payload_source_type import WebhookEmailOpenedPayloadSourceType
from .webhook_email_resubscribed_payload import WebhookEmailResubscribedPayload
from .webhook_email_resubscribed_payload_source_type import (
    WebhookEmailResubscribedPayloadSourceType,
)
from .webhook_email_soft_bounced_payload import WebhookEmailSoftBouncedPayload
from .webhook_email_soft_bounced_payload_source_type import WebhookEmailSoftBouncedPayloadSourceType
from .webhook_email_spam_reported_payload import WebhookEmailSpamReportedPayload
from .webhook_email_spam_reported_payload_source_type import (
    WebhookEmailSpamReportedPayloadSourceType,
)
from .webhook_email_unsubscribed_payload import WebhookEmailUnsubscribedPayload
from .webhook_email_unsubscribed_payload_source_type import (
    WebhookEmailUnsubscribedPayloadSourceType,
)
from .webhook_loop_email_sent_payload import WebhookLoopEmailSentPayload
from .webhook_mailing_list import WebhookMailingList
from .webhook_testing_test_event_payload import WebhookTestingTestEventPayload
from .webhook_transactional_email_sent_payload import WebhookTransactionalEmailSentPayload
from .workflow_add_to_list_trigger_payload import WorkflowAddToListTriggerPayload
from .workflow_audience_filter_payload import WorkflowAudienceFilterPayload
from .workflow_contact_property_comparison import WorkflowContactPropertyComparison
from .workflow_contact_property_comparison_operator import WorkflowContactPropertyComparisonOperator
from .workflow_contact_property_query import WorkflowContactPropertyQuery
from .workflow_contact_property_trigger_payload import WorkflowContactPropertyTriggerPayload
from .workflow_deleted_response import WorkflowDeletedResponse
from .workflow_event_property import WorkflowEventProperty
from .workflow_event_property_type import WorkflowEventPropertyType
from .workflow_event_trigger_payload import WorkflowEventTriggerPayload
from .workflow_experiment_branch_payload import WorkflowExperimentBranchPayload
from .workflow_mailing_list_preview import WorkflowMailingListPreview
from .workflow_mailing_list_preview_status import WorkflowMailingListPreviewStatus
from .workflow_mailing_list_updated_response import WorkflowMailingListUpdatedResponse
from .workflow_node_with_revision_add_to_list_trigger import (
    WorkflowNodeWithRevisionAddToListTrigger,
)
from .workflow_node_with_revision_audience_filter import WorkflowNodeWithRevisionAudienceFilter
from .workflow_node_with_revision_blank_trigger import WorkflowNodeWithRevisionBlankTrigger
from .workflow_node_with_revision_branch_node import WorkflowNodeWithRevisionBranchNode
from .workflow_node_with_revision_contact_property_trigger import (
    WorkflowNodeWithRevisionContactPropertyTrigger,
)
from .workflow_node_with_revision_event_trigger import WorkflowNodeWithRevisionEventTrigger
from .workflow_node_with_revision_exit_action import WorkflowNodeWithRevisionExitAction
from .workflow_node_with_revision_experiment_branch_node import (
    WorkflowNodeWithRevisionExperimentBranchNode,
)
from .workflow_node_with_revision_send_email_action import WorkflowNodeWithRevisionSendEmailAction
from .workflow_node_with_revision_signup_trigger import WorkflowNodeWithRevisionSignupTrigger
from .workflow_node_with_revision_timer_action import WorkflowNodeWithRevisionTimerAction
from .workflow_node_with_revision_variant_node import WorkflowNodeWithRevisionVariantNode
from .workflow_queued_contact_delete_preview import WorkflowQueuedContactDeletePreview
from .workflow_queued_contact_delete_preview_status import WorkflowQueuedContactDeletePreviewStatus
from .workflow_queued_contact_policy import WorkflowQueuedContactPolicy
from .workflow_signup_trigger_payload import WorkflowSignupTriggerPayload
from .workflow_summary import WorkflowSummary
from .workflow_timer_action_payload import WorkflowTimerActionPayload
from .workflow_timer_unit import WorkflowTimerUnit
from .workflow_variant_payload import WorkflowVariantPayload

__all__ = (
    "ActivityCondition",
    "ActivityConditionAction",
    "ActivityConditionTarget",
    "AddToListTriggerWorkflowMutationNode",
    "AddToListTriggerWorkflowMutationNodeWithRevision",
    "AddWorkflowBranchRequest",
    "AddWorkflowBranchResponse",
    "AudienceFilter",
    "AudienceFilterInRequest",
    "AudienceFilterInRequestMatch",
    "AudienceFilterMatch",
    "AudienceFilterWorkflowMutationNode",
    "AudienceFilterWorkflowMutationNodeWithRevision",
    "AudienceSegment",
    "BlankTriggerWorkflowMutationNode",
    "BlankTriggerWorkflowMutationNodeWithRevision",
    "BranchWorkflowMutationNode",
    "BranchWorkflowMutationNodeWithRevision",
    "CampaignResponse",
    "CampaignResponseStatus",
    "CampaignScheduling",
    "CampaignSchedulingMethod",
    "CampaignSchedulingRequest",
    "CampaignSchedulingRequestMethod",
    "ChangeWorkflowMailingListRequest",
    "CompleteUploadResponse",
    "Component",
    "ComponentResponse",
    "Contact",
    "ContactDeleteRequest",
    "ContactDeleteResponse",
    "ContactMailingLists",
    "ContactOptInStatus",
    "ContactProperty",
    "ContactPropertyCreateRequest",
    "ContactPropertyCreateRequestType",
    "ContactPropertySuccessResponse",
    "ContactPropertyTriggerWorkflowMutationNode",
    "ContactPropertyTriggerWorkflowMutationNodeWithRevision",
    "ContactPropertyType",
    "ContactRequest",
    "ContactSuccessResponse",
    "ContactSuppressionRemovalQuota",
    "ContactSuppressionRemoveResponse",
    "ContactSuppressionStatusResponse",
    "ContactSuppressionStatusResponseContact",
    "ContactUpdateRequest",
    "CreateAudienceSegmentRequest",
    "CreateAudienceSegmentRequestFilter",
    "CreateAudienceSegmentRequestFilterMatch",
    "CreateCampaignRequest",
    "CreateCampaignResponse",
    "CreateComponentBody",
    "CreatedWorkflowNodeAddToListTrigger",
    "CreatedWorkflowNodeAudienceFilter",
    "CreatedWorkflowNodeBlankTrigger",
    "CreatedWorkflowNodeBranchNode",
    "CreatedWorkflowNodeContactPropertyTrigger",
    "CreatedWorkflowNodeEventTrigger",
    "CreatedWorkflowNodeExitAction",
    "CreatedWorkflowNodeExperimentBranchNode",
    "CreatedWorkflowNodeSendEmailAction",
    "CreatedWorkflowNodeSignupTrigger",
    "CreatedWorkflowNodeTimerAction",
    "CreatedWorkflowNodeVariantNode",
    "CreateGroupRequest",
    "CreateThemeBody",
    "CreateTransactionalRequest",
    "CreateUploadRequest",
    "CreateUploadResponse",
    "CreateWorkflowNodeAfterRequest",
    "CreateWorkflowNodeBeforeRequest",
    "CreateWorkflowNodeBetweenRequest",
    "CreateWorkflowNodeResponse",
    "CreateWorkflowNodeTypeName",
    "CreateWorkflowRequest",
    "DeleteWorkflowNodeRequest",
    "DeleteWorkflowRequest",
    "EmailMessageGuardianResponse",
    "EmailMessagePreviewRequest",
    "EmailMessagePreviewRequestContactProperties",
    "EmailMessagePreviewRequestDataVariables",
    "EmailMessagePreviewRequestEventProperties",
    "EmailMessagePreviewResponse",
    "EmailMessageResponse",
    "EmailMessageResponseContactPropertiesFallbacks",
    "EmailMessageResponseDataVariablesFallbacks",
    "EmailMessageResponseEmailFormat",
    "EmailMessageResponseEventPropertiesFallbacks",
    "EmailMessageResponseWarningsItem",
    "EmailMetricsResponse",
    "EventPattern",
    "EventPatternIncomingWebhookPlatform",
    "EventPatternSummary",
    "EventPatternSummaryIncomingWebhookPlatform",
    "EventRequest",
    "EventRequestEventProperties",
    "EventSuccessResponse",
    "EventTriggerWorkflowMutationNode",
    "EventTriggerWorkflowMutationNodeWithRevision",
    "ExitActionWorkflowMutationNode",
    "ExitActionWorkflowMutationNodeWithRevision",
    "ExperimentBranchWorkflowMutationNode",
    "ExperimentBranchWorkflowMutationNodeWithRevision",
    "GroupResponse",
    "GuardianRule",
    "GuardianRuleItemsItem",
    "GuardianRuleRule",
    "ListAudienceSegmentsResponse",
    "ListCampaignsResponse",
    "ListComponentsResponse",
    "ListEventPatternsResponse",
    "ListEventPatternsResponsePagination",
    "ListGroupsResponse",
    "ListThemesResponse",
    "ListTransactionalsResourceResponse",
    "ListTransactionalsResponse",
    "ListWorkflowsResponse",
    "MailingList",
    "MailingListSubscriptions",
    "OptInCondition",
    "OptInConditionStatus",
    "Pagination",
    "PropertyCondition",
    "PropertyConditionOperator",
    "PropertyConditionValue",
    "RerouteNodeConnectionRequest",
    "RerouteNodeConnectionResponseAddToListTrigger",
    "RerouteNodeConnectionResponseAudienceFilter",
    "RerouteNodeConnectionResponseBlankTrigger",
    "RerouteNodeConnectionResponseBranchNode",
    "RerouteNodeConnectionResponseContactPropertyTrigger",
    "RerouteNodeConnectionResponseEventTrigger",
    "RerouteNodeConnectionResponseExitAction",
    "RerouteNodeConnectionResponseExperimentBranchNode",
    "RerouteNodeConnectionResponseSendEmailAction",
    "RerouteNodeConnectionResponseSignupTrigger",
    "RerouteNodeConnectionResponseTimerAction",
    "RerouteNodeConnectionResponseVariantNode",
    "SendEmailActionWorkflowMutationNode",
    "SendEmailActionWorkflowMutationNodeWithRevision",
    "SignupTriggerWorkflowMutationNode",
    "SignupTriggerWorkflowMutationNodeWithRevision",
    "SimplifiedAddToListTriggerWorkflowNode",
    "SimplifiedAudienceFilterWorkflowNode",
    "SimplifiedBlankTriggerWorkflowNode",
    "SimplifiedBranchWorkflowNode",
    "SimplifiedContactPropertyTriggerWorkflowNode",
    "SimplifiedEventTriggerWorkflowNode",
    "SimplifiedExitActionWorkflowNode",
    "SimplifiedExperimentBranchWorkflowNode",
    "SimplifiedSendEmailActionWorkflowNode",
    "SimplifiedSignupTriggerWorkflowNode",
    "SimplifiedTimerActionWorkflowNode",
    "SimplifiedVariantWorkflowNode",
    "SimplifiedWorkflow",
    "SimplifiedWorkflowNodes",
    "SimplifiedWorkflowStatus",
    "TestApiKeyResponse",
    "Theme",
    "ThemeResponse",
    "ThemeStyles",
    "TimerActionWorkflowMutationNode",
    "TimerActionWorkflowMutationNodeWithRevision",
    "TransactionalDraftResponse",
    "TransactionalEmail",
    "TransactionalMetricsResponse",
    "TransactionalRequest",
    "TransactionalRequestAttachmentsItem",
    "TransactionalRequestDataVariables",
    "TransactionalResource",
    "TransactionalSuccessResponse",
    "UnknownAudienceFilterCondition",
    "UnknownChangeWorkflowMailingListResponse",
    "UnknownCreatedWorkflowNode",
    "UnknownDeleteWorkflowNodeResponse",
    "UnknownRerouteNodeConnectionResponse",
    "UnknownSimplifiedWorkflowNode",
    "UnknownUpdateWorkflowNodeResponse",
    "UnknownWorkflowMutationNode",
    "UnknownWorkflowMutationNodeWithRevision",
    "UnknownWorkflowNodeWithRevision",
    "UpdateCampaignRequest",
    "UpdateComponentBody",
    "UpdateComponentResponse",
    "UpdateEmailMessageRequest",
    "UpdateEmailMessageRequestContactPropertiesFallbacks",
    "UpdateEmailMessageRequestDataVariablesFallbacks",
    "UpdateEmailMessageRequestEmailFormat",
    "UpdateEmailMessageRequestEventPropertiesFallbacks",
    "UpdateGroupRequest",
    "UpdateThemeBody",
    "UpdateThemeResponse",
    "UpdateTransactionalRequest",
    "UpdateWorkflowNodeRequest",
    "UpdateWorkflowNodeResponseAddToListTrigger",
    "UpdateWorkflowNodeResponseAudienceFilter",
    "UpdateWorkflowNodeResponseBlankTrigger",
    "UpdateWorkflowNodeResponseBranchNode",
    "UpdateWorkflowNodeResponseContactPropertyTrigger",
    "UpdateWorkflowNodeResponseEventTrigger",
    "UpdateWorkflowNodeResponseExitAction",
    "UpdateWorkflowNodeResponseExperimentBranchNode",
    "UpdateWorkflowNodeResponseSendEmailAction",
    "UpdateWorkflowNodeResponseSignupTrigger",
    "UpdateWorkflowNodeResponseTimerAction",
    "UpdateWorkflowNodeResponseVariantNode",
    "UpdateWorkflowPropertiesRequest",
    "VariantWorkflowMutationNode",
    "VariantWorkflowMutationNodeWithRevision",
    "WebhookCampaignEmailSentPayload",
    "WebhookContact",
    "WebhookContactCreatedPayload",
    "WebhookContactDeletedPayload",
    "WebhookContactIdentity",
    "WebhookContactMailingLists",
    "WebhookContactMailingListSubscribedPayload",
    "WebhookContactMailingListUnsubscribedPayload",
    "WebhookContactOptInStatus",
    "WebhookContactUnsubscribedPayload",
    "WebhookEmail",
    "WebhookEmailClickedPayload",
    "WebhookEmailClickedPayloadSourceType",
    "WebhookEmailDeliveredPayload",
    "WebhookEmailDeliveredPayloadSourceType",
    "WebhookEmailHardBouncedPayload",
    "WebhookEmailHardBouncedPayloadSourceType",
    "WebhookEmailOpenedPayload",
    "WebhookEmailOpenedPayloadSourceType",
    "WebhookEmailResubscribedPayload",
    "WebhookEmailResubscribedPayloadSourceType",
    "WebhookEmailSoftBouncedPayload",
    "WebhookEmailSoftBouncedPayloadSourceType",
    "WebhookEmailSpamReportedPayload",
    "WebhookEmailSpamReportedPayloadSourceType",
    "WebhookEmailUnsubscribedPayload",
    "WebhookEmailUnsubscribedPayloadSourceType",
    "WebhookLoopEmailSentPayload",
    "WebhookMailingList",
    "WebhookTestingTestEventPayload",
    "WebhookTransactionalEmailSentPayload",
    "WorkflowAddToListTriggerPayload",
    "WorkflowAudienceFilterPayload",
    "WorkflowContactPropertyComparison",
    "WorkflowContactPropertyComparisonOperator",
    "WorkflowContactPropertyQuery",
    "WorkflowContactPropertyTriggerPayload",
    "WorkflowDeletedResponse",
    "WorkflowEventProperty",
    "WorkflowEventPropertyType",
    "WorkflowEventTriggerPayload",
    "WorkflowExperimentBranchPayload",
    "WorkflowMailingListPreview",
    "WorkflowMailingListPreviewStatus",
    "WorkflowMailingListUpdatedResponse",
    "WorkflowNodeWithRevisionAddToListTrigger",
    "WorkflowNodeWithRevisionAudienceFilter",
    "WorkflowNodeWithRevisionBlankTrigger",
    "WorkflowNodeWithRevisionBranchNode",
    "WorkflowNodeWithRevisionContactPropertyTrigger",
    "WorkflowNodeWithRevisionEventTrigger",
    "WorkflowNodeWithRevisionExitAction",
    "WorkflowNodeWithRevisionExperimentBranchNode",
    "WorkflowNodeWithRevisionSendEmailAction",
    "WorkflowNodeWithRevisionSignupTrigger",
    "WorkflowNodeWithRevisionTimerAction",
    "WorkflowNodeWithRevisionVariantNode",
    "WorkflowQueuedContactDeletePreview",
    "WorkflowQueuedContactDeletePreviewStatus",
    "WorkflowQueuedContactPolicy",
    "WorkflowSignupTriggerPayload",
    "WorkflowSummary",
    "WorkflowTimerActionPayload",
    "WorkflowTimerUnit",
    "WorkflowVariantPayload",
)
