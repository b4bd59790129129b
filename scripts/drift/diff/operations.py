"""The differences between two endpoints, apart from what their bodies hold."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.endpoint import Endpoint, Raw
from ..report.change_kinds import Kind, Side
from ..report.words import listed
from .contents import Contents
from .observation import Observation, observed


class Operations:
    """Compares endpoints of one document with the same endpoints of another."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents

    def compare(self, base: Endpoint, head: Endpoint) -> Iterator[Observation]:
        """All differences between two versions of an operation or event."""
        base = base.called_like(head)
        yield from identity(base, head)
        yield from security(base, head)
        if not base.event:
            yield from servers(base, head)
        yield from self._parameters(base, head)
        side = Side.EVENT if base.event else Side.REQUEST
        yield from self._body(base, head, side)
        yield from self._responses(base, head)

    def _parameters(self, base: Endpoint, head: Endpoint) -> Iterator[Observation]:
        side = Side.EVENT if base.event else Side.REQUEST
        old, new = base.parameters, head.parameters
        gone = [key for key in old if key not in new and key[0] != "path"]
        came = [key for key in new if key not in old and key[0] != "path"]
        for place, name in gone:
            twin = next((key for key in came if key[1] == name), None)
            where = f"{place} parameter {name}"
            if twin is not None:
                came.remove(twin)
                moved = Kind.PARAMETER_MOVED
                yield observed(base.label, side, where, moved, place, twin[0])
            else:
                yield observed(base.label, side, where, Kind.PARAMETER_REMOVED, name)
        for place, name in came:
            required = new[place, name].get("required", False)
            kind = Kind.REQUIRED_PARAMETER_ADDED if required else Kind.PARAMETER_ADDED
            yield observed(base.label, side, f"{place} parameter {name}", kind, None, name)
        for place, name in old:
            if (place, name) in new:
                shown = base.names[int(name)] if place == "path" and name.isdigit() else name
                at = base.label, side, f"{place} parameter {shown}"
                yield from self._contents.value(*at, old[place, name], new[place, name])

    def _body(self, base: Endpoint, head: Endpoint, side: Side) -> Iterator[Observation]:
        where = "payload" if base.event else "request body"
        old, new = base.body, head.body
        if old is None and new is not None:
            required = new.get("required", False)
            kind = Kind.REQUIRED_BODY_ADDED if required else Kind.BODY_ADDED
            yield observed(base.label, side, where, kind, None, listed([*new["content"]]))
        elif old is not None and new is None:
            went = listed([*old["content"]])
            yield observed(base.label, side, where, Kind.BODY_REMOVED, went)
        elif old is not None and new is not None:
            yield from self._contents.presence(base.label, side, where, old, new)
            yield from self._contents.media(base.label, side, where, old, new)

    def _responses(self, base: Endpoint, head: Endpoint) -> Iterator[Observation]:
        side = Side.ANSWER if base.event else Side.RESPONSE
        old, new = base.responses, head.responses
        for before, after in statuses(old, new):
            where = f"{side} {before or after}"
            if before is None or after is None:
                word = "ADDED" if before is None else "REMOVED"
                outcome = "SUCCESS" if succeeds(str(before or after)) else "ERROR"
                kind = Kind[f"{outcome}_STATUS_{word}"]
                yield observed(base.label, side, where, kind, before, after)
                continue
            if before != after:
                kind = Kind.SUCCESS_STATUS_CHANGED
                yield observed(base.label, side, where, kind, before, after)
            yield from self._response(base, head, side, where, (old[before], new[after]))

    def _response(
        self, base: Endpoint, head: Endpoint, side: Side, where: str, pair: tuple[Raw, Raw]
    ) -> Iterator[Observation]:
        old, new = pair
        before, after = old.get("content"), new.get("content")
        if before and after:
            yield from self._contents.media(base.label, side, where, old, new)
        elif after:
            shown = listed([*after])
            yield observed(base.label, side, where, Kind.BODY_ADDED, None, shown)
        elif before:
            yield observed(base.label, side, where, Kind.BODY_REMOVED, listed([*before]))
        headers, others = base.headers(old), head.headers(new)
        for name in sorted({*headers, *others}):
            at = base.label, side, f"{where}, header {name}"
            if name not in others:
                yield observed(*at, Kind.HEADER_REMOVED, name)
            elif name not in headers:
                yield observed(*at, Kind.HEADER_ADDED, None, name)
            else:
                yield from self._contents.value(*at, headers[name], others[name])


