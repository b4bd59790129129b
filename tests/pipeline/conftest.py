"""A repository for tests of tools that write into one, and a server to fetch from."""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts import files
from scripts.pipeline import yaml_document

from ..support.small_document import document


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the tools read and write in a test. Its contract is a small one."""
    root = tmp_path / "repository"
    shutil.copytree(files.ROOT / "openapi", root / "openapi")
    ignored = shutil.ignore_patterns("_sync", "__pycache__")
    shutil.copytree(files.FACADE, root / "loops", ignore=ignored)
    paths = {name: value for name, value in vars(files).items() if isinstance(value, Path)}
    for name, value in paths.items():
        monkeypatch.setattr(files, name, root / value.relative_to(paths["ROOT"]))
    for folder in (files.PACKAGE, files.SYNC):
        files.write(folder / "old.py", "old = 1\n")
    for path in (files.OPERATIONS_PAGE, files.PUBLIC_NAMES):
        files.write(path, "old\n")
    files.write(files.CONTRACT, yaml_document.dump(document()))
    return root


class DocumentServer(http.server.ThreadingHTTPServer):
    """Responds to every request with `status`, `headers` and `body`."""

    status = 200
    body = b""
    headers: dict[str, str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/openapi.yaml"


class _Handler(http.server.BaseHTTPRequestHandler):
    server: DocumentServer

    def do_GET(self) -> None:
        self.send_response(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *arguments: Any) -> None:
        """Prints nothing."""


@pytest.fixture
def server() -> Iterator[DocumentServer]:
    with DocumentServer(("127.0.0.1", 0), _Handler) as running:
        running.headers = {}
        thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()
