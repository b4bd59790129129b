"""Transactional emails: the send, and the deprecated list of published templates."""

from __future__ import annotations

import base64
import binascii

from loops.sandbox.answers import Answer, ApiFailure
from loops.sandbox.clock import timestamp
from loops.sandbox.contract.json_types import Json, JsonObject
from loops.sandbox.contract.leniency import OVERLAPPING_FAILURES
from loops.sandbox.handlers import Call, Group
from loops.sandbox.pagination import paginate

from ._contact_store import ContactStore
from ._suppression_list import SuppressionList
from ._text_checks import check_email, check_text_length
from ._transactional_store import Mail, MailAttachment, Template, TransactionalStore

group: Group = Group("transactional_emails")
group.allows(OVERLAPPING_FAILURES, "sendTransactionalEmail")

_MAX_REQUEST_SIZE = 4_000_000


@group.serves("listPublishedTransactionalEmails")
def list_published(call: Call) -> Answer:
    """Returns the published templates, newest first."""
    templates = call.team.state(TransactionalStore).newest_first()
    return paginate(call, [template for template in templates if template.published], _to_json)


@group.serves("sendTransactionalEmail")
def send(call: Call) -> Answer:
    """Sends an email.

    The request is checked in this order: size, text lengths, address, template, attachments, data
    variables.
    """
    _check_size(call)
    texts = {key: value for key, value in call.body.items() if key != "attachments"}
    check_text_length(texts, call.team.unknowns)
    email = _recipient(call)
    template = _template(call)
    attachments = _attachments(call)
    variables = call.mapping("dataVariables")
    _check_variables(call, template, variables)
    suppressed = email in call.team.state(SuppressionList)
    if suppressed and call.team.unknowns.suppressed_send == "refuse":
        raise ApiFailure(400, "This contact is suppressed.")
    if call.body.get("addToAudience") is True:
        _add_to_audience(call, email)
    call.team.state(TransactionalStore).mails.append(
        Mail(email, template.id, variables, attachments, call.key, call.now, suppressed)
    )
    return Answer(200, {"success": True})


def _check_size(call: Call) -> None:
    if call.size >= _MAX_REQUEST_SIZE:
        raise ApiFailure(400, "The request must be smaller than 4 MB.")


def _recipient(call: Call) -> str:
    email = call.text("email") or ""
    try:
        check_email(email)
    except ApiFailure as failure:
        raise _invalid("email", failure.message) from None
    return email


def _template(call: Call) -> Template:
    templates = call.team.state(TransactionalStore).templates
    template = templates.get(call.text("transactionalId") or "")
    if template is None:
        raise _invalid("transactionalId", "Transactional email not found.", 404)
    if not call.team.has_sending_domain:
        raise ApiFailure(400, "The team has no sending domain.")
    if not template.published:
        message = "Transactional email is not published."
        raise ApiFailure(400, message, {"error": {"path": "transactionalId", "reason": message}})
    return template


def _attachments(call: Call) -> tuple[MailAttachment, ...]:
    raw = call.body.get("attachments")
    items = raw if isinstance(raw, list) else []
    if items and not call.team.attachments_enabled:
        message = "Attachments are not enabled for your account."
        raise ApiFailure(400, message, {"path": "attachments"})
    return tuple(_attachment(item, index) for index, item in enumerate(items))


def _attachment(item: Json, index: int) -> MailAttachment:
    entry = item if isinstance(item, dict) else {}
    try:
        data = base64.b64decode(str(entry["data"]), validate=True)
    except binascii.Error:
        raise _invalid(f"attachments[{index}].data", "data must be base64.") from None
    return MailAttachment(str(entry["filename"]), str(entry["contentType"]), len(data))


def _check_variables(call: Call, template: Template, variables: JsonObject) -> None:
    # An empty string counts as missing if the template requires the variable.
    missing = [name for name in template.required if variables.get(name, "") == ""]
    if missing:
        raise _invalid_variables(
            template, f"Missing required data variable(s): {', '.join(missing)}"
        )
    invalid = [name for name, value in variables.items() if not _is_variable(value)]
    if invalid:
        expected = "strings, numbers or arrays of flat objects"
        raise _invalid_variables(
            template, f"Data variables must be {expected}: {', '.join(invalid)}"
        )
    extra = variables.keys() - {*template.required, *template.optional}
    if extra and call.team.unknowns.extra_data_variables == "refuse":
        raise _invalid_variables(template, f"Unknown data variable(s): {', '.join(sorted(extra))}")


def _is_variable(value: Json) -> bool:
    if isinstance(value, list):
        return all(isinstance(item, dict) and all(map(_is_plain, item.values())) for item in value)
    return _is_plain(value)


def _is_plain(value: Json) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _add_to_audience(call: Call, email: str) -> None:
    store = call.team.state(ContactStore)
    if store.by_email(email) is None:
        store.put(store.prepare_create({"email": email}), call.operation.id)


def _invalid(path: str, message: str, status: int = 400) -> ApiFailure:
    return ApiFailure(status, message, {"error": {"path": path, "message": message}})


def _invalid_variables(template: Template, message: str) -> ApiFailure:
    error: JsonObject = {"path": "dataVariables", "message": message}
    return ApiFailure(400, message, {"error": error, "transactionalId": template.id})


def _to_json(template: Template) -> Json:
    return {
        "id": template.id,
        "name": template.name,
        "lastUpdated": timestamp(template.last_updated),
        "dataVariables": [*template.required, *template.optional],
    }
