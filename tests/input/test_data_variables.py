"""Invalid data variables are refused before anything is sent."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

import pytest

from ..support.flavours import ADA


class Confirmation(Enum):
    YES = True


@pytest.fixture
def refused_variables(refused):
    """Sends data variables that must be refused with an error that matches."""

    def refuse(kind, match, variables):
        refused(
            lambda client: client.transactional_emails.send(
                "t1", email=ADA, data_variables=variables
            ),
            kind,
            match,
        )

    return refuse


@pytest.mark.parametrize("given", [[], "x", 5, [("a", 1)]], ids=repr)
def test_data_variables_must_be_a_mapping(refused_variables, given):
    refused_variables(TypeError, "data_variables", given)


@pytest.mark.parametrize("name", ["", "first name", "a.b", "ü", "a\n", 5, None], ids=repr)
def test_the_name_of_a_data_variable_must_be_valid_in_templates(refused_variables, name):
    refused_variables(ValueError, "data_variables must have names", {name: "x"})


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (None, ValueError),
        (datetime(2026, 3, 1), ValueError),
        ("\ud800", ValueError),
        (2**53 + 1, ValueError),
        (True, TypeError),
        (Confirmation.YES, TypeError),
        ({"a": 1}, TypeError),
    ],
    ids=ascii,
)
def test_a_data_variable_must_be_a_string_or_number(refused_variables, given, kind):
    refused_variables(kind, r"data_variables\['x'\]", {"x": given})


@pytest.mark.parametrize(
    ("row", "kind", "path"),
    [
        ("x", TypeError, r"\['rows'\]\[1\]"),
        ([{}], TypeError, r"\['rows'\]\[1\]"),
        (None, TypeError, r"\['rows'\]\[1\]"),
        ({"a b": 1}, ValueError, r"\['rows'\]\[1\]"),
        ({"a": None}, ValueError, r"\['rows'\]\[1\]\['a'\]"),
        ({"a": True}, TypeError, r"\['rows'\]\[1\]\['a'\]"),
        ({"a": [{"b": 1}]}, TypeError, r"\['rows'\]\[1\]\['a'\]"),
        ({"a": {"b": 1}}, TypeError, r"\['rows'\]\[1\]\['a'\]"),
    ],
    ids=str,
)
def test_an_invalid_row_of_a_data_variable_is_named_by_its_path(refused_variables, row, kind, path):
    refused_variables(kind, f"data_variables{path}", {"rows": [{"a": 1}, row]})
