"""Reads and writes YAML 1.2, in which ``on`` and ``no`` are strings."""

from __future__ import annotations

import io
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.representer import RoundTripRepresenter

MAX_WIDTH = 100


class _Constructor(SafeConstructor):
    """Reads plain values only, and a date as the string that JSON would hold."""


class _Representer(RoundTripRepresenter):
    """Writes a short list of scalars on one line, everything else line by line, and no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_list(self, data: list[Any]) -> Any:
        nested = any(isinstance(item, dict | list) for item in data)
        one_line = not nested and len(str(data)) < MAX_WIDTH - 20
        return self.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=one_line)


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)
_Representer.add_representer(list, _Representer.represent_list)


def load(text: str) -> object:
    """Returns the value of a YAML document. Raises whatever ruamel raises."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Constructor
    return yaml.load(text)


def dump(value: Any) -> str:
    """Returns a JSON value as a YAML document with the keys in their order."""
    yaml = YAML(pure=True)
    yaml.Representer = _Representer
    yaml.width = MAX_WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump(value, stream)
    return stream.getvalue()
