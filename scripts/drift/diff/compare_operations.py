"""Compares two operations or events, except for what their bodies contain."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.operation_object import OperationObject, RawObject
from ..report.change_kinds import ChangeKind, Side
from ..report.changes import Location
from ..report.messages import join_words
from .compare_contents import ContentComparer, compare_deprecation, compare_presence
from .occurrence import Occurrences, occurrence


class OperationComparer:
    """Compares operations of one document with the matching operations of another."""

    def __init__(self, contents: ContentComparer) -> None:
        self._contents = contents

    def compare(self, base: OperationObject, head: OperationObject) -> Occurrences:
        base = base.with_label_of(head)
        yield from _compare_identity(base, head)
        yield from _compare_security(base, head)
        if not base.event:
            yield from _compare_servers(base, head)
        yield from self._compare_parameters(base, head)
        body = request_location(base, "payload" if base.event else "request body")
        yield from self._compare_bodies(body, base.body, head.body)
        yield from self._compare_responses(base, head)

    def _compare_parameters(self, base: OperationObject, head: OperationObject) -> Occurrences:
        old, new = base.parameters, head.parameters
        removed = [key for key in old if key not in new and key[0] != "path"]
        added = [key for key in new if key not in old and key[0] != "path"]
        for location, name in removed:
            at = request_location(base, f"{location} parameter {name}")
            moved = next((key for key in added if key[1] == name), None)
            if moved is not None:
                added.remove(moved)
                yield occurrence(at, ChangeKind.PARAMETER_MOVED, location, moved[0])
            else:
                yield occurrence(at, ChangeKind.PARAMETER_REMOVED, name)
        for location, name in added:
            at = request_location(base, f"{location} parameter {name}")
            required = new[location, name].get("required", False)
            kind = ChangeKind.REQUIRED_PARAMETER_ADDED if required else ChangeKind.PARAMETER_ADDED
            yield occurrence(at, kind, None, name)
        for location, key in old:
            if (location, key) in new:
                is_position = location == "path" and key.isdigit()
                name = base.path_parameters[int(key)] if is_position else key
                at = request_location(base, f"{location} parameter {name}")
                pair = old[location, key], new[location, key]
                yield from self._contents.compare_values(at, *pair)

    def _compare_bodies(
        self, at: Location, old: RawObject | None, new: RawObject | None
    ) -> Occurrences:
        if old and new:
            yield from compare_presence(at, old, new)
            yield from self._contents.compare_media_types(at, old, new)
        elif new:
            required = new.get("required", False)
            kind = ChangeKind.REQUIRED_BODY_ADDED if required else ChangeKind.BODY_ADDED
            yield occurrence(at, kind, None, join_words([*new["content"]]))
        elif old:
            yield occurrence(at, ChangeKind.BODY_REMOVED, join_words([*old["content"]]))

    def _compare_responses(self, base: OperationObject, head: OperationObject) -> Occurrences:
        side = Side.ANSWER if base.event else Side.RESPONSE
        old, new = base.responses, head.responses
        for before, after in _match_statuses(old, new):
            at = Location(base.label, side, f"{side} {before or after}")
            if before is None or after is None:
                outcome = "SUCCESS" if _is_success(str(before or after)) else "ERROR"
                word = "ADDED" if before is None else "REMOVED"
                yield occurrence(at, ChangeKind[f"{outcome}_STATUS_{word}"], before, after)
                continue
            if before != after:
                yield occurrence(at, ChangeKind.SUCCESS_STATUS_CHANGED, before, after)
            responses = old[before], new[after]
            bodies = (one if one.get("content") else None for one in responses)
            yield from self._compare_bodies(at, *bodies)
            headers = base.headers(old[before]), head.headers(new[after])
            yield from self._compare_headers(at, *headers)

    def _compare_headers(
        self, response: Location, old: dict[str, RawObject], new: dict[str, RawObject]
    ) -> Occurrences:
        for name in sorted({*old, *new}):
            at = response._replace(where=f"{response.where}, header {name}")
            if name not in new:
                yield occurrence(at, ChangeKind.HEADER_REMOVED, name)
            elif name not in old:
                yield occurrence(at, ChangeKind.HEADER_ADDED, None, name)
            else:
                yield from self._contents.compare_values(at, old[name], new[name])


def request_location(operation: OperationObject, where: str) -> Location:
    """Returns a location in a request, or in an event."""
    return Location(operation.label, Side.EVENT if operation.event else Side.REQUEST, where)


def _compare_identity(base: OperationObject, head: OperationObject) -> Occurrences:
    """Compares names, addresses and deprecation."""
    at = request_location(base, base.address)
    yield from _compare_operation_ids(base, head)
    if base.module != head.module and not base.event:
        yield occurrence(at, ChangeKind.MODULE_MOVED, base.module, head.module)
    if base.event and base.path != head.path:
        yield occurrence(at, ChangeKind.EVENT_RENAMED, base.path, head.path)
    elif _has_moved(base, head):
        yield occurrence(at, ChangeKind.OPERATION_MOVED, base.address, head.address)
    elif not base.event:
        for old, new in zip(base.path_parameters, head.path_parameters, strict=False):
            if old != new:
                where, kind = f"path parameter {old}", ChangeKind.PATH_PARAMETER_RENAMED
                yield occurrence(request_location(base, where), kind, old, new)
    yield from compare_deprecation(at, base.raw, head.raw)


def _compare_operation_ids(base: OperationObject, head: OperationObject) -> Occurrences:
    at = request_location(base, "operationId")
    if base.id == head.id:
        return
    if base.id is None:
        yield occurrence(at, ChangeKind.OPERATION_ID_ADDED)
    elif head.id is None:
        yield occurrence(at, ChangeKind.OPERATION_ID_REMOVED)
    else:
        yield occurrence(at, ChangeKind.OPERATION_ID_CHANGED, base.id, head.id)


def _has_moved(base: OperationObject, head: OperationObject) -> bool:
    """Whether the method or path differs, except for a prefix that moved to or from the server."""
    other_route = base.route != head.route and base.full_route != head.full_route
    return base.method != head.method or other_route


def _compare_servers(base: OperationObject, head: OperationObject) -> Occurrences:
    """Compares the base URLs, if the URLs that are called differ."""
    if _has_moved(base, head):
        return
    removed, added = _servers_without(head, base), _servers_without(base, head)
    if removed or added:
        kind = ChangeKind.by_values("SERVER", removed, added)
        yield occurrence(request_location(base, "servers"), kind, removed, added)


def _servers_without(other: OperationObject, operation: OperationObject) -> str | None:
    """Returns the base URLs of an operation at which the other one is not available."""
    known = {*other.addresses}
    urls = zip(operation.servers, operation.addresses, strict=True)
    return join_words([server for server, address in urls if address not in known]) or None


def _compare_security(base: OperationObject, head: OperationObject) -> Occurrences:
    old, new = base.security, head.security
    if old != new:
        sufficient = all(any(need <= had for need in new) for had in old)
        kind = ChangeKind.SECURITY_WIDENED if sufficient else ChangeKind.SECURITY_NARROWED
        values = _describe_security(old), _describe_security(new)
        yield occurrence(request_location(base, "security"), kind, *values)


def _describe_security(security: frozenset[frozenset[str]]) -> str:
    choices = sorted(join_words(sorted(one)) if one else "no credentials" for one in security)
    return join_words(choices, "or")


def _is_success(status: str) -> bool:
    return status.startswith("2")


def _match_statuses(
    old: dict[str, RawObject], new: dict[str, RawObject]
) -> Iterator[tuple[str | None, str | None]]:
    """Matches equal statuses, and a single removed success with a single added one."""
    removed = [status for status in old if status not in new]
    added = [status for status in new if status not in old]
    before, after = [*filter(_is_success, removed)], [*filter(_is_success, added)]
    if len(before) == len(after) == 1:
        yield before[0], after[0]
        removed.remove(before[0])
        added.remove(after[0])
    yield from ((status, None) for status in removed)
    yield from ((None, status) for status in added)
    yield from ((status, status) for status in old if status in new)
