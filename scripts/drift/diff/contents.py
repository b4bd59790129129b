"""The differences between what two parameters, headers, bodies or responses hold."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from ..model.endpoint import Raw
from ..model.read_schema import Reader
from ..model.shape import Part, Shape, canonical_text
from ..report.change_kinds import Kind, Side
from ..report.changes import Place
from .finding import Unseen
from .observation import Observation, observed
from .schemas import Schemas

EXPLODED = frozenset({"form"})
STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


class Contents:
    """Compares what holds schemas, by means of the readers of both documents."""

    def __init__(self, base: Reader, head: Reader) -> None:
        self._base = base
        self._head = head
        self._schemas = Schemas()
        self._texts: dict[int, str] = {}

    def value(
        self, operation: str, side: Side, where: str, base: Raw, head: Raw
    ) -> Iterator[Observation]:
        """A parameter or a header."""
        at = operation, side, where
        yield from self.presence(*at, base, head)
        was, now = base.get("deprecated", False), head.get("deprecated", False)
        if was != now:
            yield observed(*at, Kind.DEPRECATED if now else Kind.UNDEPRECATED)
        spelled, other = ({*spelling(one).items()} for one in (base, head))
        if spelled != other:
            shown = dict(sorted(spelled - other)), dict(sorted(other - spelled))
            yield observed(*at, Kind.SERIALIZATION_CHANGED, *shown)
        empty = [one.get("allowEmptyValue", False) for one in (base, head)]
        if empty[0] != empty[1]:
            kind = Kind.BOUND_WIDENED if empty[1] else Kind.BOUND_NARROWED
            yield observed(*at, kind, *({"allowEmptyValue": one} for one in empty))
        if "content" in base and "content" in head:
            yield from self.media(*at, base, head)
        elif "content" not in base and "content" not in head:
            yield from self._schema(*at, base.get("schema", {}), head.get("schema", {}))

    def presence(
        self, operation: str, side: Side, where: str, base: Raw, head: Raw
    ) -> Iterator[Observation]:
        """Whether it must be there."""
        was, now = base.get("required", False), head.get("required", False)
        if was != now:
            kind = Kind.NOW_REQUIRED if now else Kind.NOW_OPTIONAL
            yield observed(operation, side, where, kind, {"required": was}, {"required": now})

    def media(
        self, operation: str, side: Side, where: str, base: Raw, head: Raw
    ) -> Iterator[Observation]:
        """The media types of a body, and the schema of each."""
        old, new = (
            {_plain(name): raw for name, raw in one["content"].items()} for one in (base, head)
        )
        went, came = [name for name in old if name not in new], [n for n in new if n not in old]
        pairs = [(name, name) for name in old if name in new]
        if len(went) == len(came) == 1:
            yield observed(operation, side, where, Kind.MEDIA_TYPE_CHANGED, went[0], came[0])
            pairs += [(went.pop(), came.pop())]
        for name in went:
            yield observed(operation, side, where, Kind.MEDIA_TYPE_REMOVED, name)
        for name in came:
            yield observed(operation, side, where, Kind.MEDIA_TYPE_ADDED, None, name)
        for before, after in pairs:
            at = where if len(old) == 1 else f"{where} ({before})"
            schemas = old[before].get("schema", {}), new[after].get("schema", {})
            yield from self._schema(operation, side, at, *schemas)

    def _schema(
        self, operation: str, side: Side, where: str, base: Any, head: Any
    ) -> Iterator[Observation]:
        pair = self._base.shape((base,)), self._head.shape((head,))
        hidden = Unseen.WRITTEN if side.written else Unseen.READ
        for one in self._schemas.differences(*pair):
            found = one.finding
            full = ", ".join(filter(None, [where, one.path.removeprefix(".")]))
            marks = (full, found.subject or full, *self._marks(one.base, one.head, found.at))
            place, seen = Place(operation, side, full), one.unseen is not hidden
            yield Observation(place, found.kind, found.before, found.after, seen, marks)

    def _marks(self, base: Shape, head: Shape, at: str) -> Iterator[Hashable]:
        """The shapes, and those of their parts that changed: others may be made of them too."""
        yield from ((shape, at) for shape in (base, head) if shape.parts)
        old, new = ({self._text(part): part for part in one.parts} for one in (base, head))
        yield from (("base", id(part), at) for text, part in old.items() if text not in new)
        yield from (("head", id(part), at) for text, part in new.items() if text not in old)

    def _text(self, part: Part) -> str:
        if id(part) not in self._texts:
            self._texts[id(part)] = canonical_text(part)
        return self._texts[id(part)]


def spelling(parameter: Raw) -> dict[str, Any]:
    """How its value becomes text."""
    style = parameter.get("style", STYLES.get(parameter.get("in", "header")))
    return {
        "style": style,
        "explode": parameter.get("explode", style in EXPLODED),
        "allowReserved": parameter.get("allowReserved", False),
        "content": "content" in parameter,
    }


def _plain(media_type: str) -> str:
    """A media type without what does not matter: letter case, blanks, the one charset of JSON."""
    return media_type.lower().replace(" ", "").removesuffix(";charset=utf-8")
