"""The wheel that users install, with its declared dependencies only."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from ..support.server import ACCEPTED, serving

ROOT = Path(__file__).resolve().parents[2]
SEND = """
from loops import Loops
with Loops("key", base_url={url!r}) as client:
    print(client.events.send("signup", email="ada@example.com").success)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Builds the source distribution, and the wheel from it."""
    dist = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(dist), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(dist.glob("*.whl"))


def closure(requirements: list[str]) -> set[str]:
    """Returns the distributions that an installer would install, without extras."""
    found: set[str] = set()
    todo = [Requirement(text) for text in requirements]
    while todo:
        requirement = todo.pop()
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if wanted and requirement.name not in found:
            found.add(requirement.name)
            assert requirement.specifier.contains(distribution(requirement.name).version)
            todo += [Requirement(text) for text in distribution(requirement.name).requires or []]
    return found


def declared(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/METADATA"))
        lines = archive.read(name).decode().splitlines()
    texts = [line.removeprefix("Requires-Dist: ") for line in lines if "Requires-Dist: " in line]
    return [text for text in texts if "extra ==" not in text]


def install(wheel: Path, target: Path) -> None:
    """Copies the wheel and the files of its dependencies into a folder."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    for name in closure(declared(wheel)):
        for file in distribution(name).files or []:
            source = Path(str(distribution(name).locate_file(file)))
            if file.parts[0] != ".." and source.suffix != ".pyc":
                (target / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target / file)


def run_bare(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs code that can import only from `folder` and the standard library."""
    path = f"import sys; sys.path.insert(0, {str(folder)!r})\n"
    # -S leaves out site-packages, and -E the PYTHONPATH.
    command = [sys.executable, "-E", "-S", "-c", path + code]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_base_install_depends_on_three_libraries(wheel):
    assert {Requirement(text).name for text in declared(wheel)} == {
        "httpx",
        "attrs",
        "python-dateutil",
    }


def test_the_wheel_holds_both_packages_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert {name.split("/")[0].split("-")[0] for name in names} == {
        "loops",
        "loops_openapi",
        "loops_client",
    }
    assert {
        "loops/py.typed",
        "loops_openapi/py.typed",
        "loops_openapi/contract.json",
        "loops/_sync/client.py",
        "loops/sandbox/__init__.py",
        "loops/_pacing/window.lua",
    } <= set(names)


def test_a_bare_environment_with_the_wheel_can_send_an_event(wheel, tmp_path):
    install(wheel, tmp_path)

    with serving(ACCEPTED) as server:
        result = run_bare(SEND.format(url=f"{server.url}/api"), tmp_path)

    assert result.stdout == "True\n", result.stderr
    (request,) = server.requests
    assert json.loads(request.body) == {"eventName": "signup", "email": "ada@example.com"}


def test_the_sandbox_without_its_extra_says_what_to_install(wheel, tmp_path):
    install(wheel, tmp_path)

    result = run_bare("from loops.sandbox import Sandbox; Sandbox()", tmp_path)

    assert "loops-client[sandbox]" in result.stderr
