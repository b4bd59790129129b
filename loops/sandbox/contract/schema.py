"""JSON values against the schemas of the contract, with findings that a person can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from ..exceptions import MissingExtra
from .json_types import Json, JsonObject, describe

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

OVERLAP = "overlap"
"""The keyword of a problem where several alternatives of a `oneOf` fit at once."""

_URI = "urn:loops:contract"


@dataclass(frozen=True)
class Problem:
    """One place where a value leaves its schema. `keyword` is the JSON Schema keyword."""

    path: tuple[str | int, ...]
    keyword: str
    found: str
    wanted: str
    value: object = field(repr=False)

    @property
    def place(self) -> str:
        """The path in the notation of JSON Path: `$.attachments[0].data`."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "$" + "".join(steps)


class Schemas:
    """Checks values against schemas that are named by JSON pointers into one document."""

    def __init__(self, document: JsonObject) -> None:
        self._new_validator = _validator_factory(document)
        self._validators: dict[str, Validator] = {}

    def problems(self, pointer: str, value: object) -> list[Problem]:
        """Everything about the value that the schema does not allow; empty when it is valid."""
        validator = self._validators.get(pointer)
        if validator is None:
            validator = self._validators[pointer] = self._new_validator(pointer)
        return _once(_told(validator.iter_errors(cast(Json, value))))


def _validator_factory(document: JsonObject) -> Callable[[str], Validator]:
    try:
        from jsonschema import Draft202012Validator
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012
    except ImportError as missing:
        raise MissingExtra(
            "the sandbox checks JSON Schemas with a package that is not installed: "
            'pip install "loops-client[sandbox]"'
        ) from missing
    registry = Registry[Any]().with_resource(_URI, DRAFT202012.create_resource(document))

    def new(pointer: str) -> Validator:
        return Draft202012Validator({"$ref": f"{_URI}#{pointer}"}, registry=registry)

    return new


def _once(problems: Iterable[Problem]) -> list[Problem]:
    # With allOf, several schemas judge the kind of the same value: one objection is enough, the
    # one that names a single type before one that offers several.
    kept: dict[tuple[tuple[str | int, ...], str], Problem] = {}
    for problem in sorted(problems, key=lambda each: each.keyword != "type"):
        of_kind = problem.keyword in ("type", "oneOf", "anyOf")
        kept.setdefault((problem.path, "kind" if of_kind else problem.wanted), problem)
    return list(kept.values())


def _told(errors: Iterable[ValidationError]) -> Iterator[Problem]:
    for error in errors:
        keyword = str(error.validator)
        if keyword in ("oneOf", "anyOf"):
            yield from _union(error)
        elif keyword == "required":
            yield from _required(error)
        else:
            yield _problem(error, describe(error.instance), _wanted(error))


def _problem(error: ValidationError, found: str, wanted: str, keyword: str = "") -> Problem:
    path = tuple(error.absolute_path)
    return Problem(path, keyword or str(error.validator), found, wanted, error.instance)


def _required(error: ValidationError) -> Iterator[Problem]:
    # The validator reports one missing name per error, in words only; find the name again.
    for name in _rule(error):
        if error.message.startswith(repr(name)):
            path = (*error.absolute_path, name)
            yield Problem(path, "required", "nothing", "a value here", None)


def _rule(error: ValidationError) -> Any:
    # What stands in the schema under the keyword: of any shape, the keyword tells which.
    return error.validator_value


def _union(error: ValidationError) -> Iterator[Problem]:
    branches = _rule(error)
    if all(isinstance(branch, dict) and set(branch) == {"required"} for branch in branches):
        yield _choice_of_keys(error, [name for branch in branches for name in branch["required"]])
        return
    context = list(error.context or ())
    if not context:
        yield _problem(error, "a value that fits several", "exactly one alternative", OVERLAP)
        return
    depth = len(error.absolute_path)
    if all(e.validator == "type" and len(e.absolute_path) == depth for e in context):
        wanted = " or ".join(_wanted(e) for e in context)
        yield _problem(error, describe(error.instance), wanted)
        return
    yield from _told(_closest(context))


def _choice_of_keys(error: ValidationError, names: list[str]) -> Problem:
    instance = error.instance
    present = sorted(n for n in names if isinstance(instance, dict) and n in instance)
    amount = "exactly one" if error.validator == "oneOf" else "at least one"
    found = " and ".join(present) if present else "none of them"
    return _problem(error, found, f"{amount} of {', '.join(sorted(names))}")


def _closest(context: list[ValidationError]) -> list[ValidationError]:
    """The errors of the alternative that was most likely meant.

    An alternative whose tag (a constant) does not fit was not meant; of the rest, the one with
    the fewest errors was.
    """
    branches: dict[object, list[ValidationError]] = {}
    for error in context:
        branches.setdefault(error.relative_schema_path[0], []).append(error)

    def distance(errors: list[ValidationError]) -> tuple[bool, int]:
        return any(e.validator in ("const", "enum") for e in errors), len(errors)

    return min(branches.values(), key=distance)


def _wanted(error: ValidationError) -> str:
    rule = _rule(error)
    match error.validator:
        case "type":
            return " or ".join(rule) if isinstance(rule, list) else str(rule)
        case "const":
            return f"the constant {rule!r}"
        case "enum":
            return "one of " + ", ".join(sorted(map(str, rule)))
        case "additionalProperties" | "unevaluatedProperties":
            schema: Any = error.schema
            known = ", ".join(sorted(schema.get("properties", {}))) or "none"
            return f"no keys but these: {known}"
        case keyword:
            return f"{keyword} {rule}"
