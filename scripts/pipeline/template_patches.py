"""Small changes to the generator's own templates, where a copy would be longer than the change.

Each patch replaces an exact text of a stock template and gives the reason. If the text does not
occur exactly once, the generator has changed and the tool stops.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..cli import ToolError


@dataclass(frozen=True)
class Patch:
    template: str
    old: str
    new: str
    reason: str


ENDPOINT = "endpoint_module.py.jinja"
CLIENT_SECRETS = {
    "headers": "the Authorization header is among them",
    "cookies": "cookies can be credentials",
    "httpx_args": "it can hold auth= and proxies with passwords",
}
PATCHES = (
    Patch(
        ENDPOINT,
        "from http import HTTPStatus\n"
        "from typing import Any, cast\n"
        "from urllib.parse import quote\n",
        "from __future__ import annotations\nfrom typing import TYPE_CHECKING, Any\n",
        "annotations are not evaluated, and the other imports are not used any more",
    ),
    Patch(
        ENDPOINT,
        "from ...client import AuthenticatedClient, Client\n",
        "from ... import wire as _wire\n"
        "if TYPE_CHECKING:\n    from ...client import AuthenticatedClient, Client\n",
        "an endpoint module needs the client in annotations only",
    ),
    Patch(
        ENDPOINT,
        "\ndef _get_kwargs(",
        '\nPATH = "{{ endpoint.path | in_double_quote_literal }}"\n\n\ndef _get_kwargs(',
        "a log may show the path without its parameters",
    ),
    Patch(
        ENDPOINT,
        'quote(str({{parameter.python_name}}), safe="")',
        '_wire.path_segment("{{parameter.python_name}}", {{parameter.python_name}})',
        "quoting does not change dots, so '..' would reach another endpoint",
    ),
    Patch(
        ENDPOINT,
        "HTTPStatus(response.status_code)",
        "response.status_code",
        "HTTPStatus raises an error for an unknown status such as 520",
    ),
    Patch(
        ENDPOINT,
        "kwargs, parse_response, docstring, body_to_kwarg %}",
        "kwargs, docstring %}\n"
        '{% from "endpoint_json.jinja" import parse_response, body_to_kwarg %}',
        "bodies are read and written through wire.py, as in models",
    ),
    Patch(
        "types.py.jinja",
        "        return False\n",
        '        return False\n\n    def __repr__(self) -> str:\n        return "UNSET"\n',
        "signatures show it as a default",
    ),
    Patch(
        "types.py.jinja",
        "@define\nclass File:",
        "class File(NamedTuple):",
        "every import of the package loads this module, and a named tuple is quick to define",
    ),
    Patch(
        "types.py.jinja",
        "@define\nclass Response(Generic[T]):",
        "class Response(NamedTuple, Generic[T]):",
        "a named tuple is quick to define, as for File",
    ),
    Patch(
        "types.py.jinja",
        "from attrs import define\n",
        "from typing import NamedTuple\n",
        "the two classes above are named tuples",
    ),
    Patch(
        "types.py.jinja",
        "status_code: HTTPStatus",
        "status_code: int",
        "HTTPStatus raises an error for an unknown status such as 520",
    ),
    Patch(
        "client.py.jinja",
        '"token": namespace(type="str", default="",',
        '"token": namespace(type="str", default="field(repr=False)",',
        "a token in a repr ends up in logs",
    ),
    *(
        Patch("client.py.jinja", f'alias="{name}")', f'alias="{name}", repr=False)', reason)
        for name, reason in CLIENT_SECRETS.items()
    ),
)


def patch_template(template: str, source: str) -> str:
    for patch in PATCHES:
        if patch.template == template:
            if source.count(patch.old) != 1:
                raise ToolError(
                    f"the generator's {template} has changed: {patch.old!r} does not occur once"
                )
            source = source.replace(patch.old, patch.new)
    return source
