"""Values of date properties: the forms that the API accepts, and the forms it may return."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

from loops.sandbox.clock import timestamp
from loops.sandbox.contract.json_types import Json

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?)?(Z|[+-]\d{2}:\d{2})?")


def format_date(value: Json, form: Literal["iso", "milliseconds", "as_sent"]) -> Json:
    """Returns a stored value in the given form, or unchanged if it is not a date."""
    moment = _parse_date(value)
    if moment is None or form == "as_sent":
        return value
    if form == "milliseconds":
        return int((moment - _EPOCH) / timedelta(milliseconds=1))
    return timestamp(moment)


def _parse_date(value: Json) -> datetime | None:
    # Milliseconds (a number or digits), or one of the documented text forms, by default in UTC.
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and _DATE.fullmatch(value):
        return _parse_text(value)
    try:
        milliseconds = int(value) if isinstance(value, int | str) else None
        return None if milliseconds is None else _EPOCH + timedelta(milliseconds=milliseconds)
    except (ValueError, OverflowError):
        return None


def _parse_text(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
