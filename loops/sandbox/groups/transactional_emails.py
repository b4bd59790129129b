"""Transactional emails: sending, and the deprecated list of what can be sent."""

from __future__ import annotations

import base64
import binascii

from loops.sandbox.answers import Answer, Refused
from loops.sandbox.clock import timestamp
from loops.sandbox.contract.json_types import Json, JsonObject
from loops.sandbox.contract.leniency import OVERLAPPING_FAILURES
from loops.sandbox.group import Call, Group
from loops.sandbox.paging import page

from ._contact_book import ContactBook
from ._outbox import Mail, MailAttachment, Outbox, Template
from ._suppressions import Suppressions
from ._texts import require_email, require_short_texts

group: Group = Group("transactional_emails")
group.forgives(OVERLAPPING_FAILURES, "sendTransactionalEmail")

_LARGEST_REQUEST = 4_000_000


@group.serves("listPublishedTransactionalEmails")
def list_published(call: Call) -> Answer:
    """Published templates only, newest first."""
    templates = call.team.state(Outbox).newest_first()
    return page(call, [template for template in templates if template.published], _to_json)


@group.serves("sendTransactionalEmail")
def send(call: Call) -> Answer:
    """Checked in this order: size, texts, address, template, attachments, data variables."""
    _require_small(call)
    texts = {key: value for key, value in call.body.items() if key != "attachments"}
    require_short_texts(texts, call.team.unknowns)
    email = _recipient(call)
    template = _template(call)
    attachments = _attachments(call)
    variables = call.mapping("dataVariables")
    _require_variables(call, template, variables)
    suppressed = email in call.team.state(Suppressions)
    if suppressed and call.team.unknowns.suppressed_send == "refuse":
        raise Refused(400, "This contact is suppressed.")
    if call.body.get("addToAudience") is True:
        _add_to_audience(call, email)
    call.team.state(Outbox).mails.append(
        Mail(email, template.id, variables, attachments, call.key, call.now, suppressed)
    )
    return Answer(200, {"success": True})


def _require_small(call: Call) -> None:
    if call.size >= _LARGEST_REQUEST:
        status = call.team.unknowns.oversized_send_status
        raise Refused(status, "The request must be smaller than 4 MB.")


def _recipient(call: Call) -> str:
    email = call.text("email") or ""
    try:
        require_email(email)
    except Refused as refused:
        raise _invalid("email", refused.message) from None
    return email


def _template(call: Call) -> Template:
    template = call.team.state(Outbox).templates.get(call.text("transactionalId") or "")
    if template is None:
        raise _invalid("transactionalId", "Transactional email not found.", 404)
    if not call.team.has_sending_domain:
        raise Refused(400, "The team has no sending domain.")
    if not template.published:
        message = "Transactional email is not published."
        raise Refused(400, message, {"error": {"path": "transactionalId", "reason": message}})
    return template


def _attachments(call: Call) -> tuple[MailAttachment, ...]:
    raw = call.body.get("attachments")
    items = raw if isinstance(raw, list) else []
    if items and not call.team.attachments_enabled:
        message = "Attachments are not enabled for your account."
        raise Refused(400, message, {"path": "attachments"})
    return tuple(_attachment(item, index) for index, item in enumerate(items))


def _attachment(item: Json, index: int) -> MailAttachment:
    entry = item if isinstance(item, dict) else {}
    try:
        data = base64.b64decode(str(entry["data"]), validate=True)
    except binascii.Error:
        raise _invalid(f"attachments[{index}].data", "data must be base64.") from None
    return MailAttachment(str(entry["filename"]), str(entry["contentType"]), len(data))


def _require_variables(call: Call, template: Template, variables: JsonObject) -> None:
    # An empty text counts as missing where the template requires the variable.
    missing = [name for name in template.required if variables.get(name, "") == ""]
    if missing:
        raise _bad_variables(template, f"Missing required data variable(s): {', '.join(missing)}")
    odd = [name for name, value in variables.items() if not _is_variable(value)]
    if odd:
        wanted = "strings, numbers or arrays of flat objects"
        raise _bad_variables(template, f"Data variables must be {wanted}: {', '.join(odd)}")
    extra = variables.keys() - {*template.required, *template.optional}
    if extra and call.team.unknowns.extra_data_variables == "refuse":
        raise _bad_variables(template, f"Unknown data variable(s): {', '.join(sorted(extra))}")


def _is_variable(value: Json) -> bool:
    if isinstance(value, list):
        return all(isinstance(item, dict) and all(map(_is_plain, item.values())) for item in value)
    return _is_plain(value)


def _is_plain(value: Json) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _add_to_audience(call: Call, email: str) -> None:
    book = call.team.state(ContactBook)
    if book.by_email(email) is None:
        book.put(book.create({"email": email}), call.operation.id)


def _invalid(path: str, message: str, status: int = 400) -> Refused:
    return Refused(status, message, {"error": {"path": path, "message": message}})


def _bad_variables(template: Template, message: str) -> Refused:
    error: JsonObject = {"path": "dataVariables", "message": message}
    return Refused(400, message, {"error": error, "transactionalId": template.id})


def _to_json(template: Template) -> Json:
    return {
        "id": template.id,
        "name": template.name,
        "lastUpdated": timestamp(template.last_updated),
        "dataVariables": [*template.required, *template.optional],
    }
