"""Validates JSON values against the schemas of the contract, with readable problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from ..exceptions import MissingExtra
from .json_types import Json, JsonObject

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

OVERLAP = "overlap"
"""The keyword of the problem that several alternatives of a `oneOf` match."""

_URI = "urn:loops:contract"


@dataclass(frozen=True)
class Problem:
    """A part of a value that its schema does not allow. `keyword` is the JSON Schema keyword."""

    path: tuple[str | int, ...]
    keyword: str
    found: str
    expected: str
    value: object = field(repr=False)

    @property
    def json_path(self) -> str:
        """The path as a JSONPath expression, for example `$.attachments[0].data`."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "$" + "".join(steps)

    def __str__(self) -> str:
        return f"{self.json_path}: expected {self.expected}, found {self.found}"


class SchemaValidator:
    """Validates values against schemas, which are named by JSON pointers into one document."""

    def __init__(self, document: JsonObject) -> None:
        self._new_validator = _validator_factory(document)
        self._validators: dict[str, Validator] = {}

    def problems(self, pointer: str, value: object) -> list[Problem]:
        """Returns the problems of a value; none if it is valid."""
        validator = self._validators.get(pointer)
        if validator is None:
            validator = self._validators[pointer] = self._new_validator(pointer)
        return _deduplicate(_problems(validator.iter_errors(cast(Json, value))))


def describe(value: object) -> str:
    """Describes the type and size of a value.

    The text never contains a string of the value, because it could be an email address.
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"a string of length {len(value)}"
    if isinstance(value, list):
        return f"an array of length {len(value)}"
    if isinstance(value, Mapping):
        return "an empty object" if not value else f"an object of size {len(value)}"
    return type(value).__name__


def _validator_factory(document: JsonObject) -> Callable[[str], Validator]:
    try:
        from jsonschema import Draft202012Validator
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012
    except ImportError as missing:
        raise MissingExtra(
            "The sandbox requires the package jsonschema, which is not installed: "
            'pip install "loops-client[sandbox]"'
        ) from missing
    registry = Registry[Any]().with_resource(_URI, DRAFT202012.create_resource(document))

    def new(pointer: str) -> Validator:
        return Draft202012Validator({"$ref": f"{_URI}#{pointer}"}, registry=registry)

    return new


def _deduplicate(problems: Iterable[Problem]) -> list[Problem]:
    # With allOf, several schemas can reject the type of the same value. Keep one of these problems,
    # preferably the one that names a single type rather than a union.
    kept: dict[tuple[tuple[str | int, ...], str], Problem] = {}
    for problem in sorted(problems, key=lambda each: each.keyword != "type"):
        is_about_type = problem.keyword in ("type", "oneOf", "anyOf")
        kept.setdefault((problem.path, "type" if is_about_type else problem.expected), problem)
    return list(kept.values())


def _problems(errors: Iterable[ValidationError]) -> Iterator[Problem]:
    for error in errors:
        keyword = str(error.validator)
        if keyword in ("oneOf", "anyOf"):
            yield from _union_problems(error)
        elif keyword == "required":
            yield from _required_problems(error)
        else:
            yield _problem(error, describe(error.instance), _expectation(error))


def _problem(error: ValidationError, found: str, expected: str, keyword: str = "") -> Problem:
    path = tuple(error.absolute_path)
    return Problem(path, keyword or str(error.validator), found, expected, error.instance)


def _required_problems(error: ValidationError) -> Iterator[Problem]:
    # The validator reports each missing name as a separate error, but names it only in the message.
    for name in _keyword_value(error):
        if error.message.startswith(repr(name)):
            path = (*error.absolute_path, name)
            yield Problem(path, "required", "nothing", "a value", None)


def _keyword_value(error: ValidationError) -> Any:
    return error.validator_value


def _union_problems(error: ValidationError) -> Iterator[Problem]:
    branches = _keyword_value(error)
    if all(isinstance(branch, dict) and set(branch) == {"required"} for branch in branches):
        names = [name for branch in branches for name in branch["required"]]
        yield _key_choice_problem(error, names)
        return
    context = list(error.context or ())
    if not context:
        yield _problem(error, "several", "exactly one matching alternative", OVERLAP)
        return
    depth = len(error.absolute_path)
    if all(e.validator == "type" and len(e.absolute_path) == depth for e in context):
        expected = " or ".join(_expectation(e) for e in context)
        yield _problem(error, describe(error.instance), expected)
        return
    yield from _problems(_closest_branch(context))


def _key_choice_problem(error: ValidationError, names: list[str]) -> Problem:
    instance = error.instance
    present = sorted(n for n in names if isinstance(instance, dict) and n in instance)
    amount = "exactly one" if error.validator == "oneOf" else "at least one"
    found = " and ".join(present) if present else "none of them"
    return _problem(error, found, f"{amount} of {' and '.join(sorted(names))}")


def _closest_branch(context: list[ValidationError]) -> list[ValidationError]:
    """Returns the errors of the alternative that was probably meant.

    Prefers alternatives whose tag (a constant) matches, and then the one with the fewest errors.
    """
    branches: dict[object, list[ValidationError]] = {}
    for error in context:
        branches.setdefault(error.relative_schema_path[0], []).append(error)

    def distance(errors: list[ValidationError]) -> tuple[bool, int]:
        return any(e.validator in ("const", "enum") for e in errors), len(errors)

    return min(branches.values(), key=distance)


def _expectation(error: ValidationError) -> str:
    value = _keyword_value(error)
    match error.validator:
        case "type":
            return " or ".join(value) if isinstance(value, list) else str(value)
        case "const":
            return f"the constant {value!r}"
        case "enum":
            return "one of " + ", ".join(sorted(map(str, value)))
        case "additionalProperties" | "unevaluatedProperties":
            schema: Any = error.schema
            known = ", ".join(sorted(schema.get("properties", {})))
            return f"no keys except {known}" if known else "no keys"
        case keyword:
            return f"{keyword} {value}"