def identity(base: Endpoint, head: Endpoint) -> Iterator[Observation]:
    """Its names and its address."""
    side = Side.EVENT if base.event else Side.REQUEST
    at = base.label, side, base.address
    if base.id != head.id:
        named = *at[:2], "operationId"
        if base.id is None:
            yield observed(*named, Kind.OPERATION_ID_ADDED)
        elif head.id is None:
            yield observed(*named, Kind.OPERATION_ID_REMOVED)
        else:
            yield observed(*named, Kind.OPERATION_ID_CHANGED, base.id, head.id)
    if base.module != head.module and not base.event:
        yield observed(*at, Kind.MODULE_MOVED, base.module, head.module)
    if base.event and base.path != head.path:
        yield observed(*at, Kind.EVENT_RENAMED, base.path, head.path)
    elif moved(base, head):
        yield observed(*at, Kind.OPERATION_MOVED, base.address, head.address)
    elif not base.event and base.names != head.names:
        for old, new in zip(base.names, head.names, strict=False):
            if old != new:
                where = f"path parameter {old}"
                kind = Kind.PATH_PARAMETER_RENAMED
                yield observed(base.label, side, where, kind, old, new)
    was, now = base.raw.get("deprecated", False), head.raw.get("deprecated", False)
    if was != now:
        yield observed(*at, Kind.DEPRECATED if now else Kind.UNDEPRECATED)


def moved(base: Endpoint, head: Endpoint) -> bool:
    """Whether it has another address, apart from what the base URL explains."""
    elsewhere = base.route != head.route and base.full_route != head.full_route
    return base.method != head.method or elsewhere


def servers(base: Endpoint, head: Endpoint) -> Iterator[Observation]:
    """Its base URLs, if that changes the URLs that are called."""
    if moved(base, head):
        return
    at = base.label, Side.REQUEST, "servers"
    old, new = {*base.addresses}, {*head.addresses}
    went = [url for url, full in zip(base.servers, base.addresses, strict=True) if full not in new]
    came = [url for url, full in zip(head.servers, head.addresses, strict=True) if full not in old]
    if went and came:
        yield observed(*at, Kind.SERVER_CHANGED, listed(went), listed(came))
    elif went:
        yield observed(*at, Kind.SERVER_REMOVED, listed(went))
    elif came:
        yield observed(*at, Kind.SERVER_ADDED, None, listed(came))


def security(base: Endpoint, head: Endpoint) -> Iterator[Observation]:
    """The credentials it needs."""
    old, new = base.security, head.security
    if old != new:
        suffices = all(any(need <= had for need in new) for had in old)
        kind = Kind.SECURITY_WIDENED if suffices else Kind.SECURITY_NARROWED
        side = Side.EVENT if base.event else Side.REQUEST
        shown = (_credentials(old), _credentials(new))
        yield observed(base.label, side, "security", kind, *shown)


def _credentials(security: frozenset[frozenset[str]]) -> str:
    ways = sorted(listed(sorted(way)) if way else "no credentials" for way in security)
    return listed(ways, "or")


def succeeds(status: str) -> bool:
    """Whether a status is one of success."""
    return status.startswith("2")


def statuses(old: dict[str, Raw], new: dict[str, Raw]) -> Iterator[tuple[str | None, str | None]]:
    """Which status is which: the same one, or the only success that went and the only that came."""
    went = [status for status in old if status not in new]
    came = [status for status in new if status not in old]
    lost, found = [*filter(succeeds, went)], [*filter(succeeds, came)]
    if len(lost) == len(found) == 1:
        yield lost[0], found[0]
        went.remove(lost[0])
        came.remove(found[0])
    yield from ((status, None) for status in went)
    yield from ((None, status) for status in came)
    yield from ((status, status) for status in old if status in new)
