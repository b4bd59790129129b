"""Reads dates of unknown shape: date properties come back as people and imports wrote them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DEFAULTS = (datetime(2000, 1, 1), datetime(2001, 2, 2))  # fill what is not written


def read_datetime(value: object, name: str) -> datetime:
    """An aware datetime from milliseconds since 1970 (number or digits) or from a written date.

    A date without a time zone is UTC, as the API takes it. Raises `ValueError` when `value` is
    no date.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"{name} holds {_kind(value)}, which is no date")
    try:
        moment = _parse(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{name} does not hold a date") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _parse(value: float | str) -> datetime:
    if isinstance(value, int | float) or value.strip().lstrip("-").isdecimal():
        return _EPOCH + timedelta(milliseconds=float(value))
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        # Imported late: almost every date is ISO 8601, and this parser is slow to load.
        from dateutil import parser

        first, second = (parser.parse(value, default=day, tzinfos=_offset) for day in _DEFAULTS)
        if first != second:
            raise ValueError("half a date, which the day of reading would complete") from None
        return first


def _offset(name: str | None, seconds: int | None) -> int | None:
    """The offset of a written time zone; a name that is not known must not pass for UTC."""
    if seconds is None and name is not None:
        raise ValueError(f"an unknown time zone, {name}")
    return seconds


def _kind(value: object) -> str:
    return "nothing" if value is None else f"a {type(value).__name__}"
