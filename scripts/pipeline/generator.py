"""Runs openapi-python-client, whose classes are not a public interface, and are used only here.

It runs in this process, because the list that it returns is the only complete account of its
problems. Its version is pinned exactly.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import files
from ..cli import ToolError, one_line
from .read_document import Document
from .template_filters import FILTERS
from .template_patches import PATCHES, patch_template

RUFF_CHECK = ("check", "--select", "I,F401,UP", "--fix-only")
RUFF_FORMAT = ("format",)
RUFF_OPTIONS = (
    *("--isolated", "--no-cache", "--quiet"),
    *("--target-version", "py311", "--line-length", "100"),
)


@dataclass(frozen=True)
class Generated:
    """The generator's problems, and its own objects for the loss check."""

    problems: tuple[str, ...]
    endpoints: tuple[Any, ...]
    models: dict[str, Any]
    enums: dict[str, Any]


def generate(document: Document, package: Path) -> Generated:
    """Writes the package for a rewritten document into a folder that does not exist yet."""
    try:
        output = _generate(document, package)
    except ToolError:
        raise
    except Exception as error:  # a document can make it fail anywhere
        raise ToolError(f"the generator failed: {type(error).__name__}: {error}") from None
    shutil.copyfile(files.TEMPLATES / "wire.py", package / "wire.py")
    _write_lazy_models(output, package / "models")
    (package / "py.typed").touch()
    _run_ruff(package, *RUFF_CHECK)
    _run_ruff(package, *RUFF_FORMAT)
    return output


def _generate(document: Document, package: Path) -> Generated:
    from openapi_python_client import Project
    from openapi_python_client.config import Config, ConfigFile, MetaType
    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.errors import GeneratorError

    config = Config.from_sources(
        ConfigFile.load_from_path(files.CONFIG), MetaType.NONE, "", "utf-8", False, package
    )
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        raise ToolError(f"the generator refuses the document: {_text(data)}")
    project = Project(openapi=data, config=config)
    project.env.loader = _template_loader(project.env.loader)
    project.env.filters.update(FILTERS)
    with contextlib.redirect_stdout(io.StringIO()):
        problems = project.build()
    return Generated(
        problems=tuple(_text(problem) for problem in problems),
        endpoints=tuple(
            endpoint
            for _, collection in sorted(data.endpoint_collections_by_tag.items())
            for endpoint in collection.endpoints
        ),
        models={str(model.class_info.name): model for model in data.models},
        enums={str(enum.class_info.name): enum for enum in data.enums},
    )


def _write_lazy_models(output: Generated, models: Path) -> None:
    """Adds a package module that loads models on demand, and keeps the eager one as a stub."""
    (models / "__init__.py").rename(models / "__init__.pyi")
    shutil.copyfile(files.TEMPLATES / "models.py", models / "__init__.py")
    classes = [one.class_info for one in (*output.models.values(), *output.enums.values())]
    index = {str(one.name): str(one.module_name) for one in sorted(classes, key=lambda c: c.name)}
    files.write(models / "_index.py", f'"""Where each model stands."""\n\nMODULES = {index!r}\n')


def _template_loader(stock: Any) -> Any:
    """Returns a loader of our templates, then the patched ones, then the generator's own."""
    from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

    environment = Environment(autoescape=False)  # noqa: S701  # it renders nothing
    patched = {
        name: patch_template(name, stock.get_source(environment, name)[0])
        for name in {patch.template for patch in PATCHES}
    }
    return ChoiceLoader([FileSystemLoader(files.TEMPLATES), DictLoader(patched), stock])


def _text(problem: Any) -> str:
    return one_line(f"{problem.header} {problem.detail or ''}")


def _run_ruff(package: Path, *arguments: str) -> None:
    """Runs ruff isolated, so that it ignores the configuration of parent folders."""
    # -P keeps a module such as types.py in the current folder from shadowing the standard library.
    command = [sys.executable, "-P", "-m", "ruff", *arguments, *RUFF_OPTIONS, str(package)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise ToolError(f"ruff {arguments[0]} failed: {done.stderr or done.stdout}")
