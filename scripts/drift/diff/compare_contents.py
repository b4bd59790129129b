"""Compares what two parameters, headers, bodies or responses contain."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from ..model.operation_object import RawObject
from ..model.read_schema import SchemaReader
from ..model.shape import SchemaPart, Shape, canonical_text
from ..report.change_kinds import ChangeKind
from ..report.changes import Location
from .compare_schemas import SchemaComparer
from .occurrence import Occurrence, Occurrences, occurrence
from .schema_comparison import AbsentFrom

DEFAULT_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


class ContentComparer:
    """Compares the contents of two documents, using the schema readers of both."""

    def __init__(self, base: SchemaReader, head: SchemaReader) -> None:
        self._base = base
        self._head = head
        self._schemas = SchemaComparer()
        self._texts: dict[int, str] = {}

    def compare_values(self, at: Location, base: RawObject, head: RawObject) -> Occurrences:
        yield from compare_presence(at, base, head)
        yield from compare_deprecation(at, base, head)
        old, new = ({*_serialization(raw).items()} for raw in (base, head))
        if old != new:
            values = dict(sorted(old - new)), dict(sorted(new - old))
            yield occurrence(at, ChangeKind.SERIALIZATION_CHANGED, *values)
        empty = [raw.get("allowEmptyValue", False) for raw in (base, head)]
        if empty[0] != empty[1]:
            kind = ChangeKind.BOUND_WIDENED if empty[1] else ChangeKind.BOUND_NARROWED
            yield occurrence(at, kind, *({"allowEmptyValue": allowed} for allowed in empty))
        if "content" in base and "content" in head:
            yield from self.compare_media_types(at, base, head)
        elif "content" not in base and "content" not in head:
            yield from self._compare_schemas(at, base, head)

    def compare_media_types(self, at: Location, base: RawObject, head: RawObject) -> Occurrences:
        """Compares the media types of a body, and the schema of each."""
        old, new = (
            {_normalize_media_type(name): raw for name, raw in one["content"].items()}
            for one in (base, head)
        )
        removed = [name for name in old if name not in new]
        added = [name for name in new if name not in old]
        pairs = [(name, name) for name in old if name in new]
        if len(removed) == len(added) == 1:
            yield occurrence(at, ChangeKind.MEDIA_TYPE_CHANGED, removed[0], added[0])
            pairs += [(removed.pop(), added.pop())]
        for name in removed:
            yield occurrence(at, ChangeKind.MEDIA_TYPE_REMOVED, name)
        for name in added:
            yield occurrence(at, ChangeKind.MEDIA_TYPE_ADDED, None, name)
        for before, after in pairs:
            where = at.where if len(old) == 1 else f"{at.where} ({before})"
            yield from self._compare_schemas(at._replace(where=where), old[before], new[after])

    def _compare_schemas(self, at: Location, base: RawObject, head: RawObject) -> Occurrences:
        readers = (self._base, base), (self._head, head)
        shapes = [reader.shape((raw.get("schema", {}),)) for reader, raw in readers]
        direction = AbsentFrom.WRITTEN if at.side.written else AbsentFrom.READ
        for one in self._schemas.compare(*shapes):
            found = one.difference
            path = ", ".join(filter(None, [at.where, one.path.removeprefix(".")]))
            keys = (path, found.variant or path, *self._keys(one.base, one.head, found.path))
            location, present = at._replace(where=path), one.absent_from is not direction
            yield Occurrence(location, found.kind, found.before, found.after, present, keys)

    def _keys(self, base: Shape, head: Shape, path: str) -> Iterator[Hashable]:
        """Yields the shapes and their changed parts, which other schemas may share."""
        yield from ((shape, path) for shape in (base, head) if shape.parts)
        old, new = ({self._text(part): part for part in one.parts} for one in (base, head))
        yield from (("base", id(part), path) for text, part in old.items() if text not in new)
        yield from (("head", id(part), path) for text, part in new.items() if text not in old)

    def _text(self, part: SchemaPart) -> str:
        if id(part) not in self._texts:
            self._texts[id(part)] = canonical_text(part)
        return self._texts[id(part)]


def compare_presence(at: Location, base: RawObject, head: RawObject) -> Occurrences:
    """Compares whether a parameter, header or body is required."""
    was, now = base.get("required", False), head.get("required", False)
    if was != now:
        kind = ChangeKind.NOW_REQUIRED if now else ChangeKind.NOW_OPTIONAL
        yield occurrence(at, kind, {"required": was}, {"required": now})


def compare_deprecation(at: Location, base: RawObject, head: RawObject) -> Occurrences:
    """Compares whether an operation, parameter or header is deprecated."""
    was, now = base.get("deprecated", False), head.get("deprecated", False)
    if was != now:
        yield occurrence(at, ChangeKind.DEPRECATED if now else ChangeKind.UNDEPRECATED)


def _serialization(parameter: RawObject) -> dict[str, Any]:
    """Returns how the value of a parameter or header becomes text."""
    style = parameter.get("style", DEFAULT_STYLES.get(parameter.get("in", "header")))
    return {
        "style": style,
        "explode": parameter.get("explode", style == "form"),
        "allowReserved": parameter.get("allowReserved", False),
        "content": "content" in parameter,
    }


def _normalize_media_type(name: str) -> str:
    """Returns a media type in lower case, without spaces and without the charset UTF-8."""
    return name.lower().replace(" ", "").removesuffix(";charset=utf-8")
