"""Calls with marked secrets, and a search for the marks in what the calls leave behind."""

from __future__ import annotations

import base64
import logging
import pickle
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import httpx

from loops import Attachment, LoopsError, RetryPolicy

from .server import ACCEPTED, Close, Hang, KeepAlive, Reset, response

MARK = "s3cr3t"
ADDRESS = f"{MARK}.ada+1@example.com"
USER = f"user {MARK} ü"
ATTACHED = f"%PDF {MARK}".encode()
PROXY = f"{MARK}-proxy-password"
SIGNED = f"https://127.0.0.1:1/bucket/a1?X-Amz-Signature={MARK}"
OF_THE_SERVER = "pr1vate"
"""Marks what the server sends besides its message: httpcore may log it, this library must not."""

CREDENTIALS = base64.b64encode(f"ada:{PROXY}".encode()).decode()
MARKS = [MARK, quote(USER), base64.b64encode(ATTACHED).decode()[:-4], CREDENTIALS]
CALLS: dict[str, Any] = {
    "events.send": lambda client: client.events.send(
        "signup",
        email=ADDRESS,
        user_id=USER,
        event_properties={"pin": MARK},
        contact_properties={"pin": MARK, "lastName": MARK},
        idempotency_key="key-of-this-send",
    ),
    "transactional_emails.send": lambda client: client.transactional_emails.send(
        "t1",
        email=ADDRESS,
        data_variables={"pin": MARK, "rows": [{"pin": MARK}]},
        attachments=[Attachment.from_bytes(ATTACHED, filename="invoice.pdf")],
    ),
    "contacts.create": lambda client: client.contacts.create(email=ADDRESS, first_name=MARK),
    "contacts.update": lambda client: client.contacts.update(user_id=USER, properties={"a": MARK}),
    "contacts.find by email": lambda client: client.contacts.find(email=ADDRESS),
    "contacts.find by user": lambda client: client.contacts.find(user_id=USER),
    "contacts.delete": lambda client: client.contacts.delete(email=ADDRESS),
    "contacts.get_suppression": lambda client: client.contacts.get_suppression(user_id=USER),
    "contacts.remove_suppression": lambda client: client.contacts.remove_suppression(email=ADDRESS),
    "email_messages.preview": lambda client: client.email_messages.preview(
        "m1", emails=[ADDRESS], contact_properties={"pin": MARK}
    ),
    "themes.create": lambda client: client.themes.create(MARK),
    "uploads.upload": lambda client: client.uploads.upload(b"GIF89a" + MARK.encode()),
}
PRIVATE = {"message": "no", "quoted": [OF_THE_SERVER]}
TICKET = {"presignedUrl": SIGNED, "emailAssetId": "a1"}


def status(line: str, **headers: str) -> KeepAlive:
    return KeepAlive(response(PRIVATE, line, x_who=OF_THE_SERVER, **headers))


ANSWERS: dict[str, Any] = {
    "success": ACCEPTED,
    "ticket": KeepAlive(response(TICKET)),
    "found": KeepAlive(response([{"id": "c1", "email": "x", "firstName": OF_THE_SERVER}])),
    "no contact": KeepAlive(response([])),
    "bad request": status("400 Bad Request"),
    "wrong key": status("401 Unauthorized"),
    "not found": status("404 Not Found"),
    "conflict": status("409 Conflict"),
    "throttled": status("429 Too Many Requests", x_ratelimit_limit="10"),
    "asked to wait long": status("503 Service Unavailable", retry_after="4000"),
    "redirect": status("302 Found", location=f"https://elsewhere.test/?{OF_THE_SERVER}"),
    "fault": status("500 Internal Server Error"),
    "page of a proxy": KeepAlive(response(f"<h1>{OF_THE_SERVER}</h1>".encode(), "502 Bad Gateway")),
    "mistyped": KeepAlive(response({"success": [OF_THE_SERVER]})),
    "no JSON": KeepAlive(response(OF_THE_SERVER.encode())),
    "no gzip": KeepAlive(response(OF_THE_SERVER.encode(), content_encoding="gzip")),
    "cut off": Close(response(PRIVATE, content_length="9999")),
    "no HTTP": Close(f"{OF_THE_SERVER} 1.1\r\n\r\n".encode()),  # it may be the rest of a body
    "closed": Close(),
    "reset": Reset(),
    "silent": Hang(),
}


class Traces(logging.Handler):
    """Collects all log records and warnings."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []
        self.warnings: list[warnings.WarningMessage] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def text(self, *loggers: str) -> str:
        """Returns the warnings, and the records of these loggers and their children, or of all."""
        formatter = logging.Formatter()
        return "\n".join(
            [f"{formatter.format(one)} {vars(one)!r}" for one in self.records if _of(one, loggers)]
            + [str(one.message) for one in self.warnings]
        )


def _of(record: logging.LogRecord, loggers: tuple[str, ...]) -> bool:
    return not loggers or record.name.partition(".")[0] in loggers


@contextmanager
def listening() -> Iterator[Traces]:
    """Collects records of every level and all warnings, until the block ends."""
    found = Traces()
    loggers = [logging.getLogger(name) for name in (None, "httpx", "httpcore", "asyncio", "loops")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    loggers[0].addHandler(found)
    try:
        with warnings.catch_warnings(record=True) as found.warnings:
            warnings.simplefilter("always")
            yield found
    finally:
        loggers[0].removeHandler(found)
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def make_client(flavour: Any, *, hangs: bool = False, **options: Any) -> Any:
    """Returns a client with secrets in its settings; `hangs`: its server never responds."""
    # On a busy machine, a server that does respond may take a moment.
    timeout = httpx.Timeout(5, read=0.05 if hangs else 5)
    options = {"retry": RetryPolicy(max_retries=1), "timeout": timeout, **options}
    return flavour.client(None, f"{MARK}-key", headers={"x-proxy-token": MARK}, **options)


def outcome(flavour: Any, client: Any, call: Any) -> Any:
    """Returns the `Reply` of a call, or the `LoopsError` that it raises."""
    replies: list[Any] = []
    client._caller._on_reply = replies.append
    try:
        flavour.run(call(client))
    except LoopsError as error:
        return error
    return replies[-1]


def printed(error: BaseException) -> str:
    """Returns everything that a log, a terminal or a task queue may show of an error."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    return "\n".join(
        [
            "".join(traceback.format_exception(chain[0])),
            *(f"{one} {one!r} {one.args!r} {getattr(one, '_request', '')!r}" for one in chain),
        ]
    )


def stored(error: BaseException) -> str:
    """Returns the pickle and the attributes of an error."""
    return f"{pickle.dumps(error)!r} {vars(error)!r}"


def marks(text: str, *more: str) -> list[str]:
    """Returns the lines of a text with a mark."""
    return [line for line in text.splitlines() if any(mark in line for mark in (*MARKS, *more))]


def shown(result: Any) -> list[str]:
    """Returns the lines with a mark of all that an error, or a `Reply`, shows."""
    if not isinstance(result, BaseException):
        return marks(repr(result), OF_THE_SERVER)
    return [*marks(printed(result), OF_THE_SERVER), *marks(stored(result))]
